//! What the search box answers: in one sentence how much was found, then what, by kind; where nothing
//! was, where to look instead.

use super::entity::{background, href};
use crate::{
    data::REPORT,
    language::t,
    query::{
        count::counting,
        part::Part,
        relation::tone,
        search::{Found, Hit, Marked, search, suggest},
    },
};
use leptos::{either::Either, prelude::*};
use report::{lookup::Entity, model::Origin};
use std::ops::Range;

/// The answer to a query. It begins with a sentence, `.said`, if anything was asked for.
pub fn answer(query: &str) -> impl IntoView + use<> {
    let hits = search(&REPORT, query);
    let asked = query.trim();
    let (sentence, title) = match (hits.len(), asked) {
        (0, "") => (None, t!("不妨从这里看起")),
        (0, asked) => (Some(t!("没有找到“{0}”。", asked)), t!("不妨看看")),
        (some, _) => (Some(t!("找到{0}条。", counting(some))), ""),
    };
    let said = sentence.map(|sentence| view! { <p class="said">{sentence}</p> });
    let rest = if hits.is_empty() {
        Either::Left(near(query, title))
    } else {
        Either::Right(found(&hits))
    };
    (said, rest)
}

/// Where to go instead.
fn near(query: &str, title: &'static str) -> impl IntoView + use<> {
    let hits = suggest(&REPORT, query);
    let items = hits.iter().map(|hit| item(hit, true)).collect_view();
    view! { <section data-near><h3>{title}</h3><ul class="links">{items}</ul></section> }
}

/// Hits by kind; the kind of the best comes first.
fn found(hits: &[Hit]) -> impl IntoView + use<> {
    let mut kinds: Vec<&Marked> = Vec::new();
    for hit in hits {
        if kinds.iter().all(|kind| kind.text != hit.kind.text) {
            kinds.push(&hit.kind);
        }
    }
    let section = |kind: &Marked| {
        let own = hits.iter().filter(|hit| hit.kind.text == kind.text);
        let items = own.map(|hit| item(hit, false)).collect_view();
        let title = marked(kind, 0..kind.text.len());
        view! { <section><h3>{title}</h3><ul class="links">{items}</ul></section> }
    };
    kinds.into_iter().map(section).collect_view()
}

/// One of them, a link: a quantity large, the name, and below it what else is said. With its kind
/// where that does not stand above it.
fn item(hit: &Hit, with_kind: bool) -> impl IntoView + use<> {
    let id = hit.id();
    let mut beside = Some(&hit.beside).filter(|beside| !beside.text.is_empty());
    let kind = with_kind.then(|| {
        let kind = hit.kind.text.clone();
        view! { <span>{kind}<span class="unseen">{t!("：")}</span></span> }
    });
    let quantity = match hit.found {
        Found::Entity(Entity::Figure(figure)) if !with_kind => {
            beside = None;
            Some(quantity(&hit.beside, figure.split().0.len()))
        }
        _ => None,
    };
    let title = excerpt(&hit.title);
    let place = Some(hit.place).filter(|place| !place.is_empty() && *place != hit.title.text);
    let outside = is_background(hit.found);
    let small = (beside.is_some() || place.is_some() || outside).then(|| {
        let beside = beside.map(excerpt);
        let mark = outside.then(|| (" ", background()));
        view! { <small>{beside}{place}{mark}</small> }
    });
    view! {
        <li data-tone=tone(&REPORT, id)>
            <a href=href(Part::home_of(id), id)>{kind}{quantity}<b>{title}</b>{small}</a>
        </li>
    }
}

/// Whether what is shown does not come from the article alone, and its kind does not say so.
fn is_background(found: Found) -> bool {
    match found {
        Found::Entity(Entity::Slot(_, slot)) => slot.origin == Origin::Background,
        Found::Entity(Entity::Event(event)) => !event.references.is_empty(),
        _ => false,
    }
}

/// A quantity, its first `split` bytes large.
fn quantity(text: &Marked, split: usize) -> impl IntoView + use<> {
    let (large, rest) = (marked(text, 0..split), marked(text, split..text.text.len()));
    view! { <b class="num">{large}<small>{rest}</small></b> }
}

/// As much of a text as there is room for.
fn excerpt(text: &Marked) -> impl IntoView + use<> {
    let mut shown = 0;
    let mut pieces = Vec::new();
    for clause in text.clauses() {
        let gap = (clause.start > shown).then(|| t!("……"));
        shown = clause.end;
        pieces.push((gap, marked(text, clause)));
    }
    let gap = (shown < text.text.len()).then(|| t!("……"));
    (pieces, gap)
}

/// A stretch of a text with its marks.
fn marked(text: &Marked, shown: Range<usize>) -> impl IntoView + use<> {
    let piece = |(piece, looked_for): (&str, bool)| {
        let piece = piece.to_owned();
        if looked_for {
            Either::Left(view! { <mark>{piece}</mark> })
        } else {
            Either::Right(piece)
        }
    };
    text.cut(shown).into_iter().map(piece).collect_view()
}
