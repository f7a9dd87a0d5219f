//! An area's lines are its measures, all of them.

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::{Area, Measure};
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    if !desk.is_divided() {
        return;
    }
    for area in &desk.draft.areas {
        for measure in &area.measures {
            if line(desk, area, measure, out) {
                lines(desk, measure, out);
            }
        }
        // A measure that was misquoted leaves a line that only seems forgotten; an area of no measures is
        // told as a whole.
        let known = |measure: &Measure| measure.quote.found.is_some();
        if !area.measures.is_empty() && area.measures.iter().all(known) {
            cover(desk, area, out);
        }
    }
}

/// A measure is named by the first sentence of a line of its area. Whether it is.
fn line(desk: &Desk<'_>, area: &Area, measure: &Measure, out: &mut Findings) -> bool {
    let (Some(found), Some(line)) = (measure.quote.found, desk.line_of(&measure.quote)) else {
        return false;
    };
    let first = desk.article.lines[line].sentences.start;
    if desk.article.sentences[first].bytes != (found.start..found.end) {
        out.push(
            Rule::MeasureLine,
            measure.quote.exact.at,
            "举措的 quote 应是一段的第一句，整句",
        )
        .label("这不是一段的第一句")
        .help(format!(
            "这一段的第一句是「{}」",
            desk.article.sentence(first)
        ));
        return false;
    }
    let own = desk
        .outline
        .section(&area.id)
        .is_some_and(|section| section.lines.contains(&line));
    if !own {
        let place = desk
            .outline
            .section_of(line)
            .map_or("", |section| &section.id);
        out.push(
            Rule::MeasureLine,
            measure.quote.exact.at,
            format!("这一段不在 {} 的栏目里", area.id.value),
        )
        .label(format!("原文里它属于 {place}"))
        .help("挪到它所属的领域之下");
    }
    own
}

/// What is told of a measure stands in its own paragraph, and is not its title again.
fn lines(desk: &Desk<'_>, measure: &Measure, out: &mut Findings) {
    let (Some(title), Some(own)) = (measure.quote.found, desk.line_of(&measure.quote)) else {
        return;
    };
    for quote in &measure.lines {
        let (Some(found), Some(line)) = (quote.found, desk.line_of(quote)) else {
            continue;
        };
        let label = if line != own {
            format!("它在原文第 {} 行", desk.line_number(found.start))
        } else if found.sentence == title.sentence {
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

/// Every line after the heading is a measure.
fn cover(desk: &Desk<'_>, area: &Area, out: &mut Findings) {
    let Some(section) = desk.outline.section(&area.id) else {
        return;
    };
    for line in section
        .lines
        .clone()
        .filter(|line| *line != section.heading)
    {
        if !area
            .measures
            .iter()
            .any(|measure| desk.line_of(&measure.quote) == Some(line))
        {
            let first = desk.article.lines[line].sentences.start;
            out.push(
                Rule::AreaCover,
                desk.in_article(&desk.article.sentences[first].bytes),
                "这一段没有归入任何举措",
            )
            .label(format!("在 {} 的栏目里", area.id.value))
            .help(format!(
                "在 areas.toml 的 {} 之下补一条 [[area.measure]]，quote = \"{}\"",
                area.id.value,
                desk.article.sentence(first),
            ));
        }
    }
}
