//! The report in a frame that may do next to nothing.

use super::fitting::WIDTHS;
use super::host::{Host, frame_fits};
use crate::suite::Suite;
use browser_tests::Engine;
use browser_tests::media::Media;

/// What a sandboxed frame says of what it may not load (its origin is "null", and the site sends
/// no CORS headers); it goes on without.
pub const LESS: [&str; 2] = ["blocked by CORS policy", "net::ERR_FAILED"];

/// What it says in an engine where it may load nothing.
const NOTHING: [&str; 2] = ["CSP: ", "Failed to load resource"];

/// An element with a link in it, whose frame may do no more than `rights`.
pub fn in_sandbox(rights: &str) -> String {
    format!(
        "<div data-baoan-report data-part=framework data-sandbox='{rights}'><a href='{{site}}'>图解</a></div>
        <script src='{{site}}embed.js'></script>"
    )
}

pub fn add(suite: &mut Suite) {
    for (name, rights, origin) in [
        ("a sandboxed frame", "allow-scripts", "null"),
        ("one that is itself", "allow-scripts allow-same-origin", ""),
    ] {
        if origin == "null" {
            suite.not_in(Engine::WebKit, "a policy's 'self' is nobody in its sandbox");
        }
        suite.everywhere().add_expecting(
            format!("embedding/{name} fits at every width"),
            &LESS,
            async move |page| {
                let _host = Host::open(page, &in_sandbox(rights)).await?;
                page.wait("heard.some(({ type }) => type === 'ready')")
                    .await?;
                for width in WIDTHS {
                    Media::screen(width).apply(page).await?;
                    frame_fits(page, 0)
                        .await
                        .map_err(|error| format!("at {width} px: {error}"))?;
                }
                page.enter_frame(0).await?;
                page.expect(&format!("origin.startsWith('{origin}')"))
                    .await?;
                page.expect("isVisible($('#framework h2')) && !isVisible($('#plan'))")
                    .await?;
                // The twin, a script, comes through where nothing can be fetched: it answers.
                page.wait("document.documentElement.dataset.ready === 'true'")
                    .await?;
                page.expect(&format!(
                    "(typeof reportTwin === 'function') === {}",
                    origin == "null"
                ))
                .await?;
                // Its style sheet is there: the policy's 'self' holds in a sandbox too.
                page.expect("getComputedStyle($('#framework')).display === 'grid'")
                    .await?;
                page.leave_frame().await
            },
        );
    }

    for other in [Engine::Chromium, Engine::Firefox] {
        suite.not_in(other, "there the sandboxed frame comes");
    }
    suite.everywhere().add_expecting(
        "embedding/a sandboxed frame that gets nothing leaves what stood there",
        &NOTHING,
        async |page| {
            let _host = Host::open(page, &in_sandbox("allow-scripts")).await?;
            page.wait("loads[0]").await?;
            page.expect("isVisible($('a')) && !isVisible($('iframe')) && !heard.length")
                .await
        },
    );
}
