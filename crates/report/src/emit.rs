//! The report in the forms in which it leaves this crate.

mod statics;

pub use statics::statics;
