//! Where the focus is after something was opened or closed.
//!
//! A reader with a keyboard who opens a detail wants to read it next; who closes it wants
//! to go on where they were. A reader with a mouse keeps their place.

use super::document;
use crate::state::{Action, Store};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// Moves the focus into a detail opened by key, and back when it closes.
pub fn connect(store: Store) {
    let origin = StoredValue::new_local(None::<web_sys::Element>);
    let by_key = StoredValue::new(false);
    window_event_listener(ev::click, move |event| {
        // A click without a pointer has no click count: it is Enter on a link.
        by_key.set_value(event.detail() == 0);
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let entity = target.and_then(|target| target.closest("[data-id], .links a").ok().flatten());
        if entity.is_some() {
            // A link in a drawing is no HTML element, but it takes the focus all the same.
            origin.set_value(document().active_element());
        }
    });
    let route = store.route();
    Effect::new(move |before: Option<Option<&'static str>>| {
        let id = route.with(|route| route.id);
        let was = before.flatten();
        if id != was && by_key.get_value() {
            by_key.set_value(false);
            if id.is_some() {
                focus("[data-detail] h3");
            }
        }
        if id.is_none()
            && was.is_some()
            && let Some(origin) = origin.get_value().and_then(shown)
        {
            super::focus_on(&origin);
            // The focus points at what was just closed; Esc means that nothing is lit.
            store.dispatch(Action::Point(None));
        }
        id
    });
}

/// The element itself, or what stands for it in a drawing that was drawn anew.
fn shown(element: web_sys::Element) -> Option<web_sys::Element> {
    if element.is_connected() {
        return Some(element);
    }
    let id = element.get_attribute("data-id")?;
    super::all(&super::root(), &["svg [data-id='", &id, "']"].concat())
        .into_iter()
        .find(|own| own.get_client_rects().length() > 0)
}

fn focus(selector: &'static str) {
    // After the views have drawn the detail that this very change opened.
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let _ = element.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
}
