//! 成效: four areas as steps beside the ring, which draws the same; twelve measures, each with what was
//! done in particular and its figures. In narrow windows each area is a row that opens: they come
//! open, for readers without scripts, and `assets/flags.js` folds them before they are painted.

use super::{
    entity::{href, numeral, place, status_tag},
    still::still,
};
use crate::{
    data::REPORT,
    language::t,
    query::{part::Part, relation::tone_of_area, told},
    viz::figure,
};
use leptos::{either::Either, prelude::*};
use report::{
    lookup,
    model::{Area, Figure, Measure, Status},
};

/// The review: every area with its measures, every measure with its figures; then what was learnt.
pub fn areas() -> impl IntoView {
    view! {
        <section id=Part::Areas.as_str() class="part" aria-labelledby=Part::Areas.heading()>
            {still("told", || view! {
                <h2 id=Part::Areas.heading() data-plain=Part::Areas.plain()>{told::review(&REPORT)}</h2>
                <ol class="areas">{REPORT.areas.iter().map(area).collect_view()}</ol>
                {lessons()}
            })}
        </section>
    }
}

fn area(area: &'static Area) -> impl IntoView {
    let most = figure::largest_of(&REPORT, area).filter(|figure| figure.status == Status::Done);
    let most = most.map(|figure| view! { <span class="most">{numeral(figure)}" "<span>{figure.short}</span></span> });
    let measures = area.measures.iter().map(measure).collect_view();
    // Figures of no measure come first.
    let told = if area.figures.is_empty() {
        Either::Left(measures)
    } else {
        Either::Right((view! { <li>{list(area.figures)}</li> }, measures))
    };
    let any = !area.figures.is_empty() || !area.measures.is_empty();
    view! {
        <li data-tone=tone_of_area(area)>
            <details open>
                <summary>
                    <h3 id=place(Part::Areas, area.id) data-id=area.id><span id=place(Part::Overview, area.id)>{area.title}</span></h3>
                    " "{area.tagline.map(|words| view! { <span class="tagline">{words}</span>" " })}
                    {most}
                </summary>
                {any.then(|| view! { <ol class="measures">{told}</ol> })}
            </details>
        </li>
    }
}

fn measure(measure: &'static Measure) -> impl IntoView {
    let lines = measure.lines.iter();
    let lines = lines.map(|line| view! { <p class="line">{line.text}</p> });
    let list = (!measure.figures.is_empty()).then(|| list(measure.figures));
    let silent = measure.lines.is_empty() && told::is_silent(&REPORT, measure);
    view! {
        <li>
            <h4 id=place(Part::Areas, measure.id) data-id=measure.id><a id=place(Part::Overview, measure.id) href=href(Part::Areas, measure.id)>{measure.title}</a></h4>
            {lines.collect_view()}
            {list}
            {silent.then(|| view! { <p class="blank">{t!("原文此段没有数字")}</p> })}
        </li>
    }
}

/// Figures that belong together.
fn list(ids: &'static [&'static str]) -> impl IntoView {
    let figures = ids.iter().filter_map(|id| lookup::figure(&REPORT, id));
    view! { <ul class="figures">{figures.map(counted).collect_view()}</ul> }
}

/// A figure as a numeral with what it counts; a target says that it is none of what was done.
fn counted(figure: &'static Figure) -> impl IntoView {
    let link = view! {
        <a id=place(Part::Overview, figure.id) href=href(Part::Areas, figure.id)>{numeral(figure)}<span>{figure.short}</span></a>
    };
    let link = match status_tag(figure.status) {
        None => Either::Left(link),
        Some(tag) => Either::Right((link, " ", tag)),
    };
    view! { <li id=place(Part::Areas, figure.id) data-id=figure.id>{link}</li> }
}

fn lessons() -> impl IntoView {
    let lessons = REPORT.lessons.iter().map(|lesson| view! {
        <li id=place(Part::Areas, lesson.id) data-id=lesson.id><a href=href(Part::Areas, lesson.id)>{lesson.text.trim_start_matches(['●', ' '])}</a></li>
    });
    (!REPORT.lessons.is_empty()).then(|| {
        view! {
            <details open class="learnt">
                <summary><h3>{told::lessons(&REPORT)}</h3></summary>
                <ol class="lessons">{lessons.collect_view()}</ol>
            </details>
        }
    })
}
