//! What is published, whatever it says: it loads in every language, everything is painted, and every
//! sentence and figure on the page is the article's. Everything else is tested on a report that stays
//! as it is.

use crate::scriptless::whole_article;
use crate::suite::{Suite, none, none_of};
use browser_tests::media::Media;
use browser_tests::painted::unpainted;
use browser_tests::{Engine, catalog, dist};
use serde_json::{Value, json};

/// Why WebKitGTK does not look at it.
const DEAF: &str = "it is heard on a copy of the tested site only";

pub fn add(suite: &mut Suite) {
    suite.not_in(Engine::WebKit, DEAF).published().add(
        "published/gets ready in every language, answers, and every part is painted",
        async |page| {
            let mut found = Vec::new();
            // It may not have been translated.
            let languages = ["", "zh-Hant/", "en/"]
                .into_iter()
                .filter(|language| dist().join(language).join("index.html").is_file());
            for (width, language) in languages.flat_map(|one| [(390, one), (1440, one)]) {
                Media::screen(width).apply(page).await?;
                page.open(language).await?;
                found.extend(unpainted(page).await?);
                let empty = "return $$('main section').filter((part) => !isVisible(part) || !part.querySelector('h1, h2') || part.getBoundingClientRect().height < 40).map(({ id }) => id)";
                none("parts are not to be seen", &page.look(empty, Value::Null).await?)?;
                page.run("$('#areas a[href]').click()", Value::Null).await?;
                page.wait("isVisible($('[data-detail]'))").await?;
            }
            none_of("texts are not painted as they are", &found)
        },
    );

    suite.not_in(Engine::WebKit, DEAF).published().add(
        "published/every sentence and every figure on the page is the article's",
        async |page| {
            page.open("").await?;
            whole_article(page).await?;
            let article = std::fs::read_to_string(dist().join("data/article.txt"))?;
            let report = catalog::report()?;
            let rows = "
                const [article, { figures }] = args;
                const rows = $$('#data tbody tr').map((row) => row.dataset.id).sort().join();
                const failures = rows === figures.map(({ id }) => id).sort().join() ? [] : [rows];
                for (const { id, text, label, quote } of figures) {
                    const said = words($(`#data tbody tr[data-id='${id}']`).textContent);
                    for (const part of [text, label, quote.exact]) if (!said.includes(words(part))) failures.push(`${id}: ${part}`);
                    if (!quote.exact.includes(text) || !words(article).includes(words(quote.exact))) failures.push(`${id}: ${quote.exact}`);
                }
                return failures;";
            none("figures are not the article's", &page.look(rows, json!([article, report])).await?)?;
            let mut entities = Vec::new();
            for kind in catalog::KINDS {
                let of_kind = catalog::of_kind(&report, kind)?.into_iter();
                entities.extend(of_kind.map(|one| [one.part.to_owned(), one.id]));
            }
            let details = "
                const [article, entities] = args;
                const failures = [];
                for (const [part, id] of entities) {
                    await setHash(`#/${part}/${id}`);
                    const detail = await until(() => $(`[data-detail='${id}']`), id);
                    const quotes = [...detail.querySelectorAll('blockquote')].map((quote) => words(quote.textContent));
                    const foreign = quotes.filter((quote) => !words(article).includes(quote));
                    if (!quotes.length && !detail.querySelector('a[href^=http]')) failures.push(`${id}: no source`);
                    failures.push(...foreign.map((quote) => `${id}: ${quote}`));
                }
                return failures;";
            none("details are not the article's", &page.run(details, json!([article, entities])).await?)
        },
    );
}
