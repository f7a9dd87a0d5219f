//! The report's data model; with feature `native`, also its reader, checker and exports.
//!
//! Without features this is plain data ([`model`], [`number`], [`edtf`]), finding things in it
//! ([`lookup`]) and how it travels ([`wire`]): that goes into the Wasm. With `native`, also taking
//! [`quantity`] apart:
//!
//! 1. [`package`] holds the bytes of a directory,
//! 2. `read` decodes them into a `draft` in which every value knows where it stands,
//! 3. `article`, `complete`, `quotes` and `outline` find the draft's quotes in the article,
//! 4. `check` applies every [`rule`] and collects [`diagnostics`],
//! 5. `lower` turns a draft without errors into a [`model::Report`],
//! 6. [`emit`] writes that out as JSON and CSV,
//! 7. [`translate`] puts it into another language.
//!
//! [`seal`] says what a person has to compare, and marks that it was.
//!
//! ```no_run
//! # #[cfg(feature = "native")]
//! match report::load(std::path::Path::new("assets/reports/2022")) {
//!     Ok(checked) => println!("{}", report::emit::json(checked.report, &[])),
//!     Err(diagnostics) => eprintln!("{diagnostics}"),
//! }
//! ```

pub mod edtf;
pub mod lookup;
pub mod model;
pub mod number;
#[cfg(feature = "native")]
pub mod quantity;
pub mod selection;
pub mod wire;

#[cfg(feature = "native")]
mod ahead;
#[cfg(feature = "native")]
pub mod archive;
#[cfg(feature = "native")]
mod article;
#[cfg(feature = "native")]
mod check;
#[cfg(feature = "native")]
mod complete;
#[cfg(feature = "native")]
pub mod diagnostics;
#[cfg(feature = "native")]
mod difference;
#[cfg(feature = "native")]
mod draft;
#[cfg(feature = "native")]
pub mod emit;
#[cfg(feature = "native")]
mod encoding;
#[cfg(feature = "native")]
mod lines;
#[cfg(feature = "native")]
mod list_mark;
#[cfg(feature = "native")]
mod load;
#[cfg(feature = "native")]
mod lower;
#[cfg(feature = "native")]
mod outline;
#[cfg(feature = "native")]
pub mod package;
#[cfg(feature = "native")]
mod propose;
#[cfg(feature = "native")]
mod quotes;
#[cfg(feature = "native")]
mod read;
#[cfg(feature = "native")]
pub mod rule;
#[cfg(feature = "native")]
pub mod seal;
#[cfg(feature = "native")]
mod selector;
#[cfg(feature = "native")]
mod sentences;
#[cfg(feature = "native")]
pub mod series;
#[cfg(feature = "native")]
mod suffixes;
#[cfg(feature = "native")]
pub mod traditional;
#[cfg(feature = "native")]
pub mod translate;

#[cfg(feature = "native")]
pub use load::{Checked, check_package, chosen, load, load_package, no_directory};
#[cfg(feature = "native")]
pub use propose::{Proposal, propose};
