//! Programs from npm, in the versions and with the checksums of `xtask/npm/package-lock.json`: what
//! makes the Wasm small and JavaScript of it (binaryen), makes that small, too, and such as old
//! engines read (esbuild), and checks the types of our scripts (TypeScript).

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{cargo_home, parent, private_dir};
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::pins::{NPM_LOCK, NPM_PACKAGE};
use crate::project::{self, Project};

/// Those that we use; a build needs all but the last.
const PROGRAMS: [&str; 4] = ["wasm-opt", "wasm2js", "esbuild", "tsc"];

/// The directory that has them all, after installing them where need be.
pub fn ensure(project: &Project) -> Result<PathBuf, Failure> {
    let mut lock = DefaultHasher::new();
    lock.write(NPM_LOCK.as_bytes());
    let root = private_dir(&format!("npm-{:016x}", lock.finish()));
    let ours = root.join("node_modules/.bin");
    if PROGRAMS.iter().any(|program| !ours.join(program).is_file()) {
        install(project, &root)?;
        for program in PROGRAMS {
            if text(Command::new(ours.join(program)).arg("--version")).is_none() {
                let program = ours.join(program);
                let message = format!("{} was installed but does not run", program.display());
                return Err(Failure::new(message).try_this(by_hand(&root)));
            }
        }
    }
    for program in &PROGRAMS[..3] {
        link(&ours.join(program), program);
    }
    Ok(ours)
}

fn install(project: &Project, root: &Path) -> Result<(), Failure> {
    println!("Installing binaryen, esbuild and TypeScript with npm (about 15 s, once)");
    let started = Instant::now();
    project::write(&root.join("package.json"), NPM_PACKAGE)?;
    project::write(&root.join("package-lock.json"), NPM_LOCK)?;
    let mut command = Command::new("npm");
    command
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(root);
    let limit = Duration::from_secs(10 * 60);
    quiet(&mut command, &project.log("npm"), limit)
        .map_err(|failure| failure.try_this(by_hand(root)))?;
    println!("     {:>9}  installed", span(started.elapsed()));
    Ok(())
}

fn by_hand(root: &Path) -> String {
    let root = root.display();
    format!("by hand: `npm ci --ignore-scripts` in {root} (npm comes with Node.js)")
}

/// Puts it beside cargo's programs too, so that `trunk build` alone finds it; a program that
/// somebody else put there is left alone.
fn link(ours: &Path, program: &str) {
    let place = cargo_home().join("bin").join(program);
    let old = fs::read_link(&place).is_ok_and(|to| to != ours && to.starts_with(private_dir("")));
    let dangling = place.is_symlink() && !place.exists();
    if old || dangling {
        let _removed = fs::remove_file(&place);
    }
    #[cfg(unix)]
    if !place.exists()
        && let Err(error) = std::os::unix::fs::symlink(ours, &place)
    {
        println!(
            "note: {} can't be linked ({error}): put {} on PATH to run trunk yourself",
            place.display(),
            parent(ours).display()
        );
    }
}
