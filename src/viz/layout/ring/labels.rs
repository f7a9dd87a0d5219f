//! What stands around a ring: each as near to its tick as the others let it.

use super::{
    angle::direction,
    outer::{Form, Outer, Told},
    sector::polar,
    style::{HEIGHT, Style},
};
use crate::viz::{bounds::Bounds, figure, number::Within};
use report::model::Report;
#[cfg(feature = "ssr")]
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// The box of a figure's words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where it belongs.
    pub angle: f64,
    pub width: f64,
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
    /// So little off the vertical, as a cosine, a label stands wholly to one side of its tick.
    pub lean: f64,
    /// Labels stay between 0 and this.
    pub width: f64,
    /// And between 0 and this.
    pub height: f64,
}

/// Labels around their ring, and the angle of each that there is room for.
pub type Around = (Rim, Vec<Told>, Vec<Option<f64>>);

impl Rim {
    /// The largest ring around which all figures have room with what they count: beside them, or below
    /// them where that reaches too far. Where there is no such ring, the largest with room for the
    /// numbers, else the smallest allowed, and some find none.
    pub fn around(report: &Report, width: f64, outers: &[Outer], style: &Style) -> Around {
        let largest = figure::largest(report).map(|figure| figure.id);
        let told = |outer: &Outer, form| {
            let numeral = if Some(outer.figure.id) == largest {
                style.largest
            } else {
                style.numeral
            };
            outer.told(form, numeral, style)
        };
        if !style.phone {
            let around = Self::named(width, outers, style, &told);
            if let Some(around) = around {
                return around;
            }
        }
        let told: Vec<Told> = outers.iter().map(|own| told(own, Form::Bare)).collect();
        let labels: Vec<Label> = told.iter().map(|own| own.label).collect();
        let (rim, angles) = Self::largest(width, &labels, style);
        (rim, told, angles)
    }

    fn of(width: f64, radius: f64, lean: f64, style: &Style) -> Self {
        Self {
            center: (0.0, 0.0),
            radius,
            tick: style.tick,
            lean,
            width,
            height: 0.0,
        }
    }

    /// The largest ring around which all have room with what they count, near their ticks; else the one
    /// where they are nearest.
    fn named(
        width: f64,
        outers: &[Outer],
        style: &Style,
        told: &dyn Fn(&Outer, Form) -> Told,
    ) -> Option<Around> {
        let most = width * HEIGHT;
        let beside: Vec<Told> = outers.iter().map(|own| told(own, Form::Beside)).collect();
        let mut best: Option<(f64, Around)> = None;
        let mut radius = style.radius;
        while radius > style.radius * 0.7 {
            let mut rim = Self::of(width, radius, 0.1, style);
            // Of so many, not all have a line on their side.
            let lines: f64 = beside.iter().map(|own| own.label.height + style.gap).sum();
            if lines > 4.0 * (radius + style.tick + 2.0 * style.numeral) {
                return None;
            }
            let mut all = beside.clone();
            loop {
                let labels: Vec<Label> = all.iter().map(|own| own.label).collect();
                let angles = rim.spread(&labels, style.gap, &|rim, bounds| rim.off(bounds));
                if angles.contains(&None) {
                    break;
                }
                let boxes: Vec<Bounds> = labels
                    .iter()
                    .zip(&angles)
                    .filter_map(|(label, angle)| Some(rim.bounds(label, (*angle)?)))
                    .collect();
                let reach = boxes.iter().fold(rim.disc(style), joined);
                if reach.width <= width && reach.height + 2.0 * style.gap <= most {
                    rim.center.0 = (width - reach.width) / 2.0 - reach.x;
                    rim.center.1 = style.gap - reach.y;
                    rim.height = reach.height + 2.0 * style.gap;
                    let off = labels.iter().zip(&angles);
                    let off = off.filter_map(|(label, angle)| Some((*angle)? - label.angle));
                    let off = off.map(f64::abs).fold(0.0, f64::max);
                    if best.as_ref().is_none_or(|(least, _)| off < *least) {
                        best = Some((off, (rim, all, angles)));
                    }
                    if off <= NEAR {
                        return best.map(|(_, around)| around);
                    }
                    break;
                }
                // What reaches furthest, on the side where there are fewer: lines below one another have
                // room there.
                let left = boxes.iter().filter(|own| own.cx() < 0.0).count();
                let sides = if 2 * left > boxes.len() {
                    [1.0, -1.0]
                } else {
                    [-1.0, 1.0]
                };
                let furthest = |side: f64| {
                    let far = |at: &usize| (side * boxes[*at].cx()) + boxes[*at].width / 2.0;
                    let own = (0..boxes.len()).filter(|at| side * boxes[*at].cx() > 0.0);
                    let at = own.max_by(|a, b| far(a).total_cmp(&far(b)))?;
                    (all[at].form == Form::Beside).then_some(at)
                };
                let too_wide = sides.into_iter().filter(|_| reach.width > width);
                let Some(at) = too_wide.filter_map(furthest).next() else {
                    break;
                };
                all[at] = told(&all[at].outer, Form::Below);
            }
            radius -= width * 0.006;
        }
        best.map(|(_, around)| around)
    }

