//! The numerals around a ring: each as near to its tick as the others let it.

use super::{angle::direction, sector::polar, style::Style};
use crate::viz::bounds::Bounds;
use crate::viz::number::Within;

/// A numeral with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where it belongs.
    pub angle: f64,
    /// Size of its box.
    pub width: f64,
    /// Size of its box.
    pub height: f64,
}

/// A ring that labels stand around.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rim {
    pub center: (f64, f64),
    /// Radius of the ring.
    pub radius: f64,
    /// From the ring to the labels.
    pub tick: f64,
    /// Labels stay between 0 and this.
    pub width: f64,
}

impl Rim {
    /// The largest ring around which all labels have room, else the smallest allowed; and
    /// where each label stands. Its middle is the middle of the drawing's height.
    pub fn largest(width: f64, labels: &[Label], style: &Style) -> (Self, Vec<Option<f64>>) {
        let mut rim = Self {
            center: (width / 2.0, 0.0),
            radius: width * 0.385,
            tick: style.tick,
            width,
        };
        let mut angles = rim.spread(labels, style.gap);
        while rim.radius > width * 0.27 && angles.contains(&None) {
            rim.radius -= width * 0.005;
            angles = rim.spread(labels, style.gap);
        }
        let reach = labels.iter().zip(&angles).filter_map(|(label, angle)| {
            let bounds = rim.bounds(label, (*angle)?);
            Some(bounds.bottom().max(-bounds.y))
        });
        rim.center.1 = reach.fold(rim.radius, f64::max) + 2.0 * style.gap;
        (rim, angles)
    }

    /// The box of a label that stands at `angle`: it touches the end of its tick with the
    /// side or corner that faces it.
    pub fn bounds(&self, label: &Label, angle: f64) -> Bounds {
        let (x, y) = polar(self.center, self.radius + self.tick, angle);
        let (cos, sin) = direction(angle);
        let lean = (cos / 0.5).within(-1.0, 1.0) / 2.0;
        let rise = (sin / 0.85).within(-1.0, 1.0) / 2.0;
        Bounds::around(
            x + lean * label.width,
            y + rise * label.height,
            label.width,
            label.height,
        )
    }

    /// Whether a box keeps off the ring and inside the drawing.
    fn free(&self, bounds: &Bounds) -> bool {
        let (cx, cy) = self.center;
        let x = cx.within(bounds.x, bounds.right());
        let y = cy.within(bounds.y, bounds.bottom());
        let off = (x - cx).hypot(y - cy) >= self.radius + self.tick / 4.0;
        off && bounds.x >= 0.0 && bounds.right() <= self.width
    }

    /// Angles at which the labels don't overlap, in the same order; `None` for those that
    /// there is no room for.
    pub fn spread(&self, labels: &[Label], gap: f64) -> Vec<Option<f64>> {
        let mut angles: Vec<f64> = labels.iter().map(|label| label.angle).collect();
        let boxed = |index: usize, angle| self.bounds(&labels[index], angle).inset(-gap / 2.0);
        let step = 0.6 / self.radius;
        for _ in 0..2400 {
            let mut moved = false;
            for distance in 1..4.min(labels.len()) {
                for first in 0..labels.len() {
                    let second = (first + distance) % labels.len();
                    if boxed(first, angles[first]).overlaps(&boxed(second, angles[second])) {
                        angles[first] -= step;
                        angles[second] += step;
                        moved = true;
                    }
                }
            }
            if !moved {
                break;
            }
        }
        let mut kept: Vec<Bounds> = Vec::new();
        let mut keep = |(index, angle): (usize, f64)| {
            let bounds = boxed(index, angle);
            let own = self.bounds(&labels[index], angle);
            let fits = self.free(&own) && !kept.iter().any(|other| other.overlaps(&bounds));
            fits.then(|| {
                kept.push(bounds);
                angle
            })
        };
        angles.into_iter().enumerate().map(&mut keep).collect()
    }
}
