//! Sections divide the whole article.

use super::desk::Desk;
use super::wording::numbers;
use crate::diagnostics::Findings;
use crate::outline::lines_starting_with;
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for section in &desk.draft.sections {
        if section.starts.is_empty() {
            continue;
        }
        let lines = lines_starting_with(desk.article, &section.starts);
        match lines[..] {
            [line] => {
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
            [] => {
                out.push(Rule::Section, section.starts.at, "原文没有一行这样开头")
                    .label("应是某一行开头的字，一字不差")
                    .help("从 article.txt 复制那一行的开头");
            }
            _ => {
                let at: Vec<_> = lines
                    .iter()
                    .take(5)
                    .map(|line| desk.article.lines[*line].bytes.start)
                    .collect();
                let at: Vec<_> = at
                    .into_iter()
                    .map(|byte| format!("第 {} 行", desk.line_number(byte)))
                    .collect();
                out.push(
                    Rule::Section,
                    section.starts.at,
                    format!("原文有 {} 行这样开头", lines.len()),
                )
                .label("不知道从哪一行开始")
                .help(format!("多写几个字，直到只有一行：{}", at.join("、")));
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
