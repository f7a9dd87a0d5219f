//! Every figure opens its sentence.

use crate::suite::{Suite, none};
use browser_tests::catalog;

pub fn add(suite: &mut Suite) {
    for part in ["data", "source"] {
        suite.add(format!("figures/each opens its sentence from {part}"), async move |page| {
            let figures = catalog::report()?["figures"].clone();
            page.open("").await?;
            let script = format!("
                const failures = [];
                for (const {{ id, text, quote }} of args) {{
                    await setHash(`#/{part}/${{id}}`);
                    try {{
                        const lit = await until(() => {{
                            const found = $$('[data-sentence][data-highlighted=\"true\"]');
                            return found.some((one) => one.dataset.sentence === quote.sentence) && found;
                        }}, `${{quote.sentence}} to be highlighted`);
                        if (!words(lit.map((one) => one.textContent).join('')).includes(words(text))) throw new Error(`no ${{text}} in it`);
                    }} catch (error) {{
                        failures.push(`${{id}}: ${{error.message}}`);
                        if (failures.length === 10) break;
                    }}
                }}
                return failures;");
            none("figures don't show their sentence", &page.run(&script, figures).await?)
        });
    }

    suite.add("figures/each one's detail carries its quote and its text", async |page| {
        let figures = catalog::report()?["figures"].clone();
        page.open("").await?;
        let script = "
            const failures = [];
            for (const { id, text, quote } of args) {
                await setHash(`#/data/${id}`);
                const detail = await until(() => $(`[data-detail='${id}']`), id);
                const said = words(detail.textContent);
                if (!said.includes(words(quote.exact)) || !said.includes(words(text))) failures.push(`${id}: ${said.slice(0, 80)}`);
            }
            return failures;";
        none("details lack their quote", &page.run(script, figures).await?)
    });
}
