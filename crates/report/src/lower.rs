//! From a checked draft to the model.
//!
//! The model is `'static`, so everything here is leaked: a process reads one report, and
//! it lives as long as the process (tests read a handful; that is fine too).

mod source;

use crate::article::Article;
use crate::draft::{self, Draft};
use crate::edtf::Edtf;
use crate::model;
use crate::outline::Outline;
use crate::selector;
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
    };
    Box::leak(Box::new(model::Report {
        source,
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
        framework: lower.framework(&draft.framework),
        events: lower.events(),
        lessons: list(
            draft
                .lessons
                .iter()
                .enumerate()
                .map(|(order, lesson)| model::Lesson {
                    id: leak(&lesson.id),
                    order: ordinal(order),
                    quote: lower.quote(&lesson.quote),
                }),
        ),
        references: list(draft.references.iter().map(reference)),
    }))
}

/// A draft and what its parts refer to.
struct Lower<'a> {
    draft: &'a Draft,
    article: &'a Article,
    outline: &'a Outline,
    text: &'static str,
    sentences: &'static [model::Sentence],
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

    fn area(&self, index: usize, area: &draft::Area) -> model::Area {
        model::Area {
            id: leak(&area.id),
            order: ordinal(index),
            title: leak(&area.title),
            short: leak(&area.short),
            tagline: leak(&area.tagline),
            quote: self.quote(&area.quote),
            measures: list(area.measures.iter().enumerate().map(|(order, measure)| {
                model::Measure {
                    id: leak(&measure.id),
                    order: ordinal(order),
                    title: leak(measure.quote.exact.trim_end_matches('。')),
                    quote: self.quote(&measure.quote),
                    sentences: self.sentence_ids(&self.outline.measures[index][order]),
                    figures: self.figures_with(|figure| &figure.measure, &measure.id),
                }
            })),
        }
    }

    fn figure(&self, figure: &draft::Figure) -> model::Figure {
        let measure = figure.measure.as_deref();
        let has = |area: &&draft::Area| {
            area.measures
                .iter()
                .any(|own| Some(&own.id.value) == measure)
        };
        model::Figure {
            id: leak(&figure.id),
            label: leak(&figure.label),
            value: figure
                .value
                .as_deref()
                .copied()
                .expect("a checked figure has a value"),
            text: leak(&figure.text),
            unit: leak(&figure.unit),
            approximate: figure.approximate.as_deref().copied().unwrap_or(false),
            status: figure
                .status
                .as_deref()
                .copied()
                .expect("a checked figure has a status"),
            area: self.draft.areas.iter().find(has).map(|area| leak(&area.id)),
            measure: measure.map(|id| leak(id)),
            task: figure.task.as_ref().map(|id| leak(id)),
            quote: self.quote(&figure.quote),
        }
    }

    fn plan(&self, index: usize, plan: &draft::Plan) -> model::Plan {
        model::Plan {
            id: leak(&plan.id),
            order: ordinal(index),
            role: leak(&plan.role),
            aim: leak(&plan.aim),
            title: leak(&plan.title),
            quote: self.quote(&plan.quote),
            tasks: list(
                plan.tasks
                    .iter()
                    .enumerate()
                    .map(|(order, task)| model::Task {
                        id: leak(&task.id),
                        order: ordinal(order),
                        title: leak(&task.title),
                        quote: self.quote(&task.quote),
                        sentences: self.sentence_ids(&self.outline.tasks[index][order]),
                        figures: self.figures_with(|figure| &figure.task, &task.id),
                        framework: texts(&task.framework),
                    }),
            ),
        }
    }

    fn framework(&self, framework: &draft::Framework) -> model::Framework {
        let tasks = || self.draft.plans.iter().flat_map(|plan| &plan.tasks);
        let serves = |task: &&draft::Task, group: &draft::Group| {
            task.framework.iter().any(|id| id.value == group.id.value)
        };
        model::Framework {
            id: "framework",
            code: leak(&framework.code),
            quote: self.quote(&framework.quote),
            groups: list(framework.groups.iter().enumerate().map(|(order, group)| {
                model::Group {
                    id: leak(&group.id),
                    order: ordinal(order),
                    digit: group.digit.as_deref().copied().unwrap_or(0).min(9) as u8,
                    title: leak(&group.title),
                    quote: self.quote(&group.quote),
                    tasks: list(
                        tasks()
                            .filter(|task| serves(task, group))
                            .map(|task| leak(&task.id)),
                    ),
                    slots: list(group.slots.iter().map(|slot| {
                        model::Slot {
                            id: leak(&slot.id),
                            title: slot.title.as_ref().map(|title| leak(title)),
                            origin: slot
                                .origin
                                .as_deref()
                                .copied()
                                .unwrap_or(model::Origin::Article),
                            references: texts(&slot.references),
                        }
                    })),
                    references: texts(&group.references),
                }
            })),
            notes: list(framework.notes.iter().map(|note| model::Note {
                text: leak(&note.text),
                references: texts(&note.references),
            })),
        }
    }

    /// Dated events first, in order of time; then the others as the editor listed them.
    fn events(&self) -> &'static [model::Event] {
        let mut events: Vec<_> = self
            .draft
            .events
            .iter()
            .map(|event| self.event(event))
            .collect();
        events.sort_by_key(|event| (event.date.is_none(), event.date));
        list(events.into_iter())
    }

    fn event(&self, event: &draft::Event) -> model::Event {
        let date = event
            .date
            .as_ref()
            .map(|date| Edtf::parse(date).expect("a checked date is valid"));
        model::Event {
            id: leak(&event.id),
            title: leak(&event.title),
            date,
            edtf: event.date.as_ref().map(|date| leak(date)),
            lane: event
                .lane
                .as_deref()
                .copied()
                .expect("a checked event has a lane"),
            status: event
                .status
                .as_deref()
                .copied()
                .expect("a checked event has a status"),
            quote: event.quote.as_ref().map(|quote| self.quote(quote)),
            references: texts(&event.references),
            entities: texts(&event.entities),
        }
    }

    fn sentence_ids(&self, sentences: &Option<Range<usize>>) -> &'static [&'static str] {
        let range = sentences.clone().expect("a checked stretch is known");
        list(self.sentences[range].iter().map(|sentence| sentence.id))
    }

    fn figures_with(
        &self,
        owner: fn(&draft::Figure) -> &Option<draft::Text>,
        id: &str,
    ) -> &'static [&'static str] {
        let owned =
            |figure: &&draft::Figure| owner(figure).as_deref().is_some_and(|owner| owner == id);
        list(
            self.draft
                .figures
                .iter()
                .filter(owned)
                .map(|figure| leak(&figure.id)),
        )
    }
}

fn reference(reference: &draft::Reference) -> model::Reference {
    let when = match reference.date.as_deref().map(|date| Edtf::parse(date)) {
        Some(Ok(date)) => date.words(),
        _ => "未注明日期".to_owned(),
    };
    model::Reference {
        id: leak(&reference.id),
        title: leak(&format!("{}，{when}", reference.publisher.value)),
        publisher: leak(&reference.publisher),
        date: reference.date.as_ref().map(|date| leak(date)),
        url: leak(&reference.url),
        quote: leak(&reference.quote),
        note: leak(&reference.note),
    }
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
