//! The hash and the route, kept equal.

use super::window;
use crate::{
    data::REPORT,
    query::route,
    state::{Action, Store},
};
use leptos::{ev, prelude::*};

/// Follows the hash, and writes it when the route changes by other means.
pub fn connect(store: Store) {
    window_event_listener(ev::hashchange, move |_| read(store));
    let route = store.route();
    Effect::new(move |before: Option<()>| {
        let now = route.get();
        let shown = current().map(|parsed| parsed.route);
        // The hash that led here may be spelt otherwise (`#/data/`, percent-encoded): leave it.
        if before.is_none() || shown.as_ref() == Some(&now) {
            return;
        }
        let location = window().location();
        // Typing in the search box is one step of the history, not one a letter.
        let filtered = shown.is_some_and(|shown| shown.part == now.part && shown.id == now.id);
        let _ = if filtered {
            location.replace(&now.hash())
        } else {
            location.set_hash(&now.hash())
        };
    });
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
