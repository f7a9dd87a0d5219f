//! Installs what the other commands need and do not find: pinned, once, into cargo's usual place.
//!
//! 1. [`wasm_target`]: the standard library of the browser's target, by four recipes
//! 2. [`trunk`], [`wasm_bindgen`]: programs built with cargo
//! 3. [`npm`]: programs from npm, which optimise the Wasm, make its twin in JavaScript, check scripts
//! 4. for tests, [`browsers`] and [`fonts`]: packages of the operating system, and [`geckodriver`]
//!
//! Looking whether all is there takes a fraction of a second, so every command begins with it.

mod browsers;
mod cargo_tool;
mod debian;
mod fonts;
mod geckodriver;
mod npm;
mod rustc_web;
mod std_source;
mod system_packages;
mod trunk;
mod wasm_bindgen;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::project::Project;

pub use browsers::Browsers;

/// Where cargo looks for flags of the browser's target.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The programs that build the site, wherever they were found or installed.
pub struct Tools {
    path: OsString,
    compiler: Option<PathBuf>,
}

impl Tools {
    /// A command at the root of the repository that finds the right programs.
    pub fn command(&self, project: &Project, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&project.root).env("PATH", &self.path);
        // Where a machine keeps its crates is nothing to readers, and would make the Wasm another on
        // each. Cargo takes a space for the end of a flag.
        let home = cargo_home().display().to_string();
        if !home.contains(' ') {
            command.env(WASM_FLAGS, format!("--remap-path-prefix={home}=/cargo"));
        }
        // Trunk takes the value for a flag and stops at `NO_COLOR=1`.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        if let Some(compiler) = &self.compiler {
            command.env("RUSTC", compiler);
        }
        command
    }

    /// The compiler that builds the site.
    pub fn rustc_name(&self) -> String {
        self.compiler
            .as_ref()
            .map_or_else(rustc_name, |path| path.to_string_lossy().into_owned())
    }

    /// Whether the site is built by another compiler than the rest, so that clippy can't check it.
    pub fn has_own_compiler(&self) -> bool {
        self.compiler.is_some()
    }
}

/// Everything that building the site needs.
pub fn for_site(project: &Project) -> Result<Tools, Failure> {
    let compiler = wasm_target::ensure(project)?;
    let mut directories = vec![
        trunk::ensure(project)?,
        wasm_bindgen::ensure(project)?,
        npm::ensure(project)?,
    ];
    cargo_tool::clean(project);
    // Ours first: what has its own directory is there because another version is in a usual one.
    directories.sort_by_key(|directory| !directory.starts_with(private_dir("")));
    let usual = env::var_os("PATH").unwrap_or_default();
    let mut parts: Vec<PathBuf> = Vec::new();
    for part in directories.into_iter().chain(env::split_paths(&usual)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let path = env::join_paths(parts)
        .map_err(|error| Failure::new("the installed tools can't be put on PATH").because(error))?;
    Ok(Tools { path, compiler })
}

/// The same, and the browsers and fonts of the browser tests where they can be had.
pub fn for_tests(project: &Project) -> Result<(Tools, Browsers), Failure> {
    let tools = for_site(project)?;
    let browsers = browsers::ensure(project);
    fonts::ensure(project);
    cargo_tool::clean(project);
    Ok((tools, browsers))
}

/// The same, and a screen reader over Firefox, whose driver comes with it.
pub fn for_hearing(project: &Project) -> Result<(Tools, PathBuf), Failure> {
    let tools = for_site(project)?;
    let driver = browsers::ensure_heard(project)?;
    fonts::ensure(project);
    cargo_tool::clean(project);
    Ok((tools, driver))
}

/// Cargo as it runs us, at the root of the repository.
pub fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&project.root);
    command
}

/// Where cargo keeps what it installs.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .unwrap_or_default()
}

/// Our own directory for what can't stand in a usual place.
fn private_dir(name: &str) -> PathBuf {
    cargo_home().join("baoan-report").join(name)
}

fn rustc_name() -> String {
    env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned())
}

/// The file of that name in one of PATH's directories.
fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|dir| dir.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

fn parent(file: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new(".")).to_path_buf()
}
