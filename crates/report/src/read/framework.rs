//! `framework.toml`: the numeric framework, its groups and slots.

use super::Fields;
use crate::draft::{Framework, Group, Note, Slot};

pub(super) fn read(file: &mut Fields<'_>) -> Framework {
    file.table("framework", |framework| Framework {
        code: framework.text("code"),
        title: framework.text("title"),
        quote: framework.quote("quote"),
        notes: framework.tables("note", |note| Note {
            text: note.text("text"),
            references: note.texts("references"),
        }),
        groups: framework.some_tables("group", |group| Group {
            id: group.text("id"),
            digit: group.number("digit"),
            title: group.text("title"),
            quote: group.quote("quote"),
            references: group.texts("references"),
            slots: group.tables("slot", |slot| Slot {
                id: slot.text("id"),
                title: slot.maybe_text("title"),
                origin: slot.maybe_word("origin"),
                road: slot.flag("road"),
                references: slot.texts("references"),
            }),
        }),
    })
}
