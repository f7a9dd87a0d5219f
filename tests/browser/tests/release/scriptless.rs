//! With scripts off: the whole report, as prerendered.

use crate::suite::{Suite, none, none_of};
use browser_tests::media::Media;
use browser_tests::{Page, Result, catalog, dist};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite.add(
        "scripts off/the whole article stands on the page",
        async |page| {
            open_without_scripts(page).await?;
            whole_article(page).await
        },
    );

    suite.add("scripts off/every figure stands in the table", async |page| {
        open_without_scripts(page).await?;
        let script = "
            return args.filter(({ id, label, text }) => {
                const row = document.querySelector(`#data tbody tr[data-id='${id}']`);
                return !row || !words(row.textContent).includes(words(label)) || !words(row.textContent).includes(words(text));
            }).map(({ id }) => id);";
        let figures = catalog::report()?["figures"].clone();
        none("figures are missing", &page.look(script, figures).await?)
    });

    suite.add("scripts off/every entity is there", async |page| {
        open_without_scripts(page).await?;
        let report = catalog::report()?;
        let mut ids = Vec::new();
        for kind in catalog::KINDS {
            ids.extend(
                catalog::of_kind(&report, kind)?
                    .into_iter()
                    .map(|entity| entity.id),
            );
        }
        let script = "return args.filter((id) => !document.querySelector(`[data-id='${id}']`));";
        none(
            "entities are missing",
            &page.look(script, json!(ids)).await?,
        )
    });

    for width in [390, 1440] {
        if width == 390 {
            suite.everywhere();
        }
        suite.add(
            format!("scripts off/every address leads to what it names, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                open_without_scripts(page).await?;
                lead_there(page).await
            },
        );
    }

    suite.everywhere().add(
        "scripts off/what needs the program is not offered, and leaves no hole",
        async |page| {
            open_without_scripts(page).await?;
            let script = "
                const offered = '.menu button, .zoom, .controls, [data-save], .live, .sizes';
                const found = $$(offered).filter((own) => own.getClientRects().length).map((own) => own.outerHTML.slice(0, 120));
                const heads = $$('thead button').filter((own) => isVisible(own) || own.tabIndex < 0);
                return found.concat(heads.map((own) => own.textContent));";
            none("dead controls", &page.look(script, Value::Null).await?)?;
            // The headings of the table are words.
            page.expect(
                "$$('thead [data-column]').length === 5 && $$('thead [data-column]').every((head) => \
                 head.abbr === head.querySelector('button').textContent
                && [JSON.stringify(head.abbr), 'attr(abbr)'].includes(getComputedStyle(head, '::before').content))",
            )
            .await
        },
    );

    suite.add(
        "scripts off/the document has less than 3,150 elements",
        async |page| {
            open_without_scripts(page).await?;
            page.expect("$$('*').length < 3150").await
        },
    );

    suite.add(
        "scripts off/no notice and nothing that waits",
        async |page| {
            open_without_scripts(page).await?;
            page.expect("$('#wasm-notice') && !isVisible($('#wasm-notice'))")
                .await?;
            page.expect("!$('[data-notice]')").await?;
            page.expect("document.documentElement.dataset.ready === undefined")
                .await?;
            page.expect("isVisible($('h1')) && isVisible($('#source [data-sentence]'))")
                .await
        },
    );
}

/// Goes to every address by the browser's own means: that of each part, entity and sentence, and
/// whatever else a link of the page leads to.
async fn lead_there(page: &Page) -> Result<()> {
    let twice = "
        const ids = $$('[id]').map(({ id }) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);";
    none(
        "ids stand there twice",
        &page.look(twice, Value::Null).await?,
    )?;
    let report = catalog::report()?;
    let mut addresses = Vec::new();
    for kind in catalog::KINDS {
        let entities = catalog::of_kind(&report, kind)?.into_iter();
        addresses.extend(entities.map(|one| format!("#/{}/{}", one.part, one.id)));
    }
    let sentences = report["source"]["sentences"]
        .as_array()
        .into_iter()
        .flatten();
    addresses.extend(sentences.filter_map(|one| Some(format!("#/source/{}", one["id"].as_str()?))));
    let links =
        "return [...new Set($$('a[href^=\"#\"]').map((link) => link.getAttribute('href')))]";
    let links = page.look(links, Value::Null).await?;
    let links = links.as_array().into_iter().flatten();
    addresses.extend(links.filter_map(|link| Some(link.as_str()?.to_owned())));
    // The page's own clock stands still without its scripts: what an engine does not do at once is
    // waited for from outside.
    let late = page
        .look(&format!("{LEADS} return args.filter((address) => {{ scrollTo(0, 0); location.hash = address; return !leads(address); }})"), json!(addresses))
        .await?;
    for address in late.as_array().into_iter().flatten() {
        page.look("scrollTo(0, 0); location.hash = args", address.clone())
            .await?;
        page.wait_beyond(&format!("(() => {{ {LEADS} return leads({address}) }})()"))
            .await
            .map_err(|error| format!("{address}: {error}"))?;
    }
    Ok(())
}

/// Whether what an address names is seen, clear of the bar.
const LEADS: &str = "
    const leads = (address) => {
        const named = document.getElementById(address.slice(1));
        const bar = $('.bar').getBoundingClientRect();
        const { top, height } = named.getBoundingClientRect();
        return height > 0 && isVisible(named) && top < innerHeight && top > Math.min(bar.bottom, 60) - 1;
    };";

async fn open_without_scripts(page: &mut Page) -> Result<()> {
    page.scripts(false).await?;
    page.load("").await
}

/// Compares sentence by sentence what the page shows of the source with the source itself.
pub async fn whole_article(page: &Page) -> Result<()> {
    let shown = page
        .look("return $('#source').textContent", Value::Null)
        .await?;
    let shown = squeezed(shown.as_str().unwrap_or_default());
    let article = std::fs::read_to_string(dist().join("data/article.txt"))?;
    let missing: Vec<String> = article
        .split_inclusive(['\n', '。', '！', '？', '；'])
        .map(squeezed)
        .filter(|sentence| !sentence.is_empty() && !shown.contains(sentence))
        .collect();
    none_of("sentences are missing", &missing)
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && *character != '\u{feff}')
        .collect()
}
