//! Everything that touches the browser. Listens to it and tells the store; listens to the
//! store and tells the browser. No other module knows `web_sys`.

mod focus;
mod hash;
mod keys;
mod mark;
mod rows;
mod scroll;

use crate::state::Store;
use leptos::prelude::Effect;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

/// Connects a store to the browser. What the server could not know (the hash) is
/// applied in effects, so after hydration: the first render equals the HTML. The query flags
/// are not Rust's: `assets/flags.js` applies them before the first paint.
pub fn connect(store: Store) {
    hash::connect(store);
    mark::connect(store);
    rows::connect(store);
    keys::connect(store);
    focus::connect(store);
    scroll::connect(store);
    Effect::new(move |ran: Option<()>| {
        if ran.is_none() {
            hash::read(store);
            let _ = root().set_attribute("data-ready", "true");
        }
    });
}

/// Compares as a Chinese reader expects: by pinyin.
pub fn collate(a: &str, b: &str) -> Ordering {
    let locales = js_sys::Array::of1(&JsValue::from_str("zh-Hans"));
    js_sys::JsString::from(a)
        .locale_compare(b, &locales, &js_sys::Object::new())
        .cmp(&0)
}

fn window() -> web_sys::Window {
    leptos::prelude::window()
}

fn document() -> web_sys::Document {
    leptos::prelude::document()
}

fn root() -> web_sys::Element {
    document()
        .document_element()
        .expect("an HTML document has a root element")
}

/// Runs `visit` on every element that a selector finds.
fn each(selector: &str, mut visit: impl FnMut(web_sys::Element)) {
    if let Ok(found) = document().query_selector_all(selector) {
        for index in 0..found.length() {
            if let Some(element) = found.get(index).map(wasm_bindgen::JsCast::unchecked_into) {
                visit(element);
            }
        }
    }
}
