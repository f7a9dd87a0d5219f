//! Figures by what they count: those that count the same stand together and are compared, those
//! that have nothing beside them stand together without being compared, and so do the plans.
//!
//! Nothing is added up: the article does not.

use crate::{language::t, order::insertion_sort};
use report::model::{Figure, Report, Status};

/// Figures that stand together in the dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// What it is called: what they count, or what else they have in common.
    pub name: &'static str,
    /// The unit of all of them, as shown; none where they have several, or nothing to do with each
    /// other.
    pub unit: Option<&'static str>,
    /// The figures: the largest first where they are compared, else in the article's order.
    pub figures: Vec<&'static Figure>,
    /// Whether bars may compare them: they have one unit, and their numbers count in it.
    pub compared: bool,
}

/// The figures of a report, each in one class: what is counted several times, most often first; then
/// what is counted once; then what is planned.
pub fn classes(report: &'static Report) -> Vec<Class> {
    let is_plan = |figure: &&'static Figure| figure.status == Status::Planned;
    let (planned, done): (Vec<&Figure>, Vec<&Figure>) = report.figures.iter().partition(is_plan);
    let same = |figure: &'static Figure| -> Vec<&'static Figure> {
        let done = done.iter().copied();
        done.filter(|other| figure.counted.is_some() && other.counted == figure.counted)
            .collect()
    };
    let mut classes: Vec<Class> = Vec::new();
    let mut alone = Vec::new();
    for figure in &done {
        let all = same(figure);
        match figure.counted {
            Some(name) if all.len() > 1 => {
                if all[0].id == figure.id {
                    classes.push(class(name, all));
                }
            }
            _ => alone.push(*figure),
        }
    }
    insertion_sort(&mut classes, &|a, b| b.figures.len().cmp(&a.figures.len()));
    if !alone.is_empty() {
        classes.push(Class {
            name: t!("单独的数"),
            unit: None,
            figures: alone,
            compared: false,
        });
    }
    if !planned.is_empty() {
        classes.push(class(t!("计划"), planned));
    }
    classes
}

fn class(name: &'static str, mut figures: Vec<&'static Figure>) -> Class {
    let first = figures[0];
    let unit = figures
        .iter()
        .all(|figure| figure.unit == first.unit)
        .then_some(first.unit_name);
    let compared = unit.is_some() && figures.iter().all(|figure| figure.counts());
    if compared {
        insertion_sort(&mut figures, &|a, b| b.value.cmp(&a.value));
    }
    Class {
        name,
        unit,
        figures,
        compared,
    }
}

/// The largest number that a bar shows; none where no bar shows anything.
pub fn largest(classes: &[Class]) -> Option<u64> {
    let compared = classes.iter().filter(|class| class.compared);
    let values = compared.flat_map(|class| class.figures.iter().map(|figure| figure.value));
    values.max().filter(|value| *value > 0)
}
