use std::path::PathBuf;

use super::{geckodriver, on_path, system_packages};
use crate::failure::Failure;
use crate::project::Project;

/// The browsers that tests can run in.
pub struct Browsers {
    /// Whether Chromium and its driver are there.
    pub chromium: bool,
    /// The driver of Firefox, where both are there.
    pub firefox: Option<PathBuf>,
    /// Whether WebKitGTK's driver (with it comes its browser) and a screen for it are there.
    pub webkit: bool,
    /// Whether what is missing could have been installed here: then that it is missing is a fault.
    pub could_be: bool,
}

const CHROMIUM: &[&str] = &["chromium", "google-chrome", "chrome"];
const CHROMEDRIVER: &[&str] = &["chromedriver"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const WEBKIT: &[&str] = &["WebKitWebDriver"];
const SCREEN: &[&str] = &["Xvfb"];

/// The programs that are needed, by any of their names, and the packages of Debian that have them.
const WANTED: [(&[&str], &str); 5] = [
    (CHROMIUM, "chromium"),
    (CHROMEDRIVER, "chromium-driver"),
    (FIREFOX, "firefox-esr"),
    (WEBKIT, "webkit2gtk-driver"),
    (SCREEN, "xvfb"),
];

/// Installs what is missing where that is possible, and says what is not there where it isn't.
pub fn ensure(project: &Project) -> Browsers {
    let missing: Vec<&str> = WANTED
        .iter()
        .filter(|(programs, _)| !is_there(programs))
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty()
        && let Err(failure) = install(project, &missing)
    {
        eprint!("{failure}");
        eprintln!("      going on without; the summary names what did not run");
    }
    Browsers {
        chromium: is_there(CHROMIUM) && is_there(CHROMEDRIVER),
        firefox: is_there(FIREFOX)
            .then(|| driver_of_firefox(project))
            .flatten(),
        webkit: is_there(WEBKIT) && is_there(SCREEN),
        could_be: system_packages::may_install().is_ok(),
    }
}

/// All at once; if that fails, one by one: a package that this Debian lacks keeps no other away.
fn install(project: &Project, packages: &[&str]) -> Result<(), Failure> {
    let together = system_packages::install(project, packages, "about 1 min, once");
    if together.is_ok() || packages.len() == 1 || system_packages::may_install().is_err() {
        return together;
    }
    packages
        .iter()
        .map(|package| system_packages::install(project, &[package], "once"))
        .fold(Ok(()), Result::and)
}

/// What `cargo xtask hear` needs besides Firefox and a screen; by its place what is on no PATH.
const SCREEN_READER: [(&[&str], &str); 7] = [
    (&["orca"], "orca"),
    (&["openbox"], "openbox"),
    (&["xdotool"], "xdotool"),
    (&["dbus-daemon"], "dbus-daemon"),
    (&["/usr/libexec/at-spi-bus-launcher"], "at-spi2-core"),
    (&["localedef"], "libc-bin"),
    (&["/usr/share/i18n/locales/zh_CN"], "locales"),
];

/// Firefox with its driver, and a screen reader that listens to it; the driver.
pub fn ensure_heard(project: &Project) -> Result<PathBuf, Failure> {
    let firefox = [(FIREFOX, "firefox-esr"), (SCREEN, "xvfb")];
    let wanted = firefox.iter().chain(&SCREEN_READER);
    let missing: Vec<&str> = wanted
        .filter(|(programs, _)| !is_there(programs))
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty() {
        system_packages::install(project, &missing, "about 1 min, once")?;
    }
    geckodriver::ensure(project)
}

fn is_there(programs: &[&str]) -> bool {
    programs.iter().any(|program| on_path(program).is_some())
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
