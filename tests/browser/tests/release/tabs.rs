//! What a reader sets in one tab holds in the others, at once. Two documents of one origin are two
//! tabs: one frames the other, and what it keeps the other is told of.

use crate::embedding::documented::live;
use crate::suite::Suite;
use browser_tests::{Page, Result};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "tabs/theme, size, large print and keys reach the others",
        async |page| {
            beside(page, "./#/plan").await?;
            for (kept, holds) in [
                (json!({ "theme": "dark" }), "theme === 'dark' && paper() === 'rgb(18, 24, 31)'"),
                (json!({ "theme": "contrast" }), "theme === 'contrast' && paper() === 'rgb(255, 255, 255)'"),
                (json!({ "theme": "light", "elder": "1" }), "theme === 'light' && elder && size() === '20px' && large().ariaPressed === 'true'"),
                (json!({ "elder": "1", "size": "26" }), "!theme && size() === '26px' && slider().value === '26'"),
                (json!({ "keys": "off" }), "!elder && keys === 'off' && !named()"),
                (json!({ "keys": "on" }), "keys === 'on' && named() === 2"),
                (json!({}), "!theme && !elder && paper() === 'rgb(251, 248, 243)'"),
                (json!("of another"), "!theme"),
            ] {
                sets(page, &kept, holds).await?;
            }
            // All of it is gone.
            sets(page, &json!({ "theme": "dark" }), "theme === 'dark'").await?;
            page.run("localStorage.clear()", Value::Null).await?;
            holds(page, "!theme").await
        },
    );

    suite.add(
        "tabs/the settings that are open in another show it",
        async |page| {
            beside(page, "./#/plan").await?;
            page.enter_frame(0).await?;
            page.run("$('.more [data-tool=Settings]').click()", Value::Null).await?;
            page.wait("$('dialog.settings')?.open").await?;
            page.leave_frame().await?;
            sets(page, &json!({ "theme": "dark", "keys": "off", "elder": "1" }), "theme === 'dark'").await?;
            page.enter_frame(0).await?;
            page.wait("$('.settings [value=dark]').checked && $('.settings [name=elder]').checked && !$('.settings [name=keys]').checked").await?;
            page.leave_frame().await
        },
    );

    suite.add(
        "tabs/what the address says, or a host, counts more",
        async |page| {
            beside(page, "./?theme=light&elder=0#/plan").await?;
            sets(page, &json!({ "theme": "dark", "elder": "1", "size": "24" }), "theme === 'light' && !elder && root.dataset.size === '24'").await?;
            beside(page, "./?embed=1&n=x").await?;
            sets(page, &json!({ "theme": "dark", "keys": "on" }), "theme === 'dark' && keys === 'off'").await?;
            let say = "$('iframe').contentWindow.postMessage({ ns: 'baoan-report', v: 1, nonce: 'x', type: 'theme', theme: 'light' }, '*')";
            page.run(say, Value::Null).await?;
            holds(page, "theme === 'light'").await?;
            sets(page, &json!({ "theme": "contrast", "elder": "1" }), "theme === 'light' && elder === '1'").await
        },
    );
}

/// One tab at that address, beside another that shares what is kept.
async fn beside(page: &Page, address: &str) -> Result<()> {
    page.load("embed.html").await?;
    live(page).await?;
    let script = "
        localStorage.clear();
        const frame = document.createElement('iframe');
        frame.src = args;
        frame.width = 1200;
        frame.height = 700;
        document.body.replaceChildren(frame);
        await until(() => frame.contentDocument?.documentElement?.dataset.ready, 'the other tab');";
    page.run(script, json!(address)).await.map(|_| ())
}

/// Keeps that, and waits until it holds in the other tab.
async fn sets(page: &Page, kept: &Value, holding: &str) -> Result<()> {
    page.run(
        "localStorage.setItem('baoan-report', JSON.stringify(args))",
        kept.clone(),
    )
    .await?;
    holds(page, holding).await
}

async fn holds(page: &Page, holding: &str) -> Result<()> {
    let script = format!(
        "const {{ contentDocument, contentWindow }} = $('iframe');
        const root = contentDocument.documentElement;
        const style = () => contentWindow.getComputedStyle(contentDocument.body);
        const paper = () => style().backgroundColor;
        const size = () => style().fontSize;
        const large = () => contentDocument.querySelector('button[data-elder]');
        const slider = () => contentDocument.querySelector('.top .sizes input');
        const named = () => contentDocument.querySelectorAll('[aria-keyshortcuts]').length;
        await until(() => {{ const {{ theme, elder, keys }} = root.dataset; return {holding}; }}, args);"
    );
    page.run(&script, json!(holding)).await.map(|_| ())
}
