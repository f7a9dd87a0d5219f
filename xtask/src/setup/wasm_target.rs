//! The standard library for the browser's target.
//!
//! Recipes in their order; `BAOAN_SETUP_SKIP=rustup,rust-src` leaves some out, to try the others.
//! `rustup`: the usual download. `rust-src`: the same library, built from Debian's package of its
//! source. `rustc-web`: another compiler, Debian's, with the library built from its source.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use super::{on_path, rustc_name, rustc_web, std_source};
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::pins::WASM_TARGET;
use crate::project::Project;

type Recipe = fn(&Project) -> Result<Option<PathBuf>, Failure>;

const RECIPES: [(&str, Recipe); 3] = [
    ("rustup", rustup),
    ("rust-src", std_source::install),
    ("rustc-web", rustc_web::install),
];

/// Makes the target usable; the compiler to use, where it is not the usual one.
pub fn ensure(project: &Project) -> Result<Option<PathBuf>, Failure> {
    if is_there() {
        return Ok(None);
    }
    if let Some(compiler) = rustc_web::found() {
        return Ok(Some(compiler));
    }
    let skipped = std::env::var("BAOAN_SETUP_SKIP").unwrap_or_default();
    let mut reasons = Vec::new();
    for (name, recipe) in RECIPES {
        if skipped.split(',').any(|word| word == name) {
            reasons.push(format!("{name}: left out by BAOAN_SETUP_SKIP"));
            continue;
        }
        let started = Instant::now();
        match recipe(project) {
            Ok(compiler) => {
                println!(
                    "     {:>9}  {WASM_TARGET} is there",
                    span(started.elapsed())
                );
                return Ok(compiler);
            }
            Err(failure) => {
                println!("     {:>9}  {}", span(started.elapsed()), failure.summary());
                reasons.push(format!("{name}: {}", failure.summary()));
            }
        }
    }
    Err(Failure::new(format!(
        "the standard library for {WASM_TARGET} could not be had"
    ))
    .because(reasons.join("\n"))
    .try_this(format!("by hand: rustup target add {WASM_TARGET}")))
}

/// Whether the usual compiler has the target's standard library.
fn is_there() -> bool {
    library_dir().is_some_and(|dir| {
        std::fs::read_dir(dir).is_ok_and(|entries| {
            entries.flatten().any(|entry| {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                name.starts_with("libstd-") && name.ends_with(".rlib")
            })
        })
    })
}

/// Where the usual compiler looks for it.
pub fn library_dir() -> Option<PathBuf> {
    let sysroot = text(Command::new(rustc_name()).args(["--print", "sysroot"]))?;
    Some(
        PathBuf::from(sysroot)
            .join("lib/rustlib")
            .join(WASM_TARGET)
            .join("lib"),
    )
}

fn rustup(project: &Project) -> Result<Option<PathBuf>, Failure> {
    if on_path("rustup").is_none() {
        return Err(Failure::new("there is no rustup"));
    }
    println!("Installing the Rust target {WASM_TARGET} with rustup (some seconds, at most 90)");
    let mut command = Command::new("rustup");
    command
        .args(["target", "add", WASM_TARGET])
        .current_dir(&project.root);
    // Without a network it can hang for many minutes before it gives up.
    quiet(
        &mut command,
        &project.log("rustup"),
        Duration::from_secs(90),
    )?;
    if is_there() {
        return Ok(None);
    }
    Err(Failure::new(
        "rustup ended well, but the compiler in use did not get the target",
    ))
}
