//! Where the browser can share, it is asked to; whatever it answers.

use super::files::press;
use crate::suite::Suite;
use browser_tests::{Page, Result};
use serde_json::json;

pub fn add(suite: &mut Suite) {
    suite.add("sharing/what is shared is the citation", async |page| {
        cite(page, "async (data) => { window.shared = data; }").await?;
        press(page, "分享").await?;
        page.wait("window.shared?.text === $$('dialog.save textarea')[1].value")
            .await?;
        page.expect("shared.text.includes('宝安日报') && shared.text.includes('730条')")
            .await?;
        page.expect("$('dialog.save .tell').textContent === ''")
            .await
    });

    suite.add("sharing/a reader who thinks better of it is told nothing", async |page| {
        cite(page, "() => { window.asked = true; return Promise.reject(new DOMException('', 'AbortError')); }").await?;
        press(page, "分享").await?;
        page.wait("window.asked").await?;
        page.run("await new Promise((done) => setTimeout(() => requestAnimationFrame(done)))", json!(null)).await?;
        page.expect("$('dialog.save .tell').textContent === '' && $('dialog.save[open]')").await
    });

    for (name, share) in [
        (
            "refuses",
            "async () => { throw new DOMException('', 'NotAllowedError'); }",
        ),
        ("throws", "() => { throw new TypeError('no'); }"),
    ] {
        suite.add(
            format!("sharing/a browser that {name} is spoken of"),
            async move |page| {
                cite(page, share).await?;
                press(page, "分享").await?;
                page.wait(
                    "$('dialog.save .tell').textContent.startsWith('浏览器没有让网页完成这一步')",
                )
                .await?;
                page.expect("$$('dialog.save textarea').length >= 4").await
            },
        );
    }

    suite.add(
        "sharing/there is no button where there is no sharing",
        async |page| {
            cite(page, "undefined").await?;
            page.expect("!$('dialog.save').textContent.includes('分享')")
                .await
        },
    );
}

/// Opens the citation of a figure in a browser that shares by that function.
async fn cite(page: &Page, share: &str) -> Result<()> {
    page.open("#/data/figure-suggestions").await?;
    let script = format!(
        "Object.defineProperty(navigator, 'share', {{ value: {share}, configurable: true }})"
    );
    page.run(&script, json!(null)).await?;
    page.click_on("[data-detail] [data-save]").await?;
    page.wait("$('dialog.save[open] textarea')").await
}
