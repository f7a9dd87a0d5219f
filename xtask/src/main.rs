//! `cargo xtask <command>`: the one door to everything a person does with this repository.

mod archive;
mod bench;
mod check;
mod command;
mod failure;
mod fingerprint;
mod hear;
mod pins;
mod project;
mod serve;
mod setup;
mod shots;
mod site;
mod tally;
mod test;

use std::process::ExitCode;

use project::Project;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [REPORT] [--port N] [--debug]
                              build the site, or that of one report alone, and show it on 127.0.0.1
                              (port 8080); --debug rebuilds and reloads on every change
  test [--all]                formatting, lints, unit and browser tests: all of these in Chromium, those
                              that depend on the engine in Firefox and WebKitGTK, too; with --all, all
  build [--zip]               the release site in dist/; --zip packs it for a web master
  build --frozen, --archive   the sites that browser tests are about, in target/frozen and target/archive
  build REPORT                the site of one report, by its name in assets/reports or its folder, in
                              target/sites
  check [REPORT] [--figures]  validate a report, by its name in assets/reports or its folder; without, all that
                              are there, each whatever is wrong with the others; then list what was read of
                              each figure
  new NAME ARTICLE            a new report in assets/reports/NAME from an article: what can be read out of it
                              is written down, what can't is asked
  seal [REPORT] [--compared CODE]
                              what of a report a person has to compare with its sources; with the code that
                              stands below that, writes that it was compared
  shots [FILTER]              pictures of every view in target/shots/
  hear [FILTER]               what the screen reader Orca says on ways through the page, against
                              tests/browser/golden/spoken.txt; UPDATE_GOLDEN=1 renews that
  bench [--record]            sizes against the baseline, and timings; --record renews it
  bench --archive             how long a site of fifty made-up reports takes to build
  setup [--tests]             only install what the others need
  help                        this text

Every command first installs what it needs and does not find. With BAOAN_SETUP_SKIP=rustup, or
rustup,rust-src, the Wasm target is had without a download from rustup: from Debian's packages.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let project = Project::find();
    let outcome = match words.as_slice() {
        ["serve", options @ ..] => match serve::Options::parse(options) {
            Some(options) => serve::run(&project, &options),
            None => return usage(&words),
        },
        ["test"] => test::run(&project, false),
        ["test", "--all"] => test::run(&project, true),
        ["build"] => setup::for_site(&project).and_then(|tools| site::build(&project, &tools)),
        ["build", "--archive"] => setup::for_site(&project)
            .and_then(|tools| site::build_archive_if_changed(&project, &tools)),
        ["build", "--frozen"] => setup::for_site(&project)
            .and_then(|tools| site::build_frozen_if_changed(&project, &tools)),
        ["build", report] if !report.starts_with('-') => {
            setup::for_site(&project).and_then(|tools| {
                let folder = check::report(&project, report)?;
                site::build_one_if_changed(&project, &tools, &folder).map(|_| ())
            })
        }
        ["build", "--zip"] => setup::for_site(&project)
            .and_then(|tools| site::build_if_changed(&project, &tools))
            .and_then(|()| archive::run(&project)),
        ["check"] => check::run(&project, None, false),
        ["check", "--figures"] => check::run(&project, None, true),
        ["check", dir] if !dir.starts_with('-') => check::run(&project, Some(dir), false),
        ["check", dir, "--figures"] if !dir.starts_with('-') => {
            check::run(&project, Some(dir), true)
        }
        ["new", name, article] if !name.starts_with('-') => check::new(&project, name, article),
        ["seal"] => check::seal(&project, None, None),
        ["seal", "--compared", code] => check::seal(&project, None, Some(code)),
        ["seal", dir] if !dir.starts_with('-') => check::seal(&project, Some(dir), None),
        ["seal", dir, "--compared", code] if !dir.starts_with('-') => {
            check::seal(&project, Some(dir), Some(code))
        }
        ["shots"] => shots::run(&project, None),
        ["shots", filter] if !filter.starts_with('-') => shots::run(&project, Some(filter)),
        ["hear"] => hear::run(&project, None),
        ["hear", filter] if !filter.starts_with('-') => hear::run(&project, Some(filter)),
        ["bench", "--archive"] => bench::archive(&project),
        ["bench"] => bench::run(&project, false),
        ["bench", "--record"] => bench::run(&project, true),
        ["setup"] => setup::for_site(&project).map(|_| ()),
        ["setup", "--tests"] => setup::for_tests(&project).map(|_| ()),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        ["new", ..] => Err(failure::Failure::new(
            "要写名称和原文：cargo xtask new 2031 原文.txt",
        )),
        _ => return usage(&words),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprint!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn usage(words: &[&str]) -> ExitCode {
    if !words.is_empty() {
        eprintln!("error: not a command: cargo xtask {}\n", words.join(" "));
    }
    eprint!("{USAGE}");
    ExitCode::from(2)
}
