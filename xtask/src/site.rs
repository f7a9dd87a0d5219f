//! The release site in `dist/`: built by Trunk, and only when something changed.

use std::fs;
use std::time::Instant;

use crate::command::{show, span, text};
use crate::failure::Failure;
use crate::fingerprint::of_tree;
use crate::pins;
use crate::project::{self, Project};
use crate::setup::{Tools, cargo_home};

/// Builds the site whatever is there.
pub fn build(project: &Project, tools: &Tools) -> Result<(), Failure> {
    let before = inputs(project, tools)?;
    let started = Instant::now();
    println!("Building the site: `trunk build --release` (the first time about 2 min, later less)");
    show(tools.command(project, "trunk").args(["build", "--release"])).map_err(|failure| {
        failure.try_this("the reason stands above; `trunk build --release` alone repeats it")
    })?;
    println!("Built dist/ in {}", span(started.elapsed()));
    // Fingerprinted before the build: a file changed meanwhile counts as a change.
    project::write(
        &record(project),
        &format!("{before:016x} {:016x}\n", output(project)?),
    )
}

/// Builds the site unless `dist/` is what these very sources gave before.
pub fn build_if_changed(project: &Project, tools: &Tools) -> Result<(), Failure> {
    if let Ok(recorded) = fs::read_to_string(record(project))
        && project.dist().join("index.html").is_file()
        && recorded
            == format!(
                "{:016x} {:016x}\n",
                inputs(project, tools)?,
                output(project)?
            )
    {
        println!("dist/ is up to date");
        return Ok(());
    }
    build(project, tools)
}

/// Makes sure that no file of `dist/` names a place on this machine.
pub fn has_no_paths(project: &Project) -> Result<(), Failure> {
    let places = [project.root.clone(), cargo_home()].map(|place| place.display().to_string());
    let unreadable = |error| Failure::new("can't read dist/").because(error);
    for entry in fs::read_dir(project.dist()).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir()
            || path
                .extension()
                .is_some_and(|ending| ending == "br" || ending == "gz")
        {
            continue;
        }
        let content = fs::read(&path).map_err(unreadable)?;
        for place in &places {
            let named = content
                .windows(place.len())
                .any(|bytes| bytes == place.as_bytes());
            if named {
                let message = format!("{} names {place}", path.display());
                return Err(Failure::new(message).try_this("xtask/src/setup/mod.rs remaps paths"));
            }
        }
    }
    Ok(())
}

/// A fingerprint of `dist/`: also of whether another build wrote it meanwhile.
pub fn output(project: &Project) -> Result<u64, Failure> {
    of_tree(&project.dist(), &|_| false)
        .map_err(|error| Failure::new("can't read dist/").because(error))
}

/// A fingerprint of everything the site is made from: all files but those that are known not to
/// matter, so that a new source is never overlooked.
fn inputs(project: &Project, tools: &Tools) -> Result<u64, Failure> {
    const NOT_SOURCES: [&str; 8] = [
        ".git",
        ".ci",
        "target",
        "dist",
        "node_modules",
        "xtask",
        "tests",
        "crates/server",
    ];
    let files = of_tree(&project.root, &|name| {
        NOT_SOURCES.contains(&name) || (name.ends_with(".md") && !name.contains('/'))
    })
    .map_err(|error| Failure::new("can't read the sources").because(error))?;
    let compiler = text(tools.command(project, &tools.rustc_name()).arg("-vV")).unwrap_or_default();
    let mut mixed = files;
    for byte in compiler
        .bytes()
        .chain(pins::TRUNK.bytes())
        .chain(pins::NPM_LOCK.bytes())
    {
        mixed = mixed.rotate_left(5) ^ u64::from(byte);
    }
    Ok(mixed)
}

fn record(project: &Project) -> std::path::PathBuf {
    project.notes().join("site")
}
