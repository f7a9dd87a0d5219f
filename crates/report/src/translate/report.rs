//! The same report in other words.

use crate::model::{
    Area, Dots, Event, Figure, Framework, Group, Hub, Lesson, Line, Measure, Note, Page, Parts,
    Plan, Publication, Reference, Report, Section, Sentence, Slot, Source, Task,
};

/// The report with every text that a reader sees ([`super::texts`]) mapped by `into`, which
/// is leaked like any report that is made at run time. Whatever else a field says it is,
/// stays: ids, values, quotes, the sentences' own words.
pub fn translated(report: &Report, into: &dyn Fn(&str) -> String) -> Report {
    let put = |text: &str| -> &'static str { Box::leak(into(text).into_boxed_str()) };
    // 「第一」 has no unit.
    let maybe = |text: &'static str| if text.is_empty() { text } else { put(text) };
    Report {
        page: page(&report.page, &put),
        source: source(&report.source, &put),
        areas: each(report.areas, |item| area(item, &put)),
        figures: each(report.figures, |item| {
            let figure = Figure {
                label: put(item.label),
                short: put(item.short),
                text: put(item.text),
                unit_name: maybe(item.unit_name),
                counted: item.counted.map(put),
                body: item.body.map(put),
                ..*item
            };
            figure.shaped()
        }),
        plans: each(report.plans, |item| plan(item, &put)),
        framework: report.framework.as_ref().map(|own| framework(own, &put)),
        events: each(report.events, |item| Event {
            title: put(item.title),
            ..*item
        }),
        lessons: each(report.lessons, |item| Lesson {
            text: put(item.text),
            ..*item
        }),
        references: each(report.references, |item| Reference {
            title: put(item.title),
            note: put(item.note),
            ..*item
        }),
    }
}

/// Puts words into the other language.
type Put<'a> = &'a dyn Fn(&str) -> &'static str;

fn each<T>(items: &[T], map: impl Fn(&T) -> T) -> &'static [T] {
    Box::leak(items.iter().map(map).collect())
}

fn source(source: &Source, put: Put<'_>) -> Source {
    Source {
        headline: put(source.headline),
        paper: put(source.paper),
        sentences: each(source.sentences, |sentence| Sentence {
            translation: Some(put(sentence.text)),
            ..*sentence
        }),
        sections: each(source.sections, |section| Section {
            title: put(section.title),
            ..*section
        }),
        also: each(source.also, |own| Publication {
            headline: put(own.headline),
            paper: put(own.paper),
            ..*own
        }),
        ..*source
    }
}

fn page(page: &Page, put: Put<'_>) -> Page {
    // Some words are there only where what they are about is.
    let maybe = |words: &'static str| {
        if words.is_empty() { words } else { put(words) }
    };
    Page {
        name: put(page.name),
        title: put(page.title),
        kicker: put(page.kicker),
        dataset: put(page.dataset),
        description: put(page.description),
        lead: put(page.lead),
        stations: maybe(page.stations),
        parts: Parts {
            areas: put(page.parts.areas),
            plan: maybe(page.parts.plan),
        },
        lanes: page.lanes.map(maybe),
        hub: page.hub.map(|hub| Hub {
            words: put(hub.words),
            below: put(hub.below),
        }),
        dots: page.dots.map(|dots| Dots {
            title: put(dots.title),
            one: put(dots.one),
            many: put(dots.many),
            none: put(dots.none),
            ..dots
        }),
        ..*page
    }
}

fn area(area: &Area, put: Put<'_>) -> Area {
    Area {
        title: put(area.title),
        short: put(area.short),
        tagline: area.tagline.map(put),
        measures: each(area.measures, |measure| Measure {
            title: put(measure.title),
            lines: each(measure.lines, |line| Line {
                text: put(line.text),
                ..*line
            }),
            ..*measure
        }),
        ..*area
    }
}

fn plan(plan: &Plan, put: Put<'_>) -> Plan {
    Plan {
        role: plan.role.map(put),
        aim: plan.aim.map(put),
        title: put(plan.title),
        tasks: each(plan.tasks, |task| Task {
            title: put(task.title),
            ..*task
        }),
        ..*plan
    }
}

fn framework(framework: &Framework, put: Put<'_>) -> Framework {
    Framework {
        title: put(framework.title),
        groups: each(framework.groups, |group| Group {
            title: put(group.title),
            slots: each(group.slots, |slot| Slot {
                title: slot.title.map(put),
                ..*slot
            }),
            ..*group
        }),
        notes: each(framework.notes, |note| Note {
            text: put(note.text),
            ..*note
        }),
        ..*framework
    }
}
