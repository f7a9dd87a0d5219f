//! Hosts whose style sheets hold frames lower than their content: the report scrolls within them,
//! by wheel and by key, to its end.

use super::host::{Host, frame_fits, frames_are_ready};
use crate::saving::files::press;
use crate::suite::Suite;
use browser_tests::{Engine, Page, Result};
use serde_json::{Value, json};

/// Ways in which they do, with the style sheet of each.
const CAPS: [(&str, &str); 5] = [
    ("max-height", "iframe { max-height: 500px; }"),
    ("its own height", "iframe { height: 420px !important; }"),
    (
        "an aspect ratio",
        "iframe { height: auto !important; aspect-ratio: 16 / 9; }",
    ),
    // As players of films are embedded.
    (
        "a box with padding",
        ".box { position: relative; height: 0; padding-top: 50%; overflow: hidden; }
         .box iframe { position: absolute !important; top: 0; left: 0; width: 100%; height: 100% !important; }",
    ),
    (
        "a box that scrolls itself",
        ".box { height: 400px; overflow: auto; } .box iframe { max-height: 360px; }",
    ),
];

/// By embed.js, in a place that the host's style sheet knows.
const SCRIPTED: &str =
    "<div class=box data-baoan-report data-part=plan></div><svg width=10 height=2000></svg>
    <script src='{site}embed.js'></script>";

/// By the host's own listener.
const OWN: &str = "<div class=box><iframe data-baoan-report src='{site}?embed=1&amp;part=plan&amp;n=one' title=1 width='100%' height=400 frameborder=0></iframe></div>
    <svg width=10 height=2000></svg><script src='listener.js'></script>";

/// A cap that comes and goes.
const NOW_AND_THEN: &str = "<style>.capped iframe { max-height: 500px; }</style>";

pub fn add(suite: &mut Suite) {
    for (way, style) in CAPS {
        for (name, body) in [("embed.js", SCRIPTED), ("own listener", OWN)] {
            if name == "embed.js" {
                suite.everywhere();
            }
            suite.add(
                format!("embedding/a frame capped by {way} scrolls to its end, {name}"),
                async move |page| {
                    let _host = Host::open(page, &format!("<style>{style}</style>{body}")).await?;
                    frames_are_ready(page, 1).await?;
                    scrolls(page).await
                },
            );
        }
    }

    suite.add(
        "embedding/a cap that comes and goes is followed both ways",
        async |page| {
            let _host = Host::open(page, &[NOW_AND_THEN, SCRIPTED].concat()).await?;
            frames_are_ready(page, 1).await?;
            for _ in 0..2 {
                frame_fits(page, 0).await?;
                page.run("document.body.classList.add('capped')", Value::Null)
                    .await?;
                scrolls(page).await?;
                page.run("document.body.classList.remove('capped')", Value::Null)
                    .await?;
            }
            frame_fits(page, 0).await
        },
    );

    suite.everywhere().add("embedding/in a capped frame, links and messages lead within it", async |page| {
        let body = "<style>iframe { max-height: 500px; }</style><svg width=10 height=400></svg>
            <div data-baoan-report></div><svg width=10 height=2000></svg><script src='{site}embed.js'></script>";
        let _host = Host::open(page, body).await?;
        frames_are_ready(page, 1).await?;
        page.run("BaoanReport.goto($('[data-baoan-report]'), '#/source/s9')", Value::Null).await?;
        page.enter_frame(0).await?;
        page.wait(&in_view("[data-highlighted]")).await?;
        page.leave_frame().await?;
        page.expect("scrollY === 0").await?;
        // By the reader's own hand, with the detail in sight.
        page.run("$('iframe').scrollIntoView({ behavior: 'instant' })", Value::Null).await?;
        page.enter_frame(0).await?;
        page.run("$('#framework svg.towers.wide a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", Value::Null).await?;
        page.wait("$('[data-detail]')").await?;
        page.wait(&in_view("[data-detail] h3")).await?;
        page.leave_frame().await
    });

    suite.add("embedding/in a capped frame, dialogs open within it", async |page| {
        let body = "<style>iframe { max-height: 500px; }</style><svg width=10 height=400></svg>
            <div data-baoan-report></div><svg width=10 height=2000></svg><script src='{site}embed.js'></script>";
        let _host = Host::open(page, body).await?;
        frames_are_ready(page, 1).await?;
        let before = page.value("scrollY").await?;
        for button in ["#timeline figure [data-save]", "[data-save=article]", "#source figure [data-save]"] {
            page.enter_frame(0).await?;
            page.run("$(args).scrollIntoView({ block: 'center', behavior: 'instant' }); $(args).click(); await until(() => $('dialog.save[open]'), 'the dialog')", json!(button)).await?;
            page.wait("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('dialog.save').getBoundingClientRect())")
                .await
                .map_err(|error| format!("{button}: {error}"))?;
            // Its way out is in sight.
            page.expect("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('dialog.save .end button').getBoundingClientRect())").await?;
            press(page, "关闭").await?;
            page.wait("!$('dialog')").await?;
            page.leave_frame().await?;
        }
        // What the check itself brings into view, Firefox scrolls the host for; no dialog may more.
        page.expect(&format!("scrollY >= {before}")).await
    });
}

