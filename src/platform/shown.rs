//! Charts, table, or both: what the reader wants to see of the dataset.

use super::{document, target};
use leptos::{ev, prelude::window_event_listener};

/// Tells the style sheet what is chosen.
pub fn connect() {
    window_event_listener(ev::change, |event| {
        let choice = target(&event).filter(|choice| choice.matches(".toggle input") == Ok(true));
        if let Some(value) = choice.and_then(|choice| choice.get_attribute("value"))
            && let Some(data) = document().get_element_by_id("data")
        {
            drop(data.set_attribute("data-shown", &value));
        }
    });
}
