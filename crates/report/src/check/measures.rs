//! An area's sentences are its measures', all of them.

use super::desk::Desk;
use super::wording::{is_subsequence, unlike};
use crate::diagnostics::Findings;
use crate::draft::{Area, Measure};
use crate::list_mark::mark;
use crate::rule::Rule;
use std::ops::Range;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let measures = desk.draft.areas.iter().flat_map(|area| &area.measures);
    measures.for_each(|measure| title(measure, out));
    if !desk.is_divided() {
        return;
    }
    for (area, ranges) in desk.draft.areas.iter().zip(&desk.outline.measures) {
        for (measure, range) in area.measures.iter().zip(ranges) {
            if let Some(range) = range
                && place(desk, area, measure, out)
            {
                lines(desk, measure, range, out);
            }
        }
        // A measure that was misquoted leaves a line that only seems forgotten; an area of no measures is
        // told as a whole.
        let ranges: Option<Vec<_>> = ranges.iter().cloned().collect();
        if let Some(ranges) = ranges.filter(|ranges| !ranges.is_empty()) {
            cover(desk, area, &ranges, out);
        }
    }
}

/// A title of its own is words of the sentence, in their order, without the mark of a list.
fn title(measure: &Measure, out: &mut Findings) {
    let quote = &measure.quote.exact;
    let Some(title) = &measure.title else { return };
    if quote.is_empty() || title.is_empty() {
        return;
    }
    if !is_subsequence(title, quote) {
        let (message, label) = unlike("举措的 title", title, (" quote", quote));
        out.push(Rule::MeasureLine, title.at, message)
            .label(label)
            .help(format!("引文是「{}」", quote.value));
    } else if let Some((_, end)) = mark(title) {
        let mark = title[..end].trim();
        out.push(
            Rule::MeasureLine,
            title.at,
            format!("「{mark}」是编号，不是标题里的字"),
        )
        .label(format!("应是「{}」", &title[end..]));
    }
}

/// A measure starts where a sentence of its area does. Whether it does.
fn place(desk: &Desk<'_>, area: &Area, measure: &Measure, out: &mut Findings) -> bool {
    let Some(found) = measure.quote.found else {
        return false;
    };
    let at = measure.quote.exact.at;
    if !desk.starts_sentence(found) {
        out.push(Rule::MeasureLine, at, "举措的 quote 要从一句的开头起")
            .label("这不是一句的开头")
            .help(format!(
                "这一句是「{}」",
                desk.article.sentence(found.sentence)
            ));
        return false;
    }
    let section = desk.outline.section_of(found.sentence);
    let own = section.filter(|section| section.id == area.id.value);
    let Some(own) = own else {
        let place = section.map_or("", |section| &section.id);
        out.push(
            Rule::MeasureLine,
            at,
            format!("这一段不在 {} 的栏目里", area.id.value),
        )
        .label(format!("原文里它属于 {place}"))
        .help("挪到它所属的领域之下");
        return false;
    };
    // A sentence may begin with the area's name, and go on with its first measure.
    let is_heading = found.sentence == own.heading
        && area.quote.found.is_some_and(|area| found.start <= area.end);
    if is_heading {
        out.push(Rule::MeasureLine, at, "这一句是领域的标题，不是举措")
            .label(format!("{} 的 quote 也是这一句", area.id.value))
            .help("举措取标题之后的句子");
    }
    !is_heading
}

/// What is told of a measure stands in its own sentences, and is not its title again.
fn lines(desk: &Desk<'_>, measure: &Measure, own: &Range<usize>, out: &mut Findings) {
    for quote in &measure.lines {
        let Some(found) = quote.found else { continue };
        let title = measure.quote.found.is_some_and(|title| {
            title.sentence == found.sentence && found.start < title.end && title.start < found.end
        });
        let label = if !own.contains(&found.sentence) {
            format!("它在原文第 {} 行", desk.line_number(found.start))
        } else if title {
            "这是它的标题句".to_owned()
        } else {
            continue;
        };
        out.push(
            Rule::MeasureLines,
            quote.exact.at,
            format!("这一行不在 {} 的那一段里", measure.id.value),
        )
        .label(label)
        .help("从这一段标题句之后的各句里取一句或一个分句");
    }
}

/// Every sentence after the heading belongs to a measure; of a line that belongs to none the first is told.
fn cover(desk: &Desk<'_>, area: &Area, ranges: &[Range<usize>], out: &mut Findings) {
    let Some(section) = desk.outline.section(&area.id) else {
        return;
    };
    let mut is_covered = vec![false; section.sentences.len()];
    for range in ranges {
        let first = range.start.saturating_sub(section.sentences.start);
        let end = range.end.saturating_sub(section.sentences.start);
        let end = end.min(is_covered.len());
        is_covered[first.min(end)..end].fill(true);
    }
    let mut told = None;
    for sentence in section.heading + 1..section.sentences.end {
        let line = desk.article.sentences[sentence].line;
        if is_covered[sentence - section.sentences.start] || told == Some(line) {
            continue;
        }
        told = Some(line);
        out.push(
            Rule::AreaCover,
            desk.in_article(&desk.article.sentences[sentence].bytes),
            "这一段没有归入任何举措",
        )
        .label(format!("在 {} 的栏目里", area.id.value))
        .help(format!(
            "在 areas.toml 的 {} 之下补一条 [[area.measure]]，quote = \"{}\"",
            area.id.value,
            desk.article.sentence(sentence),
        ));
    }
}
