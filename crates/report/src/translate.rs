//! The report in another language: which of its words a reader sees, and the same report
//! with those words put into that language.
//!
//! What the article says stays what it says: quotes, sentences and the source's particulars
//! are always the original.

mod report;
mod texts;

pub use report::translated;
pub use texts::{Text, texts};
