use std::path::PathBuf;

use super::{geckodriver, on_path, system_packages};
use crate::project::Project;

/// The browsers that tests can run in.
pub struct Browsers {
    /// Whether Chromium and its driver are there.
    pub chromium: bool,
    /// The driver of Firefox, where both are there.
    pub firefox: Option<PathBuf>,
}

/// The programs that are needed and the packages of Debian that have them.
const WANTED: [(&[&str], &str); 3] = [
    (&["chromium", "google-chrome", "chrome"], "chromium"),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox-esr", "firefox"], "firefox-esr"),
];

/// Installs what is missing where that is possible, and says what is not there where it isn't.
pub fn ensure(project: &Project) -> Browsers {
    let missing: Vec<&str> = WANTED
        .iter()
        .filter(|(programs, _)| !programs.iter().any(|program| on_path(program).is_some()))
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty()
        && let Err(failure) = system_packages::install(project, &missing, "about 1 min, once")
    {
        eprint!("{failure}");
        eprintln!("      going on without; the summary names what did not run");
    }
    let there = |index: usize| {
        WANTED[index]
            .0
            .iter()
            .any(|program| on_path(program).is_some())
    };
    Browsers {
        chromium: there(0) && there(1),
        firefox: there(2).then(|| driver_of_firefox(project)).flatten(),
    }
}

fn driver_of_firefox(project: &Project) -> Option<PathBuf> {
    match geckodriver::ensure(project) {
        Ok(program) => Some(program),
        Err(failure) => {
            eprint!("{failure}");
            eprintln!("      going on without; the summary names what did not run");
            None
        }
    }
}
