//! Every entity has its address; the history works; an unknown address is no trouble.

use crate::suite::{Suite, none};
use browser_tests::catalog;
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    for kind in catalog::KINDS {
        suite.add(format!("links/{kind}"), async move |page| {
            let entities = catalog::of_kind(&catalog::report()?, kind)?;
            page.open("").await?;
            let script = "
                const failures = [];
                for (const [part, id] of args) {
                    await setHash(`#/${part}/${id}`);
                    try {
                        await until(() => $(`[data-detail='${id}']`), 'its detail');
                        await until(() => $(`[data-id='${id}'][aria-current='true']`), 'it to be current');
                        if ($('[data-notice]')) throw new Error('there is a notice');
                    } catch (error) {
                        failures.push(`#/${part}/${id}: ${error.message}`);
                        if (failures.length === 10) break;
                    }
                }
                return failures;";
            let pairs: Vec<_> = entities.iter().map(|one| (one.part, &one.id)).collect();
            none("entities don't open", &page.run(script, json!(pairs)).await?)
        });
    }

    suite.everywhere().add(
        "links/an address opens its entity from the start",
        async |page| {
            page.open("#/plan/task-1-1").await?;
            page.wait("$(\"[data-detail='task-1-1']\")").await?;
            page.open("#/data/no-such-thing").await?;
            page.wait("isVisible($('[data-notice]'))").await
        },
    );

    suite.everywhere().add(
        "links/an address that was damaged on its way leads where it meant, and is set right",
        async |page| {
            for (arrived, meant, id) in [
                ("#%2Foverview%2Fmeasure-1-1", "#/overview/measure-1-1", "measure-1-1"),
                ("#/plan/task-1-1&from=timeline", "#/plan/task-1-1", "task-1-1"),
                (
                    "#/areas/area-1&from=singlemessage&isappinstalled=0",
                    "#/areas/area-1",
                    "area-1",
                ),
                ("#/areas/area-1）。", "#/areas/area-1", "area-1"),
                ("#/PLAN/PLAN-2,", "#/plan/plan-2", "plan-2"),
                ("?theme=dark%23/plan/plan-2", "#/plan/plan-2", "plan-2"),
                ("?THEME=x&theme=Dark）%23%2Fplan%2Fplan-2", "#/plan/plan-2", "plan-2"),
                ("?embed=1&part=areas#%2Fplan%2FPlan-2", "#/plan/plan-2", "plan-2"),
            ] {
                page.open(arrived).await?;
                page.wait(&format!(
                    "isVisible($('[data-detail={id}]')) && location.hash === '{meant}'"
                ))
                .await
                .map_err(|error| format!("{arrived}: {error}"))?;
                page.expect("!$('[data-notice]') && !location.search.includes('%23')")
                    .await?;
                if arrived.contains('?') && !arrived.contains("embed") {
                    page.expect("document.documentElement.dataset.theme === 'dark'")
                        .await?;
                }
            }
            // On the way, too; and it is no step of the history.
            let script = "
                const before = history.length;
                await setHash('#%2Fareas%2Farea-2&from=timeline');
                await until(() => $(`[data-detail='area-2']`) && location.hash === '#/areas/area-2', 'area 2');
                if (history.length > before + 1) throw new Error(`${history.length - before} steps`);";
            page.run(script, Value::Null).await.map(|_| ())
        },
    );

    suite.everywhere().add("links/choosing within a part scrolls nothing", async |page| {
        page.open("#/areas").await?;
        let script = "
            // Gone to by the browser, then by the page.
            await until(() => Math.abs($('#areas h2').getBoundingClientRect().top - 120) < 60, 'the heading');
            await painted(5);
            // A full history gets no longer; where the engine names its entries, the last one is this.
            const entry = () => self.navigation?.currentEntry.key;
            const last = () => navigation.entries()[navigation.currentEntry.index - 1]?.key;
            for (const selector of args) {
                const link = $(selector);
                link.scrollIntoView({ block: 'center', behavior: 'instant' });
                await painted(2);
                const before = link.getBoundingClientRect().top;
                const [steps, from] = [history.length, entry()];
                link.click();
                await until(() => location.hash === link.getAttribute('href'), `the address of ${selector}`);
                await until(() => $('[data-detail]') && link.closest('[data-id]').getAttribute('aria-current'), 'the detail');
                await painted(3);
                if (link.getBoundingClientRect().top !== before) throw new Error(`${selector}: from ${before} to ${link.getBoundingClientRect().top}`);
                // To open a detail is a step; what is chosen while it is open takes its place.
                const first = selector === args[0];
                if (first ? (from ? last() !== from : history.length !== steps + 1) : history.length !== steps) throw new Error(`${selector}: ${history.length - steps} steps`);
            }
            // Nor does choosing nothing, though the address then names the part.
            const link = $(args.pop());
            const before = link.getBoundingClientRect().top;
            dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
            await until(() => !$('[data-detail]') && location.hash === '#/areas', 'no detail');
            await painted(3);
            if (link.getBoundingClientRect().top !== before) throw new Error('it scrolls when nothing is chosen');";
        let chosen = json!([
            "#areas [data-id='measure-1-1'] a",
            "#areas [data-id='figure-party-proposals'] a",
            "#areas [data-id='measure-4-2'] a",
        ]);
        page.run(script, chosen).await.map(|_| ())
    });

    suite.everywhere().add("links/back is where the reader was", async |page| {
        page.open("").await?;
        let script = "
            const link = $(`#areas [data-id='measure-4-2'] a`);
            link.scrollIntoView({ block: 'center', behavior: 'instant' });
            link.click();
            await until(() => $(`[data-detail='measure-4-2']`), 'the detail');
            await painted(3);
            const place = scrollY;
            $(`[data-nav=source]`).click();
            await until(() => scrollY > place + innerHeight && location.hash === '#/source', 'the article');
            await painted(3);
            history.back();
            await until(() => $(`[data-detail='measure-4-2']`), 'the detail again');
            await painted(5);
            if (Math.abs(scrollY - place) > 2) throw new Error(`was at ${place}, is at ${scrollY}`);
            history.forward();
            await until(() => scrollY > place + innerHeight, 'the article again');";
        page.run(script, Value::Null).await.map(|_| ())
    });

    suite.everywhere().add("links/a part is gone to once more", async |page| {
        page.open("").await?;
        let script = "
            const seen = () => { const { top } = $('#plan h2').getBoundingClientRect(); return top > 0 && top < innerHeight / 2; };
            for (const place of [0, document.documentElement.scrollHeight]) {
                scrollTo(0, place);
                await painted(2);
                $(`[data-nav=plan]`).click();
                await until(seen, 'the heading');
            }";
        page.run(script, Value::Null).await.map(|_| ())
    });

    suite
        .everywhere()
        .add("links/back and forward", async |page| {
            page.open("").await?;
            page.run(
                "await setHash('#/areas/area-1'); await setHash('#/plan/plan-2')",
                Value::Null,
            )
            .await?;
            page.wait("$(\"[data-detail='plan-2']\")").await?;
            page.back().await?;
            page.wait("$(\"[data-detail='area-1']\")").await?;
            page.expect("!$(\"[data-detail='plan-2']\")").await?;
            page.back().await?;
            page.wait("!$('[data-detail]')").await?;
            page.forward().await?;
            page.wait("$(\"[data-detail='area-1']\") && location.hash === '#/areas/area-1'")
                .await
        });

    suite.add(
        "links/an unknown part gives a notice and a page",
        async |page| {
            page.open("").await?;
            page.run("await setHash('#/no-such-part')", Value::Null)
                .await?;
            page.wait("isVisible($('[data-notice]'))").await?;
            page.run("await setHash('#/areas/area-2')", Value::Null)
                .await?;
            page.wait("$(\"[data-detail='area-2']\") && !isVisible($('[data-notice]'))")
                .await
        },
    );

    suite.add(
        "links/an unknown id gives a notice in its part",
        async |page| {
            page.open("").await?;
            page.run("await setHash('#/framework/slot-9-9')", Value::Null)
                .await?;
            page.wait("isVisible($('[data-notice]')) && !$('[data-detail]')")
                .await?;
            page.wait("partBox($('#framework')).top < innerHeight")
                .await
        },
    );

    suite.add(
        "links/every link of the page leads somewhere",
        async |page| {
            page.open("").await?;
            let script = "
            const hashes = new Set($$('a[href^=\"#\"]').map((link) => link.getAttribute('href')));
            const failures = [];
            for (const hash of hashes) {
                if (!hash.startsWith('#/')) {
                    if (!document.getElementById(hash.slice(1))) failures.push(hash);
                    continue;
                }
                await setHash(hash);
                await new Promise((done) => setTimeout(done));
                if ($('[data-notice]')) failures.push(hash);
            }
            return failures;";
            none("links lead nowhere", &page.run(script, Value::Null).await?)
        },
    );
}
