//! Ids are permalinks: well formed, telling their place, and unique.

use crate::diagnostics::{Findings, Texts};
use crate::draft::{Draft, Text};
use crate::lines::Lines;
use crate::rule::Rule;
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, texts: &Texts, out: &mut Findings) {
    for (area_index, area) in draft.areas.iter().enumerate() {
        numbered(&area.id, format!("area-{}", area_index + 1), out);
        for (index, measure) in area.measures.iter().enumerate() {
            numbered(
                &measure.id,
                format!("measure-{}-{}", area_index + 1, index + 1),
                out,
            );
        }
    }
    for (plan_index, plan) in draft.plans.iter().enumerate() {
        numbered(&plan.id, format!("plan-{}", plan_index + 1), out);
        for (index, task) in plan.tasks.iter().enumerate() {
            numbered(
                &task.id,
                format!("task-{}-{}", plan_index + 1, index + 1),
                out,
            );
        }
    }
    for (group_index, group) in draft.groups().iter().enumerate() {
        numbered(&group.id, format!("framework-{}", group_index + 1), out);
        for (index, slot) in group.slots.iter().enumerate() {
            numbered(
                &slot.id,
                format!("slot-{}-{}", group_index + 1, index + 1),
                out,
            );
        }
    }
    for (index, lesson) in draft.lessons.iter().enumerate() {
        numbered(&lesson.id, format!("lesson-{}", index + 1), out);
    }
    draft
        .figures
        .iter()
        .for_each(|figure| named(&figure.id, "figure-", out));
    draft
        .events
        .iter()
        .for_each(|event| named(&event.id, "event-", out));
    draft
        .references
        .iter()
        .for_each(|reference| named(&reference.id, "ref-", out));
    draft
        .sections
        .iter()
        .for_each(|section| of_section(&section.id, out));
    unique(draft.figures.iter().map(|figure| &figure.id), texts, out);
    unique(draft.events.iter().map(|event| &event.id), texts, out);
    unique(
        draft.references.iter().map(|reference| &reference.id),
        texts,
        out,
    );
    unique(draft.sections.iter().map(|section| &section.id), texts, out);
}

/// An id that tells its place among its siblings; so it can't be used twice either.
fn numbered(id: &Text, expected: String, out: &mut Findings) {
    if id.value != expected && !id.is_empty() {
        out.push(Rule::IdForm, id.at, format!("编号 {} 与位置不符", id.value))
            .label(format!("这里应是 {expected}"))
            .help("编号就是次序：改编号，或把这一条挪到编号所说的位置");
    }
}

/// An id with a prefix and a slug of lower-case words. Without digits, because a digit
/// would look like a place.
fn named(id: &Text, prefix: &str, out: &mut Findings) {
    let slug = id.strip_prefix(prefix);
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if slug.is_none_or(|slug| !slug.split('-').all(is_word)) && !id.is_empty() {
        out.push(Rule::IdForm, id.at, format!("编号 {} 的写法不对", id.value))
            .label(format!(
                "应是 {prefix}…：小写英文字母，几段用 - 连接，没有数字"
            ))
            .help("编号会出现在网址里；不会英文的写拼音，或只写字母；改好之后，引用它的地方也要改");
    }
}

/// That of a section, which stands for a place in nothing but the article: `part-2` is one. Those of areas and
/// plans make sections, too.
fn of_section(id: &Text, out: &mut Findings) {
    let is_word = |word: &str| {
        let mut bytes = word.bytes();
        bytes.len() > 0 && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let is_well_formed = id.starts_with(|first: char| first.is_ascii_lowercase());
    if id.is_empty() || is_well_formed && id.split('-').all(is_word) && !is_taken(id) {
        return;
    }
    out.push(
        Rule::IdForm,
        id.at,
        format!("栏目的编号 {} 的写法不对", id.value),
    )
    .label(match is_taken(id) {
        true => "这样的编号是领域和部署的",
        false => "应是小写英文字母和数字，以字母开头，几段用 - 连接",
    })
    .help("回顾写 review，体会写 lessons，部署写 outlook，其余随意，如 part-1；引用它的地方也要改");
}

fn is_taken(id: &str) -> bool {
    ["area-", "plan-"].iter().any(|own| id.starts_with(own))
}

fn unique<'a>(ids: impl Iterator<Item = &'a Text>, texts: &Texts, out: &mut Findings) {
    let mut seen: HashMap<&str, &Text> = HashMap::new();
    let mut lines = None;
    for id in ids.filter(|id| !id.is_empty()) {
        if let Some(earlier) = seen.get(id.as_str()) {
            // All of them stand in one file.
            let lines = lines.get_or_insert_with(|| Lines::of(&texts[id.at.file as usize]));
            out.push(
                Rule::IdUnique,
                id.at,
                format!("编号 {} 用了不止一次", id.value),
            )
            .label(format!(
                "第 {} 行已经用了它",
                lines.number(earlier.at.start)
            ))
            .help("换一个编号；如果是同一件事写了两遍，删去一遍");
        } else {
            seen.insert(id, id);
        }
    }
}
