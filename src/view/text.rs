//! Views as text.

use leptos::prelude::*;

/// A view that no program takes up in the browser: without the marks by which one would find its places
/// there. Neither a text nor an attribute has a `<` of its own.
pub fn text(view: impl IntoView) -> String {
    Owner::new().with(|| view.to_html()).replace("<!>", "")
}
