//! A table of a hundred rows: what fills a window is there at once, the others come in the frames after it,
//! and what is asked for meanwhile counts.

use super::visit;
use crate::suite::Suite;
use browser_tests::Page;
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    suite.add(
        "archive/a table of many rows is filled in several frames, and is whole",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.open("2029/#/data").await?;
            let script = "
                const rows = () => $$('#data tbody tr');
                const type = (text) => {
                    const box = $(\"input[data-control='q']\");
                    box.value = text;
                    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                };
                const counts = [];
                let begun = 0;
                const untilWhole = async () => {
                    await until(() => counts.length > begun, 'other rows');
                    await until(() => rows().length === 100, 'all rows');
                    await painted(2);
                    begun = counts.length;
                };
                if (rows().length !== 100) throw new Error(`${rows().length} rows`);
                const heads = $$('#data tbody .of').map((head) => [head.textContent, head.rowSpan].join());
                const sort = $('#data [data-column=label] button');
                const { top } = sort.getBoundingClientRect();
                const { height } = $('#data').getBoundingClientRect();
                new MutationObserver(() => counts.push(rows().length)).observe($('#data table'), { childList: true, subtree: true });
                sort.click();
                await untilWhole();
                if (counts[0] !== 60) throw new Error(`at once: ${counts}`);
                if (Math.abs(sort.getBoundingClientRect().top - top) > .5) throw new Error('the header has moved');
                if (rows().some((row) => !row.querySelector('.of[scope=row]'))) throw new Error('a row without its class');
                // While rows are still to come, others are asked for.
                const frames = window.requestAnimationFrame;
                const held = [];
                window.requestAnimationFrame = (frame) => held.push(frame);
                const task = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
                $('#data [data-column=value] button').click();
                while (counts.length === begun) await task();
                if (rows().length !== 60) throw new Error(`${rows().length} rows before the next frame`);
                type('路灯');
                while (rows().length > 5) await task();
                window.requestAnimationFrame = frames;
                held.forEach((frame) => frames(frame));
                await painted(5);
                if (rows().length !== 5) throw new Error(`rows of the sort before: ${rows().length}`);
                if (!rows().every((row) => row.textContent.includes('路灯'))) throw new Error('other rows');
                if ($('#data').style.getPropertyValue('--kept')) throw new Error('its height is still kept');
                type('');
                await untilWhole();
                const shown = rows().map((row) => row.dataset.id);
                if (new Set(shown).size !== 100) throw new Error('a row twice');
                if ($('#data').style.getPropertyValue('--kept')) throw new Error('its height is kept for ever');
                $('#data .count button').click();
                await untilWhole();
                const after = $$('#data tbody .of').map((head) => [head.textContent, head.rowSpan].join());
                if (String(after) !== String(heads)) throw new Error(`${after}, not ${heads}`);
                if (Math.abs($('#data').getBoundingClientRect().height - height) > 1) throw new Error('another height');
";
            page.run(script, Value::Null).await?;
            let script = "
                const type = (text) => {
                    const box = $(\"input[data-control='q']\");
                    box.value = text;
                    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                };
                const rows = () => $$('#data tbody tr').length;
                $('[data-nav=data]').click();
                await until(() => location.hash.startsWith('#/data') && $('#data').getBoundingClientRect().top < innerHeight, 'the table');
                type('路灯');
                await until(() => rows() === 5, 'five rows of the search');
                await painted(3);
                // To another part: all rows are there again, and what was gone to is in sight.
                $('[data-nav=source]').click();
                await until(() => rows() === 100 && location.hash === '#/source', 'all rows');
                await painted(5);
                const { top } = $('#source h2').getBoundingClientRect();
                if (top < 0 || top > innerHeight / 2) throw new Error(`the article begins at ${top}`);
                // And back to the rows that were left.
                history.back();
                await until(() => rows() === 5, 'five rows again');";
            page.run(script, Value::Null).await.map(|_| ())
        },
    );
}
