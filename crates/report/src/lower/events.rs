//! When: events, and the outside sources that date them.

use super::{Lower, leak, list, required, texts};
use crate::edtf::Edtf;
use crate::{draft, model};

impl Lower<'_> {
    /// Dated events first, in order of time; then the others as the editor listed them.
    pub(super) fn events(&self) -> &'static [model::Event] {
        let mut events: Vec<_> = self
            .draft
            .events
            .iter()
            .map(|event| self.event(event))
            .collect();
        events.sort_by_key(|event| (event.date.is_none(), event.date));
        list(events.into_iter())
    }

    pub(super) fn event(&self, event: &draft::Event) -> model::Event {
        let date = event
            .date
            .as_ref()
            .map(|date| Edtf::parse(date).expect("a checked date is valid"));
        model::Event {
            id: leak(&event.id),
            title: leak(&event.title),
            date,
            edtf: event.date.as_ref().map(|date| leak(date)),
            moment: event.moment.as_ref().map(|moment| moment.value),
            lane: required(&event.lane),
            status: required(&event.status),
            quote: event.quote.as_ref().map(|quote| self.quote(quote)),
            references: texts(&event.references),
            entities: texts(&event.entities),
        }
    }
}

pub(super) fn reference(reference: &draft::Reference) -> model::Reference {
    let when = match reference.date.as_deref().map(|date| Edtf::parse(date)) {
        Some(Ok(date)) => date.words(),
        _ => "未注明日期".to_owned(),
    };
    model::Reference {
        id: leak(&reference.id),
        title: leak(&format!("{}，{when}", reference.publisher.value)),
        publisher: leak(&reference.publisher),
        date: reference.date.as_ref().map(|date| leak(date)),
        url: leak(&reference.url),
        quote: leak(&reference.quote),
        note: leak(&reference.note),
    }
}
