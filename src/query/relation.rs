//! What belongs together: from any entity to those that a reader would look at next.

use report::{
    lookup::{self, Entity},
    model::{Area, Group, Report},
};

/// Ids related to `id`, each once, without `id` itself, parents first. Symmetric: if A
/// names B, B names A, whichever of them carries the pointer in the data.
pub fn related(report: &'static Report, id: &str) -> Vec<&'static str> {
    let mut ids = Vec::new();
    for entity in lookup::entities(report) {
        let near = entity.id();
        if near != id
            && (points(report, entity, id)
                || lookup::entity(report, id).is_some_and(|own| points(report, own, near)))
        {
            ids.push(near);
        }
    }
    ids
}

/// Whether the data (or the tree) of `entity` points to `id`.
fn points(report: &'static Report, entity: Entity, id: &str) -> bool {
    match entity {
        Entity::Area(area) => {
            let mut measures = area.measures.iter();
            measures.any(|measure| measure.id == id || measure.figures.contains(&id))
                || area.figures.contains(&id)
        }
        Entity::Measure(_, measure) => measure.figures.contains(&id),
        Entity::Figure(figure) => figure.of == Some(id),
        Entity::Lesson(_) | Entity::Reference(_) => false,
        Entity::Plan(plan) => {
            let mut tasks = plan.tasks.iter();
            tasks.any(|task| task.id == id || task.figures.contains(&id))
                || plan.figures.contains(&id)
        }
        Entity::Task(_, task) => task.figures.contains(&id) || task.framework.contains(&id),
        Entity::Framework(framework) => {
            framework.groups.iter().any(|group| group.id == id)
                || framework
                    .notes
                    .iter()
                    .any(|note| note.references.contains(&id))
        }
        Entity::Group(group) => {
            group.slots.iter().any(|slot| slot.id == id)
                || group.references.contains(&id)
                || (id.starts_with("plan-")
                    && group
                        .tasks
                        .iter()
                        .any(|task| plan_of(report, task) == Some(id)))
        }
        Entity::Slot(_, slot) => slot.references.contains(&id),
        Entity::Event(event) => event.entities.contains(&id) || event.references.contains(&id),
    }
}

fn plan_of(report: &'static Report, task: &str) -> Option<&'static str> {
    match lookup::entity(report, task) {
        Some(Entity::Task(plan, _)) => Some(plan.id),
        _ => None,
    }
}

/// The colours of areas, as the style sheet calls them: a fifth area starts over.
const AREAS: [&str; 4] = ["area-1", "area-2", "area-3", "area-4"];

/// Those of a framework's groups: a seventh starts over.
const GROUPS: [&str; 6] = [
    "framework-1",
    "framework-2",
    "framework-3",
    "framework-4",
    "framework-5",
    "framework-6",
];

/// An area's colour, by its place among them, whatever it is called.
pub fn tone_of_area(area: &Area) -> &'static str {
    AREAS[(usize::from(area.order) + AREAS.len() - 1) % AREAS.len()]
}

/// A group's, likewise.
pub fn tone_of_group(report: &Report, group: &Group) -> &'static str {
    let mut groups = report.groups().iter();
    let place = groups.position(|own| own.id == group.id);
    GROUPS[place.unwrap_or_default() % GROUPS.len()]
}

/// Whose colour `id` wears: an area's, a framework group's, or `plan`.
/// Figures and measures wear their area's, tasks their plan's, slots their group's; a figure of neither
/// wears none.
pub fn tone(report: &'static Report, id: &str) -> &'static str {
    match lookup::entity(report, id) {
        Some(Entity::Area(area) | Entity::Measure(area, _)) => tone_of_area(area),
        Some(Entity::Figure(figure)) => {
            let mut areas = report.areas.iter();
            let area = areas.find(|area| figure.area == Some(area.id));
            let plan = figure.plan.map(|_| "plan");
            area.map(tone_of_area).or(plan).unwrap_or("ink")
        }
        Some(Entity::Plan(_) | Entity::Task(..)) => "plan",
        Some(Entity::Group(group) | Entity::Slot(group, _)) => tone_of_group(report, group),
        Some(Entity::Event(event)) => event
            .entities
            .first()
            .map_or("ink", |first| tone(report, first)),
        _ => "ink",
    }
}
