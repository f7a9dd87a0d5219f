//! Drawings grow and numerals count up once, when they are first seen.
//!
//! The style sheet does both, by transforms, opacity and a counter beside the text; what the
//! page says is true at every moment. What is in view when the page gets ready stays as the
//! reader has already seen it.

use super::{each, root, window};
use js_sys::Array;
use leptos::{ev, prelude::window_event_listener};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// What grows, and the numerals that count.
const GROWING: &str = ".chart, .figures .num";

/// Watches everything that is not in view yet.
pub fn connect() {
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_none_or(|query| query.matches());
    if still {
        return;
    }
    let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
        |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    observer.unobserve(&entry.target());
                    drop(entry.target().class_list().add_1("seen"));
                }
            }
        },
    );
    let init = IntersectionObserverInit::new();
    init.set_root_margin("0px 0px -8% 0px");
    let observer =
        IntersectionObserver::new_with_options(seen.into_js_value().unchecked_ref(), &init);
    let Ok(observer) = observer else {
        return;
    };
    // A numeral that has counted is plain text again.
    window_event_listener(ev::transitionend, |event| {
        if let Some(element) =
            super::target(&event).filter(|target| target.matches(".num") == Ok(true))
        {
            drop(element.class_list().remove_1("will-grow"));
        }
    });
    let fold = f64::from(root().client_height());
    each(GROWING, |element| {
        if element.get_bounding_client_rect().top() > fold {
            count(&element);
            drop(element.class_list().add_1("will-grow"));
            observer.observe(&element);
        }
    });
}

/// Tells a numeral's value to the style sheet.
fn count(element: &Element) {
    let text = element.text_content().unwrap_or_default();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        drop(element.style().set_property("--to", &text[..digits]));
    }
}
