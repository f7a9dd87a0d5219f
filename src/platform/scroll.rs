//! Brings into view what the route names. Hashes of routes are no anchors, so the browser
//! does not do it.

use super::document;
use crate::{
    query::{part::Part, route::Route},
    state::Store,
};
use leptos::prelude::*;

/// Scrolls when the part changes, and to the sentence when one is chosen in the source.
/// Choosing within a part leaves the reader's place alone: the detail comes to them.
pub fn connect(store: Store) {
    let route = store.route();
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if let Some(before) = before {
            let moved = before.part != now.part;
            let target = match now.id {
                Some(_) if now.part == Part::Source && before.id != now.id => {
                    Some("[data-highlighted]".to_owned())
                }
                Some(id) if moved => {
                    Some(["#", now.part.as_str(), " [data-id='", id, "']"].concat())
                }
                None if moved => Some(["#", now.part.as_str()].concat()),
                _ => None,
            };
            if let Some(target) = target {
                let part = now.part;
                request_animation_frame(move || bring(&target, part));
            }
        }
        now
    });
}

fn bring(target: &str, part: Part) {
    let section = || document().get_element_by_id(part.as_str());
    if let Some(element) = document()
        .query_selector(target)
        .ok()
        .flatten()
        .or_else(section)
    {
        element.scroll_into_view();
    }
}
