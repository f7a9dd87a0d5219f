//! Classic scroll bars of the host: one that comes with a height of the frame, makes the frame
//! narrower, and goes with the height that it then has. Where narrower is lower, neither would be
//! right for ever; so it must come to rest.

use super::host::Host;
use crate::suite::Suite;
use browser_tests::media::Media;
use browser_tests::{Browser, Engine, Result};
use serde_json::Value;

const SCRIPTED: &str =
    "<div data-baoan-report data-part=timeline></div><script src='{site}embed.js'></script>";
const OWN: &str = "
    <iframe data-baoan-report src='{site}?embed=1&amp;part=timeline&amp;n=one' title=1 width='100%' height=400 frameborder=0></iframe>
    <script src='listener.js'></script>";

/// The width of a scroll bar.
const BAR: u32 = 15;
/// Widths of the host at which the part may be higher than a scroll bar's width below.
const WIDTHS: [u32; 3] = [480, 780, 1000];

pub fn add(suite: &mut Suite) {
    for (name, body) in [("embed.js", SCRIPTED), ("own listener", OWN)] {
        for other in [Engine::Firefox, Engine::WebKit] {
            suite.not_in(other, "its scroll bars take no width");
        }
        suite.add(
            format!("embedding/scroll bars that come and go settle, {name}"),
            async move |_| {
                let host = Host::serve(body, |_| None).await?;
                let browser = Browser::with_scroll_bars().await?;
                let mut sites = vec![host.url().to_owned(), host.site.url()];
                let mut verdict = settles(&browser, &host).await;
                if verdict.is_ok() {
                    verdict = settles_below(&browser, &host, body, &mut sites).await;
                }
                let complaints = browser.complaints(&sites).await?;
                browser.close().await;
                verdict?;
                if complaints.is_empty() {
                    Ok(())
                } else {
                    Err(format!("{complaints:?}").into())
                }
            },
        );
    }
}

/// A cap between the two heights: with its own scroll bar the content would fit, without it not.
const CAPPED: &str = "<style>iframe { max-height: {cap}px; }</style>";

async fn settles_below(
    browser: &Browser,
    host: &Host,
    body: &str,
    sites: &mut Vec<String>,
) -> Result<()> {
    for width in WIDTHS {
        fitted(browser, host, width, 9000).await?;
        let high = told(browser).await?;
        fitted(browser, host, width - BAR, 9000).await?;
        let low = told(browser).await?;
        if high < low + 8 {
            continue;
        }
        let cap = u32::midpoint(high, low).to_string();
        let capped = [&CAPPED.replace("{cap}", &cap), body].concat();
        let capped = Host::serve(&capped, |_| None).await?;
        sites.extend([capped.url().to_owned(), capped.site.url()]);
        fitted(browser, &capped, width, 9000).await?;
        let more = browser.run(RESTS, Value::Null).await?;
        if more != 0 {
            return Err(format!("{more} messages after it had settled, at {width} px").into());
        }
        browser.enter_frame(0).await?;
        browser
            .run("scrollTo(0, 99999); await painted(3);", Value::Null)
            .await?;
        browser
            .expect("$('.leave').getBoundingClientRect().bottom <= innerHeight + 1")
            .await?;
        return browser.leave_frame().await;
    }
    Err("at none of the widths is the part higher than below it".into())
}

/// How high the frame said last that it would be.
async fn told(browser: &Browser) -> Result<u32> {
    let height = browser.value("heard.at(-1).height").await?;
    height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok())
        .ok_or_else(|| "no height".into())
}

async fn settles(browser: &Browser, host: &Host) -> Result<()> {
    for width in WIDTHS {
        // With room for all of it there is no bar.
        let high = fitted(browser, host, width, 9000).await?;
        let low = fitted(browser, host, width - BAR, 9000).await?;
        if high < low + 8 {
            continue;
        }
        // Now the bar comes with the one and goes with the other.
        fitted(browser, host, width, u32::midpoint(high, low)).await?;
        let more = browser.run(RESTS, Value::Null).await?;
        return if more == 0 {
            Ok(())
        } else {
            Err(format!("{more} messages after it had settled, at {width} px").into())
        };
    }
    Err("at none of the widths is the part higher than below it".into())
}

/// Opens the host in a window of that size; how high its body is once the frame is ready.
async fn fitted(browser: &Browser, host: &Host, width: u32, height: u32) -> Result<u32> {
    Media {
        height,
        ..Media::screen(width)
    }
    .apply(browser)
    .await?;
    browser.goto(host.url()).await?;
    browser
        .wait("heard.some(({ type }) => type === 'ready')")
        .await?;
    browser.enter_frame(0).await?;
    browser.ready().await?;
    browser.leave_frame().await?;
    let told = browser.run(
        "await painted(20); return document.documentElement.getBoundingClientRect().height",
        Value::Null,
    );
    let height = told.await?;
    height
        .as_f64()
        .map(|height| height as u32)
        .ok_or_else(|| "no height".into())
}

/// Waits until nothing is said for a second's frames; then counts what is said in two seconds' more.
const RESTS: &str = "
    for (let round = 0, said = -1; said !== heard.length; round += 1) {
        if (round === 10) throw new Error(`it goes on: ${heard.slice(-6).map(({ height }) => height)}`);
        said = heard.length;
        await painted(60);
    }
    const said = heard.length;
    await painted(120);
    return heard.length - said;";
