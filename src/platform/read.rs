//! Lights the area of the ring whose step is being read, where the two stand beside each other; the card
//! below tells its largest number. It touches neither address nor choice, and a choice outshines it
//! (`drawings.css`).

use super::{
    all,
    detail::{Place, place},
    root,
};
use crate::{data::REPORT, state::Store, viz::figure};

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
    let read = steps.iter().position(|step| {
        let frame = step.get_bounding_client_rect();
        beside && frame.top() <= line && line < frame.bottom()
    });
    // The report and the ring have the areas in the same order.
    let area = read.and_then(|read| REPORT.areas.get(read));
    store.reads(area.and_then(|area| figure::largest_of(&REPORT, area).map(|own| own.id)));
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
