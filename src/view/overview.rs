//! 总览: what it is, in one glance.

use super::{detail, drawing::drawing, still::still};
use crate::{
    data::REPORT,
    query::{
        count::{counting, numeral},
        part::Part,
    },
    state::Store,
    viz::Kind,
};
use leptos::prelude::*;

/// Headline, lead, and the report's largest number with its sentence.
pub fn overview(store: Store) -> impl IntoView {
    view! {
        <section id="overview" class="part hero" aria-labelledby="overview-title">
            {still("words", words)}
            {detail::slot(store, Part::Overview, largest())}
            <nav class="crumbs" aria-label="环图的位置" inner_html=move || crumbs(store)></nav>
            {drawing(Kind::Ring)}
        </section>
    }
}

/// The way back from an area that the ring shows alone.
fn crumbs(store: Store) -> String {
    let area = store
        .zoomed()
        .and_then(|id| REPORT.areas.iter().find(|area| area.id == id));
    area.map_or(String::new(), |area| {
        [
            "<a href=\"#/overview\">全部领域</a><span aria-hidden=\"true\">›</span><span>",
            area.title,
            "</span>",
        ]
        .concat()
    })
}

/// The figure with the largest number: where the eye should land first.
fn largest() -> Option<&'static str> {
    REPORT
        .figures
        .iter()
        .max_by_key(|figure| figure.value)
        .map(|figure| figure.id)
}

fn words() -> impl IntoView {
    let source = REPORT.source;
    let measures: usize = REPORT.areas.iter().map(|area| area.measures.len()).sum();
    let lead = [
        counting(REPORT.areas.len()),
        "个领域、".to_owned(),
        counting(measures),
        "项举措、".to_owned(),
        counting(REPORT.figures.len()),
        "组数字，以及2022年的".to_owned(),
        numeral(REPORT.plans.len()),
        "项部署。".to_owned(),
    ]
    .concat();
    let lines = source
        .title
        .split(' ')
        .map(|line| view! { <span>{line}</span>" " });
    view! {
        <p class="kicker">"一图读懂区政协常委会工作报告"</p>
        <h1 id="overview-title">{lines.collect_view()}</h1>
        <p class="lead">{lead}<span class="live">"每个数字，点开都是原句。"</span></p>
        <h2 class="unseen">"最大的一个数"</h2>
        <p class="byline">"据《"{source.publisher}"》"{source.date}"报道"</p>
    }
}
