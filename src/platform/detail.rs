//! Where a detail stands, so that nothing is taken away that it was opened from.
//!
//! In the rail it is pinned in the window as long as its own place is out of sight: at its foot, or where
//! a skyline leaves room (`skyline.rs`). In narrow windows and in large print it is a sheet, which opens as
//! high as leaves free what it was opened by, and has a grip (`grip.rs`).

use super::{
    document, grip, read, root,
    skyline::{aside, lower, pinned, rest, unpin},
    window,
};
use crate::state::{Action, Sheet, State, Store};
use leptos::prelude::*;
use report::lookup;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// From this width on, in CSS px, the detail stands beside what it was chosen from; `detail.css` has
/// the same number.
const BESIDE: f64 = 1100.0;
/// So much stays free between a mark and the sheet.
pub const APART: f64 = 12.0;
/// Where a detail of this page opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside what it was chosen from.
    Rail,
    /// At the foot of the window, over the page.
    Sheet,
    /// Below the drawing: in a frame as high as its content nothing else is in sight.
    Flow,
}

/// Where a detail opens now.
pub fn place() -> Place {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let wide = width.is_some_and(|width| width >= BESIDE);
    let has = |name| root().has_attribute(name);
    match (has("data-embed"), has("data-elder") || !wide) {
        (_, false) => Place::Rail,
        (true, true) => Place::Flow,
        (false, true) => Place::Sheet,
    }
}

/// Listens to the window's size and place, and to the grips.
pub fn connect(store: Store) {
    window_event_listener_untyped("resize", move |_| {
        show(&store.peek());
        pin();
        read::show(store);
    });
    window_event_listener_untyped("scroll", move |_| {
        read::show(store);
        read::follow(store, true);
        // Not while the page is being scrolled: Firefox warns of what is placed then.
        if root().has_attribute("data-pinned") || pinned().is_some() {
            request_animation_frame(move || {
                pin();
                if store.peek().pointed.is_some() {
                    rest(true);
                }
            });
        }
    });
    grip::connect(store);
}

/// Tells the style sheet whether a sheet is open, and how high it stands.
pub fn show(now: &State) {
    let open = now
        .route
        .id
        .is_some_and(|id| lookup::entity(&crate::data::REPORT, id).is_some());
    let root = root();
    drop(if open && place() == Place::Sheet {
        root.set_attribute("data-sheet", now.sheet.as_str())
    } else {
        root.remove_attribute("data-sheet")
    });
    if !open {
        pin();
        let pointed = now.pointed.is_some();
        // What is pointed at is drawn by then.
        request_animation_frame(move || rest(pointed));
    }
}

/// What the bar at the top of the window takes, and a little, in CSS px.
pub const BAR: f64 = 72.0;

/// So much of a card must be in sight in its own place, in CSS px: its title and the start of the quote.
const ENOUGH: f64 = 220.0;

/// Pins the card of a rail in the window, at its foot or where a skyline leaves room, where too little of it
/// is in sight, until it is.
fn pin() {
    let own = ".part[data-open]:not(.dataset) > .rail [data-detail]";
    let before = pinned().and_then(|own| own.get_attribute("data-pinned"));
    // Where it would stand by itself.
    unpin();
    let Ok(Some(card)) = document().query_selector(own) else {
        return;
    };
    // Nothing has a place in the window within a frame that is as high as its content.
    if place() != Place::Rail || root().has_attribute("data-embed") {
        return;
    }
    let detail = card.closest(".scene .detail").ok().flatten();
    let skyline = detail.and_then(|detail| {
        let fits = lower(&detail, true)?;
        Some((detail, fits))
    });
    let frame = card.get_bounding_client_rect();
    let foot = f64::from(root().client_height()).min(frame.bottom());
    // From its head on.
    let seen = if frame.top() < 0.0 {
        0.0
    } else {
        foot - frame.top()
    };
    let fits = skyline.as_ref().is_none_or(|(_, fits)| *fits);
    if !fits || seen < ENOUGH.min(frame.height()) {
        drop(root().set_attribute("data-pinned", ""));
        if let Some((detail, _)) = skyline {
            aside(&detail, before.as_deref());
        }
    }
}

/// The style that stands on an element itself.
pub fn style(element: &Element) -> CssStyleDeclaration {
    element.unchecked_ref::<HtmlElement>().style()
}

/// Gives a length in CSS px. Whole: to write fractions is 6 kB of Wasm.
pub fn set(style: &CssStyleDeclaration, name: &str, length: f64) {
    drop(style.set_property(name, &[&*(length as i32).to_string(), "px"].concat()));
}

/// How much of the window's height a sheet leaves, in CSS px.
pub fn foot() -> f64 {
    let open = document().query_selector(":root[data-sheet] .part[data-open] .detail");
    match open {
        Ok(Some(sheet)) => sheet.get_bounding_client_rect().top(),
        _ => f64::from(root().client_height()),
    }
}

/// Sees to it that a detail which has just opened is in sight, and `mark`, by which it was, too: a sheet
/// is as high as leaves that free. A mark that the lowest sheet would hide is scrolled just clear of it,
/// unless the reader is `back` at a place of theirs.
pub fn fit(store: Store, mark: &Element, back: bool) {
    pin();
    beside(mark);
    let sheet = root().has_attribute("data-sheet");
    if !sheet && !super::under::is_open() {
        return;
    }
    // A row counts as a whole, and so does what is drawn, with its words, unless it is far from them: a phase
    // of a year, then, is only where it was chosen.
    let near = |own: &Element| {
        let drawn = matches!(own.closest("svg"), Ok(Some(_)));
        !drawn || own.get_bounding_client_rect().height() < foot() / 3.0
    };
    let whole = mark.closest("tr, [data-id]").ok().flatten().filter(near);
    let frame = whole.as_ref().unwrap_or(mark).get_bounding_client_rect();
    // How high the lowest is, the style sheet knows.
    if sheet {
        drop(root().set_attribute("data-sheet", Sheet::Peek.as_str()));
    }
    let hidden = frame.bottom() - (foot() - APART);
    // Of a mark that is higher than what is left, the head counts. The frame of a row has its detail in it.
    let by = hidden.min(frame.top() - if sheet { APART } else { super::scroll::BAR });
    let by = if by > 0.0 && !back { by } else { 0.0 };
    if by > 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
    if !sheet {
        return;
    }
    let height = f64::from(root().client_height());
    let sheet = Sheet::clear_of(frame.bottom() - by + APART, height);
    store.dispatch(Action::Raise(sheet));
    show(&store.peek());
}

/// In a frame that is as high as its content nothing sticks to a window: there the detail stands in its
/// rail as low as the mark.
fn beside(mark: &Element) {
    if place() != Place::Rail || !root().has_attribute("data-embed") {
        return;
    }
    let own = ".part[data-open]:not(.dataset) .detail";
    let Ok(Some(detail)) = document().query_selector(own) else {
        return;
    };
    let style = style(&detail);
    drop(style.remove_property("margin-top"));
    let low = mark.get_bounding_client_rect().top() - detail.get_bounding_client_rect().top();
    if low > 0.0 {
        set(&style, "margin-top", low);
    }
}