    /// The largest ring around which all labels have room, else the smallest allowed; and
    /// where each label stands.
    fn largest(width: f64, labels: &[Label], style: &Style) -> (Self, Vec<Option<f64>>) {
        let mut rim = Self::of(width, style.radius, 0.5, style);
        rim.center.0 = width / 2.0;
        let free = |rim: &Self, bounds: &Bounds| {
            rim.off(bounds) && bounds.x >= 0.0 && bounds.right() <= rim.width
        };
        // In large print they are larger than they are laid out.
        let apart = 2.5 * style.gap;
        let mut angles = rim.spread(labels, apart, &free);
        while rim.radius > width * 0.27 && angles.contains(&None) {
            rim.radius -= width * 0.005;
            angles = rim.spread(labels, apart, &free);
        }
        let reach = labels.iter().zip(&angles).filter_map(|(label, angle)| {
            let bounds = rim.bounds(label, (*angle)?);
            Some((-bounds.y, bounds.bottom()))
        });
        let ring = rim.radius + style.longer;
        let (above, below) = reach.fold((ring, ring), |(above, below), own| {
            (above.max(own.0), below.max(own.1))
        });
        rim.center.1 = above + 2.0 * style.gap;
        rim.height = rim.center.1 + below + 2.0 * style.gap;
        (rim, angles)
    }

    /// The ring's own box, with a slice chosen.
    fn disc(&self, style: &Style) -> Bounds {
        let across = 2.0 * (self.radius + style.longer);
        Bounds::around(self.center.0, self.center.1, across, across)
    }

    /// The box of a label that stands at `angle`: it touches the end of its tick with the
    /// side or corner that faces it.
    pub fn bounds(&self, label: &Label, angle: f64) -> Bounds {
        let (x, y) = polar(self.center, self.radius + self.tick, angle);
        let (cos, sin) = direction(angle);
        let lean = (cos / self.lean).within(-1.0, 1.0) / 2.0;
        let rise = (sin / 0.85).within(-1.0, 1.0) / 2.0;
        Bounds::around(
            x + lean * label.width,
            y + rise * label.height,
            label.width,
            label.height,
        )
    }

    /// Whether a box keeps off the ring.
    pub fn off(&self, bounds: &Bounds) -> bool {
        let (cx, cy) = self.center;
        let x = cx.within(bounds.x, bounds.right());
        let y = cy.within(bounds.y, bounds.bottom());
        (x - cx).hypot(y - cy) >= self.radius + self.tick / 4.0
    }

