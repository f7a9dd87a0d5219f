//! From a checked draft to the model.
//!
//! The model is `'static`, so everything here is leaked: a process reads one report, and
//! it lives as long as the process (tests read a handful; that is fine too).

mod events;
mod outlook;
mod review;
mod source;
mod uncounted;

use crate::article::Article;
use crate::draft::{self, At, Draft};
use crate::model;
use crate::outline::Outline;
use crate::selector;
use std::collections::HashMap;
use std::ops::Range;

/// Turns a draft without errors into the report it describes.
///
/// # Panics
/// If the draft was not checked: a quote was not located, or a required value is missing.
pub fn report(draft: &Draft, article: &Article, outline: &Outline) -> &'static model::Report {
    let text = leak(&article.text);
    let source = source::lower(&draft.source, article, outline, text);
    let lower = Lower {
        draft,
        article,
        outline,
        text,
        sentences: source.sentences,
        areas: areas(draft),
        plans: plans(draft),
        figures: figures(draft),
    };
    Box::leak(Box::new(model::Report {
        page: source::page(&draft.page),
        source: model::Source {
            uncounted: lower.uncounted(),
            also: source::also(draft, article, &source),
            ..source
        },
        areas: list(
            draft
                .areas
                .iter()
                .enumerate()
                .map(|(order, area)| lower.area(order, area)),
        ),
        figures: list(draft.figures.iter().map(|figure| lower.figure(figure))),
        plans: list(
            draft
                .plans
                .iter()
                .enumerate()
                .map(|(order, plan)| lower.plan(order, plan)),
        ),
        framework: draft.framework.as_ref().map(|own| lower.framework(own)),
        events: lower.events(),
        lessons: list(
            draft
                .lessons
                .iter()
                .enumerate()
                .map(|(order, lesson)| model::Lesson {
                    id: leak(&lesson.id),
                    order: ordinal(order),
                    text: leak(&lesson.quote.exact),
                    quote: lower.quote(&lesson.quote),
                }),
        ),
        references: list(draft.references.iter().map(events::reference)),
    }))
}

/// A draft and what its parts refer to.
struct Lower<'a> {
    draft: &'a Draft,
    article: &'a Article,
    outline: &'a Outline,
    text: &'static str,
    sentences: &'static [model::Sentence],
    /// The area of each measure.
    areas: HashMap<&'a str, &'static str>,
    /// The plan of each task.
    plans: HashMap<&'a str, &'static str>,
    /// The figures of whatever they are written to belong to.
    figures: HashMap<&'a str, Vec<&'static str>>,
}

fn areas(draft: &Draft) -> HashMap<&str, &'static str> {
    let mut areas = HashMap::new();
    for area in &draft.areas {
        let id = leak(&area.id);
        let measures = area.measures.iter();
        areas.extend(measures.map(|measure| (measure.id.as_str(), id)));
    }
    areas
}

fn plans(draft: &Draft) -> HashMap<&str, &'static str> {
    let mut plans = HashMap::new();
    for plan in &draft.plans {
        let id = leak(&plan.id);
        let tasks = plan.tasks.iter();
        plans.extend(tasks.map(|task| (task.id.as_str(), id)));
    }
    plans
}

fn figures(draft: &Draft) -> HashMap<&str, Vec<&'static str>> {
    let mut owned: HashMap<&str, Vec<&'static str>> = HashMap::new();
    for figure in &draft.figures {
        for (_, owner) in figure.owners() {
            owned.entry(owner).or_default().push(leak(&figure.id));
        }
    }
    owned
}

impl Lower<'_> {
    fn quote(&self, quote: &draft::Quote) -> model::Quote {
        let found = quote.found.expect("a checked quote was located");
        let bytes = found.start..found.end;
        let (prefix, suffix) = selector::around(self.article, &bytes);
        let start = self.article.characters_before(found.start);
        let end = start + self.text[bytes.clone()].chars().count();
        model::Quote {
            exact: &self.text[bytes],
            prefix: &self.text[found.start - prefix.len()..found.start],
            suffix: &self.text[found.end..found.end + suffix.len()],
            start: offset(start),
            end: offset(end),
            sentence: self.sentences[found.sentence].id,
        }
    }

    fn sentence_ids(&self, sentences: &Option<Range<usize>>) -> &'static [&'static str] {
        let range = sentences.clone().expect("a checked stretch is known");
        list(self.sentences[range].iter().map(|sentence| sentence.id))
    }
}

/// A value that the checker has made sure of.
fn required<T: Copy>(value: &Option<At<T>>) -> T {
    value.as_ref().expect("a checked value is there").value
}

fn texts(texts: &[draft::Text]) -> &'static [&'static str] {
    list(texts.iter().map(|text| leak(text)))
}

fn list<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    Box::leak(items.collect())
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.into())
}

/// Place in a list, from 1; a list has at most 255 items that anybody counts.
fn ordinal(index: usize) -> u8 {
    u8::try_from(index + 1).unwrap_or(u8::MAX)
}

fn offset(characters: usize) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}
