//! 时间轴: what happened when, no finer than the evidence.

use super::{
    drawing::drawing_over,
    entity::{background, event_tag, href, numeral, place},
    phrases::phrases,
    scene::scene,
    still::still,
    twin::twin,
    words::words,
};
use crate::{
    data::REPORT,
    language::{date, t},
    query::{part::Part, told},
    state::Store,
    viz::{Kind, Size, VARIANTS, figure, layout::draw, mark::Mark},
};
use leptos::prelude::*;
use report::model::{Event, Lane};

/// Events on an axis; below it those without a date, and in lanes the dates in words.
pub fn timeline(store: Store) -> impl IntoView {
    scene(
        store,
        Part::Timeline,
        "part when",
        None,
        still("hint notable", notable),
        message,
        view! {
                <p class="span" aria-live="polite" aria-atomic="true" inner_html=words(move || span_words(store))></p>
                {still("tools", tools)}
                {drawing_over(Kind::Timeline, undated)}
                {still("body", || {
                    let dated = REPORT.events.iter().filter(|event| event.date.is_some());
                    twin(Part::Timeline, dated.count(), view! {
                        <div class="lanes">{Lane::ALL.into_iter().filter_map(lane).collect_view()}</div>
                    })
                })}
        },
    )
}

fn message() -> impl IntoView {
    view! {
        <p class="kicker">{t!("时间轴")}</p>
        <h2 id="/timeline" data-plain=Part::Timeline.plain()>{phrases(told::timeline(&REPORT))}</h2>
        <p class="how">{t!("日期写到依据能到的程度为止；带“背景补充”的日期不是报告原文。")}</p>
    }
}

/// What was counted when, as long as nothing is chosen: the dated events that have figures.
fn notable() -> impl IntoView {
    let dated = REPORT.events.iter().filter(|event| event.date.is_some());
    let told = dated.map(|event| (event, figure::all(&REPORT, event.entities)));
    let entries = told.filter(|(_, figures)| !figures.is_empty()).map(|(event, figures)| view! {
        <li data-tone=crate::query::relation::tone(&REPORT, event.id)>
            <a href=href(Part::Timeline, event.id)>{event.title}</a>
            {figures.into_iter().map(|figure| view! { " "<span>{numeral(figure)}{figure.short}</span> }).collect_view()}
        </li>
    });
    view! { <ul>{entries.collect_view()}</ul> }
}

/// Buttons that zoom and pan; `platform` hears them. They are seen where there is something to find
/// by them: in layouts in which events stand for several, and as long as not all is shown, which the
/// words before them say (`tools.css`).
fn tools() -> impl IntoView {
    let folded: Vec<&str> = VARIANTS
        .iter()
        .filter(|variant| variant.kind == Kind::Timeline && folds(variant.width))
        .map(|variant| variant.name)
        .collect();
    let button = |name: &'static str, sign: &'static str, title: &'static str| {
        view! { <button type="button" data-do=name aria-label=title title=title>{sign}</button> }
    };
    view! {
        <div class="zoom" role="group" aria-label=t!("时间轴缩放") data-folded=folded.join(" ")>
            {button("earlier", "←", t!("看更早"))}
            {button("later", "→", t!("看更晚"))}
            {button("out", "−", t!("缩小"))}
            {button("in", "＋", t!("放大"))}
            <button type="button" data-do="all">{t!("全部")}</button>
        </div>
    }
}

/// Whether the whole timeline has no room to name each event at that width.
fn folds(width: f64) -> bool {
    let mut any = false;
    draw(&REPORT, Kind::Timeline, Size { width })
        .walk(&mut |mark| any |= matches!(mark, Mark::Closer { .. }));
    any
}

/// What the timeline shows; nothing as long as it shows all.
fn span_words(store: Store) -> String {
    let stretch = store.stretch();
    stretch.map_or_else(String::new, |(from, to)| t!("图中为{0}至{1}", from, to))
}

/// What has no place on the axis; nothing if all have one.
fn undated() -> impl IntoView {
    let entries: Vec<_> = REPORT
        .events
        .iter()
        .filter(|event| event.date.is_none())
        .map(entry)
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <div class="undated">
                <h3 title=t!("原文提到、但没有写明日期，也没有可靠来源的事项。")>{t!("未注明日期")}</h3>
                <ul class="events">{entries}</ul>
            </div>
        }
    })
}

/// Its dated events; nothing if it has none.
fn lane(lane: Lane) -> Option<impl IntoView> {
    let events = REPORT
        .events
        .iter()
        .filter(|event| event.lane == lane && event.date.is_some());
    let entries: Vec<_> = events.map(entry).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <div class="lane">
                <h3>{REPORT.page.lane(lane)}</h3>
                <ol class="events">{entries}</ol>
            </div>
        }
    })
}

fn entry(event: &'static Event) -> impl IntoView {
    let date = event
        .date
        .map(|date| view! { <time data-precision=date.precision()>{date::of(event)}</time> });
    view! {
        <li id=place(Part::Timeline, event.id) data-id=event.id data-tone=crate::query::relation::tone(&REPORT, event.id)>
            <a href=href(Part::Timeline, event.id)>{date}<span class="title">{event.title}</span></a>
            {event_tag(event)}
            {(!event.references.is_empty()).then(background)}
        </li>
    }
}
