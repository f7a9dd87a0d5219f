//! Stretches of the page that never change.

use leptos::prelude::*;
#[cfg(not(feature = "ssr"))]
use leptos::tachys::renderer::{Rndr, types::Element};

/// Renders `content` natively, inside a `<div>`; in the browser it only steps over that
/// `<div>`, so that neither the code nor the words of `content` are in the Wasm.
///
/// Nothing inside may have handlers or signals: they would never be attached.
pub fn still<V: IntoView + 'static>(
    class: &'static str,
    content: impl FnOnce() -> V,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    {
        view! { <div class=class>{content()}</div> }
    }
    #[cfg(not(feature = "ssr"))]
    {
        // Never called, so the linker drops it with everything that only it uses.
        drop(content);
        view! { <div class=class></div> }
    }
}

/// The same for rows of a table that stand together.
pub fn still_rows<V: IntoView + 'static>(content: impl FnOnce() -> V) -> impl IntoView {
    #[cfg(feature = "ssr")]
    {
        view! { <tbody>{content()}</tbody> }
    }
    #[cfg(not(feature = "ssr"))]
    {
        drop(content);
        view! { <tbody></tbody> }
    }
}

/// What is replaced whole, inside a `<div>`, whenever `state` changes: so browsers that translate, and
/// put elements of their own in place of texts, leave nothing behind that was said before. It is
/// rendered natively first; the Wasm steps over that, and makes anew what comes then.
///
/// Nothing inside may have signals: they would not be heard. To be hydrated; built in a browser it would
/// stay empty until `state` changes.
pub fn replaced<T: Clone + PartialEq + 'static, V: IntoView + 'static>(
    class: &'static str,
    state: impl Fn() -> T + Clone + 'static,
    content: impl Fn(T) -> V + Clone + 'static,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    {
        view! { <div class=class>{content(state())}</div> }
    }
    #[cfg(not(feature = "ssr"))]
    {
        let follow = move |place: Element| {
            let (state, content) = (state.clone(), content.clone());
            let effect = RenderEffect::new(move |before: Option<T>| {
                let now = state();
                if before.is_some_and(|before| before != now) {
                    mount(&place, content(now.clone()));
                }
                now
            });
            StoredValue::new_local(effect);
        };
        view! { <div class=class use:follow></div> }
    }
}

/// Puts a view in place of all that an element has.
#[cfg(not(feature = "ssr"))]
pub fn mount(place: &Element, content: impl IntoView) {
    Rndr::clear_children(place);
    content.into_view().build().mount(place, None);
}
