//! Figures for a reader's own download, as pieces of `data/figures.csv` and `data/report.json`:
//! what is saved is the same in every language of the page, and neither figure nor source travels
//! without the other.

use crate::wire;
use serde::{Deserialize, Serialize};

/// The pieces of both files.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Selection {
    /// The table's first line.
    pub header: &'static str,
    /// What the dataset says of the article, indented as there.
    pub source: &'static str,
    /// Every figure, in the article's order.
    #[serde(deserialize_with = "wire::list")]
    pub rows: &'static [Row],
}

/// A figure as both files have it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The figure's id.
    pub id: &'static str,
    /// Its line, with the line break.
    pub csv: &'static str,
    /// Its object, indented as there.
    pub json: &'static str,
}
