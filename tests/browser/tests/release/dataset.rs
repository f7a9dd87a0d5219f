//! The dataset: search, filters, sort, and their place in the address.

use crate::embedding::host::{Host, frames_are_ready};
use crate::suite::{Suite, none};
use browser_tests::{Page, Result, catalog, media::Media};
use serde_json::{Value, json};

/// Rows and their figures; what a reader does with the controls.
const TABLE: &str = "
    const rows = () => $$('#data tbody tr').filter(isVisible).map((row) => row.dataset.id);
    const figures = new Map(args.figures.map((figure) => [figure.id, figure]));
    const shown = () => rows().map((id) => figures.get(id));
    const choose = (control, value) => {
        const select = $(`[data-control='${control}']`);
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const type = (text) => {
        const box = $(\"input[type='search'][data-control='q']\");
        box.value = text;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const same = (a, b) => a.length === b.length && a.every((one, index) => one === b[index]);
";

/// The filtered dataset in another's page.
const FRAME: &str = "<div data-baoan-report data-part=data data-hash='#/data?area=area-2'></div><script src='{site}embed.js'></script>";

pub fn add(suite: &mut Suite) {
    suite.add("dataset/has a row for every figure and says how many", async |page| {
        page.open("#/data").await?;
        run(page, "
            if (!same(rows().sort(), [...figures.keys()].sort())) throw new Error(`rows: ${rows().length} of ${figures.size}`);
            const said = $('#data [role=status]').textContent;
            if (!said.includes(String(figures.size))) throw new Error(said);").await
    });

    suite.add("dataset/searches", async |page| {
        page.open("#/data").await?;
        run(page, "
            type('提案');
            await until(() => rows().length && rows().length < figures.size, 'fewer rows');
            const missed = $$('#data tbody tr').filter((row) => !row.textContent.includes('提案'));
            if (missed.length) throw new Error(`without the word: ${missed.map((row) => row.dataset.id)}`);
            const said = $('#data [role=status]').textContent;
            if (!said.includes(String(rows().length))) throw new Error(said);
            type('');
            await until(() => rows().length === figures.size, 'all rows again');").await
    });

    suite.add("dataset/searches however a reader writes", async |page| {
        page.open("#/data").await?;
        run(page, "
            for (const [one, other] of [['委員', '委员'], ['\"0131\"', '“0131”'], ['2期', '两期'], ['300万', '300余万元'], ['２９件', '29件']]) {
                const found = [];
                for (const text of [other, one]) {
                    type('没有这样的话');
                    await until(() => !rows().length, 'no rows');
                    type(text);
                    await until(() => rows().length, `what is found for ${text}`);
                    found.push(rows());
                }
                if (found[0].length === figures.size || !same(...found)) throw new Error(`${one}: ${found[1]}, ${other}: ${found[0]}`);
            }").await
    });

    for control in ["area", "unit", "status"] {
        if control == "area" {
            suite.everywhere();
        }
        suite.add(format!("dataset/filters by {control}"), async move |page| {
            page.open("#/data").await?;
            let script = format!("
                const values = [...$(\"[data-control='{control}']\").options].map((option) => option.value).filter(Boolean);
                if (values.length < 2) throw new Error(`only ${{values.length}} to choose from`);
                for (const value of values) {{
                    choose('{control}', value);
                    const wanted = args.figures.filter((figure) => figure.{control} === value).map((figure) => figure.id).sort();
                    await until(() => same(rows().sort(), wanted), `the ${{wanted.length}} rows of ${{value}}`);
                }}
                choose('{control}', '');
                await until(() => rows().length === figures.size, 'all rows again');");
            run(page, &script).await
        });
    }

    suite.add("dataset/sorts by every column, both ways", async |page| {
        page.open("#/data").await?;
        let found = value(page, "
            const failures = [];
            const heads = () => $$('#data thead [data-column]');
            const columns = heads();
            if (columns.length !== 5) failures.push(`only ${columns.length} columns`);
            for (const [index, column] of columns.entries()) {
                const name = column.textContent.trim();
                const button = column.querySelector('button');
                if (!button) { failures.push(`${name}: no button`); continue; }
                const orders = new Map();
                for (const click of [1, 2]) {
                    const before = heads()[index].ariaSort;
                    button.click();
                    await until(() => heads()[index].ariaSort !== before, `${name} to be sorted`);
                    await new Promise((done) => requestAnimationFrame(done));
                    orders.set(heads()[index].ariaSort, rows());
                    if (rows().length !== figures.size) failures.push(`${name}: ${rows().length} rows`);
                    const others = heads().filter((other, place) => place !== index && other.ariaSort && other.ariaSort !== 'none');
                    if (others.length) failures.push(`${name}: two columns sorted`);
                }
                if (!orders.has('ascending') || !orders.has('descending')) failures.push(`${name}: only ${[...orders.keys()]}`);
                else if (new Set($$('#data tbody tr').map((row) => row.querySelectorAll('th[scope=row] > a, td:not(.drawn)')[index].textContent)).size > 1
                    && same(orders.get('ascending'), orders.get('descending'))) failures.push(`${name}: both ways the same`);
            }
            return failures;").await?;
        none("columns don't sort", &found)
    });

    suite.add("dataset/sorts by value as numbers", async |page| {
        page.open("#/data?sort=-value").await?;
        run(
            page,
            "
            // What does not convert is not compared: each unit stands apart.
            const units = shown().map((figure) => figure.unit);
            const apart = units.filter((unit, at) => unit !== units[at - 1]);
            if (new Set(apart).size !== apart.length) throw new Error(String(units));
            for (const unit of apart) {
                const order = shown().filter((figure) => figure.unit === unit).map((figure) => figure.value);
                if (!same(order, [...order].sort((a, b) => b - a))) throw new Error(`${unit}: ${order}`);
            }",
        )
        .await
    });

    suite.add(
        "dataset/says so when nothing is left, and finds back",
        async |page| {
            page.open("#/data").await?;
            run(
                page,
                "
            type('没有这样的话');
            const empty = await until(() => isVisible($('#data [data-empty]')) && $('#data [data-empty]'), 'the empty state');
            if (rows().length) throw new Error('not empty');
            empty.querySelector('button').click();
            await until(() => rows().length === figures.size, 'all rows again');",
            )
            .await
        },
    );

    suite.everywhere().add("dataset/keeps its state in the address", async |page| {
        let address = "#/data?area=area-2&unit=件&q=提案&sort=-value";
        page.open(address).await?;
        let script = "
            const control = (name) => $(`[data-control='${name}']`).value;
            await until(() => control('area') === 'area-2', 'the area');
            if (control('unit') !== '件' || control('q') !== '提案') throw new Error(`${control('unit')} ${control('q')}`);
            const wrong = shown().filter((figure) => figure.area !== 'area-2' || figure.unit !== '件');
            if (!rows().length || wrong.length) throw new Error(`${rows().length} rows, ${wrong.length} wrong`);
            const order = shown().map((figure) => figure.value);
            if (!same(order, [...order].sort((a, b) => b - a))) throw new Error(String(order));
            const before = decodeURIComponent(location.hash);
            choose('unit', '');
            await until(() => !decodeURIComponent(location.hash).includes('unit='), 'the unit to leave the address');
            choose('unit', '件');
            await until(() => decodeURIComponent(location.hash) === before, `the same address, not ${decodeURIComponent(location.hash)}`);
            if (before !== args.address) throw new Error(before);";
        let figures = catalog::report()?["figures"].clone();
        page.run(&format!("{TABLE}{script}"), json!({ "figures": figures, "address": address })).await?;
        Ok(())
    });

    suite.everywhere().add("dataset/opening a figure keeps rows and address: loaded anew, Back, Forward", async |page| {
        let list = "#/data?area=area-2&sort=-value";
        let opened = "#/data/figure-works-proposals?area=area-2&sort=-value";
        let rows = "$$('#data tbody tr').map((row) => row.dataset.id).join()";
        page.open(list).await?;
        page.wait("$$('#data tbody tr').length === 5").await?;
        let wanted = page.value(rows).await?;
        let shows = |hash: &str, detail: bool| {
            format!("decodeURIComponent(location.hash) === '{hash}' && !!$('#data [data-detail]') === {detail} && {rows} === {wanted}")
        };
        page.click_on("#data tbody tr[data-id='figure-works-proposals'] a").await?;
        page.wait(&shows(opened, true)).await?;
        page.back().await?;
        page.wait(&shows(list, false)).await?;
        page.forward().await?;
        page.wait(&shows(opened, true)).await?;
        // By its number as by its name, and on to another.
        let next = opened.replace("works-proposals", "city-proposals");
        page.click_on("#data tr[data-id='figure-city-proposals'] .num").await?;
        page.wait(&shows(&next, true)).await?;
        page.run("setTimeout(() => location.reload())", Value::Null).await?;
        page.wait_beyond("performance.getEntriesByType('navigation')[0].type === 'reload' && document.documentElement.dataset.ready").await?;
        page.ready().await?;
        page.wait(&shows(&next, true)).await?;
        page.expect("$(\"[data-control='area']\").value === 'area-2' && $('#data [aria-sort=descending]').dataset.column === 'value'").await?;
        // As it is shared.
        page.open(&next).await?;
        page.wait(&shows(&next, true)).await?;
        page.click_on("#data .close").await?;
        page.wait(&shows(list, false)).await?;
        // What does not pass is not opened among what passes: the address says so.
        page.run("$('#areas a[href$=figure-linked-firms]').click()", Value::Null).await?;
        page.wait("location.hash === '#/areas/figure-linked-firms'").await?;
        page.wait("$$('#data tbody tr').length === 18").await
    });

    suite.everywhere().add("dataset/bars are as long as their numbers, whatever passes the filter", async |page| {
        page.open("#/data").await?;
        run(page, "
            // As painted: a cell is 4.5 units wide, they begin 5.5 apart, and each ten 4 further.
            const drawn = () => new Map($$('#data tbody tr').filter(isVisible).flatMap((row) => {
                const bar = row.querySelector('.cells :is(path, rect)');
                if (!bar) return [];
                const { width } = bar.ownerSVGElement.getBoundingClientRect();
                return [[row.dataset.id, bar.getBBox().width * width / bar.ownerSVGElement.viewBox.baseVal.width]];
            }));
            const whole = drawn();
            const scales = new Set();
            for (const [id, length] of whole) {
                const { value } = figures.get(id);
                scales.add((length / (value * 5.5 + Math.floor((value - 1) / 10) * 4 - 1)).toFixed(2));
            }
            if (whole.size !== 14 || scales.size !== 1) throw new Error(`${whole.size} bars on ${[...scales]}`);
            for (const area of ['area-1', 'area-3', '']) {
                const before = rows().length;
                choose('area', area);
                await until(() => rows().length !== before, 'other rows');
                for (const [id, length] of drawn()) if (Math.abs(length - whole.get(id)) > 0.1) throw new Error(`${area}: ${id} ${length}, was ${whole.get(id)}`);
            }
            const alone = ['figure-suggestions', 'figure-trained', 'figure-training-terms', 'figure-outbreak-donations'];
            if (alone.some((id) => $(`#data tr[data-id='${id}'] .cells`))) throw new Error('a bar of what has nothing beside it');").await
    });

    suite.everywhere().add("dataset/a row opens beneath itself, and nothing at or above it moves", async |page| {
        page.open("#/data").await?;
        run(page, "
            const row = (id) => $(`#data tr[data-id='${id}']`);
            const tops = (last) => rows().slice(0, rows().indexOf(last) + 1).map((id) => Math.round(row(id).getBoundingClientRect().top)).join();
            const beneath = (id) => {
                const card = $(`#data [data-detail='${id}']`).getBoundingClientRect();
                const own = row(id).getBoundingClientRect();
                const name = row(id).querySelector('th > a').getBoundingClientRect();
                if (card.top < name.bottom || card.bottom > own.bottom + 1 || card.height < 60) throw new Error(`${id}: row ${own.top} to ${own.bottom}, name to ${name.bottom}, card ${card.top} to ${card.bottom}`);
                if (card.top < 0 || card.bottom > innerHeight) throw new Error(`${id}: out of sight`);
            };
            const open = async (id) => {
                row(id).querySelector('.num').click();
                await until(() => $(`#data [data-detail='${id}']`), id);
                await painted(3);
            };
            const first = 'figure-sector-activities';
            row(first).scrollIntoView({ block: 'center', behavior: 'instant' });
            // With room for the card of the next one, too.
            scrollBy({ top: 160, behavior: 'instant' });
            await painted(2);
            const [place, before] = [scrollY, tops(first)];
            await open(first);
            if (scrollY !== place || tops(first) !== before) throw new Error(`${place} to ${scrollY}, ${before} to ${tops(first)}`);
            beneath(first);
            // Another below it: the first closes, and what was clicked stays where it is.
            const next = 'figure-collective-study';
            const at = row(next).getBoundingClientRect().top;
            await open(next);
            if (Math.abs(row(next).getBoundingClientRect().top - at) > 1) throw new Error(`${next}: from ${at} to ${row(next).getBoundingClientRect().top}`);
            beneath(next);
            const shut = tops(next);
            $('#data .close').click();
            await until(() => !$('#data [data-detail]'), 'nothing open');
            await painted(3);
            if (tops(next) !== shut) throw new Error('closing moves what is above');").await
    });

    suite.everywhere().add("dataset/sorting dissolves the groups and says so; they come back", async |page| {
        page.open("#/data").await?;
        run(page, "
            const heads = () => $$('#data tbody .of').filter(isVisible).map((head) => `${words(head.textContent)} ${head.scope} ${head.rowSpan}`).join(', ');
            const said = () => $('#data .count [role=status]').textContent;
            const order = rows().join();
            const whole = '提案件 rowgroup 4, 活动场次 rowgroup 3, 学习次 rowgroup 2, 企业家 rowgroup 2, 制度项 rowgroup 2, 单独的数 rowgroup 4, 计划项 rowgroup 1';
            if (heads() !== whole) throw new Error(heads());
            $('#data [data-column=value] button').click();
            await until(() => said().includes('单位不同的分开'), 'that they are not grouped');
            if ($$('#data tbody').filter((body) => body.rows.length).length !== 1) throw new Error('still in groups');
            if (heads().includes('rowgroup') || $$('#data tbody .of').length !== figures.size) throw new Error(heads());
            $('#data .count button').click();
            await until(() => heads() === whole, whole);
            if (rows().join() !== order || !said().endsWith('按所数的分组')) throw new Error(`${said()} ${rows()}`);
            // What is left of a group keeps its name.
            choose('area', 'area-3');
            const left = '提案件 rowgroup 2, 活动场次 rowgroup 1, 企业家 rowgroup 2';
            await until(() => heads() === left, left);").await
    });

    suite.everywhere().add("dataset/a row that the pointer opens stays where it is when one above it closes", async |page| {
        Media::screen(1440).apply(page).await?;
        page.open("#/data/figure-works-proposals").await?;
        page.wait("$('#data[data-under]') && document.readyState === 'complete'").await?;
        page.run("await document.fonts.ready; await painted(3)", Value::Null).await?;
        page.run("
            // Where the pointer will bring it.
            $(\"#data tr[data-id='figure-sector-activities'] .num\").scrollIntoView({ block: 'center', behavior: 'instant' });
            await painted(2);
            self.row = () => $(\"#data tr[data-id='figure-sector-activities']\").getBoundingClientRect().top;
            self.before = row();", Value::Null).await?;
        page.click_on("#data tr[data-id='figure-sector-activities'] .num").await?;
        page.wait("$('[data-detail=figure-sector-activities]') && $('tr[data-under]')?.dataset.id === 'figure-sector-activities'").await?;
        page.run("await painted(3)", Value::Null).await?;
        page.run("if (Math.abs(row() - before) > 1) throw new Error(`from ${before} to ${row()} of ${innerHeight}, at ${scrollY}`)", Value::Null).await.map(drop)
    });

    suite.add("dataset/the rows that are shown are offered as files once they are not all of them", async |page| {
        page.open("#/data").await?;
        let shown = "['csv', 'json'].filter((name) => getComputedStyle($(`#data [data-save=${name}]`)).visibility === 'visible').length";
        page.expect(&format!("{shown} === 0")).await?;
        run(page, "choose('area', 'area-2')").await?;
        page.wait(&format!("{shown} === 2")).await?;
        run(page, "choose('area', '')").await?;
        page.wait(&format!("{shown} === 0")).await
    });

    suite.add("dataset/in a frame its host is told of filter and figure", async |page| {
        let _host = Host::open(page, FRAME).await?;
        frames_are_ready(page, 1).await?;
        page.run("
            self.hashes = [];
            $('[data-baoan-report]').addEventListener('baoan-report:state', ({ detail }) => hashes.push(decodeURIComponent(detail.hash)));", Value::Null).await?;
        page.enter_frame(0).await?;
        page.wait("$$('#data tbody tr').length === 5").await?;
        page.run("$('#data tbody tr a').click()", Value::Null).await?;
        page.wait("$('#data [data-detail]')").await?;
        page.leave_frame().await?;
        page.wait("hashes.some((hash) => hash.startsWith('#/data/figure-') && hash.endsWith('?area=area-2'))").await
    });
}

async fn run(page: &Page, script: &str) -> Result<()> {
    value(page, script).await.map(|_| ())
}

async fn value(page: &Page, script: &str) -> Result<Value> {
    let figures = catalog::report()?["figures"].clone();
    page.run(&format!("{TABLE}{script}"), json!({ "figures": figures }))
        .await
}
