//! The article itself: its sentences and sections; and what the page says of it.

use super::{leak, list, offset, texts};
use crate::article::Article;
use crate::draft;
use crate::model;
use crate::outline::{Outline, lines_starting_with};

pub(super) fn page(page: &draft::Page) -> model::Page {
    model::Page {
        name: leak(&page.name),
        title: leak(&page.title),
        kicker: leak(&page.kicker),
        dataset: leak(&page.dataset),
        description: leak(&page.description),
        lead: leak(&page.lead),
        stations: page.stations.as_ref().map_or("", |words| leak(words)),
        parts: model::Parts {
            areas: leak(&page.areas),
            plan: page.plan.as_ref().map_or("", |name| leak(name)),
        },
        lanes: page
            .lanes
            .each_ref()
            .map(|name| name.as_ref().map_or("", |name| leak(name))),
        hub: page.hub.as_ref().map(|hub| model::Hub {
            words: leak(&hub.words),
            below: leak(&hub.below),
        }),
        dots: page.dots.as_ref().map(|dots| model::Dots {
            word: leak(&dots.word),
            unit: leak(&dots.unit),
            title: leak(&dots.title),
            one: leak(&dots.one),
            many: leak(&dots.many),
            none: leak(&dots.none),
        }),
        unbroken: texts(&page.unbroken),
    }
}

pub(super) fn lower(
    source: &draft::Source,
    article: &Article,
    outline: &Outline,
    text: &'static str,
) -> model::Source {
    let sections: &'static [model::Section] =
        list(outline.sections.iter().map(|section| model::Section {
            id: leak(&section.id),
            title: leak(&section.title),
        }));
    let mut places = vec![""; article.sentences.len()];
    for (own, section) in outline.sections.iter().zip(sections) {
        places[own.sentences.clone()].fill(section.id);
    }
    let sentences = list(
        article
            .sentences
            .iter()
            .enumerate()
            .map(|(index, sentence)| {
                let start = sentence.first_character;
                let words = &text[sentence.bytes.clone()];
                model::Sentence {
                    id: leak(&format!("s{}", index + 1)),
                    text: words,
                    translation: None,
                    start: offset(start),
                    end: offset(start + words.chars().count()),
                    paragraph: u16::try_from(sentence.line).unwrap_or(u16::MAX),
                    section: places[index],
                }
            }),
    );
    model::Source {
        title: leak(&source.title),
        headline: leak(&source.title),
        byline: source.byline.as_ref().map(|words| leak(words)),
        publisher: leak(&source.publisher),
        paper: leak(&source.publisher),
        date: leak(&source.date),
        url: source.url.as_ref().map(|url| leak(url)),
        sha256: source.sha256.as_ref().map_or("", |hash| leak(hash)),
        text,
        sentences,
        sections,
        uncounted: &[],
        also: &[],
    }
}

/// Those of the whole article first; of those that carry it from a line on, each in its order.
pub(super) fn also(
    draft: &draft::Draft,
    article: &Article,
    source: &model::Source,
) -> &'static [model::Publication] {
    let first = |own: &draft::Publication| {
        let line = *lines_starting_with(article, own.starts.as_ref()?).first()?;
        Some(article.lines[line].sentences.start)
    };
    let mut also: Vec<_> = draft.also.iter().map(|own| (first(own), own)).collect();
    also.sort_by_key(|(first, _)| *first);
    list(also.into_iter().map(|(first, own)| {
        let title = own.title.as_ref().map_or(source.title, |title| leak(title));
        model::Publication {
            title,
            headline: title,
            publisher: leak(&own.publisher),
            paper: leak(&own.publisher),
            date: leak(&own.date),
            url: own.url.as_ref().map(|url| leak(url)),
            starts: first.map(|first| source.sentences[first].id),
        }
    }))
}
