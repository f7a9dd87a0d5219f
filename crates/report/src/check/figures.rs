//! Figures say what the article says.

use super::desk::Desk;
use super::quantity;
use super::wording::{is_subsequence, unlike};
use crate::diagnostics::Findings;
use crate::draft::{Figure, Text};
use crate::model::Status;
use crate::quantity::is_numeral;
use crate::rule::Rule;
use std::ops::Range;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for figure in &desk.draft.figures {
        text(desk, figure, out);
        value(figure, out);
        label(figure, out);
        place(desk, figure, out);
        words(figure, out);
    }
    units(&desk.draft.figures, out);
}

/// The text stands once in the quote, and no digit or unit of it is left behind.
fn text(desk: &Desk<'_>, figure: &Figure, out: &mut Findings) {
    let (text, quote) = (&figure.text, &figure.quote.exact);
    if text.is_empty() || quote.is_empty() {
        return;
    }
    let times = crate::quotes::places(quote, text).len();
    // A misquote was reported; that it lacks the quantity would only follow from it.
    if times == 0 && figure.quote.found.is_none() {
        return;
    }
    if times != 1 {
        let message = match times {
            0 => "引文里没有这个数量".to_owned(),
            _ => format!("引文里有 {times} 处「{}」", text.value),
        };
        out.push(Rule::FigureText, text.at, message)
            .label("应在 quote 里恰好出现一次")
            .help(format!("引文是「{}」", quote.value));
        return;
    }
    let Some(start) = super::order::start_of_text(figure) else {
        return;
    };
    let before = desk.article.text[..start].chars().next_back();
    let after = desk.article.text[start + text.len()..].chars().next();
    let ordinal = before == Some('第');
    if ordinal || before.is_some_and(is_numeral) {
        out.push(Rule::FigureText, text.at, "数字没有取全")
            .label(format!(
                "原文里它前面还有「{}」",
                before.unwrap_or_default()
            ))
            .help(if ordinal {
                "「第…」是次序，不是数量"
            } else {
                "从第一个数字取起"
            });
    } else if let Some(after @ ('次' | '元' | '余' | '多')) = after {
        out.push(Rule::FigureText, text.at, "单位没有取全")
            .label(format!("原文里它后面还有「{after}」"))
            .help("把单位取全：单位不同的数不能相比");
    }
}

/// Value, unit and approximation are what the text says.
fn value(figure: &Figure, out: &mut Findings) {
    if figure.text.is_empty() {
        return;
    }
    let text = &figure.text.value;
    let Some(quantity) = quantity::parse(text) else {
        out.push(
            Rule::FigureValue,
            figure.text.at,
            format!("「{text}」读不成一个数量"),
        )
        .label("应是整数加单位，如 12场次、80余项、两期");
        return;
    };
    if let Some(value) = &figure.value
        && value.value != quantity.value
    {
        out.push(
            Rule::FigureValue,
            value.at,
            format!("value 与 text 不符：「{text}」是 {}", quantity.value),
        )
        .label(format!("应是 {}", quantity.value));
    }
    if !figure.unit.is_empty() && figure.unit.value != quantity.unit {
        out.push(
            Rule::FigureValue,
            figure.unit.at,
            format!("unit 与 text 不符：「{text}」的单位是「{}」", quantity.unit),
        )
        .label(format!("应是 \"{}\"", quantity.unit));
    }
    let approximate = figure.approximate.as_deref() == Some(&true);
    match (&figure.approximate, quantity.approximate) {
        (Some(said), false) if approximate => {
            out.push(
                Rule::FigureValue,
                said.at,
                format!("「{text}」没有说「余」，是确数"),
            )
            .label("应删去这一行");
        }
        (said, true) if !approximate => {
            out.push(
                Rule::FigureValue,
                said.as_ref().map_or(figure.text.at, |said| said.at),
                format!("「{text}」是约数"),
            )
            .label("应写 approximate = true");
        }
        _ => {}
    }
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

/// What is done and counts the same stands together and is compared: in one unit.
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
        if !figure.unit.is_empty() && !first.unit.is_empty() && *figure.unit != *first.unit {
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
    stretches(desk)
        .find(|(other, _)| *other == id.value)
        .and_then(|(_, range)| range.clone())
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
