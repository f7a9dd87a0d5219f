//! `cargo xtask test`: every check there is, each step even when an earlier one failed.

use std::process::Command;

use crate::command::{show, show_and_read};
use crate::failure::Failure;
use crate::pins::WASM_TARGET;
use crate::project::Project;
use crate::setup::{self, Browsers, Tools, cargo};
use crate::tally::{Outcome, Tally};
use crate::{bench, check, site};

/// The features of the workspace's native half, and of xtask's own programs.
const NATIVE: [&str; 2] = ["--features", "baoan-report/ssr,xtask/check,xtask/archive"];

/// Runs everything; fails when anything failed. With `all`, every engine makes all checks.
pub fn run(project: &Project, all: bool) -> Result<(), Failure> {
    let (tools, browsers) = setup::for_tests(project)?;
    let mut tally = Tally::default();
    tally.step("formatting", || {
        show(cargo(project).args(["fmt", "--all", "--check"])).into()
    });
    tally.step("lints, native", || lint_native(project));
    tally.step("lints, Wasm", || lint_wasm(project, &tools));
    tally.step("unit and property tests", || cargo_tests(project));
    tally.step("types of scripts", || script_types(project, &tools));
    tally.step("unit tests of scripts", || script_tests(project, &tools));
    tally.step("report package", || check::run(project, None, false).into());
    let mut built = false;
    tally.step("release site", || {
        let result = site::build_if_changed(project, &tools);
        built = result.is_ok();
        result.into()
    });
    let mut frozen = false;
    tally.step("site of the frozen report", || {
        let result = site::build_frozen_if_changed(project, &tools);
        frozen = result.is_ok();
        result.into()
    });
    let mut archive = false;
    tally.step("site of several reports", || {
        let result = site::build_archive_if_changed(project, &tools);
        archive = result.is_ok();
        result.into()
    });
    // What follows is about dist/: without one there is nothing to say but that.
    let on_dist = |run: &dyn Fn() -> Outcome| {
        if built {
            run()
        } else {
            Outcome::not_run("there is no site")
        }
    };
    tally.step("same site twice", || on_dist(&|| rebuild(project, &tools)));
    tally.step("no path of this machine", || {
        on_dist(&|| site::has_no_paths(project).into())
    });
    tally.step("sizes", || on_dist(&|| bench::sizes_hold(project).into()));
    let on_all = |run: &dyn Fn() -> Outcome| {
        if built && frozen && archive {
            run()
        } else {
            Outcome::not_run("there is no site")
        }
    };
    tally.step("browser: Chromium", || {
        on_all(&|| in_chromium(project, &browsers))
    });
    tally.step("browser: Firefox", || {
        on_all(&|| in_firefox(project, &browsers, all))
    });
    tally.step("browser: WebKitGTK", || {
        on_all(&|| in_webkit(project, &browsers, all))
    });
    if tally.close() {
        Ok(())
    } else {
        std::process::exit(1)
    }
}

fn lint_native(project: &Project) -> Outcome {
    let mut command = cargo(project);
    command
        .args(["clippy", "--workspace", "--all-targets"])
        .args(NATIVE)
        .args(["--", "-D", "warnings"]);
    show(&mut command).into()
}

fn lint_wasm(project: &Project, tools: &Tools) -> Outcome {
    if tools.has_own_compiler() {
        return Outcome::not_run("the target is built by another compiler than clippy's");
    }
    let mut command = cargo(project);
    command
        .args([
            "clippy",
            "--package",
            "baoan-report",
            "--target",
            WASM_TARGET,
            "--lib",
            "--bins",
        ])
        .args([
            "--no-default-features",
            "--features",
            "hydrate",
            "--",
            "-D",
            "warnings",
        ]);
    show(&mut command).into()
}

fn cargo_tests(project: &Project) -> Outcome {
    let mut command = cargo(project);
    command
        .args([
            "test",
            "--workspace",
            "--exclude",
            "browser-tests",
            "--no-fail-fast",
        ])
        .args(NATIVE);
    counted(&mut command)
}

