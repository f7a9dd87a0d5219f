//! What was done: measures with their figures as large numerals, and what was learnt.

use crate::{
    language::t,
    query::{deck::share, relation::tone, told::is_silent},
    view::entity::status_tag,
    viz::figure,
};
use leptos::prelude::*;
use report::model::{Figure, Measure, Report, Status};

/// Measures side by side, each as wide as its figures.
pub fn measures(report: &'static Report, measures: &'static [Measure]) -> impl IntoView {
    let all: usize = measures.iter().map(share).sum();
    let measures = measures.iter().map(|measure| {
        let none = is_silent(report, measure)
            .then(|| view! { <p class="none">{t!("原文此段没有数字")}</p> });
        view! {
            <li class=format!("wide-{}", share(measure))>
                <h3>{measure.title}</h3>
                {numerals(figure::all(report, measure.figures))}
                {none}
            </li>
        }
    });
    view! { <ol class=format!("beside of-{all}")>{measures.collect_view()}</ol> }
}

/// Figures of an area itself.
pub fn own(figures: &[&'static Figure]) -> impl IntoView + use<> {
    let count = figures.len();
    view! {
        <ol class=format!("beside of-{count}")>
            <li class=format!("wide-{count}")>{numerals(figures.to_vec())}</li>
        </ol>
    }
}

/// Figures as numerals, each with what was counted.
pub fn numerals(figures: Vec<&'static Figure>) -> impl IntoView {
    let figures = figures.into_iter();
    let figures: Vec<_> = figures
        .map(|figure| view! { <li>{numeral(figure)}</li> })
        .collect();
    (!figures.is_empty()).then(|| view! { <ul class="numerals">{figures}</ul> })
}

fn numeral(figure: &Figure) -> impl IntoView + use<> {
    let (number, rest) = figure.split();
    // A view of no text would be a space.
    let rest = (!rest.is_empty()).then_some(rest);
    let planned = figure.status != Status::Done;
    let tag = planned.then(|| view! { " "{status_tag(figure.status)} });
    view! { <b class="large">{number}<small>{rest}</small></b>" "<span>{figure.label}</span>{tag} }
}

/// Figures that nothing can be compared with, each in its area's colour.
pub fn single(report: &'static Report, figures: &[&'static Figure]) -> impl IntoView + use<> {
    let class = format!("beside numerals of-{}", figures.len());
    let figures = figures.iter().map(|figure| {
        view! { <li data-tone=tone(report, figure.id)>{numeral(figure)}</li> }
    });
    view! { <ul class=class>{figures.collect_view()}</ul> }
}

/// The sentences of what was learnt.
pub fn lessons(report: &Report) -> impl IntoView + use<> {
    let lessons = report.lessons.iter();
    let lessons = lessons.map(|lesson| view! { <li>{lesson.text.trim_start_matches('●')}</li> });
    view! { <ol class="learnt">{lessons.collect_view()}</ol> }
}
