//! The release page in Firefox, with the policy for files that readers have. Every check also
//! fails on anything in the console and on any request over the network.

use std::process::ExitCode;
use std::sync::Arc;

use browser_tests::offline::{self, Check};
use browser_tests::{Firefox, Result, dist};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::json;
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

/// The one browser, for one check after the other; it starts with the first.
type Shared = Arc<(Runtime, OnceCell<Firefox>)>;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    if !dist().join("offline.html").is_file() {
        eprintln!(
            "error: there is no {}/offline.html: run `cargo xtask build`",
            dist().display()
        );
        return ExitCode::FAILURE;
    }
    let runtime = Runtime::new().expect("threads can be had");
    let shared: Shared = Arc::new((runtime, OnceCell::new()));
    let mut trials: Vec<Trial> = Vec::new();
    for check in offline::CHECKS {
        let shared = Arc::clone(&shared);
        let name = format!("firefox/offline/{}", check.name);
        let run = move || run(&shared, &check).map_err(Failed::from);
        trials.push(Trial::test(name, run));
    }
    let hearing = Arc::clone(&shared);
    trials.push(Trial::test(
        "firefox/is heard when it complains",
        move || complains(&hearing).map_err(Failed::from),
    ));
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Some((runtime, browser)) = Arc::into_inner(shared)
        && let Some(browser) = browser.into_inner()
    {
        runtime.block_on(browser.close());
    }
    conclusion.exit_code()
}

fn run(shared: &Shared, check: &Check) -> Result<()> {
    let (runtime, browser) = &**shared;
    runtime.block_on(async {
        let firefox = browser.get_or_try_init(Firefox::start).await?;
        firefox.goto("about:blank").await?;
        firefox.complaints("").await?;
        let file = offline::copy()?;
        let verdict = check.hold(firefox, &file).await;
        let complaints = firefox.complaints(file.as_str()).await?;
        offline::remove(&file)?;
        verdict?;
        if complaints.is_empty() {
            return Ok(());
        }
        let told: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        Err(told.join("\n").into())
    })
}

/// A silent browser proves something only where it would have spoken.
fn complains(shared: &Shared) -> Result<()> {
    let (runtime, browser) = &**shared;
    runtime.block_on(async {
        let firefox = browser.get_or_try_init(Firefox::start).await?;
        let file = offline::copy()?;
        firefox.goto(file.as_str()).await?;
        firefox.ready().await?;
        firefox.complaints("").await?;
        let script = "
            console.error('a word');
            document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }));
            setTimeout(() => { throw new Error('a throw'); });
            await new Promise((done) => setTimeout(done));";
        firefox.run(script, json!(null)).await?;
        // Nobody answers there; that it was asked is what counts.
        firefox
            .goto("data:text/html,<!doctype html><img src='http://127.0.0.1:49151/picture.png'>")
            .await?;
        let told: Vec<String> = firefox
            .complaints(file.as_str())
            .await?
            .iter()
            .map(ToString::to_string)
            .collect();
        offline::remove(&file)?;
        for wanted in ["a word", "Content-Security-Policy", "a throw", "picture.png"] {
            if !told.iter().any(|one| one.contains(wanted)) {
                return Err(format!("{wanted} was not heard: {told:#?}").into());
            }
        }
        Ok(())
    })
}
