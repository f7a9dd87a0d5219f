//! 原文: the article, whole, every sentence addressable and every quantity a link.

use super::{detail, entity::href, still::still};
use crate::{
    data::REPORT,
    query::{part::Part, relation::tone, segment::segments},
    state::Store,
};
use leptos::prelude::*;
use report::model::Sentence;

/// The article as the paper printed it.
pub fn source(store: Store) -> impl IntoView {
    view! {
        <section id="source" class="part" aria-labelledby="source-title">
            {still("body", || {
                let source = REPORT.source;
                view! {
                    <h2 id="source-title">"原文"</h2>
                    <p class="how">
                        "《"{source.publisher}"》"{source.date}"，一字未改。带底线的数字可以点开。"
                        <a href=source.url rel="noopener external">"原网页"</a>" "
                        <a href="data/article.txt">"纯文本"</a>
                    </p>
                    <article class="article" lang="zh-Hans">{paragraphs()}</article>
                }
            })}
            {detail::slot(store, Part::Source, None)}
        </section>
    }
}

fn paragraphs() -> impl IntoView {
    REPORT
        .source
        .sentences
        .chunk_by(|a, b| a.paragraph == b.paragraph)
        .map(paragraph)
        .collect_view()
}

/// A line of the article in the element that its place calls for.
fn paragraph(sentences: &'static [Sentence]) -> impl IntoView {
    let words = sentences.iter().map(sentence).collect_view();
    let first = &sentences[0];
    let heads = |quote: &str| sentences.len() == 1 && first.text.trim_end_matches('。') == quote;
    let source = &REPORT.source;
    if heads(source.title) {
        view! { <h3 class="headline">{words}</h3> }.into_any()
    } else if source
        .sections
        .iter()
        .any(|section| heads(section.title) && !section.id.contains('-'))
    {
        view! { <h3>{words}</h3> }.into_any()
    } else if REPORT.areas.iter().any(|area| heads(area.quote.exact))
        || REPORT.plans.iter().any(|plan| heads(plan.quote.exact))
    {
        view! { <h4>{words}</h4> }.into_any()
    } else if first
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
    let words = segments(&REPORT, sentence, None).into_iter().map(|segment| match segment.figure {
        Some(figure) => view! {
            <a class="quantity" href=href(Part::Source, figure.id) data-id=figure.id data-tone=tone(&REPORT, figure.id)>{segment.text}</a>
        }
        .into_any(),
        None => segment.text.into_any(),
    });
    view! { <span data-sentence=sentence.id>{words.collect_view()}</span> }
}
