//! `references.toml`: the outside sources.

use super::Fields;
use crate::draft::Reference;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Reference> {
    file.tables("reference", |reference| Reference {
        id: reference.text("id"),
        publisher: reference.text("publisher"),
        date: reference.maybe_text("date"),
        url: reference.text("url"),
        quote: reference.text("quote"),
        note: reference.text("note"),
        seal: reference.mark("seal"),
    })
}
