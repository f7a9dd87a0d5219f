//! Outside sources can be found again, and are used.

use super::web;
use crate::diagnostics::Findings;
use crate::draft::{Draft, Text};
use crate::edtf::Date;
use crate::rule::Rule;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    for reference in &draft.references {
        web::address(
            &reference.url,
            reference.date.as_ref(),
            Rule::Reference,
            out,
        );
        if let Some(date) = &reference.date
            && !Date::parse(date).is_ok_and(|date| !date.approximate)
        {
            out.push(Rule::Reference, date.at, "来源的日期不是日历上的日期")
                .label("应写成 2022-09-28 或 2022-09 的样子")
                .help("网页上没有日期的，整行删去");
        }
    }
}

/// Warns of references that nothing uses.
pub(super) fn unused(draft: &Draft, out: &mut Findings) {
    let notes = draft.notes().iter().flat_map(|note| &note.references);
    let groups = draft.groups().iter().flat_map(|group| &group.references);
    let slots = draft
        .groups()
        .iter()
        .flat_map(|group| &group.slots)
        .flat_map(|slot| &slot.references);
    let events = draft.events.iter().flat_map(|event| &event.references);
    let used: Vec<&Text> = notes.chain(groups).chain(slots).chain(events).collect();
    for id in draft.references.iter().map(|reference| &reference.id) {
        if !id.is_empty() && !used.iter().any(|other| other.value == id.value) {
            out.push(
                Rule::ReferenceUnused,
                id.at,
                format!("没有哪里用到 {}", id.value),
            )
            .help("在用到它的条目里写 references，或删去这一条");
        }
    }
}
