//! Brings into view what the route names. Hashes of routes are no anchors, so the browser
//! does not do it.

use super::{document, root};
use crate::{query::part::Part, state::State};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// Scrolls to an element, so that its foot or its head is in view; within a frame, no more than
    /// a guest may. In `assets/scripts/boot.js`.
    #[wasm_bindgen(js_name = bringIntoView)]
    fn bring_into_view(element: &Element, foot: bool);
}

/// Scrolls when the part changes, and to the sentence when one is chosen in the source.
/// Choosing within a part leaves the reader's place alone, as long as the detail is in view.
/// `in_article` is whether the reader has chosen what they were reading there.
pub fn show(before: &State, now: &State, in_article: bool) {
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
            if let Some(target) = target {
                bring(&target, part);
            }
            // In the article the sentence counts; in large print, which has the detail above it,
            // the detail that was asked for there.
            if opened && (part != Part::Source || in_article && root().has_attribute("data-elder"))
            {
                show_detail();
            }
        });
    }
}

/// Brings what a selector names into view, or else its part.
fn bring(target: &str, part: Part) {
    let section = || document().get_element_by_id(part.as_str());
    let found = document().query_selector(target).ok().flatten();
    if let Some(element) = found.or_else(section) {
        let frame = element.get_bounding_client_rect();
        let hidden = frame.bottom() < 0.0 || frame.top() > f64::from(root().client_height());
        // What a reader has just chosen in the article stays where it is.
        if hidden || part != Part::Source {
            bring_into_view(&element, false);
        }
    }
}

/// As much of an element as must be in view, in CSS px: a detail's title and the start of its quote.
const ENOUGH: f64 = 220.0;

/// Where the detail stands below a tall drawing, or above what is read, as much scrolling as
/// shows it.
fn show_detail() {
    if let Ok(Some(detail)) = document().query_selector("[data-detail]") {
        see(&detail);
    }
}

/// Scrolls no further than shows enough of an element.
pub fn see(element: &Element) {
    let frame = element.get_bounding_client_rect();
    let seen = f64::from(root().client_height()) - frame.top();
    if seen < ENOUGH.min(frame.height()) {
        bring_into_view(element, true);
    } else if frame.top() < 0.0 {
        bring_into_view(element, false);
    }
}
