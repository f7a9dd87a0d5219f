//! The shapes of dates, along an axis that runs right or down.

use super::when::{Shape, When};
use crate::viz::number::Within;
use crate::viz::{bounds::Bounds, mark::Mark, path::PathData, scale::Time};

/// A line parallel to the axis, with a thickness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Whether time runs down.
    pub vertical: bool,
    /// Middle, across the axis.
    pub cross: f64,
    /// Thickness.
    pub thick: f64,
    /// What can be seen, along the axis.
    pub range: (f64, f64),
}

impl Track {
    /// The piece of it between two places along the axis.
    pub fn bounds(&self, from: f64, to: f64) -> Bounds {
        let (cross, thick) = (self.cross - self.thick / 2.0, self.thick);
        if self.vertical {
            Bounds::new(cross, from, thick, to - from)
        } else {
            Bounds::new(from, cross, to - from, thick)
        }
    }

    fn clip(&self, place: f64) -> f64 {
        place.within(self.range.0, self.range.1)
    }

    /// Where the shape of a date begins and ends.
    pub fn extent(&self, when: &When, time: &Time) -> (f64, f64) {
        let (start, end) = (time.map(when.start), time.map(when.end));
        let (start, end) = match when.shape {
            Shape::Point => ((start + end) / 2.0, (start + end) / 2.0),
            Shape::Fade => (start, start + self.thick * 4.5),
            Shape::Span | Shape::Doubt => (self.clip(start), self.clip(end)),
        };
        // However short, what lasts is longer than a dot.
        let least = if when.shape == Shape::Point {
            self.thick
        } else {
            self.thick * 1.6
        };
        let lacking = (least - (end - start)).max(0.0) / 2.0;
        let (start, end) = (start - lacking, end + lacking);
        let shift = (self.range.0 - start).max(0.0) - (end - self.range.1).max(0.0);
        if end - start > self.range.1 - self.range.0 {
            return self.range;
        }
        (start + shift, end + shift)
    }

    /// The shape of a date.
    pub fn glyph(&self, when: &When, time: &Time) -> Mark {
        let (start, end) = self.extent(when, time);
        let round = self.thick / 2.0;
        match when.shape {
            Shape::Point => {
                let bounds = self.bounds(start, end);
                let class = if when.future {
                    "shape open"
                } else {
                    "shape solid"
                };
                Mark::Circle {
                    class,
                    cx: bounds.cx(),
                    cy: bounds.cy(),
                    radius: round,
                }
            }
            Shape::Doubt => Mark::Rect {
                class: "shape doubt",
                bounds: self.bounds(start, end),
                radius: round,
            },
            Shape::Span => {
                let class = if when.future {
                    "shape open"
                } else {
                    "shape solid"
                };
                Mark::Rect {
                    class,
                    bounds: self.bounds(start, end),
                    radius: round,
                }
            }
            Shape::Fade => Mark::Path {
                class: "shape solid",
                d: self.slices(start, end, 0.3),
            },
        }
    }

    /// A bar that is whole at the start, then falls into ever thinner slices: it ends, but
    /// nobody knows where. `whole` is the share that stays whole.
    pub fn slices(&self, from: f64, to: f64, whole: f64) -> PathData {
        let whole = from + (to - from) * whole;
        let mut path = PathData::new().rect(&self.bounds(from, whole));
        let count = 6;
        let step = (to - whole) / f64::from(count);
        for nth in 0..count {
            let left = 1.0 - (f64::from(nth) + 1.0) / (f64::from(count) + 1.0);
            let start = whole + step * f64::from(nth) + step * (1.0 - left) * 0.6;
            path = path.rect(&self.bounds(start, start + (step * left * 0.8).max(0.6)));
        }
        path
    }
}
