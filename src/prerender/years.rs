//! What the search box knows of the site's other reports: names of their figures and their sentences. One
//! script for all pages in a language, fetched when somebody searches, and only where there are several.

use super::{bundle, staging::Staging};
use crate::{
    data::archive::{self, Archive, Place},
    language::current,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io,
    sync::{Mutex, PoisonError},
};

const YEARS: &str = include_str!("../../assets/tools/years.js");

/// The global name of the script.
pub const NAME: &str = "reportYears";

/// The names under which it is written, by language: it is that of all pages in one.
#[derive(Default)]
pub struct Written(Mutex<BTreeMap<&'static str, String>>);

impl Written {
    /// Writes it in the current language, unless that has been done; its name in the staging directory,
    /// or nothing where one report stands alone.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn name(&self, staging: &Staging, archive: &Archive) -> io::Result<Option<String>> {
        if archive.reports().len() < 2 {
            return Ok(None);
        }
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let tag = current().tag();
        if let Some(name) = names.get(tag) {
            return Ok(Some(name.clone()));
        }
        let script = script(archive, Place::page);
        let name = staging.write_hashed("years", "js", script.as_bytes())?;
        names.insert(tag, name.clone());
        Ok(Some(name))
    }
}

/// The script in the current language; `address` is that of a report's page.
pub fn script(archive: &Archive, address: impl Fn(&Place) -> String) -> String {
    let script = bundle::tool(YEARS);
    script.replace("INDEX", &index(archive, address).to_string())
}

/// Of each report its year, name, headline and address; and all that can be found in it: where it stands, what it
/// says, and of figures the number.
fn index(archive: &Archive, address: impl Fn(&Place) -> String) -> Value {
    let reports = archive.reports().iter().map(|place| {
        // In the language of the page that is searched from, or else its own.
        let (report, page) = (place.shown(), address(place));
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
