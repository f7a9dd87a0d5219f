//! The grip of a sheet: it raises and lowers it by press and by drag, and closes it when it is drawn down.

use super::{
    detail::{set, style},
    document, listen, root,
};
use crate::state::{Action, Store};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// A pointer that moved less, in CSS px, presses.
const STILL: f64 = 5.0;

/// A grip that is held: by which pointer, where that came down, and how high the sheet stood then.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    pointer: i32,
    from: f64,
    height: f64,
    /// So far that it is no press.
    moved: bool,
    /// The pointer has let go, and its click is still to come.
    gone: bool,
}

/// Listens to the grips of all sheets.
pub fn connect(store: Store) {
    let held = StoredValue::new(None::<Held>);
    // One listener for all: each of its own would be a kilobyte of Wasm.
    for name in [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "click",
        "keydown",
    ] {
        listen(&root(), name, move |event| {
            let (before, event) = (held.get_value(), event.unchecked_ref());
            let (after, action) = follow(before, name, event);
            held.set_value(after);
            if let Some(action) = action {
                let sheet = store.peek().sheet;
                store.dispatch(match action {
                    Done::Pressed => Action::Raise(sheet.pressed()),
                    Done::Dragged(up) => {
                        let window = f64::from(root().client_height());
                        let to = sheet.dragged(up, window);
                        to.map_or(Action::Clear, Action::Raise)
                    }
                });
            }
        });
    }
}

/// What was done to a grip.
enum Done {
    Pressed,
    /// By so many CSS px upwards.
    Dragged(f64),
}

/// What an event makes of a grip that is held, and what was done by it.
fn follow(held: Option<Held>, name: &str, event: &PointerEvent) -> (Option<Held>, Option<Done>) {
    let up = held.map_or(0.0, |held| held.from - f64::from(event.client_y()));
    match (name, held) {
        ("pointerdown", _) => {
            // Its moves come even from beyond the window.
            let own = super::target(event).filter(|_| grip(event).is_some());
            drop(own.map(|own| own.set_pointer_capture(event.pointer_id())));
            let grasp = |sheet: Element| Held {
                pointer: event.pointer_id(),
                from: f64::from(event.client_y()),
                height: sheet.get_bounding_client_rect().height(),
                moved: false,
                gone: false,
            };
            (grip(event).map(grasp), None)
        }
        ("pointermove", Some(held)) if !held.gone && held.pointer == event.pointer_id() => {
            let moved = held.moved || up.abs() >= STILL;
            if moved {
                stretch(Some(held.height + up));
            }
            (Some(Held { moved, ..held }), None)
        }
        ("pointerup", Some(held)) if !held.gone => {
            stretch(None);
            (
                Some(Held { gone: true, ..held }),
                held.moved.then_some(Done::Dragged(up)),
            )
        }
        ("pointercancel", Some(_)) => {
            stretch(None);
            (None, None)
        }
        // Not when the pointer comes up: a finger's click goes to what stands there by then, and that would
        // be a link of the sheet. After a drag it means nothing more.
        ("click", held) if grip(event).is_some() => {
            let dragged = held.is_some_and(|held| held.moved);
            (None, (!dragged).then_some(Done::Pressed))
        }
        ("click" | "keydown", _) => (None, None),
        _ => (held, None),
    }
}

/// The sheet whose grip an event is about.
fn grip(event: &web_sys::Event) -> Option<Element> {
    let grip = super::target(event)?.closest(".grip").ok()??;
    grip.closest(".detail").ok()?
}

/// The height of the open sheet while it is dragged; `None` leaves it to the style sheet.
fn stretch(height: Option<f64>) {
    let Ok(Some(sheet)) = document().query_selector(".part[data-open] .detail") else {
        return;
    };
    match height {
        Some(height) => set(&style(&sheet), "height", height),
        None => drop(style(&sheet).remove_property("height")),
    }
}
