//! A figure as a drawing tells it in words.

use crate::language::{status, t};
use report::model::{Area, Figure, Report, Status};

/// The figures of those ids, in that order.
pub fn all(report: &Report, ids: &'static [&'static str]) -> Vec<&'static Figure> {
    let by_id = |id: &&'static str| report.figures.iter().find(|figure| figure.id == *id);
    ids.iter().filter_map(by_id).collect()
}

/// The largest number of what is done, else of what is planned; of equally large ones the first: where
/// the eye should land. A growth, a share or a rank is no large number, unless there is no other.
pub fn largest(report: &Report) -> Option<&'static Figure> {
    most(report.figures.iter())
}

/// The same of an area's.
pub fn largest_of(report: &Report, area: &Area) -> Option<&'static Figure> {
    let measures = area.measures.iter();
    let figures = measures.flat_map(|measure| all(report, measure.figures));
    most(figures.chain(all(report, area.figures)))
}

fn most(figures: impl Iterator<Item = &'static Figure>) -> Option<&'static Figure> {
    figures.reduce(|largest, own| {
        let rank = |figure: &Figure| {
            (
                figure.kind.is_amount(),
                figure.status == Status::Done,
                figure.value.approximately(),
            )
        };
        if rank(own) > rank(largest) {
            own
        } else {
            largest
        }
    })
}

/// 「专题学习，38场次，已完成」.
pub fn words(figure: &Figure) -> String {
    told(figure.label, figure.text, figure)
}

/// 「38场次，专题学习，已完成」.
pub fn amount(figure: &Figure) -> String {
    told(figure.text, figure.label, figure)
}

fn told(first: &str, second: &str, figure: &Figure) -> String {
    t!(
        "{0}，{1}，{2}",
        first,
        second,
        status::within(figure.status)
    )
}
