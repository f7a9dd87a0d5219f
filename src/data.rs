//! The edition of the report that this program works on: the checked report in a language, with the
//! page's own words in it. The program itself knows neither.
//!
//! Natively all editions are made when a report's folder is opened ([`native`]), and
//! the one counts in which is rendered now; the browser's Wasm reads the one that its page carries.

#[cfg(feature = "ssr")]
pub mod archive;
#[cfg(feature = "ssr")]
mod folding;
#[cfg(feature = "ssr")]
mod native;
#[cfg(feature = "ssr")]
mod words;

use crate::language::Language;
use report::{model::Report, selection::Selection, wire};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

#[cfg(feature = "ssr")]
pub use archive::newest;
#[cfg(feature = "ssr")]
pub use native::{Editions, edition, folder, known_word, of, open, translations, word};

/// The id of the element in which a page carries its edition.
pub const CARRIER: &str = "edition";

/// What travels with a page.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Edition {
    /// The language.
    pub language: Language,
    /// All languages that the report is in, its own first.
    #[serde(deserialize_with = "wire::list")]
    pub languages: &'static [Language],
    /// The report in it.
    pub report: Report,
    /// The page's own words, each with what it is in that language, sorted; none in the language
    /// in which they stand in the program.
    #[serde(deserialize_with = "wire::list")]
    pub words: &'static [(&'static str, &'static str)],
    /// The traditional characters that stand for simplified ones of the report, sorted.
    #[serde(deserialize_with = "wire::list")]
    pub traditional: &'static [(char, char)],
    /// Figures for a reader's own download.
    pub selection: Selection,
}

impl Edition {
    /// One of the page's own words in the language of the edition.
    pub fn word(&self, hans: &str) -> Option<&'static str> {
        let at = self.words.binary_search_by(|(own, _)| (*own).cmp(hans));
        at.ok().map(|at| self.words[at].1)
    }
}

/// The report of the current edition.
pub struct Current;

/// The report in the language of the page.
pub static REPORT: Current = Current;

impl Deref for Current {
    type Target = Report;

    fn deref(&self) -> &Report {
        &edition().report
    }
}

#[cfg(not(feature = "ssr"))]
mod carried {
    use super::Edition;
    use report::wire;
    use std::sync::OnceLock;

    static EDITION: OnceLock<Edition> = OnceLock::new();

    /// Reads the edition that a page carries; false where it is cut, or that of another build.
    pub fn open(text: &str) -> bool {
        wire::read(text).is_some_and(|edition| EDITION.set(edition).is_ok())
    }

    /// The edition of the page.
    pub fn edition() -> &'static Edition {
        EDITION.get().expect("the page's edition is read first")
    }

    /// One of the page's own words in its language.
    pub fn word(hans: &'static str) -> &'static str {
        edition().word(hans).unwrap_or(hans)
    }
}
#[cfg(not(feature = "ssr"))]
pub use carried::{edition, open, word};
