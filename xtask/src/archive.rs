//! `cargo xtask build --zip`: the archive to hand over, packed by a program of its own.

use crate::command::show;
use crate::failure::Failure;
use crate::project::Project;
use crate::setup::cargo;

/// Packs `dist/` and a page for the web master.
pub fn run(project: &Project) -> Result<(), Failure> {
    let words = [
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "archive",
        "--bin",
        "archive",
    ];
    show(cargo(project).args(words)).map_err(|failure| failure.try_this("the reason stands above"))
}
