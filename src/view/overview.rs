//! 总览: what it is, in one glance: headline, ring, and the card of what is chosen in it.

use super::{detail::detail, drawing::drawing, still::still};
use crate::{
    data::REPORT,
    language::{Language, current, t},
    query::{part::Part, told},
    state::Store,
    viz::{Kind, figure},
};
use leptos::prelude::*;

/// Headline and lead; the ring, and under it the card, which opens on the report's largest number. In
/// wide windows the two stand still beside the steps of the areas.
pub fn overview(store: Store) -> impl IntoView {
    let first = figure::largest(&REPORT).map(|figure| figure.id);
    view! {
        <section id=Part::Overview.as_str() class="part hero" aria-labelledby=Part::Overview.heading()>
            {still("message", words)}
            <div class="track">
                <div class="stand">
                    <div class="told">{drawing(Kind::Ring)}</div>
                    <h2 class="unseen">{move || told::first(&REPORT, store.read())}</h2>
                    {detail(store, Part::Overview, first, ())}
                </div>
            </div>
            // Where the window is narrow it stands below the ring, else beside it.
            {still("byline", byline)}
        </section>
    }
}

fn byline() -> impl IntoView {
    let source = REPORT.source;
    t!("据《{0}》{1}报道", source.paper, source.date)
}

/// Characters of a headline's line that have room beside the ring; and in smaller type.
const FULL: usize = 6;
const LONG: usize = 9;

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
    let lines = source.headline.split_inclusive(headline_break);
    let lengths = lines.clone().map(|line| line.trim().chars().count());
    let length = match lengths.max().unwrap_or_default() {
        length if current() == Language::English || length <= FULL => "",
        ..=LONG => "long",
        _ => "longest",
    };
    let lines = lines.map(|line| view! { <span>{line.trim_end()}</span>" " });
    view! {
        <p class="kicker" id="/">{REPORT.page.kicker}</p>
        <h1 id="/overview" class=(!length.is_empty()).then_some(length) data-plain=Part::Overview.plain()>{lines.collect_view()}</h1>
        <p class="lead">{told::lead(&REPORT)}</p>
    }
}
