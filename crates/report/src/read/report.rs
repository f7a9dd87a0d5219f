//! `report.toml`: what the page says of it, the source, the sections, what was learnt, numbers that don't count.

use super::Fields;
use crate::draft::{Dots, Hub, Lesson, Page, Publication, Section, Source, Uncounted};
use crate::model::Lane;

/// What the file has.
type Read = (
    Page,
    Source,
    Vec<Publication>,
    Vec<Section>,
    Vec<Lesson>,
    Vec<Uncounted>,
);

pub(super) fn read(file: &mut Fields<'_>) -> Read {
    let page = file.table("page", |page| Page {
        name: page.text("name"),
        title: page.text("title"),
        kicker: page.text("kicker"),
        dataset: page.text("dataset"),
        description: page.text("description"),
        lead: page.text("lead"),
        stations: page.maybe_text("stations"),
        areas: page.text("areas"),
        plan: page.maybe_text("plan"),
        lanes: page
            .maybe_table("lanes", |lanes| {
                Lane::ALL.map(|lane| lanes.maybe_text(lane.as_str()))
            })
            .unwrap_or_default(),
        hub: page.maybe_table("hub", |hub| Hub {
            words: hub.text("words"),
            below: hub.text("below"),
            clause: hub.text("clause"),
        }),
        dots: page.maybe_table("dots", |dots| Dots {
            word: dots.text("word"),
            unit: dots.text("unit"),
            title: dots.text("title"),
            one: dots.text("one"),
            many: dots.text("many"),
            none: dots.text("none"),
        }),
        unbroken: page.texts("unbroken"),
    });
    let source = file.table("source", |source| Source {
        title: source.text("title"),
        byline: source.written_text("byline"),
        publisher: source.text("publisher"),
        date: source.text("date"),
        url: source.written_text("url"),
        sha256: source.mark("sha256"),
        seal: source.mark("seal"),
    });
    let also = file.tables("also", |also| Publication {
        title: also.written_text("title"),
        publisher: also.text("publisher"),
        date: also.text("date"),
        url: also.written_text("url"),
        starts: also.written_text("starts"),
        seal: also.mark("seal"),
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
    (page, source, also, sections, lessons, uncounted)
}
