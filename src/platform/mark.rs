//! Marks what is chosen, wherever it is drawn or listed.
//!
//! One effect over the document instead of one signal an element: the still parts of the
//! page need no hydration, and a choice costs the few elements that it touches.

use super::each;
use crate::{
    data::REPORT,
    query::{part::Part, relation::related},
    state::State,
};
use report::lookup::{self, Entity};

/// Attributes of what is chosen or pointed at, of the measure that it is or stands in, of what belongs
/// to it, and of the part whose detail is open.
const MARKS: [&str; 7] = [
    "data-id][aria-current",
    "data-pointed",
    "data-slice",
    "data-related",
    "data-highlighted",
    "data-dim",
    "data-open",
];

/// Makes `aria-current`, `data-pointed`, `data-slice`, `data-related`, `data-highlighted`, `data-dim`
/// and `data-open` true to the state. What is pointed at takes the light from what is chosen.
pub fn show(state: &State) {
    let part = state.route.part;
    for mark in MARKS {
        let name = mark.rsplit('[').next().unwrap_or(mark);
        clear(&["[", mark, "]"].concat(), name);
    }
    if let Some(id) = state.route.id {
        set(&of(id), "aria-current", "true");
        // A sentence has none.
        if lookup::entity(&REPORT, id).is_some() {
            // The detail may stand in another part of the scene.
            for own in part.scene() {
                set(&["#", own.as_str()].concat(), "data-open", "");
            }
        }
    }
    let Some(id) = state.pointed.map(|(_, id)| id).or(state.route.id) else {
        return;
    };
    if state.pointed.is_some() {
        set(&of(id), "data-pointed", "true");
    }
    if let Some(measure) = measure(id) {
        set(&of(measure), "data-slice", "");
    }
    for near in related(&REPORT, id) {
        set(&of(near), "data-related", "true");
    }
    // A drawing that shows nothing of it stays as it is, and so does what belongs to another scene.
    let part = state.pointed.map_or(state.route.part, |(part, _)| part);
    each(&scene(part, " svg.drawing"), |drawing| {
        let shown = drawing.query_selector(&[&of(id), ",[data-related]"].concat());
        if let Ok(Some(_)) = shown {
            drop(drawing.set_attribute("data-dim", ""));
        }
    });
    for sentence in sentences(id) {
        set(
            &[
                "[data-sentence='",
                sentence,
                "'],[data-said='",
                sentence,
                "']",
            ]
            .concat(),
            "data-highlighted",
            "true",
        );
    }
}

/// What stands in the parts that are told together with this one.
fn scene(part: Part, within: &str) -> String {
    let parts: &[Part] = match part {
        Part::Overview | Part::Areas => &[Part::Overview, Part::Areas],
        Part::Framework | Part::Plan => &[Part::Framework, Part::Plan],
        Part::Timeline | Part::Data | Part::Source => &[part],
    };
    let each = parts
        .iter()
        .map(|part| ["#", part.as_str(), within].concat());
    each.collect::<Vec<_>>().join(",")
}

fn of(id: &str) -> String {
    ["[data-id='", id, "']"].concat()
}

fn set(selector: &str, name: &str, value: &str) {
    each(selector, |element| drop(element.set_attribute(name, value)));
}

fn clear(selector: &str, name: &str) {
    each(selector, |element| drop(element.remove_attribute(name)));
}

/// The measure that `id` is, or whose figure it is: a slice of the ring.
fn measure(id: &'static str) -> Option<&'static str> {
    match lookup::entity(&REPORT, id)? {
        Entity::Measure(_, measure) => Some(measure.id),
        Entity::Figure(figure) => figure.measure,
        _ => None,
    }
}

/// The sentences that speak of `id`, which may itself be a sentence.
fn sentences(id: &'static str) -> Vec<&'static str> {
    match lookup::entity(&REPORT, id) {
        Some(Entity::Measure(_, measure)) => measure.sentences.to_vec(),
        Some(Entity::Task(_, task)) => task.sentences.to_vec(),
        Some(entity) => entity
            .quote()
            .map(|quote| quote.sentence)
            .into_iter()
            .collect(),
        None => vec![id],
    }
}
