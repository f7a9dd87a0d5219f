//! `cargo xtask shots`: pictures of every view.

use crate::command::show;
use crate::failure::Failure;
use crate::project::Project;
use crate::setup::{self, cargo};
use crate::site;

/// Builds the site if need be and takes the pictures whose names contain `filter`.
pub fn run(project: &Project, filter: Option<&str>) -> Result<(), Failure> {
    let (tools, browsers) = setup::for_tests(project)?;
    if !browsers.chromium {
        return Err(Failure::new("pictures need Chromium and its driver")
            .try_this("by hand: sudo apt-get install chromium chromium-driver"));
    }
    site::build_if_changed(project, &tools)?;
    let mut command = cargo(project);
    command.args([
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--bin",
        "shots",
        "--",
    ]);
    show(command.args(filter))
}
