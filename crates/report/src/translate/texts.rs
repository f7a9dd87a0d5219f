//! What is to be translated.

use crate::model::{Area, Figure, Framework, Page, Plan, Report, Source};
use std::collections::HashSet;

/// Words that a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub text: &'static str,
    /// Id of the sentence, section or entity where they stand first, or `source` or `page`.
    pub place: &'static str,
}

/// Every text of a report that a reader sees, each once, in the order of the article and
/// then of the data. Quotes, dates and addresses are not among them: they stay as they are.
pub fn texts(report: &Report) -> Vec<Text> {
    let events = report.events.iter().map(|event| (event.id, event.title));
    let lessons = report.lessons.iter().map(|lesson| (lesson.id, lesson.text));
    let references = report
        .references
        .iter()
        .flat_map(|reference| [reference.title, reference.note].map(|words| (reference.id, words)));
    let page = page(&report.page).map(|words| ("page", words));
    let mut seen = HashSet::new();
    source(&report.source)
        .chain(report.areas.iter().flat_map(area))
        .chain(report.figures.iter().flat_map(figure))
        .chain(report.plans.iter().flat_map(plan))
        .chain(report.framework.iter().flat_map(framework))
        .chain(events)
        .chain(lessons)
        .chain(references)
        .chain(page)
        .filter(|(_, text)| seen.insert(*text))
        .map(|(place, text)| Text { text, place })
        .collect()
}

/// A place and words that stand there.
type Placed = (&'static str, &'static str);

fn page(page: &Page) -> impl Iterator<Item = &'static str> {
    let lanes = page.lanes.into_iter().filter(|name| !name.is_empty());
    let hub = page.hub.into_iter().flat_map(|hub| [hub.words, hub.below]);
    let dots = page.dots.into_iter();
    let dots = dots.flat_map(|dots| [dots.title, dots.one, dots.many, dots.none]);
    [page.name, page.title, page.kicker, page.dataset]
        .into_iter()
        .chain([page.description, page.lead, page.stations])
        .chain([page.parts.areas, page.parts.plan])
        .filter(|words| !words.is_empty())
        .chain(lanes)
        .chain(hub)
        .chain(dots)
}

fn source(source: &Source) -> impl Iterator<Item = Placed> {
    let sentences = source.sentences.iter();
    let sections = source.sections.iter();
    let also = source.also.iter();
    let own = [source.headline, source.paper]
        .into_iter()
        .chain(also.flat_map(|also| [also.headline, also.paper]))
        .map(|words| ("source", words));
    sentences
        .map(|sentence| (sentence.id, sentence.text))
        .chain(own)
        .chain(sections.map(|section| (section.id, section.title)))
}

fn area(area: &'static Area) -> impl Iterator<Item = Placed> {
    let measures = area.measures.iter();
    [area.title, area.short]
        .into_iter()
        .chain(area.tagline)
        .map(|words| (area.id, words))
        .chain(measures.clone().map(|measure| (measure.id, measure.title)))
        .chain(measures.flat_map(|measure| {
            let lines = measure.lines.iter();
            lines.map(|line| (measure.id, line.text))
        }))
}

fn figure(figure: &'static Figure) -> impl Iterator<Item = Placed> {
    [figure.label, figure.short, figure.text, figure.unit_name]
        .into_iter()
        .chain(figure.counted)
        .chain(figure.body)
        .filter(|words| !words.is_empty())
        .map(|words| (figure.id, words))
}

fn plan(plan: &'static Plan) -> impl Iterator<Item = Placed> {
    let tasks = plan.tasks.iter();
    let role = plan.role.into_iter();
    role.chain(plan.words())
        .map(|words| (plan.id, words))
        .chain(tasks.map(|task| (task.id, task.title)))
}

fn framework(framework: &Framework) -> impl Iterator<Item = Placed> {
    let id = framework.id;
    let notes = framework.notes.iter().map(move |note| (id, note.text));
    let groups = framework.groups.iter().flat_map(|group| {
        let slots = group.slots.iter();
        let named = slots.filter_map(|slot| Some((slot.id, slot.title?)));
        std::iter::once((group.id, group.title)).chain(named)
    });
    std::iter::once((id, framework.title))
        .chain(notes)
        .chain(groups)
}
