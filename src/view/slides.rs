//! The slides: a heading, and below it one thing; rendered natively, and shown by a script.
//!
//! Measures in `assets/tools/present.css` are multiples of the slide's font size, which that script
//! sets: the same markup is a slide and, smaller, its picture in the overview.

mod framework;
mod notes;
mod plan;
mod review;
mod timeline;

pub use notes::notes;

use super::{entity::status_tag, text::text};
use crate::{
    language::{Language, as_translated, current, t},
    query::{
        count::ordinal,
        deck::{Heading, Shape, Slide, drawing, heading},
        relation::{tone, tone_of_area},
    },
    viz::{Drawing, svg},
};
use leptos::prelude::*;
use report::model::{Report, Status};

/// The slide `index`, laid out for `shape`; empty if there is no such.
pub fn slide(report: &'static Report, slides: &[Slide], index: usize, shape: Shape) -> String {
    let Some(slide) = slides.get(index) else {
        return String::new();
    };
    let drawing = drawing(report, slide, shape);
    let heading = heading(report, slide, drawing.as_ref());
    let route = slide.route();
    // What is planned is told by night, as on the page.
    let night = matches!(
        slide,
        Slide::Plans | Slide::Plan(_) | Slide::Framework | Slide::Group(_)
    );
    let label = t!(
        "第{0}页，共{1}页：{2}",
        ordinal(index + 1),
        ordinal(slides.len()),
        heading.title
    );
    text(view! {
        <section
            class="slide"
            class:night=night
            data-topic=topic(slide)
            data-hash=route.hash()
            data-tone=route.id.map(|id| tone(report, id))
            aria-label=label
        >
            {header(report, slide, heading)}
            {thing(report, slide, drawing.as_ref())}
        </section>
    })
}

/// What the style sheet calls it.
const fn topic(slide: &Slide) -> &'static str {
    match slide {
        Slide::Headline => "headline",
        Slide::Ring => "ring",
        Slide::Area(..) | Slide::Own(..) => "area",
        Slide::Lessons => "lessons",
        Slide::Timeline => "timeline",
        Slide::Framework => "framework",
        Slide::Group(_) => "group",
        Slide::Plans => "plans",
        Slide::Plan(_) => "plan",
        Slide::Proposals(_) => "dots",
        Slide::Compared(_) => "bars",
        Slide::Single(_) => "single",
        Slide::Source => "source",
    }
}

fn header(report: &Report, slide: &Slide, heading: Heading) -> impl IntoView + use<> {
    let Heading {
        kind,
        planned,
        title,
        sub,
    } = heading;
    let tag = planned.then(|| view! { " "{status_tag(Status::Planned)} });
    let kind = (!kind.is_empty()).then(|| view! { <p class="sort">{kind}{tag}</p> });
    let hung = title.starts_with('“') && current() != Language::English;
    // The newspaper's headline has two halves, which are two lines.
    let end = match current() {
        _ if *slide != Slide::Headline => '\n',
        Language::English => ',',
        _ => ' ',
    };
    let sub = (!sub.is_empty()).then(|| {
        let lines = sub.into_iter().filter(|line| !line.is_empty());
        view! { <p class="sub">{lines.map(span).collect_view()}</p> }
    });
    // The names that the ring has no room for in English.
    let key = (*slide == Slide::Ring && current() == Language::English).then(|| {
        let areas = report.areas.iter();
        let areas = areas.map(|area| view! { <li data-tone=tone_of_area(area)>{area.title}</li> });
        view! { <ul class="key">{areas.collect_view()}</ul> }
    });
    let halves = title
        .split_inclusive(end)
        .map(|half| span(half.trim().to_owned()))
        .collect_view();
    view! {
        <header>
            {kind}
            <h2 class:hung=hung>{halves}</h2>
            {sub}
            {key}
        </header>
    }
}

/// A line, which stays together as long as there is room.
fn span(line: String) -> impl IntoView {
    view! { <span>{line}</span>" " }
}

/// What is below the heading: words, or a drawing as long as it would not be too small.
fn thing(report: &'static Report, slide: &Slide, drawing: Option<&Drawing>) -> AnyView {
    if let Some(drawing) = drawing {
        return view! { <div class="thing" inner_html=svg::still(drawing)></div> }.into_any();
    }
    let words = match slide {
        Slide::Headline => return view! { <div class="thing"></div> }.into_any(),
        Slide::Area(_, measures) => review::measures(report, measures).into_any(),
        Slide::Own(_, figures) => review::own(figures).into_any(),
        Slide::Lessons => review::lessons(report).into_any(),
        Slide::Ring | Slide::Timeline => timeline::dated(report).into_any(),
        Slide::Framework => framework::skyline(report).into_any(),
        Slide::Group(group) => framework::group(report, group).into_any(),
        Slide::Plans => plan::stations(report).into_any(),
        Slide::Plan(plan) => plan::tasks(report, plan).into_any(),
        Slide::Proposals(figures) | Slide::Compared(figures) | Slide::Single(figures) => {
            review::single(report, figures).into_any()
        }
        Slide::Source => source(report).into_any(),
    };
    view! { <div class="thing">{words}</div> }.into_any()
}

fn source(report: &Report) -> impl IntoView + use<> {
    let source = &report.source;
    let from = t!("文字与数据出自《{0}》{1}刊发的", source.paper, source.date);
    // Those of which a part comes from another page say so, as the page's foot does.
    let also: String = source
        .also
        .iter()
        .map(|own| {
            let words = match own.starts {
                Some(_) => t!("，后一部分出自《{0}》{1}刊发的", own.paper, own.date),
                None => t!("，亦见《{0}》{1}刊发的", own.paper, own.date),
            };
            words + &t!("《{0}》", own.headline)
        })
        .collect();
    let named = as_translated(t!("《{0}》", source.headline)) + &also;
    view! {
        <p>{from}{named}{t!("，版权归原作者及报社所有。")}</p>
        <p>{t!("原文没有的内容一律标“背景补充”并注明来源；原文和来源都没有的，留空，标“原文未列”或“未注明日期”。排序由本页计算。")}</p>
        // A script puts the page's QR code there.
        <div class="code"></div>
        <p class="address">{source.url}</p>
    }
}
