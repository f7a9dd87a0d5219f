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

    suite.add(
        "links/an address opens its entity from the start",
        async |page| {
            page.open("#/plan/task-1-1").await?;
            page.wait("$(\"[data-detail='task-1-1']\")").await?;
            page.open("#/data/no-such-thing").await?;
            page.wait("isVisible($('[data-notice]'))").await
        },
    );

    suite.add("links/back and forward", async |page| {
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
            page.wait("$('#framework').getBoundingClientRect().top < innerHeight")
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
