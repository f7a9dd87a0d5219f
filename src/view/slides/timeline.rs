//! What has a date, as a list.

use crate::{
    language::{date, status},
    query::relation::tone,
    view::entity::background,
};
use leptos::prelude::*;
use report::model::{Event, Report, Status};

/// Every dated event with its date, no finer than the evidence.
pub fn dated(report: &'static Report) -> impl IntoView {
    let events = report.events.iter().filter_map(|event| one(report, event));
    view! { <ol class="dated">{events.collect_view()}</ol> }
}

fn one(report: &'static Report, event: &'static Event) -> Option<impl IntoView> {
    let date = date::of(event)?;
    let word = status::of(event).filter(|_| event.status != Status::Done);
    let status = word.map(|word| view! { " "<span class="tag">{word}</span> });
    let outside = (!event.references.is_empty()).then(|| view! { " "{background()} });
    Some(view! {
        <li data-tone=tone(report, event.id)>
            <span>{date}</span>" "<b>{event.title}</b>{status}{outside}
        </li>
    })
}
