//! The hash and the route, kept equal.

use super::window;
use crate::{
    data::REPORT,
    query::{part::Part, route},
    state::{Action, Store},
};
use leptos::{ev, prelude::*};

/// Follows the hash, and writes it when the route changes by other means.
pub fn connect(store: Store) {
    window_event_listener(ev::hashchange, move |_| read(store));
    let route = store.route();
    Effect::new(move |before: Option<crate::query::route::Route>| {
        let now = route.get();
        let Some(before) = before else {
            return now;
        };
        let written = now.hash();
        // The hash that led here may be spelt otherwise (`#/data/`, percent-encoded): leave it.
        let same = current().is_some_and(|parsed| parsed.route == now);
        if !same {
            let location = window().location();
            // Typing in the search box is one step of the history, not one a letter.
            let typing = before.part == Part::Data && now.part == Part::Data && before.id == now.id;
            let _ = if typing { location.replace(&written) } else { location.set_hash(&written) };
        }
        now
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
