//! Areas named below the ring, where their sectors have no room: English names are long.

use super::{names, placed::Ring};
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Mark, Text},
    text,
};
use report::model::Area;

/// From a name to the one below it, in font sizes.
const LEADING: f64 = 1.9;

impl Ring<'_> {
    /// Whether the names of all areas have room in the ring, and those of all measures.
    pub(super) fn room(&self, spans: &[(f64, f64)]) -> (bool, bool) {
        let mut room = (true, true);
        for (area, span) in self.report.areas.iter().zip(spans) {
            let sector = self.sector(*span, self.style.hub, self.style.inner);
            room.0 &= names::area(area, &sector, &self.style).is_some();
            for (index, measure) in area.measures.iter().enumerate() {
                let sector = self.part(span.0, index);
                room.1 &= names::measure(measure, &sector, self.style.small).is_some();
            }
        }
        room
    }

    const fn columns(&self) -> usize {
        if self.style.phone { 1 } else { 2 }
    }

    /// An area's name with a piece of its colour, after those that are there already.
    pub(super) fn entry(&mut self, area: &'static Area) -> [Mark; 3] {
        let (small, columns) = (self.style.small, self.columns());
        let wide = self.rim.width / columns as f64;
        let left = wide * (self.listed % columns) as f64;
        let row = (self.listed / columns) as f64;
        let top = self.rim.height + small * (LEADING * row + 0.5);
        self.listed += 1;
        let name = text::cut(area.title, small, wide - small * 2.0);
        let length = text::width(&name, small) + small * 1.6;
        [
            Mark::Rect {
                class: "hit",
                bounds: Bounds::new(left, top, length, small).inset(-4.0),
                radius: 3.0,
            },
            Mark::Rect {
                class: "shape solid",
                bounds: Bounds::new(left, top, small, small),
                radius: 2.0,
            },
            Text::line(
                "strong",
                (left + small * 1.6, top + small * text::ASCENT),
                small,
                Anchor::Start,
                name,
            )
            .into(),
        ]
    }

    /// Height of the names below the ring.
    pub(super) fn legend(&self) -> f64 {
        let rows = self.listed.div_ceil(self.columns());
        self.style.small * LEADING * rows as f64
    }
}
