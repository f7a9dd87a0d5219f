//! The release page in Firefox and in WebKitGTK, by those of Chromium's checks whose outcome is the
//! engine's; by all of them with `BAOAN_ALL_CHECKS=1`, but for those that only Chromium's tools can make
//! (layout shifts, whole accessibility trees). As there, every check also fails on anything in the
//! console and on any request to another origin.
//!
//! `cargo test -p browser-tests --test engines -- webkit/` runs those of one engine.

mod accessibility;
mod adapting;
mod archive;
mod bare;
mod choosing;
mod closing;
mod dataset;
mod degraded;
mod drawings;
mod elder;
mod embedding;
mod failing;
mod figures;
mod found;
mod hashes;
mod hearing;
mod keeping;
mod keyboard;
mod languages;
mod layout;
mod links;
mod offline;
mod older;
mod opening;
mod paint;
mod painted;
mod pointing;
mod policy;
mod presenting;
mod print;
mod published;
mod saving;
mod scriptless;
mod searching;
mod speaking;
mod spoken;
mod subpath;
mod suite;
mod tabs;
mod themes;
mod times;
mod touched;
mod trees;
mod twins;
mod visit;
mod zooming;

use std::process::ExitCode;

use browser_tests::{Engine, Lab, Result};
use libtest_mimic::{Arguments, Trial};
use suite::Suite;
use times::Times;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each has a browser of its own, with processes of its own.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let times = Times::default();
    let mut labs = Vec::new();
    let mut trials = Vec::new();
    for engine in [Engine::Firefox, Engine::WebKit] {
        match suite_in(engine, times.clone()) {
            Ok((lab, some)) => {
                labs.push(lab);
                trials.extend(some);
            }
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    times.print();
    for lab in labs {
        lab.close();
    }
    conclusion.exit_code()
}

fn suite_in(engine: Engine, times: Times) -> Result<(Lab, Vec<Trial>)> {
    let lab = Lab::of(engine)?;
    let mut suite = Suite::new(lab.clone(), times);
    published::add(&mut suite);
    hearing::add(&mut suite);
    opening::add(&mut suite);
    scriptless::add(&mut suite);
    links::add(&mut suite);
    dataset::add(&mut suite);
    searching::add(&mut suite);
    languages::add(&mut suite);
    degraded::add(&mut suite);
    failing::add(&mut suite);
    older::add(&mut suite);
    bare::add(&mut suite);
    pointing::add(&mut suite);
    policy::add(&mut suite);
    embedding::add(&mut suite);
    figures::add(&mut suite);
    twins::add(&mut suite);
    drawings::add(&mut suite);
    choosing::add(&mut suite);
    closing::add(&mut suite);
    saving::add(&mut suite);
    presenting::add(&mut suite);
    speaking::add(&mut suite);
    painted::add(&mut suite);
    spoken::add(&mut suite);
    zooming::add(&mut suite);
    keyboard::add(&mut suite);
    keeping::add(&mut suite);
    subpath::add(&mut suite);
    offline::add(&mut suite);
    layout::add(&mut suite);
    print::add(&mut suite);
    hashes::add(&mut suite);
    found::add(&mut suite);
    elder::add(&mut suite);
    themes::add(&mut suite);
    tabs::add(&mut suite);
    touched::add(&mut suite);
    adapting::add(&mut suite);
    archive::add(&mut suite);
    trees::add(&mut suite);
    accessibility::add(&mut suite);
    Ok((lab, suite.into_trials()?))
}
