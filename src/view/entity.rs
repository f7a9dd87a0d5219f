//! Small pieces that several parts draw in the same way.

use crate::language::{status, t};
use crate::query::{part::Part, route::Route};
use leptos::prelude::*;
use report::model::{Event, Figure, Status};

/// The address of an entity in a part.
pub fn href(part: Part, id: &'static str) -> String {
    Route::entity(part, id).hash()
}

/// The id of the element that stands for an entity in a part: its address leads there, without any
/// script.
pub fn place(part: Part, id: &'static str) -> String {
    href(part, id).split_off(1)
}

/// The mark of what does not come from the article.
pub fn background() -> impl IntoView {
    view! { <span class="tag tag-background">{t!("背景补充")}</span> }
}

/// A word for plans and mentions; what is done needs none.
pub fn status_tag(of: Status) -> Option<impl IntoView> {
    (of != Status::Done).then(|| tag(of, status::word(of)))
}

/// The same of an event.
pub fn event_tag(event: &Event) -> Option<impl IntoView> {
    let word = status::of(event).filter(|_| event.status != Status::Done);
    word.map(|word| tag(event.status, word))
}

fn tag(of: Status, word: &'static str) -> impl IntoView {
    view! { <span class="tag" class:tag-planned=of != Status::Context>{word}</span> }
}

/// A figure as a large numeral with its unit.
pub fn numeral(figure: &Figure) -> impl IntoView {
    let (number, rest) = figure.split();
    view! { <b class="num">{number}<small>{rest}</small></b> }
}
