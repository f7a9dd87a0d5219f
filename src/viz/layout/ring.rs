//! The ring: areas inside, their measures around them, every figure at the rim.
//!
//! 1. Each measure gets the same angle, an area as much as its measures.
//! 2. The ring is as large as the numerals beside it allow.
//! 3. Names stand where they fit; on phones measures have none (the list has them).
//!
//! A step deeper, [`ring_zoomed`], the whole circle belongs to one area.

mod hub;
mod labels;
mod names;
mod outer;
mod sector;
mod style;

use super::note;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    mark::{Link, Mark},
    number::int,
    tone::Tone,
    variant::Kind,
};
use labels::{Label, Rim};
use outer::Outer;
use report::model::{Area, Figure, Measure, Report, Status};
use sector::Sector;
use std::f64::consts::{FRAC_PI_2, TAU};
use style::Style;

/// Lays out the ring of all areas.
pub fn ring(report: &Report, size: Size) -> Drawing {
    let style = Style::of(size.width);
    let shares: Vec<usize> = report
        .areas
        .iter()
        .map(|area| area.measures.len().max(1))
        .collect();
    let step = TAU / shares.iter().sum::<usize>().max(1) as f64;
    // The middle of the first area is at the top.
    let mut angle = -FRAC_PI_2 - step * shares.first().copied().unwrap_or(0) as f64 / 2.0;
    let (mut spans, mut outers) = (Vec::new(), Vec::new());
    for (area, share) in report.areas.iter().zip(shares) {
        for (index, measure) in area.measures.iter().enumerate() {
            let start = angle + step * index as f64;
            outers.extend(Outer::spread(&done(report, measure), start, step, &style));
        }
        let end = angle + step * share as f64;
        spans.push((angle, end));
        angle = end;
    }
    let mut ring = Ring::new(report, size, style, step, outers);
    let mut marks = vec![ring.hub()];
    for (area, span) in report.areas.iter().zip(spans) {
        marks.push(ring.area(area, span));
    }
    let desc = report
        .areas
        .iter()
        .map(|area| [area.title, "：", &int(area.measures.len()), "项举措"].concat());
    let desc = desc.collect::<Vec<_>>().join("；") + "。";
    let how_to_read = "由内向外：领域、举措、数据。";
    ring.finish(size, marks, (title(report), desc, how_to_read))
}

/// Lays out the ring of one area, its measures with their figures; `None` if there is no
/// such area.
pub fn ring_zoomed(report: &Report, area: &str, size: Size) -> Option<Drawing> {
    let area = report.areas.iter().find(|own| own.id == area)?;
    let style = Style {
        hub: 0.36,
        inner: 0.36,
        ..Style::of(size.width)
    };
    let step = TAU / area.measures.len().max(1) as f64;
    let first = -FRAC_PI_2 - step / 2.0;
    let mut outers = Vec::new();
    for (index, measure) in area.measures.iter().enumerate() {
        let start = first + step * index as f64;
        outers.extend(Outer::spread(&done(report, measure), start, step, &style));
    }
    if !style.phone {
        let room = style.small * 9.1;
        outers = outers
            .into_iter()
            .map(|outer| outer.named(&style, room))
            .collect();
    }
    let mut ring = Ring::new(report, size, style, step, outers);
    let mut marks = vec![ring.area_hub(area)];
    ring.measures(area, first, &mut marks);
    let tone = Some(Tone::of_area(area));
    let marks = vec![Mark::Group {
        class: "grow",
        tone,
        label: area.title.into(),
        marks,
    }];
    let told: Vec<&str> = area.measures.iter().map(|measure| measure.title).collect();
    let desc = [area.tagline, "，", area.title, "：", &told.join("；"), "。"].concat();
    let how_to_read = "由内向外：领域、举措、数据。";
    Some(ring.finish(size, marks, (area.title.to_owned(), desc, how_to_read)))
}

/// The figures of a measure that are done; what is planned is not in the ring.
fn done(report: &Report, measure: &Measure) -> Vec<&'static Figure> {
    let mut figures = figure::all(report, measure.figures);
    figures.retain(|figure| figure.status == Status::Done);
    figures
}

/// How many areas, measures, and done figures there are.
fn counts(report: &Report) -> (usize, usize, usize) {
    let measures = || report.areas.iter().flat_map(|area| area.measures);
    let figures = measures().map(|measure| done(report, measure).len()).sum();
    (report.areas.len(), measures().count(), figures)
}

fn title(report: &Report) -> String {
    let (areas, measures, figures) = counts(report);
    [
        &int(areas),
        "个领域、",
        &int(measures),
        "项举措、",
        &int(figures),
        "个数据",
    ]
    .concat()
}

