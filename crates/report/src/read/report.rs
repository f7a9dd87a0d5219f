//! `report.toml`: what the page calls it, the source, the sections, what was learnt, numbers that don't count.

use super::Fields;
use crate::draft::{Lesson, Page, Section, Source, Uncounted};

/// What the file has.
type Read = (Page, Source, Vec<Section>, Vec<Lesson>, Vec<Uncounted>);

pub(super) fn read(file: &mut Fields<'_>) -> Read {
    let page = file.table("page", |page| Page {
        name: page.text("name"),
        title: page.text("title"),
        kicker: page.text("kicker"),
        dataset: page.text("dataset"),
    });
    let source = file.table("source", |source| Source {
        title: source.text("title"),
        byline: source.text("byline"),
        publisher: source.text("publisher"),
        date: source.text("date"),
        url: source.text("url"),
        sha256: source.mark("sha256"),
        seal: source.mark("seal"),
    });
    let sections = file.some_tables("section", |section| Section {
        id: section.text("id"),
        title: section.text("title"),
        starts: section.text("starts"),
    });
    let lessons = file.tables("lesson", |lesson| Lesson {
        id: lesson.text("id"),
        quote: lesson.quote("quote"),
    });
    let uncounted = file.tables("uncounted", |number| Uncounted {
        quote: number.bare_quote(),
        reason: number.text("reason"),
    });
    (page, source, sections, lessons, uncounted)
}
