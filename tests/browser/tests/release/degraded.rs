//! The Wasm does not come, or not whole: the page is still the whole report, and says so quietly.

use crate::scriptless::whole_article;
use crate::suite::Suite;
use browser_tests::{Lab, Page, Result};
use server::Fault;

/// What a browser says about such a failure; nothing else may stand in its console.
const EXPECTED: [&str; 6] = [
    "Failed to load resource",
    "WebAssembly",
    "Content Security Policy",
    "CSP:",
    "dynamically imported module",
    "MIME",
];

pub fn add(suite: &mut Suite) {
    let wasm = |path: &str| path.ends_with(".wasm");
    let glue = |path: &str| path.ends_with(".js") && path.contains("baoan-report");
    let page = |path: &str| path == "/";
    broken(suite, "the Wasm is missing", wasm, Fault::Missing);
    broken(suite, "the Wasm is truncated", wasm, Fault::Truncated);
    broken(suite, "the Wasm is corrupted", wasm, Fault::Corrupted);
    broken(suite, "the Wasm's connection breaks", wasm, Fault::Dropped);
    broken(suite, "the glue is missing", glue, Fault::Missing);
    broken(suite, "the glue's connection breaks", glue, Fault::Dropped);
    let stricter = Fault::Header("content-security-policy", "script-src 'self'".to_owned());
    broken(suite, "a policy forbids Wasm", page, stricter);
}

fn broken(suite: &mut Suite, name: &str, hit: fn(&str) -> bool, fault: Fault) {
    suite.add_expecting(
        format!("degraded/{name}"),
        &EXPECTED,
        async move |page: &mut Page| {
            let site = Lab::broken_site(move |path| hit(path).then(|| fault.clone())).await?;
            page.visit_instead(site.url());
            page.load("").await?;
            reads_on(page).await?;
            if !site.requests().iter().any(|path| hit(path)) {
                return Err(format!(
                    "nothing that was to fail was asked for: {:?}",
                    site.requests()
                )
                .into());
            }
            Ok(())
        },
    );
}

/// The notice is shown, the page is not ready, and every sentence is there.
async fn reads_on(page: &Page) -> Result<()> {
    page.wait("isVisible($('#wasm-notice'))").await?;
    page.expect("document.documentElement.dataset.ready !== 'true'")
        .await?;
    whole_article(page).await?;
    page.expect("isVisible($('h1')) && isVisible($('#data table'))")
        .await
}
