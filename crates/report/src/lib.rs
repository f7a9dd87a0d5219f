//! The report's data model; with feature `native`, also its reader, checker and exports.

pub mod edtf;
pub mod lookup;
pub mod model;

#[cfg(feature = "native")]
pub mod article;
#[cfg(feature = "native")]
pub mod check;
#[cfg(feature = "native")]
pub mod diagnostics;
#[cfg(feature = "native")]
pub mod draft;
#[cfg(feature = "native")]
pub mod emit;
#[cfg(feature = "native")]
mod lower;
#[cfg(feature = "native")]
mod outline;
#[cfg(feature = "native")]
pub mod package;
#[cfg(feature = "native")]
mod quotes;
#[cfg(feature = "native")]
mod read;
#[cfg(feature = "native")]
mod rule;
#[cfg(feature = "native")]
mod selector;
#[cfg(feature = "native")]
mod sentences;

#[cfg(feature = "native")]
mod load;
#[cfg(feature = "native")]
pub use load::{Checked, check_package, load, load_package};
