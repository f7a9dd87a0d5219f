//! What a drawing shows, in words: below it, folded as long as the drawing is there to be looked at.

use crate::{language::t, query::part::Part, viz::number::int};
use leptos::prelude::*;

/// The words of the drawing of `part`, which has `count` things. Open as it comes, for readers without scripts;
/// `assets/flags.js` folds it, `assets/scripts/boot.js` opens it where the program fails, and for large print.
/// On paper the drawing has all its words.
pub fn twin(part: Part, count: usize, content: impl IntoView) -> impl IntoView {
    view! {
        <details class="twin" open="">
            <summary>{t!("用文字看{0}（{1}项）", part.name(), int(count))}</summary>
            {content}
        </details>
    }
}
