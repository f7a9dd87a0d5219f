//! 总览: what it is, in one glance.

use super::{detail, drawing::drawing, still::still};
use crate::{
    data::REPORT,
    language::{Language, current, t},
    query::{part::Part, told},
    state::Store,
    viz::Kind,
};
use leptos::prelude::*;

/// Headline, lead, and the report's largest number with its sentence.
pub fn overview(store: Store) -> impl IntoView {
    view! {
        <section id="overview" class="part hero" aria-labelledby="/overview">
            {still("words", words)}
            {detail::slot(store, Part::Overview, largest())}
            <nav class="crumbs" aria-label=t!("环图的位置") inner_html=move || crumbs(store)></nav>
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
            "<a href=\"#/overview\">",
            t!("全部领域"),
            "</a><span aria-hidden=\"true\">›</span><span>",
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

/// Where the headline may break: in Chinese at its spaces, else after its commas.
fn headline_break(character: char) -> bool {
    character
        == if current() == Language::English {
            ','
        } else {
            ' '
        }
}

fn words() -> impl IntoView {
    let source = REPORT.source;
    let lines = source
        .headline
        .split_inclusive(headline_break)
        .map(|line| view! { <span>{line.trim_end()}</span>" " });
    view! {
        <p class="kicker" id="/">{REPORT.page.kicker}</p>
        <h1 id="/overview" data-plain=Part::Overview.plain()>{lines.collect_view()}</h1>
        <p class="lead">{told::lead(&REPORT)}<span class="live">{t!("每个数字，点开都是原句。")}</span></p>
        <p class="byline">{t!("据《{0}》{1}报道", source.paper, source.date)}</p>
        // Of the card, which comes next.
        <h2 class="unseen">{t!("最大的一个数")}</h2>
    }
}
