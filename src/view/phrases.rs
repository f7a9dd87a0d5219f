//! Headlines that break between their phrases, where they need to.

use leptos::prelude::*;

/// The phrases of a headline, each of which stays on a line as long as it fits there.
pub fn phrases(headline: String) -> impl IntoView {
    headline
        .split_inclusive(['，', '：', ',', ':'])
        .map(|phrase| {
            let words = phrase.trim().to_owned();
            let space = phrase.is_ascii().then_some(" ");
            view! { <span>{words}</span>{space} }
        })
        .collect_view()
}
