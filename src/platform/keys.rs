//! Keys that hold for the whole page: only Esc.

use crate::state::{Action, Store};
use leptos::{ev, prelude::*};

/// Esc chooses nothing; the focus goes back where it came from.
pub fn connect(store: Store) {
    window_event_listener(ev::keydown, move |event| {
        if super::key(&event) == "Escape" && !event.default_prevented() {
            store.dispatch(Action::Clear);
        }
    });
}
