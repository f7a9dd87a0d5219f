//! Figures by unit: bars from zero on one scale where several of one kind share a unit, large numerals
//! where a unit has only one. Different units and different kinds are never compared.

mod how;
mod multiple;
mod single;

use super::{note, sizes::Sizes};
use crate::language::{Language, current, t};
use crate::order::insertion_sort;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    mark::Run,
    number::int,
    text,
    variant::Kind,
};
use multiple::Multiple;
use report::model::{Figure, Report, Status};
use single::Strip;
use std::cmp::Ordering;

/// Between columns.
const GUTTER: f64 = 44.0;

/// Lays out those figures, so the drawing can follow a filter. In which group each stands, and on
/// which scale, is a matter of all figures of the report: what a filter leaves out does not make
/// the others larger, nor one of a kind.
pub fn bars(report: &Report, figures: &[&'static Figure], size: Size) -> Drawing {
    sized(report, figures, size, Sizes::of(size.width))
}

/// The same with type of those sizes.
pub fn sized(report: &Report, figures: &[&'static Figure], size: Size, sizes: Sizes) -> Drawing {
    let columns: usize = if sizes.phone { 1 } else { 2 };
    let width = (size.width - GUTTER * (columns - 1) as f64) / columns as f64;
    let shown = |own: &&'static Figure| figures.iter().any(|figure| figure.id == own.id);
    let (singles, several): (Vec<_>, Vec<_>) = by_unit(report).into_iter().partition(is_single);
    let mut marks = Vec::new();
    // Into the column that is shortest so far.
    let mut heights = vec![0.0_f64; columns];
    for unit in several {
        let own: Vec<&'static Figure> = unit.iter().copied().filter(shown).collect();
        if own.is_empty() {
            continue;
        }
        let column = (0..columns).fold(0, |best, next| {
            if heights[next] < heights[best] {
                next
            } else {
                best
            }
        });
        let left = (width + GUTTER) * column as f64;
        let multiple = Multiple {
            report,
            sizes,
            left,
            top: heights[column],
            width,
        };
        let (mark, height) = multiple.draw(&own, &unit);
        marks.push(mark);
        heights[column] = height;
    }
    let mut height = heights.into_iter().fold(0.0, f64::max);
    let singles = singles.concat();
    let own: Vec<&'static Figure> = singles.iter().copied().filter(shown).collect();
    if !own.is_empty() {
        let strip = Strip {
            report,
            sizes,
            top: height,
            width: size.width,
        };
        let (mark, bottom) = strip.draw(&own, &singles);
        marks.push(mark);
        height = bottom;
    }
    note::nothing(
        &mut marks,
        size.width,
        &mut height,
        sizes.small,
        t!("没有符合条件的数据"),
    );
    let told: Vec<String> = figures.iter().map(|figure| figure::words(figure)).collect();
    Drawing {
        kind: Kind::Bars,
        width: size.width,
        height,
        title: t!("按单位分组：{0}个数据", int(figures.len())).into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: how::to_read(figures).into(),
        axis: None,
        marks,
        alone: None,
    }
}

/// Whether figures of a unit can't be compared: there is one, or one has no length.
fn is_single(unit: &Vec<&'static Figure>) -> bool {
    unit.len() == 1 || !unit.iter().all(|figure| figure.has_length())
}

/// What is said of figures that are compared with nothing: that there is one of each unit, where it is so.
pub fn alone(report: &Report, figures: &[&'static Figure]) -> &'static str {
    let is_only = |figure: &&'static Figure| {
        let same = report.figures.iter().filter(|own| own.unit == figure.unit);
        same.count() == 1
    };
    if figures.iter().all(is_only) {
        t!("单位独一，不作比较")
    } else {
        t!("各不相同，不作比较")
    }
}

/// All figures of each unit and kind, largest first, what is planned last; units with most figures
/// first, else in the order of their first figures.
pub fn by_unit(report: &Report) -> Vec<Vec<&'static Figure>> {
    let mut units: Vec<Vec<&'static Figure>> = Vec::new();
    for figure in report.figures {
        let same =
            |own: &&mut Vec<&Figure>| own[0].unit == figure.unit && own[0].shares_scale(figure);
        match units.iter_mut().find(same) {
            Some(own) => own.push(figure),
            None => units.push(vec![figure]),
        }
    }
    for own in &mut units {
        let place =
            |figure: &&Figure| (figure.status != Status::Done, -figure.value.approximately());
        insertion_sort(own, &|a, b| {
            place(a).partial_cmp(&place(b)).unwrap_or(Ordering::Equal)
        });
    }
    insertion_sort(&mut units, &|a, b| b.len().cmp(&a.len()));
    units
}

/// The value as far as it is known, in runs: 「≥」「300」, or 「38」, or 「两」.
fn value(figure: &Figure, size: f64) -> Vec<Run> {
    // 「3万余元」 and “3 million+ yuan” tell by themselves how far they are known, and count no units.
    if !figure.counts() {
        return vec![Run::plain(figure.text)];
    }
    let numeral = Run::plain(figure.numeral());
    match figure.bound {
        Some(bound) if current() != Language::English => {
            vec![Run::styled(bound.sign(), "unit", size * 0.8), numeral]
        }
        _ => vec![numeral],
    }
}

/// The same with its unit: 「≥」「300」「万元」.
fn quantity(figure: &Figure, size: f64, small: f64) -> Vec<Run> {
    let (numeral, rest) = figure.split();
    let (mut runs, unit) = if current() == Language::English || !figure.counts() {
        (vec![Run::plain(numeral)], rest)
    } else {
        (value(figure, size), figure.unit_name)
    };
    runs.push(Run::styled(unit, "unit small", small));
    runs
}

/// How wide runs are.
fn wide(runs: &[Run], size: f64) -> f64 {
    runs.iter()
        .map(|run| text::width(&run.words, run.size.unwrap_or(size)))
        .sum()
}
