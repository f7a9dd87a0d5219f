//! The ring without a word, for pictures that are shown so small that none of its words could be read.

use super::{offset, sector::Sector, spans};
use crate::viz::{
    mark::{Mark, Words},
    tone::Tone,
};
use report::model::{Figure, Report};

/// Radii of its whole: where areas begin, and measures; what is free between two; how much longer
/// the slice is that is filled.
const INNER: f64 = 0.27;
const MEASURES: f64 = 0.6;
const GAP: f64 = 0.018;
const LONGER: f64 = 0.07;

/// Areas inside, their measures around them; that of `first` is filled and longer.
pub fn ring_bare(
    report: &Report,
    center: (f64, f64),
    radius: f64,
    first: Option<&Figure>,
) -> Vec<Mark> {
    let (step, spans) = spans(report);
    let slice = |class, (inner, outer): (f64, f64), (start, end)| {
        let sector = Sector {
            center,
            inner: inner * radius,
            outer: outer * radius,
            start,
            end,
        };
        Mark::Path {
            class,
            d: sector.path(GAP * radius),
        }
    };
    let area = |(area, span): (&report::model::Area, (f64, f64))| {
        let mut marks = vec![slice("shape solid", (INNER, MEASURES - GAP), span)];
        let offset = offset(report, area);
        let own = area.measures.iter().map(|measure| Some(measure.id));
        for (index, measure) in std::iter::repeat_n(None, offset).chain(own).enumerate() {
            let start = span.0 + step * index as f64;
            let own = |figure: &Figure| figure.area == Some(area.id) && figure.measure == measure;
            let (class, outer) = if first.is_some_and(own) {
                ("shape solid", 1.0 + LONGER)
            } else {
                ("shape pale", 1.0)
            };
            marks.push(slice(class, (MEASURES, outer), (start, start + step)));
        }
        Mark::Group {
            class: "",
            tone: Some(Tone::of_area(area)),
            label: Words::default(),
            marks,
        }
    };
    report.areas.iter().zip(spans).map(area).collect()
}
