//! `glossary.toml`: terms that are always translated the same way.

use super::Fields;
use crate::draft::Term;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Term> {
    file.tables("term", |term| Term {
        zh: term.text("zh"),
        en: term.some_texts("en"),
    })
}
