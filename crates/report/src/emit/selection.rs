//! The figures, each as it stands in `data/figures.csv` and in `data/report.json`.

use super::{Translations, csv, json};
use crate::model::Report;
use crate::selection::{Row, Selection};

/// What a reader's own download is made of; it lives as long as the program.
pub fn selection(report: &Report, translations: Translations<'_>) -> Selection {
    let rows = report.figures.iter().map(|figure| Row {
        id: figure.id,
        csv: csv::row(report, translations, figure).leak(),
        json: json::figure(figure, translations).leak(),
    });
    Selection {
        header: csv::header(translations).leak(),
        source: json::source(report).leak(),
        rows: rows.collect::<Vec<_>>().leak(),
    }
}
