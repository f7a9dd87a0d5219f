//! Figures by what they count: those that count the same stand together and are compared, those
//! that have nothing beside them stand together without being compared, and so do the plans.
//!
//! Nothing is added up: the article does not.

use crate::{
    language::{status, t},
    order::insertion_sort,
};
use report::model::{Figure, Kind, Report, Status};

/// Figures that stand together in the dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// What it is called: what they count, or what else they have in common.
    pub name: &'static str,
    /// The unit of all of them, as shown; none where they have several, also such as convert, or
    /// nothing to do with each other.
    pub unit: Option<&'static str>,
    /// The figures: the largest first where they are compared, else in the article's order.
    pub figures: Vec<&'static Figure>,
    /// Whether bars may compare them: they say how many there are, have one unit, or units that convert,
    /// their numbers count in them, and a length can show some of them. Of another kind none are drawn, for
    /// all classes have one scale.
    pub compared: bool,
}

impl Class {
    /// How long the bar of one of its figures is, in the smallest of its units.
    pub fn length(&self, figure: &Figure) -> f64 {
        length(figure, least(&self.figures))
    }
}

/// The zeros of the smallest of some units that convert.
fn least(figures: &[&Figure]) -> u8 {
    let zeros = figures.iter().map(|figure| figure.shape.zeros);
    zeros.min().unwrap_or(0)
}

fn length(figure: &Figure, least: u8) -> f64 {
    let mut length = figure.value.approximately();
    for _ in least..figure.shape.zeros {
        length *= 10.0;
    }
    length
}

/// The figures of a report, each in one class: what is counted several times, most often first; then
/// what is counted once; then what is planned, and what is expected.
pub fn classes(report: &'static Report) -> Vec<Class> {
    let of = |status: Status| -> Vec<&'static Figure> {
        let figures = report.figures.iter();
        figures.filter(|figure| figure.status == status).collect()
    };
    let done = of(Status::Done);
    let same = |figure: &'static Figure| -> Vec<&'static Figure> {
        let done = done.iter().copied();
        done.filter(|other| figure.counted.is_some() && other.counted == figure.counted)
            .collect()
    };
    let mut classes: Vec<Class> = Vec::new();
    let mut alone = Vec::new();
    for figure in &done {
        // They came with the first of them: looked for once, or a thousand would be a thousand times.
        let came = |class: &Class| figure.counted == Some(class.name);
        if classes.iter().any(came) {
            continue;
        }
        let all = same(figure);
        match figure.counted {
            Some(name) if all.len() > 1 => classes.push(class(name, all)),
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
    for status in [Status::Planned, Status::Forecast] {
        let own = of(status);
        if !own.is_empty() {
            classes.push(class(status::word(status), own));
        }
    }
    classes
}

fn class(name: &'static str, mut figures: Vec<&'static Figure>) -> Class {
    let first = figures[0];
    let unit = figures
        .iter()
        .all(|figure| figure.unit == first.unit)
        .then_some(first.unit_name);
    let converts = |figure: &&Figure| figure.base() == first.base();
    let compared = figures.iter().all(converts)
        && figures.iter().all(|figure| figure.kind == Kind::Amount)
        && figures.iter().all(|figure| figure.counts())
        && figures.iter().any(|figure| figure.has_length())
        && figures.iter().all(|figure| !figure.value.is_negative());
    if compared {
        let least = least(&figures);
        let length = |figure| length(figure, least);
        insertion_sort(&mut figures, &|a, b| length(b).total_cmp(&length(a)));
    }
    Class {
        name,
        unit,
        figures,
        compared,
    }
}

/// The largest number that a bar shows; none where no bar shows anything.
pub fn largest(classes: &[Class]) -> Option<f64> {
    let compared = classes.iter().filter(|class| class.compared);
    let lengths = compared.flat_map(|class| {
        let shown = class.figures.iter().filter(|figure| figure.has_length());
        shown.map(|figure| class.length(figure))
    });
    Some(lengths.fold(0.0, f64::max)).filter(|length| *length > 0.0)
}
