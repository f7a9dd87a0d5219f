//! What a speaker needs besides the slide: the sentences that it was made from, verbatim, and
//! what outside sources say where it shows something of theirs.

use super::Slide;
use crate::{
    language::t,
    query::{backing::carries, card::at},
};
use report::{
    lookup::{self, Entity},
    model::{Event, Report, Sentence},
};

/// One sentence and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// 「原文第二十句 · 履职成效更加彰显」, or 「背景补充 · 深圳晚报 2022-09-28」.
    pub place: String,
    /// What stands there.
    pub words: Words,
}

/// Words that a speaker may say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Words {
    /// A sentence of the article.
    Article(&'static Sentence),
    /// Of an outside source, verbatim.
    Source(&'static str),
    /// Of this page, after outside sources.
    Page(&'static str),
}

/// The notes of a slide, in the article's order; outside sources last.
pub fn notes(report: &'static Report, slide: &Slide) -> Vec<Note> {
    let told = sentences(report, slide);
    let all = report.source.sentences.iter();
    let own = all.filter(|sentence| told.contains(&sentence.id));
    let own = own.map(|sentence| Note {
        place: at(report, sentence.id),
        words: Words::Article(sentence),
    });
    let (texts, references) = outside(report, slide);
    let texts = texts.into_iter().map(|text| Note {
        place: t!("背景补充").to_owned(),
        words: Words::Page(text),
    });
    let all = report.references.iter();
    let references = all.filter_map(|reference| {
        let mut cited = references.iter().filter(|(id, _)| *id == reference.id);
        let first = cited.next()?;
        // Beside what it does not say, a source is only named.
        let carried = |(_, by): &(_, Entity)| carries(report, *by, reference);
        let words = if carried(first) && cited.all(carried) {
            Words::Source(reference.quote)
        } else {
            Words::Page(reference.note)
        };
        let place = [t!("背景补充"), " · ", reference.title].concat();
        Some(Note { place, words })
    });
    own.chain(texts).chain(references).collect()
}

/// Ids of the sentences that a slide was made from.
pub(super) fn sentences(report: &'static Report, slide: &Slide) -> Vec<&'static str> {
    let section = |id: &str| {
        let all = report.source.sentences.iter();
        all.filter(|sentence| sentence.section == id)
            .map(|sentence| sentence.id)
            .collect::<Vec<_>>()
    };
    let line = |words: Option<&str>| {
        let all = report.source.sentences.iter();
        all.filter(|sentence| Some(sentence.text) == words)
            .map(|sentence| sentence.id)
            .collect::<Vec<_>>()
    };
    let source = &report.source;
    match slide {
        Slide::Headline => [
            line(Some(source.title)),
            line(source.byline),
            section("lead"),
        ]
        .concat(),
        Slide::Ring => {
            let areas = report.areas.iter().map(|area| area.quote.sentence);
            section("review").into_iter().chain(areas).collect()
        }
        Slide::Area(area, measures) => {
            let own = measures.iter().flat_map(|measure| measure.sentences);
            std::iter::once(area.quote.sentence)
                .chain(own.copied())
                .collect()
        }
        Slide::Own(area, _) if area.measures.is_empty() => section(area.id),
        Slide::Own(area, figures) => {
            let own = figures.iter().map(|figure| figure.quote.sentence);
            std::iter::once(area.quote.sentence).chain(own).collect()
        }
        Slide::Lessons => section("lessons"),
        Slide::Timeline => dated(report)
            .filter_map(|event| Some(event.quote?.sentence))
            .collect(),
        Slide::Framework => {
            let groups = report.groups().iter();
            let whole = report.framework.iter();
            whole
                .map(|own| own.quote.sentence)
                .chain(groups.map(|group| group.quote.sentence))
                .collect()
        }
        Slide::Group(group) => {
            let tasks = group
                .tasks
                .iter()
                .filter_map(|id| lookup::entity(report, id));
            let tasks = tasks.filter_map(|task| Some(task.quote()?.sentence));
            std::iter::once(group.quote.sentence).chain(tasks).collect()
        }
        Slide::Plans => section("outlook"),
        Slide::Plan(plan) => {
            let own = plan.tasks.iter().flat_map(|task| task.sentences);
            std::iter::once(plan.quote.sentence)
                .chain(own.copied())
                .collect()
        }
        Slide::Proposals(figures) | Slide::Compared(figures) | Slide::Single(figures) => {
            figures.iter().map(|figure| figure.quote.sentence).collect()
        }
        Slide::Source => line(source.byline),
    }
}

fn dated(report: &'static Report) -> impl Iterator<Item = &'static Event> {
    report.events.iter().filter(|event| event.date.is_some())
}

/// An outside source by its id, and what cites it.
type Cited = (&'static str, Entity);

/// Statements from outside the article, and the sources, that a slide shows something of.
fn outside(report: &'static Report, slide: &Slide) -> (Vec<&'static str>, Vec<Cited>) {
    let (mut texts, mut sources) = (Vec::new(), Vec::new());
    let mut cite = |references: &'static [&'static str], by: Entity| {
        sources.extend(references.iter().map(|id| (*id, by)));
    };
    match slide {
        Slide::Timeline => {
            dated(report).for_each(|event| cite(event.references, Entity::Event(event)))
        }
        Slide::Framework => {
            if let Some(own) = &report.framework {
                for note in own.notes {
                    texts.push(note.text);
                    cite(note.references, Entity::Framework(own));
                }
            }
            for group in report.groups() {
                for slot in group.slots {
                    cite(slot.references, Entity::Slot(group, slot));
                }
            }
        }
        Slide::Group(group) => {
            cite(group.references, Entity::Group(group));
            for slot in group.slots {
                cite(slot.references, Entity::Slot(group, slot));
            }
        }
        _ => {}
    }
    (texts, sources)
}
