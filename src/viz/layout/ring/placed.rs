//! A ring whose labels are in place, and what it consists of.

use super::{
    labels::{Label, Rim},
    names,
    outer::Outer,
    sector::Sector,
    style::Style,
};
use crate::viz::{
    drawing::{Drawing, Size},
    layout::note,
    mark::{Link, Mark},
    number::int,
    tone::Tone,
    variant::Kind,
};
use report::model::{Area, Report};

/// A ring whose labels are in place.
pub struct Ring<'a> {
    pub(super) report: &'a Report,
    pub(super) style: Style,
    pub(super) rim: Rim,
    /// Angle of a measure.
    pub(super) step: f64,
    pub(super) outers: Vec<Outer>,
    /// Of each label, if there is room for it.
    pub(super) angles: Vec<Option<f64>>,
    /// Sectors whose names found no room.
    pub(super) unnamed: usize,
}

impl<'a> Ring<'a> {
    pub(super) fn new(
        report: &'a Report,
        size: Size,
        style: Style,
        step: f64,
        outers: Vec<Outer>,
    ) -> Self {
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
    pub(super) fn area(&mut self, area: &'static Area, span: (f64, f64)) -> Mark {
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
                class: "",
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
    pub(super) fn measures(&mut self, area: &Area, start: f64, marks: &mut Vec<Mark>) {
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
                    class: "",
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

    pub(super) fn finish(
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
            axis: None,
            marks,
        }
    }
}
