//! Browsers that lack or refuse what others have: storage, a clipboard, a worker, messages of a
//! length that nobody expects. The page does the rest, and throws nothing.

use crate::embedding::host::{Host, frame_fits, frames_are_ready};
use crate::suite::Suite;
use crate::visit::visit;
use browser_tests::{Page, Result, build};
use serde_json::{Value, json};

/// Told to every document before its own scripts: nothing of that is there, or all of it throws.
const NOTHING: &str = "
    const refuse = { get() { throw new DOMException('refused', 'SecurityError'); }, configurable: true };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, refuse);
    for (const name of ['clipboard', 'serviceWorker', 'share', 'userActivation']) {
        delete Navigator.prototype[name];
        Object.defineProperty(navigator, name, { value: undefined, configurable: true });
    }
    document.execCommand = () => false;
    delete window.speechSynthesis;
    delete Document.prototype.startViewTransition;
    delete Element.prototype.requestFullscreen;";

pub fn add(suite: &mut Suite) {
    for address in ["", "?sw=off", "?embed=1&part=data"] {
        if address.is_empty() {
            suite.everywhere();
        }
        suite.add(
            format!("bare/no storage, clipboard, worker, “{address}”"),
            async move |page| {
                let _site = visit(page, build::beginning_with(NOTHING)?).await?;
                works(page, address).await
            },
        );
    }

    suite.everywhere().add("bare/hashes of a hundred thousand letters", async |page| {
        for hash in ["#/areas/", "#/data?q=", "#/data?sort=", "#"] {
            let long = format!("{hash}{}", "宝a=%&".repeat(20_000));
            page.open(&long).await?;
            page.run("await setHash('#/areas/area-1'); await until(() => $(`[data-detail='area-1']`), 'its detail')", Value::Null)
                .await
                .map_err(|error| format!("{hash}…: {error}"))?;
            page.run("await setHash(args)", json!(long)).await?;
            page.expect("document.documentElement.dataset.ready === 'true'").await?;
            page.run("await setHash('#/plan/plan-1'); await until(() => $(`[data-detail='plan-1']`), 'its detail')", Value::Null)
                .await
                .map_err(|error| format!("after {hash}…: {error}"))?;
        }
        Ok(())
    });

    suite.add("bare/a long hash in a frame", async |page| {
        let body = "<div data-baoan-report data-part=data></div><script src='{site}embed.js'></script>";
        let _host = Host::open(page, body).await?;
        frames_are_ready(page, 1).await?;
        page.run("window.states = []; addEventListener('baoan-report:state', ({ detail }) => states.push(detail.hash))", Value::Null).await?;
        // Longer than a message may be: from the host it is not heard, from the frame not passed on.
        page.run("BaoanReport.goto($('[data-baoan-report]'), '#/data?q=' + 'x'.repeat(100000))", Value::Null).await?;
        page.enter_frame(0).await?;
        page.run("await setHash('#/data?q=' + 'y'.repeat(100000))", Value::Null).await?;
        page.wait("isVisible($('#data [data-empty]'))").await?;
        page.run("await setHash('#/data/figure-suggestions')", Value::Null).await?;
        page.wait("$(`[data-detail='figure-suggestions']`)").await?;
        page.leave_frame().await?;
        page.wait("states.length").await?;
        page.expect("states.join() === '#/data/figure-suggestions'").await?;
        frame_fits(page, 0).await
    });
}

/// Opens it, chooses, filters, saves and cites.
async fn works(page: &Page, address: &str) -> Result<()> {
    page.open(&format!("{address}#/data/figure-suggestions"))
        .await?;
    page.wait("$(`[data-detail='figure-suggestions']`)").await?;
    page.run(
        "const box = $(`[data-control='q']`);
         box.value = '提案';
         box.dispatchEvent(new Event('input', { bubbles: true }));
         await until(() => $$('#data tbody tr').length < 18, 'fewer rows');
         $('#data [data-save=csv]').click();
         await until(() => $('.saved textarea'), 'the table');
         $('[data-save=article]').click();
         await until(() => $('dialog.save[open] textarea'), 'the citation');
         $$('dialog.save button').find((one) => one.textContent === '复制').click();
         await until(() => $('dialog.save').textContent.includes('请手动复制'), 'a word about copying');
         if (document.activeElement.selectionEnd < 20) throw new Error('nothing is selected');",
        Value::Null,
    )
    .await
    .map(|_| ())
}
