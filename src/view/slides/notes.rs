//! What a speaker needs besides a slide, as a list.

use super::text;
use crate::query::{
    deck::{Note, Words},
    segment::{Segment, segments},
};
use leptos::{either::Either, prelude::*};
use report::model::{Report, Sentence};

/// The notes of a slide.
pub fn notes(report: &'static Report, notes: &[Note]) -> String {
    let notes = notes.iter().map(|note| {
        let words = match note.words {
            Words::Article(own) => sentence(report, own).into_any(),
            Words::Source(quote) => view! { <p lang="zh-Hans">{quote}</p> }.into_any(),
            Words::Page(text) => view! { <p>{text}</p> }.into_any(),
        };
        view! { <li><span>{note.place.clone()}</span>{words}</li> }
    });
    text(view! { <ol>{notes.collect_view()}</ol> })
}

/// A sentence with its quantities marked; in another language below what it says there.
fn sentence(report: &'static Report, sentence: &'static Sentence) -> impl IntoView {
    let said = sentence.translation.map(|said| view! { <p>{said}</p> });
    let words = segments(report, sentence, None).into_iter().map(words);
    view! { {said}<p lang="zh-Hans">{words.collect_view()}</p> }
}

fn words(segment: Segment) -> impl IntoView {
    match segment.figure {
        Some(_) => Either::Left(view! { <mark>{segment.text}</mark> }),
        None => Either::Right(segment.text),
    }
}
