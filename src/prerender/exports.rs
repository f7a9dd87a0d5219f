//! `data/`: the report for spreadsheets and programs.

use super::staging::Staging;
use crate::data::REPORT;
use report::emit;
use std::io;

/// Writes the dataset in every form that the contract names.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging) -> io::Result<()> {
    staging.write("data/report.json", emit::json(&REPORT).as_bytes())?;
    staging.write("data/report.schema.json", emit::schema().as_bytes())?;
    staging.write("data/figures.csv", emit::csv(&REPORT).as_bytes())?;
    staging.write(
        "data/datapackage.json",
        emit::datapackage(&REPORT).as_bytes(),
    )?;
    staging.write("data/article.txt", REPORT.source.text.as_bytes())
}
