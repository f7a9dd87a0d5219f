//! The Wasm does not come, or not whole: its twin comes; without that, too, the page is still the whole
//! report, and says so quietly.

use crate::scriptless::whole_article;
use crate::suite::Suite;
use browser_tests::{Lab, Page, Result};
use server::Fault;

/// What a browser says about such a failure; nothing else may stand in its console.
const EXPECTED: [&str; 8] = [
    "Failed to load resource",
    "Loading failed for the <script>",
    "WebAssembly",
    "Content Security Policy",
    "Content-Security-Policy",
    "CSP:",
    "MIME",
    // What is left of the fallback is no script.
    "SyntaxError",
];

pub fn add(suite: &mut Suite) {
    let file = |path: &str| path.ends_with(".wasm");
    let wasm = |path: &str| path.ends_with(".wasm") || path.contains("/fallback-");
    let glue = |path: &str| path.ends_with(".js") && path.contains("baoan-report");
    let boot = |path: &str| path.contains("/boot-");
    let page = |path: &str| path == "/";
    for (name, fault) in [
        ("missing", Fault::Missing),
        ("truncated", Fault::Truncated),
        ("corrupted", Fault::Corrupted),
        ("dropped", Fault::Dropped),
    ] {
        repaired(
            suite.everywhere(),
            &format!("the file of the Wasm is {name}"),
            file,
            fault.clone(),
        );
        broken(
            suite,
            &format!("the Wasm is {name} in both forms"),
            wasm,
            fault,
        );
    }
    broken(suite, "the glue is missing", glue, Fault::Missing);
    broken(
        suite.everywhere(),
        "the glue's connection breaks",
        glue,
        Fault::Dropped,
    );
    broken(suite, "the first script is missing", boot, Fault::Missing);
    broken(
        suite,
        "the first script's connection breaks",
        boot,
        Fault::Dropped,
    );
    // As the page's own does in Chromium before 97, which knows no `'wasm-unsafe-eval'`.
    let stricter = "script-src 'self' 'unsafe-inline'".to_owned();
    let stricter = Fault::Header("content-security-policy", stricter);
    repaired(suite.everywhere(), "a policy forbids Wasm", page, stricter);
    typeless(suite);
}

/// The Wasm is of no use; its twin comes as a script, and the page works.
fn repaired(suite: &mut Suite, name: &str, hit: fn(&str) -> bool, fault: Fault) {
    suite.add_expecting(
        format!("degraded/{name}: the fallback works"),
        &EXPECTED,
        async move |page: &mut Page| {
            let site = Lab::broken_site(move |path| hit(path).then(|| fault.clone())).await?;
            page.visit_instead(site.url());
            page.open("#/areas/area-1").await?;
            page.wait("$(\"[data-detail='area-1']\")").await?;
            page.expect("!isVisible($('#wasm-notice'))").await?;
            if site
                .requests()
                .iter()
                .any(|path| path.contains("/fallback-"))
            {
                return Ok(());
            }
            Err(format!("the fallback was not asked for: {:?}", site.requests()).into())
        },
    );
}

/// A server that knows no Wasm: the page works, and the console has nothing to say.
fn typeless(suite: &mut Suite) {
    suite.everywhere().add(
        "degraded/the Wasm has another type",
        async |page: &mut Page| {
            let plain = Fault::Header("content-type", "application/octet-stream".to_owned());
            let site = Lab::broken_site(move |path| path.ends_with(".wasm").then(|| plain.clone()))
                .await?;
            page.visit_instead(site.url());
            page.open("").await?;
            if site
                .requests()
                .iter()
                .any(|path| path.contains("/fallback-"))
            {
                return Err("the fallback was asked for without need".into());
            }
            Ok(())
        },
    );
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
pub async fn reads_on(page: &Page) -> Result<()> {
    page.wait("isVisible($('#wasm-notice'))").await?;
    page.expect("document.documentElement.dataset.ready !== 'true'")
        .await?;
    whole_article(page).await?;
    page.expect("isVisible($('h1')) && isVisible($('#data table'))")
        .await
}
