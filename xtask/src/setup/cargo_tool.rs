use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{cargo, cargo_home, on_path, parent, private_dir};
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::project::Project;

/// A program that cargo builds and installs.
pub struct CargoTool<'a> {
    /// The package on crates.io.
    pub package: &'a str,
    /// The program it installs.
    pub program: &'a str,
    /// The one version that will do.
    pub version: &'a str,
    /// More words for `cargo install`.
    pub options: &'a [&'a str],
    /// How long it takes on two cores.
    pub about: &'a str,
}

impl CargoTool<'_> {
    /// The directory that has the program in this version, after installing it where need be.
    pub fn ensure(&self, project: &Project) -> Result<PathBuf, Failure> {
        let usual = cargo_home();
        let own = private_dir(&format!("{}-{}", self.program, self.version));
        let elsewhere = on_path(self.program);
        let candidates = [
            Some(usual.join("bin").join(self.program)),
            elsewhere.clone(),
            Some(own.join("bin").join(self.program)),
        ];
        if let Some(found) = candidates
            .into_iter()
            .flatten()
            .find(|file| self.is_right(file))
        {
            return Ok(parent(&found));
        }
        // Somebody's other version stays where it is; ours goes beside it.
        let root = if elsewhere.is_some() || usual.join("bin").join(self.program).exists() {
            own
        } else {
            usual
        };
        self.install(project, &root)?;
        let program = root.join("bin").join(self.program);
        if self.is_right(&program) {
            return Ok(parent(&program));
        }
        Err(Failure::new(format!(
            "{} was installed but does not run",
            program.display()
        ))
        .try_this(self.by_hand()))
    }

    fn is_right(&self, program: &Path) -> bool {
        program
            .with_extension(std::env::consts::EXE_EXTENSION)
            .is_file()
            && text(Command::new(program).arg("--version"))
                .is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }

    fn install(&self, project: &Project, root: &Path) -> Result<(), Failure> {
        println!(
            "Installing {} {} with cargo ({})",
            self.package, self.version, self.about
        );
        let started = Instant::now();
        let mut command = cargo(project);
        command
            .args([
                "install",
                self.package,
                "--version",
                self.version,
                "--force",
                "--root",
            ])
            .arg(root)
            .args(self.options)
            // Not from within the repository: its cargo settings are for its own packages.
            .current_dir(cargo_home())
            .env("CARGO_TARGET_DIR", target_dir(project))
            // They run for a second at a time: a quick build is worth more than quick code.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        quiet(
            &mut command,
            &project.log(self.program),
            Duration::from_secs(45 * 60),
        )
        .map_err(|failure| failure.try_this(self.by_hand()))?;
        println!("     {:>9}  installed", span(started.elapsed()));
        Ok(())
    }

    fn by_hand(&self) -> String {
        format!(
            "by hand: cargo install {} --version {} {}",
            self.package,
            self.version,
            self.options.join(" ")
        )
    }
}

/// Both tools share what they build, and an interrupted build goes on where it stopped.
fn target_dir(project: &Project) -> PathBuf {
    project.notes().join("tools")
}

/// Drops what was only needed while building tools: a gigabyte.
pub fn clean(project: &Project) {
    let dir = target_dir(project);
    if dir.is_dir() {
        // Left-overs cost only space.
        let _removed = fs::remove_dir_all(dir);
    }
}
