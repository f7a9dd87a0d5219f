use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{cargo_home, on_path, parent, private_dir};
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::pins;
use crate::project::{self, Project};

/// The directory that has `wasm-opt` of the pinned version.
pub fn ensure(project: &Project) -> Result<PathBuf, Failure> {
    let root = private_dir(&format!("binaryen-{}", pins::BINARYEN));
    let ours = root.join("node_modules/binaryen/bin/wasm-opt");
    if !ours.is_file() {
        if let Some(other) = on_path("wasm-opt").filter(|program| is_right(program)) {
            return Ok(parent(&other));
        }
        install(project, &root)?;
        if !is_right(&ours) {
            return Err(
                Failure::new(format!("{} was installed but does not run", ours.display()))
                    .try_this(by_hand()),
            );
        }
    }
    link(&ours);
    Ok(parent(&ours))
}

fn install(project: &Project, root: &Path) -> Result<(), Failure> {
    println!(
        "Installing wasm-opt {} with npm (about 15 s, once)",
        pins::BINARYEN
    );
    let started = Instant::now();
    // A package of its own, or npm looks for one in the directories above.
    project::write(&root.join("package.json"), "{\"private\": true}\n")?;
    let mut command = Command::new("npm");
    command
        .args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--save-exact",
        ])
        .arg(format!("binaryen@{}", pins::BINARYEN))
        .current_dir(root);
    quiet(
        &mut command,
        &project.log("wasm-opt"),
        Duration::from_secs(10 * 60),
    )
    .map_err(|failure| failure.try_this(by_hand()))?;
    println!("     {:>9}  installed", span(started.elapsed()));
    Ok(())
}

fn is_right(program: &Path) -> bool {
    let expected = format!("wasm-opt version {} ", pins::BINARYEN);
    text(Command::new(program).arg("--version"))
        .is_some_and(|said| format!("{said} ").starts_with(&expected))
}

/// Puts it beside cargo's programs too, so that `trunk build` alone finds it; a `wasm-opt` that
/// somebody else put there is left alone.
fn link(ours: &Path) {
    let place = cargo_home().join("bin/wasm-opt");
    let dangling = place.is_symlink() && !place.exists();
    if dangling {
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

fn by_hand() -> String {
    format!(
        "by hand: npm install --global binaryen@{} (npm comes with Node.js)",
        pins::BINARYEN
    )
}
