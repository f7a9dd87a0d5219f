//! The detail of the chosen entity: beside the drawing, or below it on a phone.

use super::entity::{background, href, numeral};
use crate::{
    data::REPORT,
    query::{
        card::{Card, Link, card},
        part::Part,
        relation::tone,
        route::Route,
        segment::Segment,
    },
    state::{Action, Store},
};
use leptos::{either::Either, prelude::*};
use report::model::Reference;

/// The place of the detail in a part. Empty until something is chosen there, unless the
/// part opens on `first`.
pub fn slot(store: Store, part: Part, first: Option<&'static str>) -> impl IntoView {
    view! {
        <div class="slot" data-slot=part.as_str()>
            {move || {
                let chosen = store.chosen_in(part);
                chosen.or(first).and_then(|id| card(&REPORT, id)).map(|card| opened(store, part, card, chosen.is_some()).into_any())
            }}
        </div>
    }
}

fn opened(store: Store, part: Part, card: Card, chosen: bool) -> impl IntoView {
    let Card { id, kind, title, tone, figure, facts, passage, place, blank, notes, references, links } = card;
    let close = chosen.then(|| {
        view! {
            <a class="close" href=Route::part(part).hash() aria-label="关闭详情"
                on:click=move |event| { event.prevent_default(); store.dispatch(Action::Clear) }>"×"</a>
        }
    });
    let outside = !notes.is_empty() || !references.is_empty();
    view! {
        <aside class="card" data-tone=tone data-detail=chosen.then_some(id) aria-label="详情">
            {close}
            <p class="kind">{kind}</p>
            <h3 tabindex="-1">{figure.map(numeral)}<span>{title}</span></h3>
            {(!facts.is_empty()).then(|| view! { <p class="facts">{facts.join("；")}</p> })}
            {(!passage.is_empty()).then(|| view! { <blockquote>{passage.into_iter().map(words).collect_view()}</blockquote> })}
            {place.map(|place| view! {
                <p class="place">{place}" → "<a href=href(Part::Source, id)>"看原文"</a></p>
            })}
            {blank.map(|blank| view! { <p class="blank">{blank}</p> })}
            {outside.then(|| view! {
                <div class="outside">
                    {background()}
                    {notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()}
                    <ul>{references.into_iter().map(cited).collect_view()}</ul>
                </div>
            })}
            {(!links.is_empty()).then(|| view! {
                <h4>"相关"</h4>
                <ul class="links">{links.into_iter().map(linked).collect_view()}</ul>
            })}
            <p class="permalink"><a href=href(Part::home_of(id), id)>"本条链接"</a></p>
        </aside>
    }
}

/// Words of the article: the quote plain, what stands around it pale, quantities marked.
fn words(segment: Segment) -> impl IntoView {
    let Segment { text, figure, quoted } = segment;
    if figure.is_some() && quoted {
        Either::Left(view! { <mark>{text}</mark> })
    } else {
        Either::Right(view! { <span class:around=!quoted>{text}</span> })
    }
}

fn cited(reference: &'static Reference) -> impl IntoView {
    let Reference { title, url, quote, note, .. } = *reference;
    view! {
        <li>
            <a href=url rel="noopener external">{title}</a>
            <q>{quote}</q>
            <span>{note}</span>
        </li>
    }
}

fn linked(link: Link) -> impl IntoView {
    let Link { id, kind, title, text, part } = link;
    view! {
        <li data-tone=tone(&REPORT, id)>
            <a href=href(part, id)><span>{kind}</span>{title}" "{text}</a>
        </li>
    }
}