/// A ring whose labels are in place.
struct Ring<'a> {
    report: &'a Report,
    style: Style,
    rim: Rim,
    /// Angle of a measure.
    step: f64,
    outers: Vec<Outer>,
    /// Of each label, if there is room for it.
    angles: Vec<Option<f64>>,
    /// Sectors whose names found no room.
    unnamed: usize,
}

impl<'a> Ring<'a> {
    fn new(report: &'a Report, size: Size, style: Style, step: f64, outers: Vec<Outer>) -> Self {
        let labels: Vec<Label> = outers.iter().map(|outer| outer.label).collect();
        let (rim, angles) = Rim::largest(size.width, &labels, &style);
        Self {
            report,
            style,
            rim,
            step,
            outers,
            angles,
            unnamed: 0,
        }
    }

    fn sector(&self, (start, end): (f64, f64), from: f64, to: f64) -> Sector {
        let (center, radius) = (self.rim.center, self.rim.radius);
        Sector {
            center,
            inner: radius * from,
            outer: radius * to,
            start,
            end,
        }
    }

    /// An area with its measures and their figures.
    fn area(&mut self, area: &'static Area, span: (f64, f64)) -> Mark {
        let sector = self.sector(span, self.style.hub, self.style.inner);
        let words = names::area(area, &sector, &self.style);
        self.unnamed += usize::from(words.is_none());
        let mut own = vec![Mark::Path {
            class: "shape solid",
            d: sector.path(self.style.gap * 1.5),
        }];
        own.extend(words.map(Mark::Text));
        let place = [
            &int(area.order.into()),
            "，共",
            &int(self.report.areas.len()),
        ]
        .concat();
        let count = int(area.measures.len());
        let label = [area.title, "，领域", &place, "个；举措", &count, "项"]
            .concat()
            .into();
        let mut marks = vec![
            Link {
                id: area.id,
                class: "area",
                tone: None,
                label,
                marks: own,
            }
            .into(),
        ];
        self.measures(area, span.0, &mut marks);
        let tone = Some(Tone::of_area(area));
        Mark::Group {
            class: "grow",
            tone,
            label: area.title.into(),
            marks,
        }
    }

    /// The measures of an area, from `start` on, each followed by its figures.
    fn measures(&mut self, area: &Area, start: f64, marks: &mut Vec<Mark>) {
        // With the whole circle to themselves, measures have names on phones too.
        let zoomed = self.style.hub >= self.style.inner;
        for (index, measure) in area.measures.iter().enumerate() {
            let start = start + self.step * index as f64;
            let sector = self.sector((start, start + self.step), self.style.inner, 1.0);
            let mut own = vec![Mark::Path {
                class: "shape pale",
                d: sector.path(self.style.gap),
            }];
            if zoomed || !self.style.phone {
                let size = self.style.small
                    * if zoomed && !self.style.phone {
                        1.25
                    } else {
                        1.0
                    };
                let words = names::measure(measure, &sector, size);
                self.unnamed += usize::from(words.is_none());
                own.extend(words.map(Mark::Text));
            }
            let place = [
                &int(measure.order.into()),
                "，共",
                &int(area.measures.len()),
            ]
            .concat();
            let label = [measure.title, "，举措", &place, "项，属", area.title]
                .concat()
                .into();
            marks.push(
                Link {
                    id: measure.id,
                    class: "measure",
                    tone: None,
                    label,
                    marks: own,
                }
                .into(),
            );
            let place = ["举措：", measure.title].concat();
            for (outer, angle) in self.outers.iter().zip(&self.angles) {
                if let Some(angle) = angle
                    && measure.figures.contains(&outer.figure.id)
                {
                    marks.push(outer.mark(&self.rim, *angle, &self.style, &place));
                }
            }
        }
    }

    fn finish(
        self,
        size: Size,
        mut marks: Vec<Mark>,
        words: (String, String, &'static str),
    ) -> Drawing {
        let missing = self.angles.iter().filter(|angle| angle.is_none()).count();
        let mut height = 2.0 * self.rim.center.1;
        let missing = [("数据", missing), ("名称", self.unnamed)];
        note::missing(
            &mut marks,
            size.width,
            &mut height,
            self.style.small,
            &missing,
        );
        note::nothing(
            &mut marks,
            size.width,
            &mut height,
            self.style.small,
            "没有可画的领域",
        );
        let (title, desc, how_to_read) = words;
        Drawing {
            kind: Kind::Ring,
            width: size.width,
            height,
            title: title.into(),
            desc: desc.into(),
            how_to_read: how_to_read.into(),
            marks,
        }
    }
}
