//! Finding entities by id. Linear search: a report has some hundred entities, and this
//! travels to the reader's phone.

use crate::model::{
    Area, Event, Figure, Framework, Group, Lesson, Measure, Plan, Quote, Reference, Report,
    Sentence, Slot, Task,
};

/// Anything in the report that has an id of its own, with its parent where it has one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entity {
    /// An achievement area.
    Area(&'static Area),
    /// A measure and its area.
    Measure(&'static Area, &'static Measure),
    /// A quantity.
    Figure(&'static Figure),
    /// A plan.
    Plan(&'static Plan),
    /// A task and its plan.
    Task(&'static Plan, &'static Task),
    /// The framework.
    Framework(&'static Framework),
    /// One of its groups.
    Group(&'static Group),
    /// A member of a group, and the group.
    Slot(&'static Group, &'static Slot),
    /// An event.
    Event(&'static Event),
    /// A lesson.
    Lesson(&'static Lesson),
    /// An outside source.
    Reference(&'static Reference),
}

/// What stands for the name of a slot that nobody names.
pub const UNNAMED: &str = "原文未列";

impl Entity {
    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Entity::Area(area) => area.id,
            Entity::Measure(_, measure) => measure.id,
            Entity::Figure(figure) => figure.id,
            Entity::Plan(plan) => plan.id,
            Entity::Task(_, task) => task.id,
            Entity::Framework(framework) => framework.id,
            Entity::Group(group) => group.id,
            Entity::Slot(_, slot) => slot.id,
            Entity::Event(event) => event.id,
            Entity::Lesson(lesson) => lesson.id,
            Entity::Reference(reference) => reference.id,
        }
    }

    /// Its name; [`UNNAMED`] for a slot without one. A lesson's is its sentence.
    pub const fn title(self) -> &'static str {
        match self {
            Entity::Area(area) => area.title,
            Entity::Measure(_, measure) => measure.title,
            Entity::Figure(figure) => figure.label,
            Entity::Plan(plan) => plan.title,
            Entity::Task(_, task) => task.title,
            Entity::Framework(framework) => framework.code,
            Entity::Group(group) => group.title,
            Entity::Slot(_, slot) => match slot.title {
                Some(title) => title,
                None => UNNAMED,
            },
            Entity::Event(event) => event.title,
            Entity::Lesson(lesson) => lesson.text,
            Entity::Reference(reference) => reference.title,
        }
    }

    /// Where the article speaks of it. A slot's is its group's; a reference has none.
    pub const fn quote(self) -> Option<&'static Quote> {
        match self {
            Entity::Area(area) => Some(&area.quote),
            Entity::Measure(_, measure) => Some(&measure.quote),
            Entity::Figure(figure) => Some(&figure.quote),
            Entity::Plan(plan) => Some(&plan.quote),
            Entity::Task(_, task) => Some(&task.quote),
            Entity::Framework(framework) => Some(&framework.quote),
            Entity::Group(group) | Entity::Slot(group, _) => Some(&group.quote),
            Entity::Event(event) => event.quote.as_ref(),
            Entity::Lesson(lesson) => Some(&lesson.quote),
            Entity::Reference(_) => None,
        }
    }
}

/// Every entity, parents before their children, in the report's order. A list and no iterator, which
/// would be compiled anew wherever it is used.
pub fn entities(report: &'static Report) -> Vec<Entity> {
    let mut all = Vec::new();
    for area in report.areas {
        all.push(Entity::Area(area));
        let measures = area.measures.iter();
        all.extend(measures.map(|measure| Entity::Measure(area, measure)));
    }
    all.extend(report.figures.iter().map(Entity::Figure));
    for plan in report.plans {
        all.push(Entity::Plan(plan));
        all.extend(plan.tasks.iter().map(|task| Entity::Task(plan, task)));
    }
    all.extend(report.framework.as_ref().map(Entity::Framework));
    for group in report.groups() {
        all.push(Entity::Group(group));
        all.extend(group.slots.iter().map(|slot| Entity::Slot(group, slot)));
    }
    all.extend(report.events.iter().map(Entity::Event));
    all.extend(report.lessons.iter().map(Entity::Lesson));
    all.extend(report.references.iter().map(Entity::Reference));
    all
}

/// The entity of that id.
pub fn entity(report: &'static Report, id: &str) -> Option<Entity> {
    let mut all = entities(report).into_iter();
    all.find(|entity| entity.id() == id)
}

/// The figure of that id.
pub fn figure(report: &'static Report, id: &str) -> Option<&'static Figure> {
    report.figures.iter().find(|figure| figure.id == id)
}

/// Where the quantity of a figure stands, in code points of the article; `None` if its
/// quote does not carry it.
pub fn quantity(figure: &Figure) -> Option<(u32, u32)> {
    let byte = figure.quote.exact.find(figure.printed)?;
    let from = figure.quote.start + figure.quote.exact[..byte].chars().count() as u32;
    Some((from, from + figure.printed.chars().count() as u32))
}

/// The reference of that id.
pub fn reference(report: &'static Report, id: &str) -> Option<&'static Reference> {
    report
        .references
        .iter()
        .find(|reference| reference.id == id)
}

/// Whether a task names any group of the framework.
pub fn names_group(report: &Report, task: &Task) -> bool {
    let groups = report.groups().iter();
    groups
        .into_iter()
        .any(|group| group.tasks.contains(&task.id))
}

/// Whether any task of a plan does.
pub fn plan_names_group(report: &Report, plan: &Plan) -> bool {
    plan.tasks.iter().any(|task| names_group(report, task))
}

/// The sentence of that id, and its place in reading order from 0.
pub fn sentence(report: &'static Report, id: &str) -> Option<(usize, &'static Sentence)> {
    report
        .source
        .sentences
        .iter()
        .enumerate()
        .find(|(_, sentence)| sentence.id == id)
}
