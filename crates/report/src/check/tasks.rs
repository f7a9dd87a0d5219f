//! A plan's sentences are shared out among its tasks, all of them.

use super::desk::Desk;
use super::wording::{is_subsequence, unlike};
use crate::diagnostics::Findings;
use crate::draft::{Plan, Task};
use crate::list_mark::mark;
use crate::rule::Rule;
use std::ops::Range;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let divided = desk.is_divided();
    for (plan, ranges) in desk.draft.plans.iter().zip(&desk.outline.tasks) {
        plan.tasks.iter().for_each(|task| title(task, out));
        if !divided {
            continue;
        }
        plan.tasks
            .iter()
            .for_each(|task| place(desk, plan, task, out));
        // A task that was misquoted leaves its sentences to the one before.
        if ranges.iter().all(Option::is_some) {
            for (task, range) in plan.tasks.iter().zip(ranges.iter().flatten()) {
                framework(desk, task, range, out);
            }
            cover(desk, plan, out);
        }
    }
}

fn title(task: &Task, out: &mut Findings) {
    let quote = &task.quote.exact;
    if !quote.is_empty() && !is_subsequence(&task.title, quote) {
        let (message, label) = unlike("任务的 title", &task.title, (" quote", quote));
        out.push(Rule::TaskTitle, task.title.at, message)
            .label(label)
            .help(format!("引文是「{}」", quote.value));
    } else if let Some((_, end)) = mark(&task.title).filter(|_| !quote.is_empty()) {
        let mark = task.title[..end].trim();
        out.push(
            Rule::TaskTitle,
            task.title.at,
            format!("「{mark}」是编号，不是标题里的字"),
        )
        .label(format!("应是「{}」", &task.title[end..]));
    }
}

fn place(desk: &Desk<'_>, plan: &Plan, task: &Task, out: &mut Findings) {
    let (Some(found), Some(section)) = (task.quote.found, desk.outline.section(&plan.id)) else {
        return;
    };
    let label = match desk.outline.section_of(found.sentence) {
        Some(own) if own == section && found.sentence > section.heading => return,
        Some(own) if own != section => format!("原文里它属于 {}", own.id),
        _ => "原文里它是标题".to_owned(),
    };
    out.push(
        Rule::TaskPlace,
        task.quote.exact.at,
        format!("这一句不在 {} 的正文里", plan.id.value),
    )
    .label(label)
    .help("挪到它所属的部署之下，或改引文");
}

/// The groups it lists are those that its sentences name, in both directions.
fn framework(desk: &Desk<'_>, task: &Task, sentences: &Range<usize>, out: &mut Findings) {
    for group in desk.draft.groups() {
        let Some(found) = group.quote.found else {
            continue;
        };
        let id = &group.id.value;
        let listed = task.framework.iter().find(|other| other.value == *id);
        match (listed, sentences.contains(&found.sentence)) {
            (None, true) => {
                out.push(
                    Rule::TaskFramework,
                    task.id.at,
                    format!("原文在 {} 里点到了 {id}", task.id.value),
                )
                .label(format!("framework 里没有 {id}"))
                .help(format!(
                    "原文是「{}」；在 framework 里补上 \"{id}\"",
                    group.quote.exact.value
                ));
            }
            (Some(listed), false) => {
                out.push(
                    Rule::TaskFramework,
                    listed.at,
                    format!("原文在 {} 里没有点到 {id}", task.id.value),
                )
                .label("这个任务的各句里没有它的引文")
                .help(format!(
                    "「{}」在别处；删去这个编号",
                    group.quote.exact.value
                ));
            }
            _ => {}
        }
    }
}

/// Tasks run from their sentence to the next task, so only what stands before the first
/// one can be forgotten.
fn cover(desk: &Desk<'_>, plan: &Plan, out: &mut Findings) {
    // A plan of no tasks is told as a whole.
    let Some(section) = desk
        .outline
        .section(&plan.id)
        .filter(|_| !plan.tasks.is_empty())
    else {
        return;
    };
    let firsts = plan
        .tasks
        .iter()
        .filter_map(|task| task.quote.found)
        .map(|found| found.sentence);
    let covered_from = firsts.min().unwrap_or(usize::MAX);
    let body = section.heading + 1..section.sentences.end;
    for sentence in body.take_while(|at| *at < covered_from) {
        out.push(
            Rule::PlanCover,
            desk.in_article(&desk.article.sentences[sentence].bytes),
            "这一句没有归入任何任务",
        )
        .label(format!("在 {} 的栏目里", plan.id.value))
        .help(format!(
            "在 plans.toml 的 {} 之下补一条 [[plan.task]]，quote 取自这一句",
            plan.id.value
        ));
    }
}
