//! The hash and the route, kept equal.

use super::window;
use crate::{
    data::REPORT,
    query::route,
    state::{Action, State, Store},
};
use leptos::{ev, prelude::*};

/// Follows the hash.
pub fn connect(store: Store) {
    window_event_listener(ev::hashchange, move |_| read(store));
}

/// Writes the hash when the route changed by other means. One that was read is left as it is:
/// it may be spelt otherwise (`#/data/`, percent-encoded), and the reader may have gone on.
pub fn show(now: &State) {
    let shown = current().map(|parsed| parsed.route);
    if !now.unsaid || shown.as_ref() == Some(&now.route) {
        return;
    }
    let location = window().location();
    // Typing in the search box is one step of the history, not one a letter.
    let filtered =
        shown.is_some_and(|shown| shown.part == now.route.part && shown.id == now.route.id);
    let _ = if filtered {
        location.replace(&now.route.hash())
    } else {
        location.set_hash(&now.route.hash())
    };
}

/// Takes the route from the hash.
pub fn read(store: Store) {
    if let Some(parsed) = current() {
        store.dispatch(Action::Go(parsed));
    }
}

fn current() -> Option<route::Parsed> {
    route::parse(&REPORT, &window().location().hash().unwrap_or_default())
}
