//! Figures say what the article says.

mod amount;

use super::desk::Desk;
use super::wording::{is_subsequence, unlike};
use crate::diagnostics::Findings;
use crate::draft::{Figure, Text};
use crate::model::Status;
use crate::quantity::myriads;
use crate::rule::Rule;
use std::ops::Range;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for figure in &desk.draft.figures {
        amount::check(desk, figure, out);
        label(figure, out);
        place(desk, figure, out);
        words(figure, out);
    }
    units(&desk.draft.figures, out);
}

fn label(figure: &Figure, out: &mut Findings) {
    let quote = &figure.quote.exact;
    if !quote.is_empty() && !is_subsequence(&figure.label, quote) {
        let (message, label) = unlike("label", &figure.label, (" quote", quote));
        out.push(Rule::FigureLabel, figure.label.at, message)
            .label(label)
            .help(format!("引文是「{}」", quote.value));
    }
    if let Some(short) = &figure.short
        && !figure.label.contains(short.as_str())
    {
        out.push(Rule::FigureLabel, short.at, "short 不是 label 里的原词")
            .label("应是 label 中连着的几个字")
            .help(format!("label 是「{}」", figure.label.value));
    }
}

/// What it counts and at which body: verbatim in the quote.
fn words(figure: &Figure, out: &mut Findings) {
    let quote = &figure.quote.exact;
    let named = [("counted", &figure.counted), ("body", &figure.body)];
    for (key, words) in named {
        if let Some(words) = words
            && !quote.is_empty()
            && !quote.contains(words.as_str())
        {
            out.push(
                Rule::FigureCounted,
                words.at,
                format!("引文里没有「{}」", words.value),
            )
            .label(format!("{key} 应与引文里的字一字不差"))
            .help(format!("引文是「{}」", quote.value));
        }
    }
}

/// What is done and counts the same stands together and is compared: in one unit, or in units that
/// convert: 「亿元」 and 「万亿元」.
fn units(figures: &[Figure], out: &mut Findings) {
    let done = |figure: &&Figure| figure.status.as_deref() == Some(&Status::Done);
    let done: Vec<_> = figures.iter().filter(done).collect();
    for figure in &done {
        let Some(counted) = &figure.counted else {
            continue;
        };
        let same = |other: &&&Figure| other.counted.as_deref() == Some(&counted.value);
        let Some(first) = done.iter().find(same) else {
            continue;
        };
        let base = |unit| myriads(unit).1;
        if !figure.unit.is_empty()
            && !first.unit.is_empty()
            && base(&figure.unit) != base(&first.unit)
        {
            out.push(
                Rule::FigureCounted,
                counted.at,
                format!(
                    "数{}的，单位有{}也有{}",
                    counted.value, first.unit.value, figure.unit.value
                ),
            )
            .label("单位不同的数不能相比，也就不能归在一类")
            .help("改成另一类的名称，或删去这一行");
        }
    }
}

/// What is done belongs to a measure, what is planned to a task, and stands in it.
fn place(desk: &Desk<'_>, figure: &Figure, out: &mut Findings) {
    let Some(status) = &figure.status else { return };
    let (wanted, unwanted, name, other) = match status.value {
        Status::Done => (&figure.measure, &figure.task, "measure", "task"),
        Status::Planned => (&figure.task, &figure.measure, "task", "measure"),
        Status::Context => {
            out.push(Rule::FigurePlace, status.at, "数据要么已完成，要么是计划")
                .label("应是 done 或 planned");
            return;
        }
    };
    if let Some(unwanted) = unwanted {
        out.push(
            Rule::FigurePlace,
            unwanted.at,
            format!("status 是 {}，不应写 {other}", status.value.as_str()),
        )
        .label("已完成的写 measure，计划的写 task")
        .help("删去这一行，或改 status");
    }
    let Some(wanted) = wanted else {
        out.push(
            Rule::FigurePlace,
            status.at,
            format!("status 是 {}，要写 {name}", status.value.as_str()),
        )
        .label(format!("缺少 {name}"));
        return;
    };
    // An id of another kind is reported as that.
    if !wanted.starts_with(name) {
        return;
    }
    let (Some(found), Some(sentences)) = (figure.quote.found, stretch(desk, wanted)) else {
        return;
    };
    if !sentences.contains(&found.sentence) {
        out.push(
            Rule::FigurePlace,
            wanted.at,
            format!("引文不在 {} 的句子里", wanted.value),
        )
        .label(match owner(desk, found.sentence) {
            Some(owner) => format!("它在 {owner} 里"),
            None => "它不在任何举措或任务里".to_owned(),
        });
    }
}

/// The sentences of a measure or task.
pub(super) fn stretch(desk: &Desk<'_>, id: &Text) -> Option<Range<usize>> {
    desk.outline.stretch(id)
}

/// The measure or task to which a sentence belongs.
fn owner<'a>(desk: &Desk<'a>, sentence: usize) -> Option<&'a str> {
    let holds = |range: &Option<Range<usize>>| {
        range
            .as_ref()
            .is_some_and(|range| range.contains(&sentence))
    };
    stretches(desk)
        .find(|(_, range)| holds(range))
        .map(|(id, _)| id)
}

fn stretches<'a>(desk: &Desk<'a>) -> impl Iterator<Item = (&'a str, &'a Option<Range<usize>>)> {
    let (draft, outline) = (desk.draft, desk.outline);
    let measures = draft
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .map(|measure| measure.id.as_str());
    let tasks = draft
        .plans
        .iter()
        .flat_map(|plan| &plan.tasks)
        .map(|task| task.id.as_str());
    measures
        .zip(outline.measures.iter().flatten())
        .chain(tasks.zip(outline.tasks.iter().flatten()))
}
