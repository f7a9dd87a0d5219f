//! 成效: four areas, twelve measures, and their figures. The ring of the overview draws the same;
//! so what it names is found here by those who have nothing but the page.

use super::{
    detail,
    entity::{href, numeral, place},
    still::still,
};
use crate::{
    data::REPORT,
    language::t,
    query::{count, part::Part, told},
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
        <section id="areas" class="part" aria-labelledby="/areas">
            {still("body", || {
                let measures = REPORT.measures().count();
                let count = t!("{0}个领域，{1}项举措。", count::opening(REPORT.areas.len()), count::counting(measures));
                view! {
                    <h2 id="/areas" data-plain=Part::Areas.plain()>{told::review(&REPORT)}</h2>
                    <p class="how">{count}<span class="live">{t!("点开任一项或任一数字，看它在原文里的那一句。")}</span></p>
                    <ol class="areas">{REPORT.areas.iter().map(area).collect_view()}</ol>
                    <h3 class="minor">{told::lessons(&REPORT)}</h3>
                    <ol class="lessons">{REPORT.lessons.iter().map(|lesson| view! {
                        <li id=place(Part::Areas, lesson.id) data-id=lesson.id><a href=href(Part::Areas, lesson.id)>{lesson.text.trim_start_matches(['●', ' '])}</a></li>
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
            <h3 id=place(Part::Areas, area.id) data-id=area.id><a id=place(Part::Overview, area.id) href=href(Part::Areas, area.id)>{area.title}</a></h3>
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
            <h4 id=place(Part::Areas, measure.id) data-id=measure.id><a id=place(Part::Overview, measure.id) href=href(Part::Areas, measure.id)>{measure.title}</a></h4>
            <ul class="figures">{figures.map(counted).collect_view()}</ul>
            {none}
        </li>
    }
}

/// A figure as a numeral with what it counts.
fn counted(figure: &'static Figure) -> impl IntoView {
    view! {
        <li id=place(Part::Areas, figure.id) data-id=figure.id data-tone=figure.area.unwrap_or("plan")>
            <a id=place(Part::Overview, figure.id) href=href(Part::Areas, figure.id)>{numeral(figure)}<span>{figure.label}</span></a>
        </li>
    }
}
