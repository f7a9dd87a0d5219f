//! The release page in Firefox, with the policy for files that readers have. Every check also
//! fails on anything in the console and on any request over the network.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use browser_tests::offline::{self, Check};
use browser_tests::{Firefox, Result, build, dist};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::json;
use server::{Fault, Site};
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
    let keeping = Arc::clone(&shared);
    trials.push(Trial::test(
        "firefox/keeping/through a new build, without a network",
        move || keeps(&keeping).map_err(Failed::from),
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

/// A first visit, a new build that is told of, and the new one with the network cut.
fn keeps(shared: &Shared) -> Result<()> {
    let (runtime, browser) = &**shared;
    runtime.block_on(async {
        let firefox = browser.get_or_try_init(Firefox::start).await?;
        let is_cut = Arc::new(AtomicBool::new(false));
        let cut = Arc::clone(&is_cut);
        let faults = move |_: &str| cut.load(Ordering::Relaxed).then_some(Fault::Dropped);
        let site = Site::new(dist()).under("/a/b/").with_faults(faults);
        let server = site.listen(0).await?;
        firefox.goto("about:blank").await?;
        firefox.complaints("").await?;

        firefox.goto(&server.url()).await?;
        firefox.ready().await?;
        firefox.wait("navigator.serviceWorker.controller").await?;
        server.deploy(build::changed()?);
        let update = "await (await navigator.serviceWorker.getRegistration()).update()";
        firefox.run(update, json!(null)).await?;
        firefox.wait("isVisible($('[data-kept] button'))").await?;
        let complaints = firefox.complaints(&server.url()).await?;
        if !complaints.is_empty() {
            return Err(format!("{complaints:?}").into());
        }
        // From here on the console may say what did not come.
        is_cut.store(true, Ordering::Relaxed);
        firefox.goto("about:blank").await?;
        firefox
            .goto(&format!("{}#/areas/area-1", server.url()))
            .await?;
        firefox.ready().await?;
        firefox.wait("$(\"[data-detail='area-1']\")").await?;
        firefox
            .expect(&format!("document.title.startsWith('{}')", build::MARK))
            .await
    })
}

/// A silent browser proves something only where it would have spoken.
fn complains(shared: &Shared) -> Result<()> {
    let (runtime, browser) = &**shared;
    runtime.block_on(async {
        let firefox = browser.get_or_try_init(Firefox::start).await?;
        let file = offline::copy()?;
        firefox.goto("about:blank").await?;
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
