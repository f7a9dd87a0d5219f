//! The detail of the dataset, where there is room for a table: right beneath the row that it was opened
//! from, in the row's own frame.
//!
//! It is not moved into the table: there it would be a part of what a row says, and gone with a row
//! that a filter takes. It lies over room that its row keeps free for it below its words (`detail.css`),
//! as high as the card is.

use super::{all, detail, document, window};
use crate::{query::part::Part, state::State};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How high the room is that a row keeps, and where the card begins. Each is of the element that needs it: as
/// the part's own, every row would have to be looked at again.
const NAMES: [&str; 2] = ["--room", "--under"];

/// Follows the size of the window, and type that comes late.
pub fn connect() {
    for name in ["resize", "load"] {
        window_event_listener_untyped(name, |_| place());
    }
}

/// Brings the detail beneath its row, after the views have drawn it. A row that was `clicked` keeps its
/// place in the window when another closes above it.
pub fn show(now: &State, clicked: Option<&Element>) {
    let opened = now.route.part == Part::Data && now.route.id.is_some();
    if opened || is_open() {
        let keeps = clicked.is_some_and(|own| matches!(own.closest("tr"), Ok(Some(_))));
        // Before anybody else in this frame, whom the pointer or the focus has called, closes the other.
        let before = top().filter(|_| keeps);
        request_animation_frame(move || {
            place();
            if let (Some(before), Some(after)) = (before, top()) {
                window().scroll_by_with_x_and_y(0.0, after - before);
            }
        });
    }
}

/// Where the row that is chosen stands in the window.
fn top() -> Option<f64> {
    let row = document().query_selector("#data tr[aria-current]").ok()??;
    Some(row.get_bounding_client_rect().top())
}

/// Whether a detail stands beneath its row.
pub fn is_open() -> bool {
    part().is_some_and(|part| part.has_attribute("data-under"))
}

fn part() -> Option<Element> {
    document().get_element_by_id("data")
}

/// Brings the detail beneath its row.
fn place() {
    let Some(part) = part() else {
        return;
    };
    let row = all(&part, "tr[aria-current]").into_iter().next();
    let open = part.has_attribute("data-open") && detail::place() != detail::Place::Sheet;
    for old in all(&part, "tr[data-under]") {
        let _ = old.remove_attribute("data-under");
    }
    let Some(row) = row.filter(|_| open) else {
        let _ = part.remove_attribute("data-under");
        return;
    };
    let _ = part.set_attribute("data-under", "");
    let _ = row.set_attribute("data-under", "");
    let Ok(Some(card)) = part.query_selector(".detail") else {
        return;
    };
    let set = |element: &Element, name, length: f64| {
        let style = element.unchecked_ref::<HtmlElement>().style();
        drop(style.set_property(name, &[&*(length as i32).to_string(), "px"].concat()));
    };
    let height = card.get_bounding_client_rect().height();
    set(&row, NAMES[0], height + 0.5);
    let frame = row.get_bounding_client_rect();
    let under = frame.bottom() - height - part.get_bounding_client_rect().top();
    set(&card, NAMES[1], under);
}
