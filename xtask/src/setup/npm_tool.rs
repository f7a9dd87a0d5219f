use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{cargo_home, on_path, parent, private_dir};
use crate::command::{quiet, span, text};
use crate::failure::Failure;
use crate::project::{self, Project};

/// Programs that a package of npm carries.
pub struct NpmTool<'a> {
    /// The package.
    pub package: &'a str,
    /// The programs that we use of it; all of them say its version.
    pub programs: &'a [&'a str],
    /// The one version that will do.
    pub version: &'a str,
}

impl NpmTool<'_> {
    /// The directory that has the programs in this version, after installing them where need be.
    pub fn ensure(&self, project: &Project) -> Result<PathBuf, Failure> {
        let root = private_dir(&format!("{}-{}", self.package, self.version));
        let ours = root.join("node_modules/.bin");
        if !self
            .programs
            .iter()
            .all(|program| ours.join(program).is_file())
        {
            let other = on_path(self.programs[0]).map(|program| parent(&program));
            if let Some(other) = other.filter(|directory| self.is_right(directory)) {
                return Ok(other);
            }
            self.install(project, &root)?;
            if !self.is_right(&ours) {
                return Err(Failure::new(format!(
                    "{} was installed in {} but does not run",
                    self.package,
                    root.display()
                ))
                .try_this(self.by_hand()));
            }
        }
        for program in self.programs {
            link(&ours.join(program), program);
        }
        Ok(ours)
    }

    fn install(&self, project: &Project, root: &Path) -> Result<(), Failure> {
        println!(
            "Installing {} {} with npm (about 15 s, once)",
            self.package, self.version
        );
        let started = Instant::now();
        // A package of its own, or npm looks for one in the directories above.
        project::write(&root.join("package.json"), "{\"private\": true}\n")?;
        let mut command = Command::new("npm");
        command
            .args([
                "install",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--save-exact",
            ])
            .arg(format!("{}@{}", self.package, self.version))
            .current_dir(root);
        quiet(
            &mut command,
            &project.log(self.package),
            Duration::from_secs(10 * 60),
        )
        .map_err(|failure| failure.try_this(self.by_hand()))?;
        println!("     {:>9}  installed", span(started.elapsed()));
        Ok(())
    }

    /// Whether that directory has them all, in this version.
    fn is_right(&self, directory: &Path) -> bool {
        self.programs.iter().all(|program| {
            text(Command::new(directory.join(program)).arg("--version"))
                .is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
        })
    }

    fn by_hand(&self) -> String {
        format!(
            "by hand: npm install --global {}@{} (npm comes with Node.js)",
            self.package, self.version
        )
    }
}

/// Puts it beside cargo's programs too, so that `trunk build` alone finds it; a program that
/// somebody else put there is left alone.
fn link(ours: &Path, program: &str) {
    let place = cargo_home().join("bin").join(program);
    let dangling = place.is_symlink() && !place.exists();
    if dangling {
        let _removed = fs::remove_file(&place);
    }
    #[cfg(unix)]
    if !place.exists()
        && let Err(error) = std::os::unix::fs::symlink(ours, &place)
    {
        println!(
            "note: {} can't be linked ({error}): put {} on PATH to run trunk yourself",
            place.display(),
            parent(ours).display()
        );
    }
}
