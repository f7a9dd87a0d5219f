use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::failure::Failure;
use crate::pins;
use crate::project::Project;

/// The program that drives Firefox; Debian has no package of it.
pub fn ensure(project: &Project) -> Result<PathBuf, Failure> {
    let directory = CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: pins::GECKODRIVER,
        options: &["--locked"],
        about: "about 2 min, once",
    }
    .ensure(project)?;
    Ok(directory.join("geckodriver"))
}
