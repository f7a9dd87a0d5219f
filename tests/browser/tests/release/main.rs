//! The release page in Chromium. Two browsers serve all checks; every check also fails on
//! anything in the console and on any request to another origin.

mod accessibility;
mod adapting;
mod archive;
mod bare;
mod choosing;
mod closing;
mod dataset;
mod degraded;
mod done;
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
mod setting;
mod speaking;
mod spoken;
mod stability;
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

use browser_tests::{Engine, Lab};
use libtest_mimic::Arguments;
use suite::Suite;
use times::Times;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each has a browser of its own, with processes of its own.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let lab = match Lab::of(Engine::Chromium) {
        Ok(lab) => lab,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let times = Times::default();
    let mut suite = Suite::new(lab.clone(), times.clone());
    published::add(&mut suite);
    archive::add(&mut suite);
    hearing::add(&mut suite);
    opening::add(&mut suite);
    scriptless::add(&mut suite);
    degraded::add(&mut suite);
    failing::add(&mut suite);
    older::add(&mut suite);
    pointing::add(&mut suite);
    policy::add(&mut suite);
    embedding::add(&mut suite);
    links::add(&mut suite);
    hashes::add(&mut suite);
    dataset::add(&mut suite);
    figures::add(&mut suite);
    drawings::add(&mut suite);
    choosing::add(&mut suite);
    closing::add(&mut suite);
    done::add(&mut suite);
    saving::add(&mut suite);
    bare::add(&mut suite);
    found::add(&mut suite);
    painted::add(&mut suite);
    zooming::add(&mut suite);
    keyboard::add(&mut suite);
    languages::add(&mut suite);
    searching::add(&mut suite);
    setting::add(&mut suite);
    keeping::add(&mut suite);
    subpath::add(&mut suite);
    offline::add(&mut suite);
    layout::add(&mut suite);
    stability::add(&mut suite);
    twins::add(&mut suite);
    presenting::add(&mut suite);
    speaking::add(&mut suite);
    spoken::add(&mut suite);
    print::add(&mut suite);
    elder::add(&mut suite);
    themes::add(&mut suite);
    tabs::add(&mut suite);
    touched::add(&mut suite);
    adapting::add(&mut suite);
    trees::add(&mut suite);
    accessibility::add(&mut suite);
    let trials = match suite.into_trials() {
        Ok(trials) => trials,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let conclusion = libtest_mimic::run(&arguments, trials);
    times.print();
    lab.close();
    conclusion.exit_code()
}
