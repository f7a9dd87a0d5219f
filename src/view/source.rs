//! 原文: the article, whole, every sentence addressable, every quantity and every clause that
//! was drawn a link; its miniature before it, its margin notes after it.

mod notes;

use super::{
    drawing::drawing,
    entity::{href, place},
    scene::scene,
    still::still,
};
use crate::{
    data::REPORT,
    language::t,
    query::{
        clause::{Says, words},
        heading::{Heading, heading},
        part::Part,
        relation::tone,
    },
    state::Store,
    viz::Kind,
};
use leptos::prelude::*;
use report::{
    lookup::{self, Entity},
    model::{Publication, Sentence},
};

/// The article as the paper printed it.
pub fn source(store: Store) -> impl IntoView {
    scene(
        store,
        Part::Source,
        "part reading",
        None,
        (),
        message,
        view! {
                {still("spread", || view! {
                    {drawing(Kind::Minimap)}
                    <div class="sheet">
                        <article class="article">{paragraphs().map(line).collect_view()}</article>
                        <aside class="notes" aria-label=t!("旁注")>{paragraphs().map(notes::beside).collect_view()}</aside>
                    </div>
                })}
        },
    )
}

fn message() -> impl IntoView {
    let source = REPORT.source;
    view! {
        <p class="kicker">{t!("原文")}</p>
        <h2 id="/source" data-plain=Part::Source.plain()><span>{t!("一字未改")}<span class="live">{t!("，")}</span></span><span class="live">{t!("带底线的都可以点开")}</span></h2>
        <p class="how">
            {t!("《{0}》{1}。", source.paper, source.date)}
            {page(source.url)}
            {source.also.iter().map(also).collect_view()}
            <a href="data/article.txt" download="">{t!("下载纯文本")}</a>
        </p>
    }
}

/// The page that was published, if it has an address.
fn page(url: Option<&'static str>) -> impl IntoView {
    url.map(|url| view! { <a href=url rel="noopener external">{t!("原网页")}</a>" " })
}

/// Another page that carries the article, or some of it; with what it does, if that is not all.
fn also(own: &'static Publication) -> impl IntoView {
    let paper = match own
        .starts
        .and_then(|first| lookup::sentence(&REPORT, first))
    {
        Some((place, _)) => {
            let place = (place + 1).to_string();
            t!("第{0}句起：《{1}》{2}。", place, own.paper, own.date)
        }
        None => t!("亦见《{0}》{1}。", own.paper, own.date),
    };
    view! {
        {paper}
        {page(own.url)}
    }
}

/// The article's lines.
fn paragraphs() -> impl Iterator<Item = &'static [Sentence]> {
    REPORT
        .source
        .sentences
        .chunk_by(|a, b| a.paragraph == b.paragraph)
}

/// A line of the article. In another language it stands below what it says there.
fn line(sentences: &'static [Sentence]) -> AnyView {
    let original = sentences.iter().map(sentence).collect_view();
    if sentences[0].translation.is_none() {
        return set(sentences, original);
    }
    let said = sentences.iter().map(|sentence| {
        view! { <span data-said=sentence.id>{sentence.translation}</span>" " }
    });
    view! {
        <div class="pair">
            {set(sentences, said.collect_view())}
            <p class="original" lang="zh-Hans">{original}</p>
        </div>
    }
    .into_any()
}

/// Words in the element that the place of their line calls for.
fn set(sentences: &'static [Sentence], words: impl IntoView + 'static) -> AnyView {
    let first = &sentences[0];
    match heading(&REPORT, sentences) {
        Some(Heading::Title) => return view! { <h3 class="headline">{words}</h3> }.into_any(),
        Some(Heading::Section) => return view! { <h3>{words}</h3> }.into_any(),
        Some(Heading::Area(tone)) => return view! { <h4 data-tone=tone>{words}</h4> }.into_any(),
        Some(Heading::Plan) => return view! { <h4>{words}</h4> }.into_any(),
        Some(Heading::Measure) => return view! { <h5>{words}</h5> }.into_any(),
        None => {}
    }
    if first
        .text
        .chars()
        .all(|character| character.is_ascii_digit())
    {
        view! { <p class="order">{words}</p> }.into_any()
    } else if first.section == "masthead" {
        view! { <p class="masthead">{words}</p> }.into_any()
    } else {
        view! { <p>{words}</p> }.into_any()
    }
}

fn sentence(sentence: &'static Sentence) -> impl IntoView {
    let pieces = words(&REPORT, sentence).into_iter().map(|piece| match piece.says {
        Says::Figure(figure) => view! {
            <a class="quantity" id=place(Part::Source, figure.id) href=href(Part::Source, figure.id) data-id=figure.id data-tone=tone(&REPORT, figure.id)>{piece.text}</a>
        }
        .into_any(),
        Says::Entity(id) => {
            // Groups have no colour of their own by day: theirs are those of the night.
            let grouped = matches!(lookup::entity(&REPORT, id), Some(Entity::Group(_) | Entity::Slot(..)));
            let tone = Some(tone(&REPORT, id)).filter(|tone| !grouped && tone.contains('-'));
            view! { <a id=place(Part::Source, id) href=href(Part::Source, id) data-id=id data-tone=tone>{piece.text}</a> }
                .into_any()
        }
        Says::Nothing => piece.text.into_any(),
    });
    view! { <span id=place(Part::Source, sentence.id) data-sentence=sentence.id>{pieces.collect_view()}</span> }
}
