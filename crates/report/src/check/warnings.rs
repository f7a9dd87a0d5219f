//! What is right, but will not look right.

use crate::diagnostics::Findings;
use crate::draft::{Draft, Text};
use crate::edtf::{Edtf, End};
use crate::number::Number;
use crate::rule::Rule;
use std::collections::HashSet;

/// Characters of the longest title that has room.
const TITLE: usize = 24;

/// The largest value that has room: nine digits.
const VALUE: Number = Number::whole(999_999_999);

/// As many events on a day as can be told apart.
const EVENTS: usize = 50;

/// As many slots of a group as can be drawn.
const SLOTS: std::ops::RangeInclusive<usize> = 1..=12;

/// As many areas as there are colours.
const AREAS: usize = 8;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    areas(draft, out);
    titles(draft)
        .map(|(title, words)| (title, words.chars().count()))
        .filter(|(_, length)| *length > TITLE)
        .for_each(|(title, length)| {
            out.push(
                Rule::LongTitle,
                title.at,
                format!("标题有 {length} 字，图上放不下"),
            )
            .label(format!("最好不超过 {TITLE} 字"));
        });
    for figure in &draft.figures {
        let read = crate::quantity::read::read(&figure.text);
        if read.is_some_and(|read| read.value.magnitude() > VALUE) {
            let at = figure.value.as_ref().map_or(figure.text.at, |own| own.at);
            out.push(Rule::LargeValue, at, "数值超过九位，图上放不下")
                .label("可以换大一级的单位，但须是原文的写法");
        }
    }
    for group in draft.groups() {
        let slots = group.slots.len();
        if !SLOTS.contains(&slots) {
            out.push(
                Rule::SlotCount,
                group.id.at,
                format!("这一组有 {slots} 个席位，不好画"),
            )
            .label("最好是 1 到 12 个");
        }
    }
    crowds(draft, out);
}

fn areas(draft: &Draft, out: &mut Findings) {
    let named = draft
        .figures
        .iter()
        .filter_map(|figure| figure.measure.as_deref().or(figure.area.as_deref()));
    let named: HashSet<&String> = named.collect();
    for area in &draft.areas {
        // Whoever wrote the area for its measure was told so.
        let measures = area.measures.iter().map(|measure| &measure.id);
        let mut own = measures.chain([&area.id]);
        if !own.any(|id| named.contains(&id.value)) {
            out.push(
                Rule::AreaWithoutFigures,
                area.id.at,
                format!("{} 没有数据", area.id.value),
            )
            .label("它的图会是空的");
        }
    }
    if let [area] = draft.areas.as_slice() {
        out.push(Rule::SingleArea, area.id.at, "成效领域只有 1 个")
            .label("环形图上没有别的可比");
    }
    if let Some(area) = draft.areas.get(AREAS) {
        out.push(
            Rule::ManyAreas,
            area.id.at,
            format!("成效领域有 {} 个", draft.areas.len()),
        )
        .label(format!("超过 {AREAS} 个，颜色就难以分辨"));
    }
}

/// Whatever is called something: where that is written, and what.
fn titles(draft: &Draft) -> impl Iterator<Item = (&Text, &str)> {
    let areas = draft.areas.iter().map(|area| &area.title);
    let measures = draft
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .map(|measure| {
            let title = measure.title.as_ref();
            (title.unwrap_or(&measure.quote.exact), measure.name())
        });
    let figures = draft.figures.iter().map(|figure| &figure.label);
    let plans = draft.plans.iter().map(|plan| &plan.title);
    let tasks = draft
        .plans
        .iter()
        .flat_map(|plan| &plan.tasks)
        .map(|task| &task.title);
    let groups = draft.groups().iter().map(|group| &group.title);
    let slots = draft
        .groups()
        .iter()
        .flat_map(|group| &group.slots)
        .filter_map(|slot| slot.title.as_ref());
    let events = draft.events.iter().map(|event| &event.title);
    let titles = areas
        .chain(figures)
        .chain(plans)
        .chain(tasks)
        .chain(groups)
        .chain(slots)
        .chain(events);
    let titles = titles.map(|title| (title, title.as_str()));
    measures.chain(titles)
}

fn crowds(draft: &Draft, out: &mut Findings) {
    let mut days: Vec<(i32, usize, &Text)> = Vec::new();
    for text in draft.events.iter().filter_map(|event| event.date.as_ref()) {
        let Ok(Edtf {
            start,
            end: End::None,
        }) = Edtf::parse(text)
        else {
            continue;
        };
        match days.iter_mut().find(|(day, ..)| *day == start.first_day()) {
            Some((_, count, last)) => (*count, *last) = (*count + 1, text),
            None => days.push((start.first_day(), 1, text)),
        }
    }
    for (_, count, last) in days.into_iter().filter(|(_, count, _)| *count > EVENTS) {
        out.push(
            Rule::CrowdedDay,
            last.at,
            format!("同一天有 {count} 件事，时间轴上分不开"),
        )
        .label(format!("最好不超过 {EVENTS} 件"));
    }
}