    /// Angles at which the labels don't overlap, in the same order; `None` for those that
    /// are not `free` there.
    fn spread(
        &self,
        labels: &[Label],
        gap: f64,
        free: &dyn Fn(&Self, &Bounds) -> bool,
    ) -> Vec<Option<f64>> {
        let mut kept: Vec<Bounds> = Vec::new();
        let mut keep = |(index, angle): (usize, f64)| {
            let own = self.bounds(&labels[index], angle);
            let bounds = self.room(&labels[index], gap, angle);
            let fits = free(self, &own) && !kept.iter().any(|other| other.overlaps(&bounds));
            fits.then(|| {
                kept.push(bounds);
                angle
            })
        };
        let angles = self.remembered(labels, gap);
        angles.into_iter().enumerate().map(&mut keep).collect()
    }

    /// The box of a label with what stands free around it.
    fn room(&self, label: &Label, gap: f64, angle: f64) -> Bounds {
        // What stands wholly to a side of its tick may end where another begins.
        let apart = if self.lean < 0.5 { 1.5 * gap } else { 0.0 };
        let own = self.bounds(label, angle);
        Bounds::around(
            own.cx(),
            own.cy(),
            own.width + gap + apart,
            own.height + gap,
        )
    }

    /// [`Rim::pushed`]. Where a site is made the same ring is laid out for its page, its slides and its
    /// files, and in characters that are as wide.
    #[cfg(feature = "ssr")]
    fn remembered(&self, labels: &[Label], gap: f64) -> Vec<f64> {
        static KNOWN: Mutex<BTreeMap<Vec<u64>, Vec<f64>>> = Mutex::new(BTreeMap::new());
        let own = [self.center.0, self.center.1, self.radius, self.tick];
        let labels_own = labels
            .iter()
            .flat_map(|label| [label.angle, label.width, label.height]);
        let key = own.into_iter().chain([self.lean, gap]).chain(labels_own);
        let key: Vec<u64> = key.map(f64::to_bits).collect();
        let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(angles) = known().get(&key) {
            return angles.clone();
        }
        let angles = self.pushed(labels, gap);
        known().insert(key, angles.clone());
        angles
    }

    #[cfg(not(feature = "ssr"))]
    fn remembered(&self, labels: &[Label], gap: f64) -> Vec<f64> {
        self.pushed(labels, gap)
    }

    /// Angles of the labels after those that overlap have pushed each other along the rim, as far as
    /// there is an end to it.
    fn pushed(&self, labels: &[Label], gap: f64) -> Vec<f64> {
        let mut angles: Vec<f64> = labels.iter().map(|label| label.angle).collect();
        let boxed = |index: usize, angle| self.room(&labels[index], gap, angle);
        let step = 0.6 / self.radius;
        // Most stay where they are, most of the time.
        let mut boxes: Vec<Bounds> = (0..labels.len())
            .map(|index| boxed(index, angles[index]))
            .collect();
        // When each was moved last; and neighbours are looked at again only where one of them was.
        let mut moved = vec![1_u32; labels.len()];
        let mut seen = vec![0_u32; 3 * labels.len()];
        let mut now = 1;
        for _ in 0..2400 {
            let since = now;
            for distance in 1..4.min(labels.len()) {
                for first in 0..labels.len() {
                    let second = (first + distance) % labels.len();
                    let seen = &mut seen[(distance - 1) * labels.len() + first];
                    if moved[first].max(moved[second]) <= *seen {
                        continue;
                    }
                    *seen = now;
                    if boxes[first].overlaps(&boxes[second]) {
                        now += 1;
                        angles[first] -= step;
                        angles[second] += step;
                        boxes[first] = boxed(first, angles[first]);
                        boxes[second] = boxed(second, angles[second]);
                        (moved[first], moved[second]) = (now, now);
                    }
                }
            }
            if now == since {
                break;
            }
        }
        angles
    }
}

/// So far along the rim, as an angle, a label still belongs to its tick at a glance.
const NEAR: f64 = 0.3;

/// The least box around both.
fn joined(all: Bounds, own: &Bounds) -> Bounds {
    let (x, y) = (all.x.min(own.x), all.y.min(own.y));
    let right = all.right().max(own.right());
    let bottom = all.bottom().max(own.bottom());
    Bounds::new(x, y, right - x, bottom - y)
}
