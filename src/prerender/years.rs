//! What the search box knows of the site's other reports: names of their figures and their sentences. One
//! script for all pages in a language, fetched when somebody searches, and only where there are several.

use super::{bundle, sheets::Sheets, staging::Staging};
use crate::data::archive::{self, Archive};
use serde_json::{Value, json};
use std::io;

const YEARS: &str = include_str!("../../assets/tools/years.js");

/// The global name of the script.
pub const NAME: &str = "reportYears";

/// Writes it in the current language; its name in the staging directory, or nothing where one report
/// stands alone.
///
/// # Errors
/// When it cannot be written.
pub fn write(staging: &Staging, archive: &Archive) -> io::Result<Option<String>> {
    if archive.reports().len() < 2 {
        return Ok(None);
    }
    let script = bundle::tool(YEARS, &Sheets::default());
    let script = script.replace("INDEX", &index(archive).to_string());
    Ok(Some(staging.write_hashed(
        "years",
        "js",
        script.as_bytes(),
    )?))
}

/// Of each report its year, name, headline and address from the site's root; and all that can be found in it:
/// where it stands, what it says, and of figures the number.
fn index(archive: &Archive) -> Value {
    let reports = archive.reports().iter().map(|place| {
        // In the language of the page that is searched from, or else its own.
        let (report, page) = (place.shown(), place.page());
        let year = place.at(|| archive::years().into_iter().find(|year| year.is_current));
        let figures = report
            .figures
            .iter()
            .map(|figure| json!([format!("data/{}", figure.id), figure.label, figure.text]));
        let sentences = report.source.sentences.iter().map(|sentence| {
            let text = sentence.translation.unwrap_or(sentence.text);
            json!([format!("source/{}", sentence.id), text, ""])
        });
        let found: Vec<Value> = figures.chain(sentences).collect();
        let label = year.map(|year| year.label).unwrap_or_default();
        json!([label, report.page.name, report.source.headline, page, found])
    });
    reports.collect()
}
