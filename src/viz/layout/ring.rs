//! The ring: areas inside, their measures around them, every figure at the rim with what it counts.
//!
//! 1. Each measure gets the same angle, an area as much as its measures; and once more, if figures of
//!    its own stand there.
//! 2. The ring is as large as what stands beside it allows ([`placed`]).
//! 3. Names stand where they fit; on phones measures have none, and of what figures count only the
//!    chosen one's is said (the list has them). In English all names stand inside or none, for most
//!    are too long; those of areas then stand below.

mod angle;
mod bare;
mod hub;
mod labels;
mod legend;
mod names;
mod noun;
mod outer;
mod placed;
mod sector;
mod style;

use crate::language::{Language, current, t};
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    number::int,
};
pub use bare::ring_bare;
use outer::Outer;
use placed::Ring;
use report::model::{Area, Figure, Measure, Report, Status};
use std::f64::consts::{FRAC_PI_2, TAU};
use style::Style;

/// Lays out the ring of all areas.
pub fn ring(report: &Report, size: Size) -> Drawing {
    laid(report, size, true, true)
}

/// The same where nothing is chosen: on a slide.
pub fn ring_still(report: &Report, size: Size) -> Drawing {
    laid(report, size, true, false)
}

/// And without names of areas, for where they stand beside it.
pub fn ring_unnamed(report: &Report, size: Size) -> Drawing {
    laid(report, size, false, false)
}

fn laid(report: &Report, size: Size, named: bool, chosen: bool) -> Drawing {
    let mut style = Style::of(size.width);
    if !chosen {
        // No slice gets longer, and no number is the first.
        (style.longer, style.largest) = (0.0, style.numeral);
    }
    let (step, spans) = spans(report);
    let mut outers = Vec::new();
    for (area, (start, _)) in report.areas.iter().zip(&spans) {
        let own = own(report, area);
        outers.extend(Outer::spread(&own, *start, step));
        for (index, measure) in area.measures.iter().enumerate() {
            let start = start + step * (offset(report, area) + index) as f64;
            outers.extend(Outer::spread(&done(report, measure), start, step));
        }
    }
    let mut ring = Ring::new(report, size, style, (step, outers), chosen);
    if current() == Language::English {
        ring.inside = ring.room(&spans);
    }
    ring.named = named;
    let mut marks = vec![ring.hub()];
    for (area, span) in report.areas.iter().zip(spans) {
        marks.push(ring.area(area, span));
    }
    let told = report.areas.iter().map(|area| match area.measures.len() {
        0 => area.title.into(),
        measures => t!("{0}：{1}项举措", area.title, int(measures)),
    });
    let desc = t!("{0}。", told.collect::<Vec<_>>().join(t!("；")));
    ring.finish(size, marks, (title(report), desc))
}

/// The angle of a measure, and where each area begins and ends.
fn spans(report: &Report) -> (f64, Vec<(f64, f64)>) {
    let share = |area: &Area| (offset(report, area) + area.measures.len()).max(1);
    let shares = report.areas.iter().map(share);
    let step = TAU / shares.clone().sum::<usize>().max(1) as f64;
    // The middle of the first area is at the top.
    let first = shares.clone().next().unwrap_or(0);
    let mut angle = -FRAC_PI_2 - step * first as f64 / 2.0;
    let spans = shares.map(|share| {
        let start = angle;
        angle += step * share as f64;
        (start, angle)
    });
    (step, spans.collect())
}

/// The figures of a measure that are done; what is planned is not in the ring.
fn done(report: &Report, measure: &Measure) -> Vec<&'static Figure> {
    of_ids(report, measure.figures)
}

/// Those of an area itself.
fn own(report: &Report, area: &Area) -> Vec<&'static Figure> {
    of_ids(report, area.figures)
}

fn of_ids(report: &Report, ids: &'static [&'static str]) -> Vec<&'static Figure> {
    let mut figures = figure::all(report, ids);
    figures.retain(|figure| figure.status == Status::Done);
    figures
}

/// How many slices of an area stand before its measures: one, if it has figures of its own.
fn offset(report: &Report, area: &Area) -> usize {
    usize::from(!own(report, area).is_empty())
}

/// How many areas, measures, and done figures there are.
fn counts(report: &Report) -> (usize, usize, usize) {
    let measures = || report.areas.iter().flat_map(|area| area.measures);
    let figures: usize = measures().map(|measure| done(report, measure).len()).sum();
    let own = report.areas.iter().map(|area| own(report, area).len());
    let figures = figures + own.sum::<usize>();
    (report.areas.len(), measures().count(), figures)
}

fn title(report: &Report) -> String {
    let (areas, measures, figures) = counts(report);
    if measures == 0 {
        return t!("{0}个领域、{1}个已完成的数据", int(areas), int(figures));
    }
    t!(
        "{0}个领域、{1}项举措、{2}个已完成的数据",
        int(areas),
        int(measures),
        int(figures)
    )
}
