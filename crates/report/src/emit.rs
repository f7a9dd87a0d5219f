//! The report in the forms in which it leaves this crate. All of them depend on the
//! report alone, so that two builds of one commit are byte-identical.

mod csv;
mod datapackage;
mod json;
mod statics;

pub use csv::csv;
pub use datapackage::datapackage;
pub use json::{json, schema};
pub use statics::statics;
