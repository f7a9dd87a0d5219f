//! Whatever refers to something by id refers to something that exists.

use crate::diagnostics::{Findings, nearest};
use crate::draft::{Draft, Owner, Text};
use crate::rule::Rule;
use std::cell::RefCell;
use std::collections::HashMap;

/// A kind of entity that can be referred to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Area,
    Measure,
    Plan,
    Task,
    Figure,
    Group,
    Slot,
    Event,
    Lesson,
    Reference,
    Section,
}

impl From<Owner> for Kind {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Area => Self::Area,
            Owner::Measure => Self::Measure,
            Owner::Plan => Self::Plan,
            Owner::Task => Self::Task,
            Owner::Section => Self::Section,
        }
    }
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Area => "领域（area-…）",
            Self::Measure => "举措（measure-…）",
            Self::Plan => "部署（plan-…）",
            Self::Task => "任务（task-…）",
            Self::Figure => "数据（figure-…）",
            Self::Group => "框架的一组（framework-…）",
            Self::Slot => "席位（slot-…）",
            Self::Event => "事件（event-…）",
            Self::Lesson => "体会（lesson-…）",
            Self::Reference => "来源（ref-…）",
            Self::Section => "栏目（report.toml 的 [[section]]）",
        }
    }
}

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let known = known(draft);
    for figure in &draft.figures {
        for (owner, id) in figure.owners() {
            one(id, &[owner.into()], &known, out);
        }
        if let Some(id) = &figure.of {
            one(id, &[Kind::Figure], &known, out);
        }
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

/// For an id that is not there, and the kinds that it may have: which one is nearest.
type Nearest<'a> = HashMap<(String, Vec<Kind>), Option<&'a str>>;

/// The ids of all that can be named, whether it may be referred to or not.
struct Known<'a> {
    /// In the report's order.
    all: Vec<(Kind, &'a str)>,
    /// Of two with one id the first.
    kinds: HashMap<&'a str, Kind>,
    /// What was nearest to an id that is not there: the same one is often written a hundred times.
    near: RefCell<Nearest<'a>>,
}

impl<'a> Known<'a> {
    fn nearest(&self, id: &str, kinds: &[Kind]) -> Option<&'a str> {
        let key = (id.to_owned(), kinds.to_vec());
        let known = self.near.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let fitting = self.all.iter().filter(|(kind, _)| kinds.contains(kind));
            let found = nearest(id, fitting.map(|(_, id)| *id));
            self.near.borrow_mut().insert(key, found);
            found
        })
    }
}

fn known(draft: &Draft) -> Known<'_> {
    let all = named(draft);
    let mut kinds = HashMap::new();
    for (kind, id) in &all {
        kinds.entry(*id).or_insert(*kind);
    }
    let near = RefCell::default();
    Known { all, kinds, near }
}

fn named<'a>(draft: &'a Draft) -> Vec<(Kind, &'a str)> {
    let mut known = Vec::new();
    let mut add = |kind, id: &'a Text| {
        if !id.is_empty() {
            known.push((kind, id.as_str()));
        }
    };
    for area in &draft.areas {
        add(Kind::Area, &area.id);
        let measures = area.measures.iter();
        measures.for_each(|measure| add(Kind::Measure, &measure.id));
    }
    for plan in &draft.plans {
        add(Kind::Plan, &plan.id);
        plan.tasks.iter().for_each(|task| add(Kind::Task, &task.id));
    }
    for group in draft.groups() {
        add(Kind::Group, &group.id);
        group
            .slots
            .iter()
            .for_each(|slot| add(Kind::Slot, &slot.id));
    }
    let figures = draft.figures.iter();
    figures.for_each(|figure| add(Kind::Figure, &figure.id));
    let events = draft.events.iter();
    events.for_each(|event| add(Kind::Event, &event.id));
    let lessons = draft.lessons.iter();
    lessons.for_each(|lesson| add(Kind::Lesson, &lesson.id));
    let references = draft.references.iter();
    references.for_each(|reference| add(Kind::Reference, &reference.id));
    let sections = draft.sections.iter();
    sections.for_each(|section| add(Kind::Section, &section.id));
    known
}

fn list(ids: &[Text], kinds: &[Kind], known: &Known<'_>, out: &mut Findings) {
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

fn one(id: &Text, kinds: &[Kind], known: &Known<'_>, out: &mut Findings) {
    let wanted = kinds
        .iter()
        .map(|kind| kind.name())
        .collect::<Vec<_>>()
        .join("、");
    match known.kinds.get(id.as_str()) {
        Some(kind) if kinds.contains(kind) => {}
        Some(kind) => {
            out.push(
                Rule::Link,
                id.at,
                format!("{} 是{}，不能用在这里", id.value, kind.name()),
            )
            .label(format!("应是{wanted}的编号"))
            .help(match children(&id.value, kinds, &known.all)[..] {
                [] => "换成那一类的编号，或删去".to_owned(),
                ref children => format!("{} 之下有 {}", id.value, children.join("、")),
            });
        }
        None => {
            let finding = out
                .push(Rule::Link, id.at, format!("没有编号是 {} 的条目", id.value))
                .label(format!("应是{wanted}的编号"));
            match known.nearest(&id.value, kinds) {
                Some(nearest) => finding.help(format!("是不是想写 \"{nearest}\"？")),
                None => finding.help("检查编号，或先补上那一条"),
            };
        }
    }
}

/// What of the wanted kinds stands below something: the ids that go on with its number.
fn children<'a>(id: &str, kinds: &[Kind], known: &[(Kind, &'a str)]) -> Vec<&'a str> {
    let Some((_, number)) = id.split_once('-') else {
        return Vec::new();
    };
    let below = |own: &str| {
        let place = own.split_once('-').map_or("", |(_, place)| place);
        let rest = place.strip_prefix(number);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    let known = known.iter().filter(|(kind, _)| kinds.contains(kind));
    known.map(|(_, id)| *id).filter(|id| below(id)).collect()
}
