//! `cargo xtask hear`: what a screen reader says of the page.

use crate::command::show;
use crate::failure::Failure;
use crate::project::Project;
use crate::setup::{self, cargo};
use crate::site;

/// Builds the site that tests are about if need be, and goes the ways whose names contain `filter`, listening.
pub fn run(project: &Project, filter: Option<&str>) -> Result<(), Failure> {
    let (tools, driver) = setup::for_hearing(project)?;
    site::build_frozen_if_changed(project, &tools)?;
    let mut command = cargo(project);
    command
        .args(["test", "--package", "browser-tests", "--test", "hear", "--"])
        .args(filter)
        .env("BAOAN_DIST", project.frozen())
        .env("GECKODRIVER", driver);
    show(&mut command)
}
