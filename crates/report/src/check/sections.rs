//! Sections divide the whole article.

use super::desk::Desk;
use super::wording::numbers;
use crate::diagnostics::Findings;
use crate::draft::Text;
use crate::outline::lines_starting_with;
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for section in &desk.draft.sections {
        if section.starts.is_empty() {
            continue;
        }
        if let Some(line) = the_line(desk, &section.starts, Rule::Section, out) {
            let same = |other: &&crate::outline::Section| {
                other.sentences.start == desk.article.lines[line].sentences.start
                    && other.id != section.id.value
            };
            if let Some(other) = desk.outline.sections.iter().find(same) {
                out.push(
                    Rule::Section,
                    section.starts.at,
                    format!("栏目 {} 也从这一行开始", other.id),
                )
                .label("一行只能开始一个栏目")
                .help("成效和部署的栏目由各自的标题划定，不必写在这里");
            }
        }
        for number in numbers(&section.title).filter(|number| !section.starts.contains(number)) {
            out.push(
                Rule::Section,
                section.title.at,
                format!("栏目名里的数字 {number} 不在 starts 里"),
            )
            .label("数字应与原文的标题一致")
            .help(format!("这一栏开头是「{}」", section.starts.value));
        }
    }
    if desk.is_divided() {
        cover(desk, out);
    }
}

/// The one line of the article that begins with those words; if there is none or there are several, that is
/// reported.
pub(super) fn the_line(
    desk: &Desk<'_>,
    starts: &Text,
    rule: Rule,
    out: &mut Findings,
) -> Option<usize> {
    let lines = lines_starting_with(desk.article, starts);
    if let [line] = lines[..] {
        return Some(line);
    }
    if lines.is_empty() {
        out.push(rule, starts.at, "原文没有一行这样开头")
            .label("应是某一行开头的字，一字不差")
            .help("从 article.txt 复制那一行的开头");
        return None;
    }
    let at: Vec<_> = lines
        .iter()
        .take(5)
        .map(|line| desk.line_number(desk.article.lines[*line].bytes.start))
        .map(|number| format!("第 {number} 行"))
        .collect();
    out.push(
        rule,
        starts.at,
        format!("原文有 {} 行这样开头", lines.len()),
    )
    .label("不知道从哪一行开始")
    .help(format!("多写几个字，直到只有一行：{}", at.join("、")));
    None
}

/// The first section starts at the first line; from there on each ends where the next
/// one starts.
fn cover(desk: &Desk<'_>, out: &mut Findings) {
    let (Some(line), Some(first)) = (desk.article.lines.first(), desk.outline.sections.first())
    else {
        return;
    };
    if first.sentences.start > 0 {
        out.push(
            Rule::SectionCover,
            desk.in_article(&line.bytes),
            "原文从这一行起不属于任何栏目",
        )
        .label(format!("第一个栏目 {} 从后面才开始", first.id))
        .help("在 report.toml 里补一个 [[section]]，starts 写这一行开头的字");
    }
}
