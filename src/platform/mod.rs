//! Everything that touches the browser. Listens to it and tells the store; listens to the
//! store and tells the browser. No other module knows `web_sys`.

mod click;
mod detail;
mod focus;
mod grip;
mod hash;
mod inview;
mod keys;
mod mark;
mod point;
mod read;
mod rows;
mod scroll;
mod skyline;
mod stage;
mod under;
mod walk;
mod zoom;

use crate::{
    language,
    state::{State, Store},
};
use hash::Came;
use leptos::prelude::Effect;
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

/// Connects a store to the browser. What the server could not know (the hash) is applied in
/// an effect, so after hydration: the first render equals the HTML. The query flags are not
/// Rust's: `assets/flags.js` applies them before the first paint.
pub fn connect(store: Store) {
    // Before whoever acts on a click: what it was made by counts when that shows.
    let focus = focus::connect();
    let back = hash::connect(store);
    stage::connect(store);
    keys::connect(store);
    point::connect(store);
    click::connect(store);
    walk::connect();
    zoom::connect(store);
    detail::connect(store);
    inview::connect(store);
    under::connect();
    let rows = rows::connect();
    hash::take(store, back);
    // One effect for all: each of its own would be a kilobyte of Wasm.
    Effect::new(move |before: Option<State>| {
        let now = store.state();
        match before {
            Some(before) => {
                stage::show(&before, &now);
                mark::show(&now);
                inview::soon(store);
                rows.show(store, &before, &now);
                hash::show(&now);
                let changed = before.route != now.route;
                let came = changed.then(|| back.came()).flatten();
                focus.show(store, &before, &now, came.is_some());
                detail::show(&now);
                let clicked = focus.clicked();
                under::show(&now, clicked.as_ref());
                match came {
                    Some(Came::Back(place)) => scroll::back(store, &now.route, Some(place)),
                    Some(Came::Again) => scroll::back(store, &now.route, None),
                    None if changed => scroll::show(store, &before.route, &now.route, clicked),
                    None => {}
                }
                read::follow(store, false);
            }
            None => {
                hash::read(store);
                rows::opens(&store.peek());
                mark::show(&now);
                inview::show(&now);
                detail::show(&now);
                walk::settle();
                read::show(store);
                let _ = root().set_attribute("data-ready", "true");
            }
        }
        now
    });
}

/// Compares as readers of the page's language expect: in Chinese by pinyin or by strokes.
pub fn collate(a: &str, b: &str) -> Ordering {
    thread_local! {
        // To make a collator takes longer than to sort the whole dataset with it.
        static COMPARE: js_sys::Function = {
            let locales = js_sys::Array::of1(&JsValue::from_str(language::current().tag()));
            js_sys::Intl::Collator::new(&locales, &js_sys::Object::new()).compare()
        };
    }
    let order = COMPARE.with(|compare| compare.call2(&JsValue::NULL, &a.into(), &b.into()));
    order
        .ok()
        .and_then(|order| order.as_f64())
        .map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
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

/// The element that an event is about.
fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The key that an event is about; none for what browsers call `keydown` when they fill in a form,
/// which is no `KeyboardEvent` and has no key.
fn key(event: &web_sys::Event) -> String {
    let key = js_sys::Reflect::get(event, &JsValue::from_str("key"));
    key.ok().and_then(|key| key.as_string()).unwrap_or_default()
}

/// Calls `react` with every event of that name at an element; an active listener, which may
/// prevent what the browser would do.
fn listen(element: &Element, name: &str, react: impl FnMut(&web_sys::Event) + 'static) {
    fn attach(element: &Element, name: &str, mut react: Box<dyn FnMut(&web_sys::Event)>) {
        let call = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| react(&event));
        let call = call.into_js_value();
        drop(element.add_event_listener_with_callback(name, call.unchecked_ref()));
    }
    attach(element, name, Box::new(react));
}

/// A number in an attribute.
fn number(element: &Element, name: &str) -> Option<f64> {
    // The standard library's parser of floats is heavier than a call to the browser's.
    let value = js_sys::parse_float(&element.get_attribute(name)?);
    (!value.is_nan()).then_some(value)
}

/// What a selector finds below an element.
fn all(element: &Element, selector: &str) -> Vec<Element> {
    let mut found = Vec::new();
    if let Ok(list) = element.query_selector_all(selector) {
        for index in 0..list.length() {
            found.extend(list.get(index).map(JsCast::unchecked_into::<Element>));
        }
    }
    found
}

/// Moves the focus; links of drawings are no HTML elements, but take it all the same.
fn focus_on(element: &Element) {
    drop(element.unchecked_ref::<web_sys::HtmlElement>().focus());
}

/// The same without scrolling to it.
fn focus_in_place(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    drop(
        element
            .unchecked_ref::<web_sys::HtmlElement>()
            .focus_with_options(&options),
    );
}

/// Whether the focus is within what a selector finds.
fn has_focus(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|own| matches!(own.closest(selector), Ok(Some(_))))
}

/// Runs `visit` on every element that a selector finds.
fn each(selector: &str, visit: impl FnMut(Element)) {
    all(&root(), selector).into_iter().for_each(visit);
}
