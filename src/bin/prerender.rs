//! Completes what Trunk has built: see [`baoan_report::prerender`].

use std::process::ExitCode;

fn main() -> ExitCode {
    match baoan_report::prerender::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}
