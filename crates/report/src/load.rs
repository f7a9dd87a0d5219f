//! The way in: a directory to a report.

use crate::archive;
use crate::check::examine;
use crate::diagnostics::Diagnostics;
use crate::draft::Translation;
use crate::model::Report;
use crate::package::{self, Package};
use crate::traditional::Converter;
use crate::translate::translated;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

/// A report without errors.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The report.
    pub report: &'static Report,
    /// The report in English, if it is translated.
    pub english: Option<&'static Report>,
    /// Converts it to traditional characters.
    pub traditional: Converter,
    /// What somebody should look at; no errors among it.
    pub warnings: Diagnostics,
}

/// The report that a directory stands for: itself, or of those in it that of the last name.
pub fn chosen(directory: PathBuf) -> PathBuf {
    let folders = archive::folders(&directory).ok();
    folders
        .and_then(|mut folders| folders.pop())
        .unwrap_or(directory)
}

/// Reads and checks the package in a directory.
///
/// # Errors
/// If anything is wrong with it: everything that is, at once.
pub fn load(directory: &Path) -> Result<Checked, Diagnostics> {
    match Package::read(directory) {
        Ok(package) => load_package(&package),
        Err(error) => Err(no_directory(directory, &error)),
    }
}

/// Checks a package in memory.
///
/// # Errors
/// If anything is wrong with it: everything that is, at once.
pub fn load_package(package: &Package) -> Result<Checked, Diagnostics> {
    let examined = examine(package);
    let Some(report) = examined.report else {
        return Err(examined.diagnostics);
    };
    let translations = examined.draft.english.as_deref();
    Ok(Checked {
        report,
        english: translations.map(|translations| english(report, translations)),
        traditional: Converter::new(&examined.draft.traditional),
        warnings: examined.diagnostics,
    })
}

/// Everything that the checker has to say about a package: errors and warnings.
pub fn check_package(package: &Package) -> Diagnostics {
    examine(package).diagnostics
}

fn english(report: &Report, translations: &[Translation]) -> &'static Report {
    let words: HashMap<_, _> = translations
        .iter()
        .map(|text| (text.zh.as_str(), text.en.as_str()))
        .collect();
    Box::leak(Box::new(translated(report, &|zh| words[zh].to_owned())))
}

/// What is said of a directory that can't be read.
pub fn no_directory(directory: &Path, error: &io::Error) -> Diagnostics {
    let root = directory.display().to_string();
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => (format!("没有目录 {root}"), "检查路径是否写对"),
        io::ErrorKind::NotADirectory => (
            format!("{root} 不是目录"),
            "要写报告所在的目录，不是其中的文件",
        ),
        _ => (
            format!("目录 {root} 打不开：{}", package::reason(error)),
            "检查目录的权限",
        ),
    };
    Diagnostics::no_directory(&root, message, help.to_owned())
}