/// Whether what a selector finds stands in the window.
fn in_view(selector: &str) -> String {
    format!(
        "(({{ top, bottom }}) => bottom > 0 && top < innerHeight)($(\"{selector}\")?.getBoundingClientRect() ?? {{}})"
    )
}

/// Scrolls to the end of the first frame's content and back, by wheel where the driver has one, and
/// by key.
async fn scrolls(page: &Page) -> Result<()> {
    page.run(
        "$('iframe').scrollIntoView({ block: 'center', behavior: 'instant' }); await painted(3);",
        Value::Null,
    )
    .await?;
    let place = page
        .value("(({ left, top }) => [left + 40, top + 60])($('iframe').getBoundingClientRect())")
        .await?;
    let (Some(x), Some(y)) = (place[0].as_f64(), place[1].as_f64()) else {
        return Err(format!("no place: {place}").into());
    };
    in_frame(page, "!document.documentElement.hasAttribute('data-hosted') && innerHeight < document.body.offsetHeight").await?;
    if page.engine() != Engine::WebKit {
        for _ in 0..40 {
            page.wheel((x, y), 300, false).await?;
            if is_at_end(page).await? {
                break;
            }
        }
        in_frame(page, AT_END)
            .await
            .map_err(|error| format!("by wheel: {error}"))?;
        in_frame(page, "scrollTo({ top: 0, behavior: 'instant' }) || true").await?;
    }
    // Beside the words, where there is nothing to choose.
    page.click_at((x - 36.0, y)).await?;
    for _ in 0..40 {
        // Firefox's driver gives keys to the document that it is at, whatever has the focus.
        page.enter_frame(0).await?;
        page.press(['\u{e00f}']).await?;
        page.leave_frame().await?;
        if is_at_end(page).await? {
            break;
        }
    }
    in_frame(page, AT_END)
        .await
        .map_err(|error| format!("by key: {error}"))?;
    in_frame(
        page,
        "scrollTo({ top: 0, behavior: 'instant' }) || scrollY === 0",
    )
    .await
}

/// The last line of what an embed says is in sight.
const AT_END: &str = "scrollY > 0 && $('.leave').getBoundingClientRect().bottom <= innerHeight + 1";

async fn is_at_end(page: &Page) -> Result<bool> {
    // The host's paints: a frame out of sight has none.
    page.run("await painted(4)", Value::Null).await?;
    page.enter_frame(0).await?;
    let there = page.value(AT_END).await;
    page.leave_frame().await?;
    Ok(there? == json!(true))
}

async fn in_frame(page: &Page, expression: &str) -> Result<()> {
    page.enter_frame(0).await?;
    let verdict = page.wait(expression).await;
    page.leave_frame().await?;
    verdict
}
