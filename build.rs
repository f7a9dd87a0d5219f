//! Checks `assets/report` and writes it out as Rust statics.
//!
//! A report with errors does not build; the message is the checker's own.

use std::{env, fs, path::Path, process::exit};

fn main() {
    let package = Path::new("assets/report");
    println!("cargo::rerun-if-changed={}", package.display());
    match report::load(package) {
        Ok(checked) => {
            let statics = report::emit::statics(checked.report);
            let path =
                Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("report.rs");
            fs::write(&path, statics).expect("OUT_DIR is writable");
        }
        Err(diagnostics) => {
            eprintln!("{}", diagnostics.render(false));
            exit(1);
        }
    }
}
