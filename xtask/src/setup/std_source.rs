//! The target's standard library, built from source into the place where rustup would put it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::debian::{self, Archive};
use super::{cargo, cargo_home, rustc_name, wasm_target};
use crate::command::{quiet, text};
use crate::failure::Failure;
use crate::pins::WASM_TARGET;
use crate::project::{self, Project};

/// Debian's suites that may have the source of a recent release; the first has most of them.
const SUITES: [&str; 4] = ["trixie-backports", "sid", "forky", "trixie"];

/// Recipe `rust-src`: the source of exactly this compiler's version, from Debian.
pub fn install(project: &Project) -> Result<Option<PathBuf>, Failure> {
    let release = release()?;
    println!(
        "Building the standard library for {WASM_TARGET} from Debian's rust-src {release} (about 1 min)"
    );
    let source = fetch(project, &release)?;
    let place = wasm_target::library_dir().ok_or_else(|| Failure::new("rustc has no sysroot"))?;
    let compiler = Compiler {
        rustc: rustc_name().into(),
        source,
        place,
    };
    compiler.build_std(project)?;
    debian::clean(project);
    Ok(None)
}

fn fetch(project: &Project, release: &str) -> Result<PathBuf, Failure> {
    let prefix = format!("{release}+");
    let mut last = Failure::new("no suite was tried");
    for suite in SUITES {
        let into = debian::unpacked(project, "rust-src");
        let got = Archive::of_suite(project, suite).and_then(|archive| {
            let version = archive.version("rust-src", &prefix)?;
            archive.unpack(project, "rust-src", &version, &into)
        });
        match got {
            Ok(()) => return library_source(&into, release),
            Err(failure) => last = failure,
        }
    }
    Err(Failure::new(format!("Debian has no source of rustc {release}")).because(last.summary()))
}

/// The `library` directory of an unpacked source package.
pub fn library_source(unpacked: &Path, release: &str) -> Result<PathBuf, Failure> {
    let library = unpacked.join(format!("usr/src/rustc-{release}/library"));
    if library.join("std/Cargo.toml").is_file() {
        return Ok(library);
    }
    Err(Failure::new(format!(
        "the package has no {}",
        library.display()
    )))
}

/// `1.95.0` of `rustc 1.95.0 (59807616e 2026-04-14)`.
fn release() -> Result<String, Failure> {
    text(Command::new(rustc_name()).arg("--version"))
        .and_then(|said| said.split_whitespace().nth(1).map(ToOwned::to_owned))
        .filter(|release| !release.contains('-'))
        .ok_or_else(|| Failure::new("rustc is not a stable release"))
}

/// A compiler whose standard library is to be built for [`WASM_TARGET`].
pub struct Compiler {
    /// The compiler itself.
    pub rustc: PathBuf,
    /// The `library` directory of exactly its version.
    pub source: PathBuf,
    /// Where it looks for the target's libraries.
    pub place: PathBuf,
}

impl Compiler {
    /// Builds the library and copies it to its place.
    pub fn build_std(&self, project: &Project) -> Result<(), Failure> {
        let work = project.notes().join("std");
        let _stale = fs::remove_dir_all(&work);
        project::write(
            &work.join("Cargo.toml"),
            "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[lib]\npath = \"empty.rs\"\n[workspace]\n",
        )?;
        project::write(&work.join("empty.rs"), "#![no_std]\n")?;
        // Bitcode, as in the library that rustup downloads, or link-time optimisation can't use it;
        // and no path of this machine in the messages of panics.
        let flags = format!(
            "-Cembed-bitcode=yes --remap-path-prefix={}=/rust/library --remap-path-prefix={}=/rust/deps",
            self.source.display(),
            cargo_home().join("registry/src").display()
        );
        let mut command = cargo(project);
        command
            .args([
                "build",
                "--release",
                "--target",
                WASM_TARGET,
                "-Zbuild-std=std,panic_abort",
            ])
            .current_dir(&work)
            .env("RUSTC", &self.rustc)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("__CARGO_TESTS_ONLY_SRC_ROOT", &self.source)
            .env("RUSTFLAGS", flags)
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("CARGO_TARGET_DIR", work.join("target"));
        quiet(
            &mut command,
            &project.log("std"),
            Duration::from_secs(20 * 60),
        )?;
        let built = work.join("target").join(WASM_TARGET).join("release/deps");
        copy_libraries(&built, &self.place).map_err(|error| {
            Failure::new(format!("can't fill {}", self.place.display())).because(error)
        })?;
        let _done = fs::remove_dir_all(&work);
        Ok(())
    }
}

fn copy_libraries(from: &Path, to: &Path) -> std::io::Result<()> {
    // Filled beside its place and moved there whole: an interrupted copy must not look complete.
    let half = to.with_extension("new");
    let _stale = fs::remove_dir_all(&half);
    fs::create_dir_all(&half)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&path, half.join(name))?;
        }
    }
    let _stale = fs::remove_dir_all(to);
    fs::rename(half, to)
}
