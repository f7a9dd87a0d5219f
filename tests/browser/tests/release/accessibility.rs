//! axe-core finds nothing, in any part, theme, size of print and width, with details open and closed.

use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, axe, catalog};
use serde_json::{Value, json};

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

pub fn add(suite: &mut Suite) {
    // Each width and each theme, not each with each: looking takes seconds.
    for (width, theme) in [
        (320, "light"),
        (320, "contrast"),
        (390, "dark"),
        (390, "light"),
        (1440, "light"),
        (1440, "dark"),
        (1440, "contrast"),
    ] {
        if (width, theme) == (390, "light") {
            suite.everywhere();
        }
        suite.add(
            format!("accessibility/all parts, {width} px, {theme}, small print and large"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let mut found = Vec::new();
                for address in ["", "&elder=1"] {
                    page.open(&format!("?theme={theme}{address}")).await?;
                    found.extend(axe::violations(page, "html").await?);
                }
                none_of("violations", &found)
            },
        );
    }

    suite.add("accessibility/the settings", async |page| {
        let mut found = Vec::new();
        for theme in THEMES {
            page.open(&format!("?elder=1&theme={theme}")).await?;
            page.run("$('.more [data-tool=Settings]').click()", Value::Null)
                .await?;
            page.wait("$('dialog.settings')?.open").await?;
            found.extend(axe::violations(page, "dialog").await?);
        }
        none_of("violations", &found)
    });

    for (width, dark) in [(390, true), (1440, false)] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        suite.add(
            format!("accessibility/open details, {width} px, {theme}"),
            async move |page| {
                Media::screen(width).dark(dark).apply(page).await?;
                page.open("").await?;
                let report = catalog::report()?;
                let mut found = Vec::new();
                for kind in catalog::KINDS {
                    for entity in catalog::of_kind(&report, kind)?.into_iter().take(1) {
                        page.run(
                            "await setHash(args)",
                            json!(format!("#/{}/{}", entity.part, entity.id)),
                        )
                        .await?;
                        page.wait("$('[data-detail]')").await?;
                        let lines = axe::violations(page, &format!("#{}", entity.part)).await?;
                        found.extend(
                            lines
                                .into_iter()
                                .map(|line| format!("{}: {line}", entity.id)),
                        );
                    }
                }
                none_of("violations", &found)
            },
        );
    }

    suite.add("accessibility/an empty dataset", async |page| {
        page.open("?elder=1").await?;
        page.run(
            "await setHash('#/data?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E8%AF%9D')",
            Value::Null,
        )
        .await?;
        page.wait("$('#data [data-empty]')").await?;
        none_of("violations", &axe::violations(page, "#data").await?)
    });
}
