//! Views as text.

use leptos::prelude::*;

/// A view that no program takes up in the browser: without the marks by which one would find its places
/// there. Neither a text nor an attribute has a `<` of its own.
pub fn text(view: impl IntoView) -> String {
    Owner::new().with(|| view.to_html()).replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use super::text;
    use leptos::prelude::*;

    #[test]
    fn marks_go_and_words_stay() {
        let sign = "<!>";
        let none: Option<&str> = None;
        let view = view! { <p title=sign>{none}"a"{sign}</p>{none} };
        assert_eq!(text(view), "<p title=\"&lt;!&gt;\">a&lt;!&gt;</p>");
    }
}
