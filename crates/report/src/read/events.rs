//! `events.toml`: what has, or could have, a date.

use super::Fields;
use crate::draft::Event;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Event> {
    file.tables("event", |event| Event {
        id: event.text("id"),
        title: event.text("title"),
        date: event.maybe_text("date"),
        moment: event.maybe_word("moment"),
        lane: event.word("lane"),
        status: event.word("status"),
        quote: event.maybe_quote("quote"),
        references: event.texts("references"),
        entities: event.texts("entities"),
    })
}
