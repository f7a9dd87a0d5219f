//! `data/`: the report for spreadsheets and programs.

use super::{page, staging::Staging};
use crate::{
    data::{of, translations},
    language::Language,
};
use report::emit;
use std::io;

/// The files.
pub const NAMES: [&str; 5] = [
    "report.json",
    "report.schema.json",
    "figures.csv",
    "datapackage.json",
    "article.txt",
];

/// Writes the current report's dataset in every form that the contract names.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging) -> io::Result<()> {
    let report = of(Language::Hans);
    let translations = translations();
    let exports = [
        emit::json(report, &translations),
        emit::schema(),
        emit::csv(report, &translations),
        emit::datapackage(report, &translations),
        report.source.text.to_owned(),
    ];
    NAMES.into_iter().zip(exports).try_for_each(|(name, text)| {
        let path = page::file(&["data/", name].concat());
        staging.write(&path, text.as_bytes())
    })
}
