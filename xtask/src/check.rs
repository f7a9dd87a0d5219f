//! `cargo xtask check`: the report checker, which is a program of its own.

use std::env;
use std::path::PathBuf;

use crate::command::show;
use crate::failure::Failure;
use crate::project::Project;
use crate::setup::cargo;

/// Validates the report package in `dir`: named from here, or from the root of the repository.
pub fn run(project: &Project, dir: &str) -> Result<(), Failure> {
    let from_here = env::current_dir()
        .map(|here| here.join(dir))
        .unwrap_or_else(|_| PathBuf::from(dir));
    let path = if from_here.is_dir() {
        from_here
    } else {
        project.root.join(dir)
    };
    // Short names in the messages where the package is in the repository.
    let shown = path.strip_prefix(&project.root).unwrap_or(&path);
    show(
        cargo(project)
            .args([
                "run",
                "--quiet",
                "--package",
                "xtask",
                "--features",
                "check",
                "--bin",
                "check",
                "--",
            ])
            .arg(shown),
    )
    .map_err(|_| {
        Failure::new(format!(
            "the report in {} has errors, named above",
            shown.display()
        ))
    })
}
