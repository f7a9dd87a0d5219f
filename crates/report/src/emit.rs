//! The report in the forms in which it leaves this crate. All of them depend on the
//! report and its translations alone, so that two builds of one commit are byte-identical.
//!
//! There is one export, in the report's own language. What a translation says stands in columns
//! and members of its own, so that whoever reads it in another language saves the same.

mod csv;
mod datapackage;
mod json;
pub(crate) mod readings;
mod selection;
mod series;

pub use csv::csv;
pub use datapackage::datapackage;
pub use json::{json, schema};
pub use readings::readings;
pub use selection::selection;
pub use series::{series_csv, series_json};

use crate::model::Report;

/// The report in other languages, each with its tag (BCP 47).
pub type Translations<'a> = &'a [(&'static str, &'a Report)];
