//! Lights the area of the ring whose step is being read, where the two stand beside each other; the card
//! below tells its largest number. It touches neither address nor choice, and a choice outshines it
//! (`drawings.css`), until its step has gone from the window: then what is read is lit again.

use super::{
    all,
    detail::{BAR, Place, place},
    hash, root,
};
use crate::{
    data::REPORT,
    query::part::Part,
    state::{Action, Store},
    viz::figure,
};
use std::cell::Cell;
use web_sys::Element;

/// What is that far down the window is being read, as a share of it; and at most so many CSS px.
const LINE: f64 = 0.45;
const DEEPEST: f64 = 400.0;

/// Tells the style sheet and the card which step is being read, if one is.
pub fn show(store: Store) {
    let root = root();
    // In a frame as high as its content nobody knows what is read.
    let beside = place() == Place::Rail && !root.has_attribute("data-embed");
    let line = (f64::from(root.client_height()) * LINE).min(DEEPEST);
    let steps = all(&root, ".areas > li");
    // What stands between two steps belongs to the first of them.
    let begun = |step: &Element| step.get_bounding_client_rect().top() <= line;
    let within = steps
        .last()
        .is_some_and(|last| line < last.get_bounding_client_rect().bottom());
    let read = steps.iter().rposition(|step| beside && begun(step));
    let read = read.filter(|_| within);
    // The report and the ring have the areas in the same order.
    let area = read.and_then(|read| REPORT.areas.get(read));
    let told = area.and_then(|area| figure::largest_of(&REPORT, area));
    store.reads(told.map(|own| own.id));
    for own in all(&root, ".ring.wide [data-id]") {
        let id = own.get_attribute("data-id");
        let is = told.is_some_and(|told| {
            id.is_some() && [Some(told.id), told.measure].contains(&id.as_deref())
        });
        drop(own.toggle_attribute_with_force("data-told", is));
    }
    let areas = all(&root, ".ring.wide > g");
    for row in [&steps, &areas] {
        for (at, own) in row.iter().enumerate() {
            drop(own.toggle_attribute_with_force("data-read", read == Some(at)));
        }
    }
    for ring in all(&root, ".ring.wide") {
        drop(ring.toggle_attribute_with_force("data-read", read.is_some()));
    }
}

thread_local! {
    /// The choice whose step is in the window.
    static SEEN: Cell<Option<&'static str>> = const { Cell::new(None) };
    /// A choice has just ended because its step was scrolled away.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the last choice ended because its step was scrolled away; asked once after each change.
pub fn ended() -> bool {
    ENDED.replace(false)
}

/// Follows the choice and its step: once that was in the window and has gone from it by being `scrolled`
/// away, the choice ends.
pub fn follow(store: Store, scrolled: bool) {
    let root = root();
    let state = store.peek();
    let beside = place() == Place::Rail && !root.has_attribute("data-embed");
    let own = Part::Areas.scene().contains(&state.route.part) && beside;
    let id = state.route.id.filter(|_| own);
    let step = id.and_then(|id| {
        let within = [".areas [data-id='", id, "']"].concat();
        root.query_selector(&within)
            .ok()??
            .closest(".areas > li")
            .ok()?
    });
    let seen = |step: Element| {
        let frame = step.get_bounding_client_rect();
        frame.top() < f64::from(root.client_height()) && BAR < frame.bottom()
    };
    if step.is_some_and(seen) {
        SEEN.set(id);
    } else if SEEN.replace(None) == id
        && id.is_some()
        && scrolled
        // Nor while the browser is on its way to another address, nor while the detail is being read by key.
        && hash::says(&state)
        && !super::has_focus(".detail")
    {
        ENDED.set(true);
        store.dispatch(Action::Clear);
    }
}
