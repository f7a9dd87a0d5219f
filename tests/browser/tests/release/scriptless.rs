//! With scripts off: the whole report, as prerendered.

use crate::suite::{Suite, none, none_of};
use browser_tests::{Page, Result, catalog};
use serde_json::{Value, json};

/// The source, as it lies in the repository.
const ARTICLE: &str = include_str!("../../../../assets/report/article.txt");

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

    suite.add(
        "scripts off/the document has less than 3,000 elements",
        async |page| {
            open_without_scripts(page).await?;
            page.expect("$$('*').length < 3000").await
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
    let missing: Vec<String> = ARTICLE
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
