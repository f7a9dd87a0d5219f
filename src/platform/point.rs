//! What the reader points at, by mouse or by the focus of the keyboard: it lights up as if
//! it were chosen, and the hash says nothing of it.

use super::detail;
use crate::{
    data::REPORT,
    query::part::Part,
    state::{Action, Store},
};
use leptos::{ev, prelude::*};
use report::lookup;

/// Listens to the pointer and to the focus.
pub fn connect(store: Store) {
    // Not `pointerover`: where a drawing changes under a pointer that rests, nobody points at
    // anything new. And a finger does not point, it taps.
    window_event_listener(ev::pointermove, move |event| {
        let by_mouse = event.pointer_type() == "mouse";
        point(store, super::target(&event).filter(|_| by_mouse));
    });
    window_event_listener(ev::focusin, move |event| {
        let by_key = |target: &web_sys::Element| target.matches(":focus-visible") == Ok(true);
        point(store, super::target(&event).filter(by_key));
    });
    // The pointer left the window.
    window_event_listener(ev::mouseout, move |event| {
        if event.related_target().is_none() {
            point(store, None);
        }
    });
}

/// Only beside a drawing a detail shows what is pointed at: elsewhere it would cover the page.
fn point(store: Store, target: Option<web_sys::Element>) {
    let beside = detail::place() == detail::Place::Rail;
    let pointed = target.filter(|_| beside).and_then(|target| entity(&target));
    if store.pointed() != pointed {
        store.dispatch(Action::Point(pointed));
    }
}

/// The entity around an element, and the part that it stands in.
fn entity(target: &web_sys::Element) -> Option<(Part, &'static str)> {
    let around = |selector: &str| target.closest(selector).ok().flatten();
    let id = around("[data-id]")?.get_attribute("data-id")?;
    let part = Part::parse(&around("section")?.id())?;
    Some((part, lookup::entity(&REPORT, &id)?.id()))
}
