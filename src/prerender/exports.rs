//! `data/`: the report for spreadsheets and programs.

use super::staging::Staging;
use crate::{
    data::{of, translations},
    language::Language,
};
use report::emit;
use std::io;

/// Writes the dataset in every form that the contract names.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging) -> io::Result<()> {
    let report = of(Language::Hans);
    let translations = translations();
    let exports = [
        ("report.json", emit::json(report, &translations)),
        ("report.schema.json", emit::schema()),
        ("figures.csv", emit::csv(report, &translations)),
        ("datapackage.json", emit::datapackage(report, &translations)),
        ("article.txt", report.source.text.to_owned()),
    ];
    exports
        .into_iter()
        .try_for_each(|(name, text)| staging.write(&format!("data/{name}"), text.as_bytes()))
}
