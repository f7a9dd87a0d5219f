//! The report's data model; with feature `native`, also its reader, checker and exports.

pub mod edtf;
pub mod model;
