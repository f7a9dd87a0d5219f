//! Whatever refers to something by id refers to something that exists.

use crate::diagnostics::{Findings, nearest};
use crate::draft::{Draft, Text};
use crate::rule::Rule;

/// A kind of entity that can be referred to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Measure,
    Task,
    Figure,
    Group,
    Reference,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Measure => "举措（measure-…）",
            Self::Task => "任务（task-…）",
            Self::Figure => "数据（figure-…）",
            Self::Group => "框架的一组（framework-…）",
            Self::Reference => "来源（ref-…）",
        }
    }
}

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let known = known(draft);
    for figure in &draft.figures {
        figure
            .measure
            .iter()
            .for_each(|id| one(id, &[Kind::Measure], &known, out));
        figure
            .task
            .iter()
            .for_each(|id| one(id, &[Kind::Task], &known, out));
    }
    for task in draft.plans.iter().flat_map(|plan| &plan.tasks) {
        list(&task.framework, &[Kind::Group], &known, out);
    }
    for note in draft.notes() {
        list(&note.references, &[Kind::Reference], &known, out);
    }
    for group in draft.groups() {
        list(&group.references, &[Kind::Reference], &known, out);
        for slot in &group.slots {
            list(&slot.references, &[Kind::Reference], &known, out);
        }
    }
    for event in &draft.events {
        list(&event.references, &[Kind::Reference], &known, out);
        list(
            &event.entities,
            &[Kind::Figure, Kind::Measure, Kind::Task],
            &known,
            out,
        );
    }
}

fn known(draft: &Draft) -> Vec<(Kind, &str)> {
    let measures = draft
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .map(|measure| (Kind::Measure, &measure.id));
    let tasks = draft
        .plans
        .iter()
        .flat_map(|plan| &plan.tasks)
        .map(|task| (Kind::Task, &task.id));
    let figures = draft
        .figures
        .iter()
        .map(|figure| (Kind::Figure, &figure.id));
    let groups = draft.groups().iter().map(|group| (Kind::Group, &group.id));
    let references = draft
        .references
        .iter()
        .map(|reference| (Kind::Reference, &reference.id));
    let all = measures
        .chain(tasks)
        .chain(figures)
        .chain(groups)
        .chain(references);
    all.map(|(kind, id)| (kind, id.as_str()))
        .filter(|(_, id)| !id.is_empty())
        .collect()
}

fn list(ids: &[Text], kinds: &[Kind], known: &[(Kind, &str)], out: &mut Findings) {
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].iter().any(|earlier| earlier.value == id.value) {
            out.push(
                Rule::LinkOnce,
                id.at,
                format!("同一列里 {} 写了不止一次", id.value),
            )
            .label("前面已经有了")
            .help("删去这一个");
        } else {
            one(id, kinds, known, out);
        }
    }
}

fn one(id: &Text, kinds: &[Kind], known: &[(Kind, &str)], out: &mut Findings) {
    let wanted = kinds
        .iter()
        .map(|kind| kind.name())
        .collect::<Vec<_>>()
        .join("、");
    match known.iter().find(|(_, other)| *other == id.value) {
        Some((kind, _)) if kinds.contains(kind) => {}
        Some((kind, _)) => {
            out.push(
                Rule::Link,
                id.at,
                format!("{} 是{}，不能用在这里", id.value, kind.name()),
            )
            .label(format!("应是{wanted}的编号"));
        }
        None => {
            let finding = out
                .push(Rule::Link, id.at, format!("没有编号是 {} 的条目", id.value))
                .label(format!("应是{wanted}的编号"));
            let candidates = known
                .iter()
                .filter(|(kind, _)| kinds.contains(kind))
                .map(|(_, id)| *id);
            match nearest(&id.value, candidates) {
                Some(nearest) => finding.help(format!("是不是想写 \"{nearest}\"？")),
                None => finding.help("检查编号，或先补上那一条"),
            };
        }
    }
}
