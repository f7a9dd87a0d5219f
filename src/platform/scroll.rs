//! Brings into view what the route names: what its address leads to without any script, as far as
//! that stands in the part itself. Where the address was written and not gone to, the browser does
//! not do it.

use super::{all, document, root};
use crate::{
    query::{part::Part, route::Route},
    state::State,
};
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
    let opened = now.id.is_some() && now.id != before.id;
    let goes = moved || opened && now.part == Part::Source;
    if opened || goes {
        let (part, route) = (now.part, now.clone());
        request_animation_frame(move || {
            if goes {
                bring(&route);
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

/// The reader asks once more for where they are: for a part, or for what the article says. What they
/// have chosen in a drawing stays before their eyes.
pub fn again(now: &State) {
    let Route { part, id, .. } = now.route;
    if id.is_none() || part == Part::Source {
        bring(&now.route);
    }
}

/// Brings what a route names into view.
fn bring(route: &Route) {
    if let Some(element) = named(route) {
        let frame = element.get_bounding_client_rect();
        let hidden = frame.bottom() < 0.0 || frame.top() > f64::from(root().client_height());
        // What a reader has just chosen in the article stays where it is.
        if hidden || route.part != Part::Source {
            bring_into_view(&element, false);
        }
    }
}

/// The first that can be seen of: the element of its address, what the article says of it, its mark
/// in a drawing, the heading of the part.
fn named(route: &Route) -> Option<Element> {
    let part = route.part.as_str();
    let within = |selector: &[&str]| {
        let selector = ["#", part, " ", &selector.concat()].concat();
        let mut found = all(&root(), &selector).into_iter();
        found.find(|own| own.get_client_rects().length() > 0)
    };
    route
        .id
        .and_then(|id| {
            within(&["[id='/", part, "/", id, "']"])
                .or_else(|| within(&["[data-highlighted]"]))
                .or_else(|| within(&["svg.drawing [data-id='", id, "']"]))
        })
        .or_else(|| within(&["[id='/", part, "']"]))
}

/// The bar at the top of the page, in CSS px.
const BAR: f64 = 64.0;

/// As much of an element as must be in view, in CSS px: a detail's title and the start of its quote.
const ENOUGH: f64 = 220.0;

/// Where the detail stands below a tall drawing, or above what is read, as much scrolling as
/// shows it.
fn show_detail() {
    if let Ok(Some(detail)) = document().query_selector("[data-detail]") {
        see(&detail);
    }
}

/// Scrolls to a mark of a drawing of which nothing is in view, once the browser has scrolled itself:
/// by as much as is missing, for some take a mark to be where its drawing begins.
pub fn keep(mark: Element) {
    request_animation_frame(move || {
        // The next key may have been pressed meanwhile.
        if document().active_element().as_ref() != Some(&mark) {
            return;
        }
        let frame = mark.get_bounding_client_rect();
        let height = f64::from(root().client_height());
        let missing = if frame.top() >= height {
            frame.bottom() - height
        } else if frame.bottom() <= 0.0 {
            frame.top() - BAR
        } else {
            return;
        };
        super::window().scroll_by_with_x_and_y(0.0, missing);
    });
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
