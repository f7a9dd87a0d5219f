//! Brings into view what the route names. Hashes of routes are no anchors, so the browser
//! does not do it.

use super::{document, root};
use crate::{query::part::Part, state::State};
use leptos::prelude::request_animation_frame;

/// Scrolls when the part changes, and to the sentence when one is chosen in the source.
/// Choosing within a part leaves the reader's place alone, as long as the detail is in view.
pub fn show(before: &State, now: &State) {
    let (before, now) = (&before.route, &now.route);
    let moved = before.part != now.part;
    let target = match now.id {
        Some(_) if now.part == Part::Source && before.id != now.id => {
            Some("[data-highlighted]".to_owned())
        }
        Some(id) if moved => Some(["#", now.part.as_str(), " [data-id='", id, "']"].concat()),
        None if moved => Some(["#", now.part.as_str()].concat()),
        _ => None,
    };
    let opened = now.id.is_some() && now.id != before.id;
    if opened || target.is_some() {
        let part = now.part;
        request_animation_frame(move || {
            if let Some(target) = &target {
                bring(target, part);
            }
            if opened && part != Part::Source {
                show_detail();
            }
        });
    }
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

/// As much of a detail as must be in view, in CSS px: its title and the start of its quote.
const ENOUGH: f64 = 220.0;

/// Where the detail stands below a tall drawing, as much scrolling as shows it.
fn show_detail() {
    if let Ok(Some(detail)) = document().query_selector("[data-detail]") {
        let frame = detail.get_bounding_client_rect();
        let seen = f64::from(root().client_height()) - frame.top();
        if seen < ENOUGH.min(frame.height()) {
            detail.scroll_into_view_with_bool(false);
        }
    }
}
