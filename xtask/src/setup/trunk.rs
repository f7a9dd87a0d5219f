use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::failure::Failure;
use crate::pins;
use crate::project::Project;

/// The directory that has Trunk.
pub fn ensure(project: &Project) -> Result<PathBuf, Failure> {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: pins::TRUNK,
        // Without TLS and update check: it finds all its tools on PATH and downloads nothing.
        options: &["--locked", "--no-default-features"],
        about: "about 4 min, once",
    }
    .ensure(project)
}
