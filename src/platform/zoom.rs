//! Zooming and panning the timeline: keys, wheel, drag and pinch. The plain wheel and the
//! vertical swipe of one finger stay with the page.

use super::{click, document, listen, number};
use crate::{
    state::{Action, Store},
    viz::scale::Linear,
};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};

/// The part that listens: it stays while the drawing in it is replaced.
const STAGE: &str = "#timeline .chart";
/// A pointer that moved less, in CSS px, clicks.
const STILL: f64 = 5.0;

/// A pointer that is down.
#[derive(Clone, Copy, PartialEq)]
struct Finger {
    id: i32,
    at: f64,
}

/// What the pointers do.
#[derive(Clone, Default)]
struct Hold {
    fingers: Vec<Finger>,
    /// Moved so far that it is no click.
    moved: bool,
    /// A drag has just ended; if a click follows at once, it is that of the drag.
    dragged: bool,
}

impl Hold {
    fn let_go(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
    }
}

/// Listens on the timeline alone.
pub fn connect(store: Store) {
    let Ok(Some(stage)) = document().query_selector(STAGE) else {
        return;
    };
    let hold = StoredValue::new(Hold::default());
    listen(&stage, "keydown", move |event| {
        let action = match super::key(event).as_str() {
            "+" | "=" => "in",
            "-" => "out",
            "0" => "all",
            _ => return,
        };
        let event: &KeyboardEvent = event.unchecked_ref();
        if !(event.ctrl_key() || event.meta_key() || event.alt_key()) {
            event.prevent_default();
            click::act(store, action);
        }
    });
    listen(&stage, "wheel", move |event| {
        let event: &WheelEvent = event.unchecked_ref();
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let factor = if event.delta_y() > 0.0 {
                1.18
            } else {
                1.0 / 1.18
            };
            let day = days(store).map(|days| days.map(along(event)));
            store.dispatch(Action::Zoom { factor, day });
        }
    });
    listen(&stage, "pointerdown", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        if event.button() == 0 {
            let (id, at) = (event.pointer_id(), along(event));
            hold.update_value(|hold| {
                // It may have been let go where nobody saw it.
                hold.let_go(id);
                // A second finger is no click either.
                hold.moved = !hold.fingers.is_empty();
                hold.fingers.push(Finger { id, at });
            });
        }
    });
    let own = stage.clone();
    listen(&stage, "pointermove", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        let finger = Finger {
            id: event.pointer_id(),
            at: along(event),
        };
        if event.buttons() == 0 {
            // Let go outside, before it was a drag that is followed there.
            return hold.update_value(|hold| hold.let_go(finger.id));
        }
        let before = hold.get_value();
        let Some(index) = before.fingers.iter().position(|own| own.id == finger.id) else {
            return;
        };
        let from = before.fingers[index].at;
        if !before.moved && (finger.at - from).abs() < STILL {
            return;
        }
        // From here on moves come even from beyond the edge, and no click follows.
        let _ = own.set_pointer_capture(finger.id);
        hold.update_value(|hold| {
            hold.moved = true;
            hold.fingers[index] = finger;
        });
        let Some(days) = days(store) else {
            return;
        };
        let span = store.span();
        match before.fingers.as_slice() {
            [_] => store.dispatch(Action::Pan(
                (days.map(from) - days.map(finger.at)) / span.length(),
            )),
            [a, b] => {
                let other = if index == 0 { b.at } else { a.at };
                let apart = |at: f64| (at - other).abs().max(12.0);
                store.dispatch(Action::Zoom {
                    factor: apart(from) / apart(finger.at),
                    day: Some(days.map(other)),
                });
            }
            _ => {}
        }
    });
    for name in ["pointerup", "pointercancel", "lostpointercapture"] {
        listen(&stage, name, move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            let id = event.pointer_id();
            hold.update_value(|hold| hold.let_go(id));
        });
    }
    listen(&stage, "pointerup", move |_| {
        // Not every drag has a click, and every other click means something.
        if hold.with_value(|hold| hold.moved) {
            hold.update_value(|hold| hold.dragged = true);
            set_timeout(
                move || hold.update_value(|hold| hold.dragged = false),
                Duration::ZERO,
            );
        }
    });
    // A drag ends on some link or ground; it means neither.
    listen(&stage, "click", move |event| {
        if hold.with_value(|hold| hold.dragged) {
            hold.update_value(|hold| hold.dragged = false);
            event.prevent_default();
            event.stop_propagation();
        }
    });
    listen(&stage, "dragstart", |event: &Event| event.prevent_default());
}

/// Where a pointer is along the axis, in CSS px of the window.
fn along(event: &web_sys::MouseEvent) -> f64 {
    f64::from(match drawing().map(|drawing| vertical(&drawing)) {
        Some(true) => event.client_y(),
        _ => event.client_x(),
    })
}

/// From CSS px of the window along the axis to days, for the drawing that is shown.
fn days(store: Store) -> Option<Linear> {
    let drawing = drawing()?;
    let frame = drawing.get_bounding_client_rect();
    let scale = frame.width() / number(&drawing, "width")?;
    let origin = if vertical(&drawing) {
        frame.top()
    } else {
        frame.left()
    };
    let place = |name| Some(origin + number(&drawing, name)? * scale);
    let span = store.span();
    Some(Linear::new(
        (place("data-start")?, place("data-end")?),
        (span.start, span.end),
    ))
}

fn vertical(drawing: &Element) -> bool {
    drawing.get_attribute("data-axis").as_deref() == Some("y")
}

/// The layout that is shown.
fn drawing() -> Option<Element> {
    super::all(&super::root(), "svg.timeline")
        .into_iter()
        .find(|drawing| drawing.get_client_rects().length() > 0)
}
