//! The versions of everything that is installed, in one place.

use std::fs;

use crate::failure::Failure;
use crate::project::Project;

/// Trunk; 0.22 wants a newer rustc than the one this repository is built with.
pub const TRUNK: &str = "0.21.14";

/// The programs from npm.
pub const NPM_PACKAGE: &str = include_str!("../npm/package.json");

/// The same with their checksums, and with those of what they are made of.
pub const NPM_LOCK: &str = include_str!("../npm/package-lock.json");

/// geckodriver, which drives the Firefox of the tests.
pub const GECKODRIVER: &str = "0.37.1";

/// The target that browsers run.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// wasm-bindgen's version as Cargo.lock has it: its command line tool must be of the same.
pub fn wasm_bindgen(project: &Project) -> Result<String, Failure> {
    let path = project.root.join("Cargo.lock");
    let lock = fs::read_to_string(&path)
        .map_err(|error| Failure::new("can't read Cargo.lock").because(error))?;
    version_in_lock(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no version of wasm-bindgen")
            .try_this("run `cargo generate-lockfile`")
    })
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_version_belongs_to_exactly_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
