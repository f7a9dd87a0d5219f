//! Where an editor wrote what a reader sees.

use crate::check::desk::Desk;
use crate::draft::{self, Draft, Spot};
use crate::translate::Text;

/// The first place of a text: in the article, or in the data.
pub fn place(desk: &Desk<'_>, text: &Text) -> Option<Spot> {
    let sentences = &desk.article.sentences;
    let of_article = (0..sentences.len())
        .find(|index| desk.article.sentence(*index) == text.text)
        .map(|index| desk.in_article(&sentences[index].bytes));
    // A measure is called by its first sentence, without the full stop.
    let is_written = |words: &&draft::Text| {
        words.value == text.text || words.strip_suffix('。') == Some(text.text)
    };
    // A reference is called by its publisher and date.
    let publisher = || {
        let references = &desk.draft.references;
        let called = references.iter().find(|own| own.id.value == text.place)?;
        Some(&called.publisher)
    };
    of_article.or_else(|| {
        let words = written(desk.draft).find(is_written).or_else(publisher)?;
        Some(words.at)
    })
}

/// The words of the data, in the order in which [`crate::translate::texts`] has them.
fn written(draft: &Draft) -> impl Iterator<Item = &draft::Text> {
    let source = [&draft.source.title, &draft.source.publisher];
    let sections = draft.sections.iter().map(|section| &section.title);
    let areas = draft.areas.iter().flat_map(|area| {
        let measures = area.measures.iter().map(|measure| &measure.quote.exact);
        [&area.title, &area.short]
            .into_iter()
            .chain(&area.tagline)
            .chain(measures)
    });
    let figures = draft.figures.iter().flat_map(|figure| {
        [&figure.label, &figure.text]
            .into_iter()
            .chain(&figure.unit)
            .chain(&figure.counted)
            .chain(&figure.body)
    });
    let plans = draft.plans.iter().flat_map(|plan| {
        let tasks = plan.tasks.iter().map(|task| &task.title);
        let words = plan.role.iter().chain(&plan.aim);
        words.chain([&plan.title]).chain(tasks)
    });
    let notes = draft.notes().iter().map(|note| &note.text);
    let groups = draft.groups().iter().flat_map(|group| {
        let slots = group.slots.iter().filter_map(|slot| slot.title.as_ref());
        std::iter::once(&group.title).chain(slots)
    });
    let events = draft.events.iter().map(|event| &event.title);
    let references = draft.references.iter().map(|reference| &reference.note);
    source
        .into_iter()
        .chain(sections)
        .chain(areas)
        .chain(figures)
        .chain(plans)
        .chain(notes)
        .chain(groups)
        .chain(events)
        .chain(references)
}