/// Our scripts by TypeScript, which reads their types from comments: a project for those that stand
/// alone, and one for each of those that are put together from several files, or run in a worker.
fn script_types(project: &Project, tools: &Tools) -> Outcome {
    let check = |config: &String| show(tools.command(project, "tsc").args(["--project", config]));
    scripts_ending(project, ".json")
        .and_then(|configs| configs.iter().try_for_each(check))
        .into()
}

fn script_tests(project: &Project, tools: &Tools) -> Outcome {
    scripts_ending(project, ".test.mjs")
        .and_then(|files| show(tools.command(project, "node").arg("--test").args(files)))
        .into()
}

/// The files of `tests/scripts` whose names end so, sorted.
fn scripts_ending(project: &Project, ending: &str) -> Result<Vec<String>, Failure> {
    const FOLDER: &str = "tests/scripts";
    let unreadable =
        |error: std::io::Error| Failure::new("can't read tests/scripts").because(error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(project.root.join(FOLDER)).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(ending) {
            found.push(format!("{FOLDER}/{name}"));
        }
    }
    found.sort();
    Ok(found)
}

/// Two builds of the same sources are the same to the byte. The Wasm that rustc wrote is taken as
/// it is; all that Trunk, wasm-bindgen, wasm-opt and the prerender step make of it is made again.
fn rebuild(project: &Project, tools: &Tools) -> Outcome {
    let twice = || {
        let first = site::output(project)?;
        site::build(project, tools)?;
        if site::output(project)? == first {
            return Ok(());
        }
        Err(
            Failure::new("a second build of the same sources gave another dist/")
                .try_this("compare two copies of dist/SHA256SUMS"),
        )
    };
    twice().into()
}

fn in_chromium(project: &Project, browsers: &Browsers) -> Outcome {
    if !browsers.chromium {
        return absent(browsers, "there is no Chromium with its driver");
    }
    let mut command = cargo(project);
    command.args(["test", "--package", "browser-tests", "--no-fail-fast"]);
    // The rest is other browsers'.
    command.args(["--lib", "--bins", "--test", "release"]);
    command.env("BAOAN_DIST", project.frozen());
    command.env("BAOAN_ARCHIVE", project.archive());
    counted(&mut command)
}

fn in_firefox(project: &Project, browsers: &Browsers, all: bool) -> Outcome {
    let Some(driver) = &browsers.firefox else {
        return absent(browsers, "there is no Firefox with its driver");
    };
    counted(in_engine(project, "firefox/", all).env("GECKODRIVER", driver))
}

fn in_webkit(project: &Project, browsers: &Browsers, all: bool) -> Outcome {
    if !browsers.webkit {
        return absent(
            browsers,
            "there is no WebKitGTK with its driver, or no Xvfb",
        );
    }
    counted(&mut in_engine(project, "webkit/", all))
}

/// The checks of the engine that they are named after: those that depend on it, or all.
fn in_engine(project: &Project, prefix: &str, all: bool) -> Command {
    let mut command = cargo(project);
    command
        .args(["test", "--package", "browser-tests", "--test", "engines"])
        .args(["--", prefix]);
    command.env("BAOAN_DIST", project.frozen());
    command.env("BAOAN_ARCHIVE", project.archive());
    if all {
        command.env("BAOAN_ALL_CHECKS", "1");
    }
    command
}

/// A browser that can't be had here is named; one that only was not installed is a fault.
fn absent(browsers: &Browsers, why: &str) -> Outcome {
    if browsers.could_be {
        return Err(Failure::new(why)).into();
    }
    Outcome::not_run(why)
}

/// A test runner's outcome, by its own counts.
fn counted(command: &mut Command) -> Outcome {
    let mut outcome = Outcome::default();
    let result = show_and_read(command, |line| outcome.read(line));
    outcome.ended(result)
}
