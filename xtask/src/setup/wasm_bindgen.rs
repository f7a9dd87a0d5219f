use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::failure::Failure;
use crate::pins;
use crate::project::Project;

/// The directory that has the `wasm-bindgen` of Cargo.lock's version.
pub fn ensure(project: &Project) -> Result<PathBuf, Failure> {
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &pins::wasm_bindgen(project)?,
        // Not --locked: its own lock file names crates too new for some mirrors.
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        about: "about 1 min, once",
    }
    .ensure(project)
}
