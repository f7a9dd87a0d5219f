//! The release site in `dist/`, and the one that tests are about: built by Trunk, and only when
//! something changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::command::{show, span, text};
use crate::failure::Failure;
use crate::fingerprint::of_tree;
use crate::pins;
use crate::project::{self, Project};
use crate::setup::{Tools, cargo_home};

/// A site: where it goes, and which reports it is made of.
#[derive(Clone, Copy)]
struct Site<'a> {
    dist: &'a str,
    /// A directory with reports, or a report's own; or several of these.
    reports: &'a [&'a str],
    /// The name under which is kept what it was made from.
    record: &'a str,
}

const PUBLISHED: Site<'static> = Site {
    dist: "dist",
    reports: &["assets/reports"],
    record: "site",
};

/// Of the report that stays as it is; by the same program, with the same Wasm.
const FROZEN: Site<'static> = Site {
    dist: project::FROZEN,
    reports: &["tests/fixtures/reports"],
    record: "frozen-site",
};

/// Of that report and newer ones, which have neither its English nor all of its parts; one has so many
/// figures that a table is not filled at once.
const ARCHIVE: Site<'static> = Site {
    dist: project::ARCHIVE,
    reports: &[
        "tests/fixtures/reports",
        "tests/fixtures/many",
        "tests/fixtures/bare",
    ],
    record: "archive-site",
};

/// Builds the site whatever is there.
pub fn build(project: &Project, tools: &Tools) -> Result<(), Failure> {
    PUBLISHED.build(project, tools)
}

/// Builds the site unless `dist/` is what these very sources gave before.
pub fn build_if_changed(project: &Project, tools: &Tools) -> Result<(), Failure> {
    PUBLISHED.build_if_changed(project, tools)
}

/// Builds the site that tests are about, unless it is there.
pub fn build_frozen_if_changed(project: &Project, tools: &Tools) -> Result<(), Failure> {
    FROZEN.build_if_changed(project, tools)
}

/// Builds the site with several reports that tests are about, unless it is there.
pub fn build_archive_if_changed(project: &Project, tools: &Tools) -> Result<(), Failure> {
    ARCHIVE.build_if_changed(project, tools)
}

/// Builds the site of made-up reports, to measure by, whatever is there.
pub fn build_generated(project: &Project, tools: &Tools) -> Result<(), Failure> {
    let site = Site {
        dist: "target/generated-site",
        reports: &[project::GENERATED],
        record: "generated-site",
    };
    site.build(project, tools)
}

/// Builds the site of one report, unless it is there; where that is, from the root.
pub fn build_one_if_changed(
    project: &Project,
    tools: &Tools,
    report: &Path,
) -> Result<String, Failure> {
    let name = report.file_name().unwrap_or_default().to_string_lossy();
    let (dist, record) = (format!("{}/{name}", project::SITES), format!("site-{name}"));
    let site = Site {
        dist: &dist,
        reports: &[&report.to_string_lossy()],
        record: &record,
    };
    site.build_if_changed(project, tools)?;
    Ok(dist)
}

impl Site<'_> {
    fn build(self, project: &Project, tools: &Tools) -> Result<(), Failure> {
        let before = self.inputs(project, tools)?;
        let started = Instant::now();
        println!(
            "Building the site: `trunk build --release` (the first time about 2 min, later less)"
        );
        let mut trunk = tools.command(project, "trunk");
        trunk.args(["build", "--release", "--dist", self.dist]);
        let reports = std::env::join_paths(self.reports)
            .map_err(|error| Failure::new("a report's path can't be named").because(error))?;
        trunk.env("BAOAN_REPORTS", reports);
        show(&mut trunk).map_err(|failure| {
            failure.try_this("the reason stands above; `trunk build --release` alone repeats it")
        })?;
        println!("Built {}/ in {}", self.dist, span(started.elapsed()));
        // Fingerprinted before the build: a file changed meanwhile counts as a change.
        project::write(
            &self.record(project),
            &format!("{before:016x} {:016x}\n", self.output(project)?),
        )
    }

    fn build_if_changed(self, project: &Project, tools: &Tools) -> Result<(), Failure> {
        if let Ok(recorded) = fs::read_to_string(self.record(project))
            && project.root.join(self.dist).join("index.html").is_file()
            && recorded
                == format!(
                    "{:016x} {:016x}\n",
                    self.inputs(project, tools)?,
                    self.output(project)?
                )
        {
            println!("{}/ is up to date", self.dist);
            return Ok(());
        }
        self.build(project, tools)
    }

    fn output(self, project: &Project) -> Result<u64, Failure> {
        of_tree(&project.root.join(self.dist), &|_| false)
            .map_err(|error| Failure::new(format!("can't read {}/", self.dist)).because(error))
    }

    /// A fingerprint of everything the site is made from: its reports, and all files but those that
    /// are known not to matter, so that a new source is never overlooked.
    fn inputs(self, project: &Project, tools: &Tools) -> Result<u64, Failure> {
        const NOT_SOURCES: [&str; 8] = [
            ".git",
            ".ci",
            "target",
            "dist",
            "node_modules",
            "xtask",
            "tests",
            "crates/server",
        ];
        let unread = |error| Failure::new("can't read the sources").because(error);
        let files = of_tree(&project.root, &|name| {
            NOT_SOURCES.contains(&name) || (name.ends_with(".md") && !name.contains('/'))
        })
        .map_err(unread)?;
        let compiler =
            text(tools.command(project, &tools.rustc_name()).arg("-vV")).unwrap_or_default();
        let mut mixed = files;
        for reports in self.reports {
            let reports = of_tree(&project.root.join(reports), &|_| false).map_err(unread)?;
            mixed = mixed.rotate_left(5) ^ reports;
        }
        for byte in compiler
            .bytes()
            .chain(pins::TRUNK.bytes())
            .chain(pins::NPM_LOCK.bytes())
        {
            mixed = mixed.rotate_left(5) ^ u64::from(byte);
        }
        Ok(mixed)
    }

    fn record(self, project: &Project) -> PathBuf {
        project.notes().join(self.record)
    }
}

/// Makes sure that no file of `dist/` names a place on this machine.
pub fn has_no_paths(project: &Project) -> Result<(), Failure> {
    let places = [project.root.clone(), cargo_home()].map(|place| place.display().to_string());
    let unreadable = |error| Failure::new("can't read dist/").because(error);
    for entry in fs::read_dir(project.dist()).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir()
            || path
                .extension()
                .is_some_and(|ending| ending == "br" || ending == "gz")
        {
            continue;
        }
        let content = fs::read(&path).map_err(unreadable)?;
        for place in &places {
            let named = content
                .windows(place.len())
                .any(|bytes| bytes == place.as_bytes());
            if named {
                let message = format!("{} names {place}", path.display());
                return Err(Failure::new(message).try_this("xtask/src/setup/mod.rs remaps paths"));
            }
        }
    }
    Ok(())
}

/// A fingerprint of `dist/`: also of whether another build wrote it meanwhile.
pub fn output(project: &Project) -> Result<u64, Failure> {
    PUBLISHED.output(project)
}
