//! Debian packages as plain archives of files: unpacked into a directory of ours, without root and
//! without a change to the system.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::on_path;
use crate::command::{quiet, text};
use crate::failure::Failure;
use crate::project::{self, Project};

/// A package archive, read through a private copy of apt's state.
pub struct Archive {
    dir: PathBuf,
    options: Vec<String>,
}

impl Archive {
    /// The suite of that name (`trixie-backports`) on the mirror that the system uses.
    pub fn of_suite(project: &Project, suite: &str) -> Result<Self, Failure> {
        let site = system_site()?;
        let mut archive = Self::new(project, suite)?;
        let sources = archive.dir.join("sources.list");
        let keys = "/usr/share/keyrings/debian-archive-keyring.gpg";
        let signed = if Path::new(keys).is_file() {
            format!("[signed-by={keys}] ")
        } else {
            String::new()
        };
        project::write(&sources, &format!("deb {signed}{site} {suite} main\n"))?;
        archive
            .options
            .push(format!("Dir::Etc::sourcelist={}", sources.display()));
        archive
            .options
            .push("Dir::Etc::sourceparts=/dev/null".to_owned());
        archive.update(project, suite)?;
        Ok(archive)
    }

    /// The system's own suites.
    pub fn of_system(project: &Project) -> Result<Self, Failure> {
        let archive = Self::new(project, "system")?;
        archive.update(project, "system")?;
        Ok(archive)
    }

    fn new(project: &Project, name: &str) -> Result<Self, Failure> {
        for program in ["apt-get", "apt-cache", "dpkg-deb"] {
            if on_path(program).is_none() {
                return Err(Failure::new(format!(
                    "this is no Debian: there is no {program}"
                )));
            }
        }
        let dir = project.notes().join("debian").join(name);
        for part in ["state/lists/partial", "cache/archives/partial", "packages"] {
            fs::create_dir_all(dir.join(part)).map_err(|error| {
                Failure::new(format!("can't make {}", dir.display())).because(error)
            })?;
        }
        let options = vec![
            format!("Dir::State={}", dir.join("state").display()),
            "Dir::State::status=/var/lib/dpkg/status".to_owned(),
            format!("Dir::Cache={}", dir.join("cache").display()),
            // As root, apt would download as a user who may not write here.
            "APT::Sandbox::User=".to_owned(),
        ];
        Ok(Self { dir, options })
    }

    fn update(&self, project: &Project, name: &str) -> Result<(), Failure> {
        let log = project.log(&format!("apt-{name}"));
        quiet(
            self.apt("apt-get").arg("update"),
            &log,
            Duration::from_secs(180),
        )
    }

    /// A package's version that begins with `prefix`; of several the one that apt names first.
    pub fn version(&self, package: &str, prefix: &str) -> Result<String, Failure> {
        let table = text(self.apt("apt-cache").args(["madison", package])).unwrap_or_default();
        table
            .lines()
            .filter_map(|line| line.split('|').nth(1))
            .map(str::trim)
            .find(|version| version.starts_with(prefix))
            .map(ToOwned::to_owned)
            .ok_or_else(|| Failure::new(format!("there is no {package} {prefix}")).because(table))
    }

    /// The package and what it needs that the system does not have, each with its version.
    pub fn with_dependencies(&self, package: &str) -> Result<Vec<(String, String)>, Failure> {
        let mut simulation = self.apt("apt-get");
        simulation.args([
            "install",
            "--simulate",
            "--reinstall",
            "--no-install-recommends",
            package,
        ]);
        let plan = text(&mut simulation)
            .ok_or_else(|| Failure::new(format!("apt-get can't install {package} here")))?;
        Ok(plan.lines().filter_map(planned).collect())
    }

    /// Downloads a package and unpacks its files under `into`.
    pub fn unpack(
        &self,
        project: &Project,
        package: &str,
        version: &str,
        into: &Path,
    ) -> Result<(), Failure> {
        let packages = self.dir.join("packages").join(package);
        let _stale = fs::remove_dir_all(&packages);
        fs::create_dir_all(&packages).map_err(|error| {
            Failure::new(format!("can't make {}", packages.display())).because(error)
        })?;
        let log = project.log(&format!("apt-{package}"));
        let mut download = self.apt("apt-get");
        download
            .arg("download")
            .arg(format!("{package}={version}"))
            .current_dir(&packages);
        quiet(&mut download, &log, Duration::from_secs(600))?;
        let file = fs::read_dir(&packages)
            .ok()
            .and_then(|mut entries| entries.next()?.ok())
            .ok_or_else(|| Failure::new(format!("apt-get downloaded no {package}")))?;
        let mut unpack = Command::new("dpkg-deb");
        unpack.arg("--extract").arg(file.path()).arg(into);
        quiet(&mut unpack, &log, Duration::from_secs(300))
    }

    fn apt(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        for option in &self.options {
            command.args(["-o", option]);
        }
        command
    }
}

/// Where the files of a package are unpacked that are needed only while building.
pub fn unpacked(project: &Project, package: &str) -> PathBuf {
    project.notes().join("debian").join(package)
}

/// Drops all packages and their files: a gigabyte.
pub fn clean(project: &Project) {
    // Left-overs cost only space.
    let _removed = fs::remove_dir_all(project.notes().join("debian"));
}

/// The mirror that the system takes Debian itself from (not its security updates).
fn system_site() -> Result<String, Failure> {
    let format = "$(SITE) $(RELEASE)";
    let targets = text(Command::new("apt-get").args([
        "indextargets",
        "--format",
        format,
        "Created-By: Packages",
    ]));
    targets
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.contains("security"))
        .find_map(|line| line.split_whitespace().next())
        .map(ToOwned::to_owned)
        .ok_or_else(|| Failure::new("apt has no source of packages"))
}

/// Name and version of `Inst libllvm22 (1:22.1-1 Debian:… [amd64])`; where another version is there
/// already, it stands in brackets before.
fn planned(line: &str) -> Option<(String, String)> {
    let (name, rest) = line.strip_prefix("Inst ")?.split_once(' ')?;
    let version = rest.split_once('(')?.1.split_whitespace().next()?;
    Some((name.to_owned(), version.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::planned;

    #[test]
    fn a_planned_installation_is_read() {
        let pair = |name: &str, version: &str| Some((name.to_owned(), version.to_owned()));
        assert_eq!(
            planned("Inst libllvm22 (1:22.1-1 Debian-Security:12 [amd64])"),
            pair("libllvm22", "1:22.1-1")
        );
        assert_eq!(
            planned("Inst rustc-web [1.85] (1.96 Debian:12 [amd64])"),
            pair("rustc-web", "1.96")
        );
        assert_eq!(planned("Conf libllvm22 (1:22.1-1 Debian:12 [amd64])"), None);
    }
}
