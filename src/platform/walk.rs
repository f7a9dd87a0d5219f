//! Arrow keys within a drawing, and its one stop of the Tab key.

use super::each;
use crate::viz::walk::{Step, level, walk};
use leptos::{ev, prelude::*};

/// Arrows move among the links of the drawing that has the focus; other keys, and keys
/// elsewhere, are the page's.
pub fn connect() {
    // Whether the last key moves the focus.
    let moving = StoredValue::new(false);
    window_event_listener(ev::keydown, move |event| {
        let key = super::key(&event);
        moving
            .set_value(matches!(key.as_str(), "Tab" | "Home" | "End") || key.starts_with("Arrow"));
        // Whoever comes to the bar by keys sees all of it (page.css).
        if key == "Tab" {
            drop(super::root().set_attribute("data-tabbing", ""));
        }
        let step = match key.as_str() {
            "ArrowLeft" => Step::Previous,
            "ArrowRight" => Step::Next,
            "ArrowUp" => Step::Out,
            "ArrowDown" => Step::In,
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        if let Some(link) = super::target(&event).filter(|_| plain)
            && let Ok(Some(drawing)) = link.closest("svg.drawing")
        {
            let links = super::all(&drawing, "a");
            let levels: Vec<u8> = links
                .iter()
                .map(|link| level(&link.get_attribute("data-id").unwrap_or_default()))
                .collect();
            if let Some(at) = links.iter().position(|own| *own == link) {
                event.prevent_default();
                super::focus_on(&links[walk(&levels, at, step)]);
            }
        }
    });
    window_event_listener(ev::pointerdown, |_| {
        drop(super::root().remove_attribute("data-tabbing"));
    });
    // Where the focus is in a drawing, there Tab comes back to. Firefox and WebKit then bring the drawing
    // into view, not the link.
    window_event_listener(ev::focusin, move |event| {
        if let Some(link) = super::target(&event).filter(|link| link.has_attribute("tabindex"))
            && let Ok(Some(drawing)) = link.closest("svg.drawing")
        {
            for own in super::all(&drawing, "a[tabindex='0']") {
                stop(&own, "-1");
            }
            stop(&link, "0");
            if moving.get_value() {
                super::scroll::keep(link);
            }
        }
    });
}

/// Leaves one stop in every drawing that has more of them.
pub fn settle() {
    each("svg.drawing", |drawing| {
        for (index, link) in super::all(&drawing, "a:not([tabindex])").iter().enumerate() {
            stop(link, if index == 0 { "0" } else { "-1" });
        }
    });
}

fn stop(link: &web_sys::Element, index: &str) {
    drop(link.set_attribute("tabindex", index));
}
