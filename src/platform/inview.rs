//! What the reader has before them: marked in the navigation, and told to a scene that greets them once.

use super::{all, document, root};
use crate::{
    query::part::Part,
    state::{State, Store},
};
use leptos::prelude::{request_animation_frame, window_event_listener_untyped};
use std::cell::Cell;
use web_sys::Element;

/// Marks it whenever the page has been scrolled or has another size.
pub fn connect(store: Store) {
    for name in ["scroll", "resize"] {
        window_event_listener_untyped(name, move |_| soon(store));
    }
}

/// Marks it in the next frame: once a frame is enough, and by then the page has been laid out for everybody.
pub fn soon(store: Store) {
    thread_local! {
        static WAITS: Cell<bool> = const { Cell::new(false) };
    }
    if !WAITS.replace(true) {
        request_animation_frame(move || {
            WAITS.set(false);
            show(&store.peek());
        });
    }
}

/// Marks the last part that begins in the upper third of the window; or the one of the address, as long
/// as its heading is in the upper half: what is one picture begins with two.
pub fn show(state: &State) {
    let height = f64::from(root().client_height());
    let (third, half) = (height / 3.0, height / 2.0);
    let heading = document().get_element_by_id(state.route.part.heading());
    let headed = heading.is_some_and(|own| {
        let frame = own.get_bounding_client_rect();
        frame.height() > 0.0 && frame.bottom() > 0.0 && frame.top() < half
    });
    let shown = |part: &Part| {
        let own = of(*part);
        own.is_some_and(|own| own.get_client_rects().length() > 0)
    };
    let above = |part: &Part| {
        let own = of(*part);
        own.is_some_and(|own| own.get_bounding_client_rect().top() < third)
    };
    greet(height);
    let parts = || Part::present().filter(shown);
    let own = headed.then_some(state.route.part);
    let seen = own.or_else(|| parts().rfind(above).or_else(|| parts().next()));
    let before = document()
        .query_selector(".bar [aria-current]")
        .ok()
        .flatten();
    let link = seen.and_then(|part| {
        let selector = ["nav [data-nav='", part.as_str(), "']"].concat();
        document().query_selector(&selector).ok()?
    });
    if before != link {
        if let Some(before) = before {
            drop(before.remove_attribute("aria-current"));
        }
        if let Some(link) = link {
            drop(link.set_attribute("aria-current", "true"));
            reveal(&link);
        }
    }
}

/// Tells the night that it is seen, once its light is in the window.
fn greet(height: f64) {
    for light in all(&root(), ".scene:not([data-seen]) .street") {
        let frame = light.get_bounding_client_rect();
        let seen = frame.height() > 0.0 && frame.top() < height && frame.bottom() > 0.0;
        if let Some(scene) = light.closest(".scene").ok().flatten().filter(|_| seen) {
            drop(scene.set_attribute("data-seen", ""));
        }
    }
}

/// What stands for a part in the page. Parts that are one picture have no box of their own.
fn of(part: Part) -> Option<Element> {
    let find = |within: &str| {
        let selector = ["#", part.as_str(), within].concat();
        document().query_selector(&selector).ok()?
    };
    let own = find("")?;
    if own.get_client_rects().length() > 0 {
        return Some(own);
    }
    find(" figure > div")
}

/// Scrolls the row of the navigation, where it is longer than the window, and nothing else.
fn reveal(link: &Element) {
    let Ok(Some(row)) = link.closest("nav") else {
        return;
    };
    let (row_box, own) = (
        row.get_bounding_client_rect(),
        link.get_bounding_client_rect(),
    );
    let off = own.left() + own.right() - row_box.left() - row_box.right();
    if row.scroll_width() > row.client_width() {
        row.set_scroll_left(row.scroll_left() + (off / 2.0) as i32);
    }
}
