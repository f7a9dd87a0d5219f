//! 成效: four areas, twelve measures, and their figures.

use super::{
    detail,
    entity::{href, numeral},
    still::still,
};
use crate::{
    data::REPORT,
    language::t,
    query::{count, part::Part},
    state::Store,
};
use leptos::prelude::*;
use report::{
    lookup,
    model::{Area, Figure, Measure},
};

/// The review: every area with its measures, every measure with its figures.
pub fn areas(store: Store) -> impl IntoView {
    view! {
        <section id="areas" class="part" aria-labelledby="areas-title">
            {still("body", || {
                let measures: usize = REPORT.areas.iter().map(|area| area.measures.len()).sum();
                let count = t!("{0}个领域，{1}项举措。", count::opening(REPORT.areas.len()), count::counting(measures));
                view! {
                    <h2 id="areas-title">{t!("换届以来工作回顾")}</h2>
                    <p class="how">{count}<span class="live">{t!("点开任一项或任一数字，看它在原文里的那一句。")}</span></p>
                    <ol class="areas">{REPORT.areas.iter().map(area).collect_view()}</ol>
                    <h3 class="minor">{t!("体会")}</h3>
                    <ol class="lessons">{REPORT.lessons.iter().map(|lesson| view! {
                        <li data-id=lesson.id><a href=href(Part::Areas, lesson.id)>{lesson.text.trim_start_matches(['●', ' '])}</a></li>
                    }).collect_view()}</ol>
                }
            })}
            {detail::slot(store, Part::Areas, None)}
        </section>
    }
}

fn area(area: &'static Area) -> impl IntoView {
    view! {
        <li class="area" data-tone=area.id>
            <h3 data-id=area.id><a href=href(Part::Areas, area.id)>{area.title}</a></h3>
            <p class="tagline">{area.tagline}</p>
            <ol class="measures">{area.measures.iter().map(measure).collect_view()}</ol>
        </li>
    }
}

fn measure(measure: &'static Measure) -> impl IntoView {
    let figures = measure
        .figures
        .iter()
        .filter_map(|id| lookup::figure(&REPORT, id));
    let none = measure
        .figures
        .is_empty()
        .then(|| view! { <p class="blank">{t!("原文此段没有数字")}</p> });
    view! {
        <li class="measure">
            <h4 data-id=measure.id><a href=href(Part::Areas, measure.id)>{measure.title}</a></h4>
            <ul class="figures">{figures.map(|figure| counted(Part::Areas, figure)).collect_view()}</ul>
            {none}
        </li>
    }
}

/// A figure as a numeral with what it counts.
fn counted(part: Part, figure: &'static Figure) -> impl IntoView {
    view! {
        <li data-id=figure.id data-tone=figure.area.unwrap_or("plan")>
            <a href=href(part, figure.id)>{numeral(figure)}<span>{figure.label}</span></a>
        </li>
    }
}
