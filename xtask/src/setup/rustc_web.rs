//! Recipe `rustc-web`: Debian's own compiler for web browsers' needs, for when nobody has the source
//! of the usual compiler's standard library any more.
//!
//! Debian carries the compiler and the source of its library in one version, so they always match.
//! It is unpacked into a directory of ours and used, through `RUSTC`, for nothing but the site.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::debian::{self, Archive};
use super::std_source::{Compiler, library_source};
use super::{private_dir, rustc_name};
use crate::command::text;
use crate::failure::Failure;
use crate::pins::WASM_TARGET;
use crate::project::{self, Project};

/// The compiler, where an earlier run has installed it.
pub fn found() -> Option<PathBuf> {
    // The library comes last, and whole.
    library_dir().is_dir().then(wrapper)
}

/// Downloads compiler and source and builds the library.
pub fn install(project: &Project) -> Result<Option<PathBuf>, Failure> {
    println!(
        "Installing Debian's rustc-web into cargo's directory and building its library (about 3 min)"
    );
    let archive = Archive::of_system(project)?;
    let version = archive.version("rustc-web", "")?;
    let release = version.split('+').next().unwrap_or(&version).to_owned();
    let root = private_dir("rustc-web");
    let _stale = fs::remove_dir_all(&root);
    for (package, version) in archive.with_dependencies("rustc-web")? {
        archive.unpack(project, &package, &version, &root)?;
    }
    let source = debian::unpacked(project, "rust-web-src");
    archive.unpack(project, "rust-web-src", &version, &source)?;
    write_wrapper(&root)?;
    link_linker(&root)?;
    let compiler = Compiler {
        rustc: wrapper(),
        source: library_source(&source, &release)?,
        place: library_dir(),
    };
    compiler.build_std(project)?;
    debian::clean(project);
    println!(
        "note: for trunk without xtask: RUSTC={} trunk build --release",
        wrapper().display()
    );
    Ok(Some(wrapper()))
}

fn library_dir() -> PathBuf {
    private_dir("rustc-web")
        .join("usr/lib/rustlib")
        .join(WASM_TARGET)
        .join("lib")
}

fn wrapper() -> PathBuf {
    private_dir("rustc-web").join("rustc")
}

/// The unpacked compiler finds its libraries only when told where they are.
fn write_wrapper(root: &Path) -> Result<(), Failure> {
    let script = "#!/bin/sh\n# Debian's rustc-web, unpacked here instead of installed.\n\
        here=$(dirname \"$(readlink -f \"$0\")\")/usr\n\
        LD_LIBRARY_PATH=$(echo \"$here\"/lib/*-linux-gnu):$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}\n\
        export LD_LIBRARY_PATH\nexec \"$here/bin/rustc\" \"$@\"\n";
    let file = root.join("rustc");
    project::write(&file, script)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).map_err(|error| {
            Failure::new(format!("can't make {} a program", file.display())).because(error)
        })?;
    }
    Ok(())
}

/// The linker for Wasm is rustup's: Debian's would draw in all of LLVM.
fn link_linker(root: &Path) -> Result<(), Failure> {
    let sysroot = text(Command::new(rustc_name()).args(["--print", "sysroot"])).unwrap_or_default();
    let host = text(Command::new(rustc_name()).args(["--print", "host-tuple"])).unwrap_or_default();
    let bin = Path::new("lib/rustlib").join(host).join("bin");
    let (theirs, ours) = (Path::new(&sysroot).join(&bin), root.join("usr").join(&bin));
    let linked = fs::create_dir_all(&ours)
        .and_then(|()| fs::copy(theirs.join("rust-lld"), ours.join("rust-lld")));
    linked.map(|_| ()).map_err(|error| {
        Failure::new(format!("there is no rust-lld in {}", theirs.display())).because(error)
    })
}
