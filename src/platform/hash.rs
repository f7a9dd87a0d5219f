//! The address and the route, kept equal.
//!
//! Every address names an element, so to go to one by the browser's own means scrolls there. What
//! the reader chooses here does not: the history is written without going anywhere.

use super::{scroll, window};
use crate::{
    data::REPORT,
    query::route::{self, Route},
    state::{Action, State, Store},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

/// How the reader has come back to a step of the history.
#[derive(Clone, Copy, PartialEq)]
pub enum Came {
    /// By a reload, or to a step that was left by Back: the browser shows them their place.
    Again,
    /// To a step that was left by going on, at this place, in CSS px from the top of the page. Browsers
    /// remember that too, but Chromium goes to what the address names instead.
    Back(f64),
}

/// Whether the reader has come back.
#[derive(Clone, Copy)]
pub struct Return(StoredValue<Option<Came>>);

impl Return {
    /// Asked once after each change of the route.
    pub fn came(self) -> Option<Came> {
        let came = self.0.get_value();
        self.0.set_value(None);
        came
    }
}

/// What every step of the history that the page has written or seen remembers, until it is left.
const SEEN: JsValue = JsValue::TRUE;

/// And then: where the reader is.
fn place() -> JsValue {
    JsValue::from_f64(window().scroll_y().unwrap_or_default())
}

/// What a step that the reader comes to remembers.
fn came(state: &JsValue) -> Option<Came> {
    match state.as_f64() {
        Some(place) => Some(Came::Back(place)),
        None => (*state == SEEN).then_some(Came::Again),
    }
}

/// Follows the address.
pub fn connect(store: Store) -> Return {
    let back = StoredValue::new(None);
    if let Ok(history) = window().history() {
        let seen = history.state().ok().and_then(|state| came(&state));
        back.set_value(seen.map(|_| Came::Again));
        let _ = history.replace_state(&SEEN, "");
    }
    // This comes before the address is told to have changed; a step that is new remembers nothing.
    window_event_listener(ev::popstate, move |event| {
        back.set_value(came(&event.state()));
    });
    window_event_listener(ev::hashchange, move |_| read(store));
    Return(back)
}

/// Takes the clicks on links within the page. To be called after all who want to know where a click
/// was: when it is taken, the route has changed.
pub fn take(store: Store, back: Return) {
    window_event_listener(ev::click, move |event| {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if held || event.button() != 0 || event.default_prevented() {
            return;
        }
        let link = super::target(&event).and_then(|own| own.closest("a[href^='#/']").ok()?);
        let Some(hash) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        event.prevent_default();
        back.came();
        let named = route::parse(&REPORT, &hash).map(|parsed| parsed.route);
        let shown = current().map(|parsed| parsed.route);
        if shown == named {
            scroll::again(&store.peek());
        } else {
            write(&hash, step(shown.as_ref(), named.as_ref()));
        }
    });
}

/// Writes the address when the route changed by other means. One that was read is left as it is:
/// it may be spelt otherwise (`#/data/`, percent-encoded), and the reader may have gone on.
pub fn show(now: &State) {
    let shown = current().map(|parsed| parsed.route);
    if !now.unsaid || shown.as_ref() == Some(&now.route) {
        return;
    }
    // Typing in the search box is one step of the history, not one a letter.
    let filtered = |shown: &Route| shown.part == now.route.part && shown.id == now.route.id;
    let filtered = shown.as_ref().is_some_and(filtered);
    write(
        &now.route.hash(),
        !filtered && step(shown.as_ref(), Some(&now.route)),
    );
}

/// Whether a change is a step of the history: going to another part is, and so is opening a detail.
/// While one is open, what is chosen next takes its place, and so does closing it: then Back leads to
/// where the reader was before.
fn step(shown: Option<&Route>, next: Option<&Route>) -> bool {
    match (shown, next) {
        (Some(shown), Some(next)) => {
            let same = shown.part == next.part
                || next.id.is_some() && shown.part.scene().contains(&next.part);
            !same || shown.id.is_none()
        }
        _ => true,
    }
}

/// Takes the route from the address, and sets right one that was damaged on its way.
pub fn read(store: Store) {
    if let Some(parsed) = current() {
        let mended = parsed.mended;
        store.dispatch(Action::Go(parsed));
        if mended {
            write(&store.peek().route.hash(), false);
        }
    }
}

/// Writes the address, as a step of the history or in place of the last one, and tells all who
/// follow it.
fn write(hash: &str, step: bool) {
    let window = window();
    let written = window.history().and_then(|history| {
        if step {
            let _ = history.replace_state(&place(), "");
            history.push_state_with_url(&SEEN, "", Some(hash))
        } else {
            history.replace_state_with_url(&SEEN, "", Some(hash))
        }
    });
    if written.is_ok() {
        // As the browser would: after whoever writes it, who may be one of those.
        queue_microtask(move || {
            if let Ok(event) = web_sys::Event::new("hashchange") {
                let _ = window.dispatch_event(&event);
            }
        });
        return;
    }
    // A document without an address of its own may only go somewhere: back, then.
    let place = (window.scroll_x(), window.scroll_y());
    let location = window.location();
    let _ = if step {
        location.set_hash(hash)
    } else {
        location.replace(hash)
    };
    if let (Ok(x), Ok(y)) = place {
        window.scroll_to_with_x_and_y(x, y);
    }
}

/// Whether the address says what the state does; not so while the browser has gone to another and it has not
/// been read yet.
pub fn says(now: &State) -> bool {
    current().is_some_and(|parsed| parsed.route == now.route)
}

fn current() -> Option<route::Parsed> {
    route::parse(&REPORT, &window().location().hash().unwrap_or_default())
}
