//! Asks for drawings anew where the state changes what they show: the stretch of time. Everything else
//! stays prerendered.
//!
//! Drawing is asked by a script (`assets/scripts/draw.js`), which `assets/scripts/boot.js`
//! fetches at the first call.

use crate::{
    data::REPORT,
    state::{Action, State, Store},
    viz::{Kind, VARIANTS, scale::Domain},
};
use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Replaces the drawing that `selector` finds, then fires `redrawn` or `redraw-failed`.
    #[wasm_bindgen]
    fn redraw(selector: &str, variant: usize, start: f64, end: f64);
}

/// Follows what becomes of the calls.
pub fn connect(store: Store) {
    window_event_listener_untyped("redrawn", move |_| {
        super::walk::settle();
        super::mark::show(&store.peek());
    });
    window_event_listener_untyped("redraw-failed", move |_| store.dispatch(Action::Stuck));
}

/// Brings the drawings from one state to the next.
pub fn show(before: &State, now: &State) {
    if before.span != now.span {
        let span = now.span.unwrap_or_else(|| Domain::fit(&REPORT));
        draw(span);
    }
}

/// Asks for the timeline of these days, in all its layouts.
fn draw(span: Domain) {
    for (index, variant) in VARIANTS.iter().enumerate() {
        if variant.kind == Kind::Timeline {
            let selector = ["svg.", variant.kind.name(), ".", variant.name].concat();
            redraw(&selector, index, span.start, span.end);
        }
    }
}
