//! The card of a detail: what it is, what the article says of it, where, and what to look at next.

use super::entity::{background, href, numeral};
use crate::{
    data::REPORT,
    language::t,
    query::{
        card::{Card, Link},
        part::Part,
        relation::tone,
        segment::Segment,
    },
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use report::model::Reference;

/// Ways out of a detail: addresses of the part without it, and of what stands before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// Closes it, if it was opened.
    pub close: Option<String>,
    /// To the one before, if there is one.
    pub before: Option<String>,
    /// To the one after, if there is one.
    pub after: Option<String>,
}

/// The card. One that nobody chose can't be closed, and does not say that it is open. One that is
/// there only while something is pointed at (`preview`) can't be reached by keys: it would go under them.
pub fn card(card: Card, ways: Option<Ways>, preview: bool) -> impl IntoView {
    let close = ways.as_ref().and_then(|ways| ways.close.clone());
    // One is chosen, but several parts may open on something.
    let name = match close {
        Some(_) => t!("详情").to_owned(),
        None => [t!("详情"), t!("："), card.title].concat(),
    };
    let id = close.is_some().then_some(card.id);
    // One text: what is said in pieces is read so.
    let kind = match card.of {
        Some(of) => [card.kind, " · ", of].concat(),
        None => card.kind.to_owned(),
    };
    let own = href(Part::home_of(card.id), card.id);
    let one = card.figure.map(|_| {
        view! { " "<button data-save="one" value=card.id>{t!("存这一条")}</button> }
    });
    view! {
        <aside
            inert=preview
            class="card"
            aria-label=name
            data-tone=card.tone
            data-detail=id
        >
            {close.map(|close| view! { <a class="close" aria-label=t!("关闭详情") href=close>"×"</a> })}
            <p class="kind">{kind}</p>
            <h3 tabindex="-1">{card.figure.map(numeral)}<span>{card.title}</span></h3>
            {facts(&card.facts)}
            {sentences(&card)}
            {card.blank.map(|blank| view! { <p class="blank">{blank}</p> })}
            {outside(&card)}
            {(!card.links.is_empty()).then(|| {
                let links = card.links.iter().map(linked).collect_view();
                view! { <h4>{t!("相关")}</h4><ul class="links">{links}</ul> }
            })}
            <p class="permalink">
                <a href=own>{t!("本条链接")}</a>
                " "
                <button data-save=card.id>{t!("引用")}</button>
                {one}
            </p>
            // In sight however far it is read.
            <div class="ends">
                {card.place.as_ref().map(|place| place_of(card.id, place))}
                {ways.and_then(steps)}
            </div>
        </aside>
    }
}

fn facts(facts: &[String]) -> Option<impl IntoView + use<>> {
    let facts = facts.join(t!("；"));
    // More than a line beside the sentence (done.css).
    let wide = facts.chars().map(|own| if own.is_ascii() { 1 } else { 2 });
    let class = if wide.sum::<usize>() > 30 {
        "facts many"
    } else {
        "facts"
    };
    (!facts.is_empty()).then(|| view! { <p class=class>{facts}</p> })
}

/// What the article says: in the language of the page first, where that is not its own.
fn sentences(card: &Card) -> impl IntoView + use<> {
    let translated = !card.said.is_empty();
    let said = translated.then(|| {
        let said = passage(&card.said);
        view! { <blockquote class="said">{said}</blockquote> }
    });
    let original = (!card.passage.is_empty()).then(|| {
        let original = passage(&card.passage);
        if translated {
            Either::Left(
                view! { <blockquote class="original" lang="zh-Hans">{original}</blockquote> },
            )
        } else {
            Either::Right(view! { <blockquote>{original}</blockquote> })
        }
    });
    (said, original)
}

fn place_of(id: &'static str, place: &str) -> impl IntoView + use<> {
    // The arrow goes with the way that it shows.
    let place = [place, " →\u{a0}"].concat();
    view! { <p class="place">{place}<a href=href(Part::Source, id)>{t!("看原文")}</a></p> }
}

/// To the neighbours; where there is none, its place stays.
fn steps(ways: Ways) -> Option<impl IntoView> {
    let step = |way: Option<String>, name: &'static str, sign: &'static str| match way {
        Some(way) => Either::Left(view! { <a href=way aria-label=name title=name>{sign}</a> }),
        None => Either::Right(view! { <span aria-hidden="true">{sign}</span> }),
    };
    let Ways { before, after, .. } = ways;
    (before.is_some() || after.is_some()).then(|| {
        view! {
            <span class="steps">
                {step(before, t!("上一项"), "‹")}
                {step(after, t!("下一项"), "›")}
            </span>
        }
    })
}

/// Words of the article: the quote plain, what stands around it pale, its quantities marked.
fn passage(segments: &[Segment]) -> impl IntoView + use<> {
    let words = |segment: &Segment| {
        let text = segment.text;
        match (segment.quoted, segment.figure) {
            (true, Some(_)) => EitherOf3::A(view! { <mark>{text}</mark> }),
            (true, None) => EitherOf3::B(text),
            (false, _) => EitherOf3::C(view! { <span class="around">{text}</span> }),
        }
    };
    segments.iter().map(words).collect_view()
}

fn outside(card: &Card) -> Option<impl IntoView + use<>> {
    let notes = card.notes.iter().map(|note| view! { <p>{*note}</p> });
    let references = card.references.iter().map(|own| reference(own.0, own.1));
    (!card.notes.is_empty() || !card.references.is_empty()).then(|| {
        view! {
            <div class="outside">
                {background()}
                {notes.collect_view()}
                <ul>{references.collect_view()}</ul>
            </div>
        }
    })
}

/// A reference, and its quote where that carries what it is cited for.
fn reference(reference: &'static Reference, quoted: bool) -> impl IntoView {
    view! {
        <li>
            {(!quoted).then(|| t!("来源："))}
            <a rel="noopener external" href=reference.url>{reference.title}</a>
            {quoted.then(|| view! { <q lang="zh-Hans">{reference.quote}</q> })}
            <span>{reference.note}</span>
        </li>
    }
}

fn linked(link: &Link) -> impl IntoView + use<> {
    let name = [" ", link.text].concat();
    let said = (!link.passage.is_empty()).then(|| {
        let said = passage(&link.passage);
        view! { <p>{said}</p> }
    });
    view! {
        <li data-tone=tone(&REPORT, link.id)>
            <a href=href(link.part, link.id)>
                // Where the eye has a gap, the ear needs a pause.
                <span>{link.kind}<span class="unseen">{t!("：")}</span></span>
                {link.title}
                {name}
            </a>
            {said}
        </li>
    }
}
