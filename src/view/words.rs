//! Words that change while the page is read.

use crate::escape::escaped;

/// Words as the `inner_html` of the element that has no others: they are replaced with all that
/// stands there. A browser that translates puts elements of its own in place of texts, and a text
/// that was kept would go on changing where nobody sees it.
pub fn words(text: impl Fn() -> String) -> impl Fn() -> String {
    move || escaped(&text())
}
