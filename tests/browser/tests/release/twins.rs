//! Every drawing has its twin in the page's lists and tables, with the same words and values; and
//! both have those of the dataset. Which entities a drawing shows is tested natively
//! (`tests/viz/layouts.rs`); here it is what a reader of the page gets.

use crate::suite::{Suite, none};
use browser_tests::{Page, Result, catalog};
use serde_json::{Value, json};

/// Everything that is drawn and linked, in every layout of every drawing, and its twins.
const DRAWN: &str = "
    const drawings = $$('svg.drawing');
    const place = (svg) => `${svg.closest('section').id}, ${svg.getAttribute('class')}`;
    const drawn = drawings.flatMap((svg) => [...svg.querySelectorAll('[data-id]')].map((mark) => ({
        mark, id: mark.dataset.id, place: `${place(svg)}: ${mark.dataset.id}`,
        name: words(mark.getAttribute('aria-label') ?? ''),
    })));
    const twins = (id) => $$(`[data-id='${id}']`).filter((one) => !one.closest('svg'));
    if (drawings.length < 9 || drawn.length < 150) throw new Error(`only ${drawn.length} in ${drawings.length} drawings`);
    const failures = [];
    const check = (holds, what) => holds || failures.push(what);
";

/// A number as the article writes it: 「≥300万元」 is drawn for 「300余万元」.
const NUMBERS: &str = "
    const plain = (text) => words(text).replace('≥', '').replace('余', '');
    const figures = new Map(args.figures.map((figure) => [figure.id, figure]));
    // Words of a numeral and its unit; in comparisons the unit stands above all of them, at the ring what
    // is counted beside it.
    const numeral = (element) => {
        const own = element.querySelector('.numeral, .num')?.cloneNode(true);
        for (const noun of own?.querySelectorAll('.word') ?? []) noun.remove();
        return own;
    };
";

pub fn add(suite: &mut Suite) {
    suite.add("twins/everything drawn is also listed", async |page| {
        run(
            page,
            "for (const { id, place } of drawn) check(twins(id).length, `${place}: only drawn`);",
        )
        .await
    });

    suite.add("twins/what is drawn is called as it is listed", async |page| {
        run(page, "
            const title = (twin) => twin.querySelector('.title') ?? twin.querySelector('th') ?? (twin.matches('a, h3') ? twin : twin.querySelector('a'));
            for (const { id, place, name } of drawn.filter(({ id }) => !id.startsWith('figure-'))) {
                // Lists set apart by a space what is read with a comma.
                const said = (text) => words(text).replaceAll('，', '');
                const titles = twins(id).map((twin) => said(title(twin)?.textContent ?? ''));
                check(titles.some((words) => words && said(name).includes(words)), `${place}: ${name}, listed as ${titles}`);
            }").await
    });

    suite.add("twins/figures have the dataset's values, drawn and listed", async |page| {
        let script = format!("{NUMBERS}
            for (const {{ mark, id, place, name }} of drawn.filter(({{ id }}) => figures.has(id))) {{
                const {{ text, unit, label, approximate }} = figures.get(id);
                check(name.includes(words(text)) && name.includes(words(label)), `${{place}}: named ${{name}}, is ${{label}} ${{text}}`);
                const shown = words(numeral(mark)?.textContent ?? '');
                const whole = plain(shown).endsWith(unit) ? plain(shown) : plain(shown) + unit;
                check(shown && whole === plain(text), `${{place}}: drawn as ${{shown}}, is ${{text}}`);
                check(/[≥余]/.test(shown) === approximate, `${{place}}: drawn as ${{shown}}, approximate: ${{approximate}}`);
                const row = $(`#data tbody tr[data-id='${{id}}']`);
                for (const twin of twins(id)) {{
                    const told = words(numeral(twin)?.textContent ?? twin.textContent);
                    const same = numeral(twin) ? plain(told) === plain(text) : told.includes(words(text));
                    check(same, `${{place}}: is ${{text}}, listed as ${{told}} in ${{twin.closest('section').id}}`);
                }}
                check(row && twins(id).includes(row), `${{place}}: no row in the table`);
            }}
            const rows = $$('#data tbody tr').map((row) => row.dataset.id).sort().join();
            check(rows === [...figures.keys()].sort().join(), `rows: ${{rows}}`);");
        run(page, &script).await
    });

    suite.add("twins/events have the same dates, drawn and listed", async |page| {
        let script = "
            let dated = 0;
            for (const { edtf, id, title } of args.events) {
                const listed = $(`#timeline li[data-id='${id}'] time`);
                check(!!listed === !!edtf, `${id}: ${edtf}, listed ${listed ? 'with' : 'without'} a date`);
                for (const { place, name } of drawn.filter((one) => one.id === id)) {
                    dated += 1;
                    check(edtf, `${place}: has no date, and yet a place on the axis`);
                    check(name.includes(words(listed?.textContent ?? 'no date')), `${place}: ${name}, listed as ${listed?.textContent}`);
                    check(name.includes(words(title)), `${place}: ${name}, is ${title}`);
                }
            }
            check(dated >= 8, `only ${dated} events drawn`);";
        run(page, script).await
    });
}

async fn run(page: &Page, script: &str) -> Result<()> {
    let report = catalog::report()?;
    page.open("").await?;
    let args = json!({ "figures": report["figures"], "events": report["events"] });
    let found: Value = page
        .run(&format!("{DRAWN}{script}\nreturn failures;"), args)
        .await?;
    none("differ", &found)
}
