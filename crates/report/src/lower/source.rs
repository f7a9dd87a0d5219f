//! The article itself: its sentences and sections.

use super::{leak, list, offset};
use crate::article::Article;
use crate::draft;
use crate::model;
use crate::outline::Outline;

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
    let section_of = |line| {
        let of_line = outline
            .sections
            .iter()
            .position(|section| section.lines.contains(&line));
        of_line.map_or("", |index| sections[index].id)
    };
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
                    section: section_of(sentence.line),
                }
            }),
    );
    model::Source {
        title: leak(&source.title),
        headline: leak(&source.title),
        byline: leak(&source.byline),
        publisher: leak(&source.publisher),
        paper: leak(&source.publisher),
        date: leak(&source.date),
        url: leak(&source.url),
        sha256: source.sha256.as_ref().map_or("", |hash| leak(hash)),
        text,
        sentences,
        sections,
    }
}
