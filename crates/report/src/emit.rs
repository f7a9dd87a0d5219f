//! The report in the forms in which it leaves this crate. All of them depend on the
//! report alone, so that two builds of one commit are byte-identical.
//!
//! Only [`csv`] is there without feature `native`: readers save tables of their own.

mod csv;
#[cfg(feature = "native")]
mod datapackage;
#[cfg(feature = "native")]
mod json;
#[cfg(feature = "native")]
mod statics;

pub use csv::{csv, csv_of};
#[cfg(feature = "native")]
pub use datapackage::datapackage;
#[cfg(feature = "native")]
pub use json::{json, schema};
#[cfg(feature = "native")]
pub use statics::statics;
