//! The entities of the tested report, from its own `data/report.json`.

use std::fs;

use serde_json::Value;

use crate::{Result, dist};

/// An entity and the part of the page where it is at home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    pub id: String,
    pub part: &'static str,
}

/// The whole dataset.
///
/// # Errors
/// When the site has none.
pub fn report() -> Result<Value> {
    let path = dist().join("data/report.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// The kinds of entities, by their name in the dataset.
pub const KINDS: [&str; 11] = [
    "areas",
    "measures",
    "figures",
    "plans",
    "tasks",
    "framework",
    "groups",
    "slots",
    "events",
    "lessons",
    "references",
];

/// The entities of a kind.
///
/// # Errors
/// When the dataset has none of it.
pub fn of_kind(report: &Value, kind: &str) -> Result<Vec<Entity>> {
    let (part, lists): (_, Vec<&Value>) = match kind {
        "areas" => ("areas", vec![&report["areas"]]),
        "measures" => ("areas", inner(&report["areas"], "measures")),
        "figures" => ("data", vec![&report["figures"]]),
        "plans" => ("plan", vec![&report["plans"]]),
        "tasks" => ("plan", inner(&report["plans"], "tasks")),
        "framework" => ("framework", vec![]),
        "groups" => ("framework", vec![&report["framework"]["groups"]]),
        "slots" => ("framework", inner(&report["framework"]["groups"], "slots")),
        "events" => ("timeline", vec![&report["events"]]),
        "lessons" => ("areas", vec![&report["lessons"]]),
        "references" => ("framework", vec![&report["references"]]),
        _ => return Err(format!("there is no kind {kind}").into()),
    };
    let mut ids: Vec<&Value> = lists
        .iter()
        .flat_map(|list| list.as_array())
        .flatten()
        .map(|entity| &entity["id"])
        .collect();
    if kind == "framework" {
        ids.push(&report["framework"]["id"]);
    }
    let entities: Option<Vec<Entity>> = ids
        .into_iter()
        .map(|id| {
            Some(Entity {
                id: id.as_str()?.to_owned(),
                part,
            })
        })
        .collect();
    entities
        .filter(|all| !all.is_empty())
        .ok_or_else(|| format!("the dataset has no {kind}").into())
}

fn inner<'a>(outer: &'a Value, key: &str) -> Vec<&'a Value> {
    outer
        .as_array()
        .into_iter()
        .flatten()
        .map(|entity| &entity[key])
        .collect()
}
