//! `cargo xtask check`, `seal`, `new`: what is done with reports, by programs of their own.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::command::show;
use crate::failure::Failure;
use crate::project::Project;
use crate::setup::cargo;

/// Where the reports are, from the root.
const REPORTS: &str = "assets/reports";

/// Validates a report, or all of them; says of each figure what was read, if `figures`.
pub fn run(project: &Project, report: Option<&str>, figures: bool) -> Result<(), Failure> {
    let options: &[&str] = if figures { &["--figures"] } else { &[] };
    program(project, "check", report, options).map_err(|_| Failure::new("报告还有错误，都列在上面"))
}

/// Shows what of a report a person has to compare; with the code of that, seals it.
pub fn seal(project: &Project, report: Option<&str>, code: Option<&str>) -> Result<(), Failure> {
    let options = code.map(|code| ["--compared", code]);
    let options = options.as_ref().map_or(&[][..], |options| &options[..]);
    program(project, "seal", report, options)
        .map_err(|_| Failure::new("没有写核对印记，原因在上面"))
}

/// Makes a new report from an article: a path from here.
pub fn new(project: &Project, name: &str, article: &str) -> Result<(), Failure> {
    let article = env::current_dir().map(|here| here.join(article));
    let article = article.map_err(|error| Failure::new("不知道现在在哪个文件夹").because(error))?;
    let folder = Path::new(REPORTS).join(name);
    let article = article.to_string_lossy();
    run_on(project, "new", &folder, &[&article])
        .map_err(|_| Failure::new("没有建新文件夹，原因在上面"))
}

/// Runs a program on a report that is there.
fn program(
    project: &Project,
    name: &str,
    report: Option<&str>,
    options: &[&str],
) -> Result<(), Failure> {
    let path = folder(project, report);
    // Short names in the messages where the package is in the repository.
    let shown = path.strip_prefix(&project.root).unwrap_or(&path);
    run_on(project, name, shown, options)
}

fn run_on(project: &Project, name: &str, folder: &Path, options: &[&str]) -> Result<(), Failure> {
    let words = [
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "check",
        "--bin",
        name,
        "--",
    ];
    show(cargo(project).args(words).arg(folder).args(options))
}

/// The folder of a report that is there.
///
/// # Errors
/// If there is none: which ones there are.
pub fn report(project: &Project, report: &str) -> Result<PathBuf, Failure> {
    let path = folder(project, Some(report));
    if path.join("article.txt").is_file() {
        return Ok(path);
    }
    let entries = fs::read_dir(project.root.join(REPORTS))
        .into_iter()
        .flatten();
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Err(Failure::new(format!("没有报告「{report}」"))
        .try_this(format!("{REPORTS} 里有：{}", names.join("、"))))
}

/// A report's folder: a path from here or from the root of the repository, or the name of one of its
/// reports. Without, where all of them are.
pub fn folder(project: &Project, report: Option<&str>) -> PathBuf {
    let reports = project.root.join(REPORTS);
    let Some(report) = report else {
        return reports;
    };
    let from_here = env::current_dir().map(|here| here.join(report));
    let from_here = from_here.unwrap_or_else(|_| PathBuf::from(report));
    let named = reports.join(report);
    [from_here, named]
        .into_iter()
        .find(|path| path.is_dir())
        .unwrap_or_else(|| project.root.join(report))
}
