//! Wasm that Trunk does not build: compiled, bound and optimised as `index.html` has it done, by
//! the tools that Trunk uses.

use crate::language::{Language, current};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// Trunk's instructions; what it tells wasm-opt holds here, too.
const INSTRUCTIONS: &str = include_str!("../../index.html");
const TARGET: &str = "wasm32-unknown-unknown";

/// A Wasm with what calls it.
pub struct Built {
    /// wasm-bindgen's glue, a classic script.
    pub glue: String,
    /// The Wasm.
    pub wasm: Vec<u8>,
}

/// The features that all of them are built with: in a Wasm is only what its program uses, and
/// built alike they share what they are made of.
fn features(language: Language) -> &'static str {
    match language {
        Language::Hans => "hydrate,draw",
        Language::Hant => "hydrate,draw,hant",
        Language::English => "hydrate,draw,en",
    }
}

/// Compiles the binaries `bins` in the current language for release, side by side.
///
/// # Errors
/// When cargo is missing or fails.
pub fn compile(bins: &[&str]) -> io::Result<()> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let bins = bins.iter().flat_map(|bin| ["--bin", bin]);
    run(Command::new(cargo)
        .args(["build", "--quiet", "--release", "--target", TARGET])
        .args(bins)
        .args(["--features", features(current())]))
}

/// Builds the binary `bin` in the current language for release.
///
/// # Errors
/// When a tool is missing or fails; the message says which, and what to do.
pub fn build(bin: &str) -> io::Result<Built> {
    compile(&[bin])?;
    let out = target_directory().join(TARGET).join("release");
    let bound = out.join([bin, "-", current().tag()].concat());
    let wasm = bound.join("out_bg.wasm");
    run(Command::new(tool("wasm-bindgen"))
        .args([
            "--target",
            "no-modules",
            "--no-typescript",
            "--out-name",
            "out",
            "--out-dir",
        ])
        .arg(&bound)
        .arg(out.join(format!("{bin}.wasm"))))?;
    run(Command::new(tool("wasm-opt"))
        .arg("-Oz")
        .args(told("data-wasm-opt-params").split(' '))
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm))?;
    Ok(Built {
        glue: fs::read_to_string(bound.join("out.js"))?,
        wasm: fs::read(wasm)?,
    })
}

/// What Trunk is told by that attribute, for its first Wasm.
fn told(attribute: &str) -> &'static str {
    INSTRUCTIONS
        .split_once(attribute)
        .and_then(|(_, rest)| rest.split('"').nth(1))
        .unwrap_or_default()
}

/// Where cargo builds: this program stands there, in a folder of its profile.
fn target_directory() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    let folder = program.ancestors().nth(2).map(Path::to_owned);
    folder.unwrap_or_else(|| "target".into())
}

/// A tool by its name, or where Trunk keeps what it has fetched for itself.
fn tool(name: &str) -> PathBuf {
    let on_path = env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(name).is_file()));
    let kept = || {
        let home = PathBuf::from(env::var_os("HOME")?);
        let caches = [".cache/trunk", "Library/Caches/dev.trunkrs.trunk"];
        let folders = caches.map(|cache| fs::read_dir(home.join(cache)).ok());
        // The newest version, should there be several.
        folders
            .into_iter()
            .flatten()
            .flatten()
            .flatten()
            .map(|version| version.path())
            .filter(|version| {
                version
                    .file_name()
                    .is_some_and(|file| file.to_string_lossy().starts_with(name))
            })
            .flat_map(|version| [version.join(name), version.join("bin").join(name)])
            .filter(|file| file.is_file())
            .max()
    };
    Some(name.into())
        .filter(|_| on_path)
        .or_else(kept)
        .unwrap_or_else(|| name.into())
}

fn run(command: &mut Command) -> io::Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let ended = command.status().map_err(|error| {
        io::Error::new(
            error.kind(),
            format!("{name} cannot be run ({error}). `cargo xtask build` installs it."),
        )
    })?;
    if ended.success() {
        Ok(())
    } else {
        Err(io::Error::other(format!("{name} failed: {ended}")))
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn trunk_tells_what_its_wasm_may_use() {
        assert!(told("data-wasm-opt-params").starts_with("--enable-bulk-memory "));
        assert_eq!(told("data-wasm-opt"), "z");
        assert_eq!(told("data-bindgen-target"), "no-modules");
    }
}
