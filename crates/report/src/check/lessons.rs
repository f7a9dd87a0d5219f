//! The lessons are the sentences of their section, all of them.

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::Lesson;
use crate::rule::Rule;
use std::collections::HashSet;

/// Id of the section that holds the lessons.
const SECTION: &str = "lessons";

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let lessons = &desk.draft.lessons;
    if !desk.is_divided() {
        return;
    }
    lessons.iter().for_each(|lesson| place(desk, lesson, out));
    // A lesson that was misquoted leaves a sentence that only seems forgotten.
    if lessons.iter().all(|lesson| lesson.quote.found.is_some()) {
        cover(desk, out);
    }
}

/// Every sentence of the section after its first line is a lesson.
fn cover(desk: &Desk<'_>, out: &mut Findings) {
    let lessons = &desk.draft.lessons;
    let Some(section) = desk.outline.section(SECTION) else {
        return;
    };
    let quoted = lessons.iter().filter_map(|lesson| lesson.quote.found);
    let quoted: HashSet<usize> = quoted.map(|found| found.sentence).collect();
    let opening = desk.article.sentences[section.heading].line;
    for sentence in section.sentences.clone() {
        let is_below = desk.article.sentences[sentence].line > opening;
        if is_below && !quoted.contains(&sentence) {
            out.push(
                Rule::Lesson,
                desk.in_article(&desk.article.sentences[sentence].bytes),
                "这一句没有列为体会",
            )
            .label("在体会的栏目里")
            .help(format!(
                "在 report.toml 里补一条 [[lesson]]，quote = \"{}\"",
                desk.article.sentence(sentence)
            ));
        }
    }
}

fn place(desk: &Desk<'_>, lesson: &Lesson, out: &mut Findings) {
    let Some(found) = lesson.quote.found else {
        return;
    };
    let at = lesson.quote.exact.at;
    let section = desk
        .outline
        .section_of(found.sentence)
        .map_or("", |section| &section.id);
    if section != SECTION {
        out.push(Rule::Lesson, at, "这一句不在体会的栏目里")
            .label(format!("原文里它属于 {section}"))
            .help("体会应取自 id = \"lessons\" 的栏目");
    } else if desk.article.sentences[found.sentence].bytes != (found.start..found.end) {
        out.push(Rule::Lesson, at, "体会应引整句")
            .label("这只是一句的一部分")
            .help(format!(
                "整句是「{}」",
                desk.article.sentence(found.sentence)
            ));
    }
}
