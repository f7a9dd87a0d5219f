//! The dialogs and the notes, as axe-core and as a keyboard see them.

use super::files::press;
use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, axe};
use serde_json::Value;

/// What opens what.
const DIALOGS: [(&str, &str); 3] = [
    ("#timeline figure [data-save]", "PNG 2"),
    ("[data-save=article]", "复制"),
    ("[data-save=long]", "SVG"),
];

/// What Firefox says of a button to copy that nobody but a script has pressed.
const BY_SCRIPT: [&str; 1] = ["document.execCommand"];

pub fn add(suite: &mut Suite) {
    for (width, dark) in [(390, true), (1440, false)] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        suite.add_expecting(
            format!("accessibility/saving, {width} px, {theme}"),
            &BY_SCRIPT,
            async move |page| {
                Media::screen(width).dark(dark).apply(page).await?;
                page.open("#/data").await?;
                let mut found = Vec::new();
                for (button, label) in DIALOGS {
                    page.run(&format!("$('{button}').click()"), Value::Null)
                        .await?;
                    page.wait("$('dialog.save[open]')").await?;
                    page.expect("$('dialog.save').contains(document.activeElement)")
                        .await?;
                    press(page, label).await?;
                    // Said, and in sight, however long the dialog is.
                    page.wait("$('dialog.save .tell').textContent").await?;
                    page.expect(
                        "$('dialog.save .end').getBoundingClientRect().bottom <= innerHeight",
                    )
                    .await?;
                    page.expect("$('dialog.save').scrollWidth <= $('dialog.save').clientWidth")
                        .await?;
                    found.extend(axe::violations(page, "dialog.save").await?);
                    page.press(['\u{e00c}']).await?;
                    page.wait("!$('dialog')").await?;
                }
                page.run("$('#data [data-save=csv]').click()", Value::Null)
                    .await?;
                page.wait("$('.saved .tell')?.textContent").await?;
                found.extend(axe::violations(page, "#data .saved").await?);
                none_of("violations", &found)
            },
        );
    }
}
