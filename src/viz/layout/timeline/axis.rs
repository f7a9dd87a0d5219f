//! Calendar units below the lanes, and lines where they begin.

use super::{lanes::Lanes, when};
use crate::viz::{
    mark::{Anchor, Mark, Text},
    path::PathData,
    text,
    ticks::{Tick, Unit},
};

impl Lanes<'_> {
    /// Lines where units begin, and one where the report was published.
    pub(super) fn grid(&self, unit: Unit, top: f64) -> Mark {
        let ticks = unit.ticks(&self.time.domain, unit.context().is_none());
        let inside = |day: &f64| *day > self.time.domain.start && *day < self.time.domain.end;
        let mut path = PathData::new();
        for day in ticks.iter().map(|tick| tick.start).filter(inside) {
            let x = self.time.map(day);
            path = path.line((x, top), (x, self.y));
        }
        let mut marks = vec![Mark::Path {
            class: "hairline",
            d: path,
        }];
        let today = when::today(self.report) + 0.5;
        if inside(&today) {
            let x = self.time.map(today);
            let line = PathData::new().line((x, 0.0), (x, self.y));
            marks.push(Mark::Path {
                class: "today",
                d: line,
            });
        }
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    /// Names of the units, and below them of the larger units that they are part of.
    pub(super) fn axis(&mut self, unit: Unit) -> Vec<Mark> {
        let (small, body) = (self.sizes.small, self.sizes.body);
        let rule = PathData::new().line((self.range.0, self.y), (self.range.1, self.y));
        let mut marks = vec![Mark::Path {
            class: "axis",
            d: rule,
        }];
        let y = self.y + small * 1.4;
        let ticks = unit.ticks(&self.time.domain, unit.context().is_none());
        marks.extend(
            ticks
                .iter()
                .filter_map(|tick| self.tick(tick, "quiet small", small, y)),
        );
        self.y += small * 1.9;
        if let Some(context) = unit.context() {
            let y = self.y + body * 1.1;
            let ticks = context.ticks(&self.time.domain, true);
            marks.extend(
                ticks
                    .iter()
                    .filter_map(|tick| self.tick(tick, "song heading", self.sizes.strong, y)),
            );
            self.y += body * 1.6;
        }
        marks
    }

    /// A unit's name in the middle of what can be seen of it, if it fits there.
    fn tick(&self, tick: &Tick, class: &'static str, size: f64, y: f64) -> Option<Mark> {
        let start = self.time.map(tick.start).max(self.range.0);
        let end = self.time.map(tick.end).min(self.range.1);
        let fits = text::width(&tick.label, size) + 2.0 <= end - start;
        let at = ((start + end) / 2.0, y);
        fits.then(|| Text::line(class, at, size, Anchor::Middle, tick.label.clone()).into())
    }
}
