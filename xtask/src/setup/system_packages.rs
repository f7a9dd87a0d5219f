//! Packages of the operating system: looked for always, installed where we may.

use std::process::Command;
use std::time::{Duration, Instant};

use super::on_path;
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::project::Project;

/// Whether Debian's package manager says that the package is installed.
pub fn is_installed(package: &str) -> bool {
    text(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_some_and(|status| status == "installed")
}

/// Installs Debian packages as root, or by a sudo that asks for no password.
pub fn install(project: &Project, packages: &[&str], about: &str) -> Result<(), Failure> {
    let by_hand = format!("by hand: sudo apt-get install {}", packages.join(" "));
    let prefix = may_install().map_err(|why| {
        Failure::new(format!("missing system packages: {}", packages.join(", ")))
            .because(why)
            .try_this(by_hand.clone())
    })?;
    println!("Installing {} with apt-get ({about})", packages.join(", "));
    let started = Instant::now();
    let apt = |words: &[&str]| {
        let mut command = Command::new(prefix.first().unwrap_or(&"apt-get"));
        if !prefix.is_empty() {
            command.args(&prefix[1..]).arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive");
        // Another apt may be at work, on a machine that has just started.
        command.args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
        command
    };
    let log = project.log("apt");
    let limit = Duration::from_secs(20 * 60);
    // Old lists name files that the mirror no longer has; a failure here shows in the next step.
    let _updated = quiet(&mut apt(&["update"]), &project.log("apt-update"), limit);
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(packages);
    quiet(&mut apt(&words), &log, limit).map_err(|failure| failure.try_this(by_hand.clone()))?;
    println!("     {:>9}  installed", span(started.elapsed()));
    Ok(())
}

/// What stands before `apt-get` to run it as root, or why that can't be.
pub fn may_install() -> Result<&'static [&'static str], &'static str> {
    if on_path("apt-get").is_none() {
        return Err("there is no apt-get here; install the like of them your system's way");
    }
    if text(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Ok(&[]);
    }
    text(Command::new("sudo").args(["-n", "true"]))
        .map(|_| ["sudo", "-n"].as_slice())
        .ok_or("this user is not root, and sudo asks for a password")
}
