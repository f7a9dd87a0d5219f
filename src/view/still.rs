//! Stretches of the page that never change.

use leptos::prelude::*;

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
