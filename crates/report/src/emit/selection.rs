//! The figures as Rust source, each as it stands in `data/figures.csv` and in `data/report.json`:
//! a reader who saves some of them saves pieces of those files, whatever language they read in.

use super::{Translations, csv, json};
use crate::model::Report;
use std::fmt::Write;

/// Rust items, to be `include!`d where there is a `Row { id, csv, json }`: `HEADER` of the table,
/// `SOURCE` of the dataset, and `ROWS`.
pub fn selection(report: &Report, translations: Translations<'_>) -> String {
    let header = csv::header(translations);
    let source = json::source(report);
    let mut out = format!(
        "/// The table's first line.\nstatic HEADER: &str = {header:?};\n\
         /// What the dataset says of the article.\nstatic SOURCE: &str = {source:?};\n\
         /// Every figure, in the article's order.\nstatic ROWS: &[Row] = &[\n"
    );
    for figure in report.figures {
        let id = figure.id;
        let csv = csv::row(report, translations, figure);
        let json = json::figure(figure, translations);
        let _ = writeln!(out, "Row {{ id: {id:?}, csv: {csv:?}, json: {json:?} }},");
    }
    out + "];\n"
}
