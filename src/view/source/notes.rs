//! Margin notes: from a line of the article back to where its figures are drawn.

use crate::{
    data::REPORT,
    query::{part::Part, relation::tone},
    view::entity::href,
};
use leptos::prelude::*;
use report::model::{Figure, Sentence, Status};

/// The notes beside one line of the article: one cell a line, empty where nothing is noted,
/// so that both columns have the same rows.
pub fn beside(sentences: &'static [Sentence]) -> impl IntoView {
    let inside = |figure: &&Figure| {
        let mut own = sentences.iter();
        own.any(|sentence| sentence.id == figure.quote.sentence)
    };
    let notes = REPORT.figures.iter().filter(inside);
    // The figures of one line belong to one measure or plan, so they have one colour.
    let tone = notes.clone().next().map(|figure| tone(&REPORT, figure.id));
    view! { <p data-tone=tone>{notes.map(note).collect_view()}</p> }
}

/// What was counted, and how many.
fn note(figure: &'static Figure) -> impl IntoView {
    view! { <a href=href(home(figure), figure.id)>{figure.short}" "<b>{figure.text}</b></a> }
}

/// Where a figure is drawn: in the ring, or else in the table.
fn home(figure: &Figure) -> Part {
    if figure.area.is_some() && figure.status == Status::Done {
        Part::Overview
    } else {
        Part::Data
    }
}
