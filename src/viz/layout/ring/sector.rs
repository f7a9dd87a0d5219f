//! A piece of a ring, and where a block of text fits into it.

use super::angle::{direction, within_a_turn};
use crate::viz::number::Within;
use crate::viz::{bounds::Bounds, path::PathData};
use std::f64::consts::{PI, TAU};

/// Angles in radians: 0 points right, they grow clockwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sector {
    pub center: (f64, f64),
    pub inner: f64,
    pub outer: f64,
    pub start: f64,
    pub end: f64,
}

/// The point at `radius` in the direction of `angle`.
pub fn polar(center: (f64, f64), radius: f64, angle: f64) -> (f64, f64) {
    let (cos, sin) = direction(angle);
    (center.0 + radius * cos, center.1 + radius * sin)
}

impl Sector {
    /// The direction of its middle.
    pub const fn middle(&self) -> f64 {
        (self.start + self.end) / 2.0
    }

    const fn span(&self) -> f64 {
        self.end - self.start
    }

    /// Its outline, with half of `gap` left free on both sides.
    pub fn path(&self, gap: f64) -> PathData {
        if self.span() > TAU - 1e-6 {
            let (cx, cy) = self.center;
            return PathData::new().annulus(cx, cy, self.outer, self.inner);
        }
        // A gap of the same width all along: the smaller the radius, the wider its angle.
        let trim = |radius: f64| (gap / 2.0 / radius).min(1.0).asin().min(self.span() / 2.0);
        let (far, near) = (trim(self.outer), trim(self.inner));
        let at = |radius, angle| polar(self.center, radius, angle);
        let (a, b) = (
            at(self.outer, self.start + far),
            at(self.outer, self.end - far),
        );
        let (c, d) = (
            at(self.inner, self.end - near),
            at(self.inner, self.start + near),
        );
        PathData::new()
            .move_to(a.0, a.1)
            .arc_to(self.outer, self.span() - 2.0 * far > PI, true, b)
            .line_to(c.0, c.1)
            .arc_to(self.inner, self.span() - 2.0 * near > PI, false, d)
            .close()
    }

    /// The middle of a band outside of it, `wide` and as long as it is: a stroke of that width makes it
    /// longer.
    pub fn cap(&self, gap: f64, wide: f64) -> PathData {
        // So that no hairline stays between the two.
        let radius = self.outer + wide / 2.0 - 0.3;
        let trim = (gap / 2.0 / radius).min(1.0).asin();
        let at = |angle| polar(self.center, radius, angle);
        // An arc of a whole turn has no direction; what is alone is no slice.
        if self.span() > TAU - 1e-6 {
            let (cx, cy) = self.center;
            return PathData::new().annulus(cx, cy, radius, radius);
        }
        let (start, end) = (at(self.start + trim), at(self.end - trim));
        PathData::new().move_to(start.0, start.1).arc_to(
            radius,
            self.span() - 2.0 * trim > PI,
            true,
            end,
        )
    }

    /// Whether `bounds` lies inside, `margin` away from every side.
    pub fn holds(&self, bounds: &Bounds, margin: f64) -> bool {
        let (cx, cy) = self.center;
        let nearest = (
            cx.within(bounds.x, bounds.right()),
            cy.within(bounds.y, bounds.bottom()),
        );
        let far = |(x, y): (f64, f64)| (x - cx).hypot(y - cy);
        far(nearest) >= self.inner + margin
            && bounds.corners().into_iter().all(|corner| {
                let radius = far(corner);
                let turn = within_a_turn((corner.1 - cy).atan2(corner.0 - cx) - self.start);
                let (_, sin) = direction(turn.min(self.span() - turn).within(-1.0, PI / 2.0));
                let side = sin * radius;
                radius <= self.outer - margin && (self.span() > TAU - 1e-6 || side >= margin)
            })
    }

    /// Where lines of those widths, `leading` apart, fit: middle of the first line.
    pub fn place(
        &self,
        widths: &[f64],
        size: f64,
        leading: f64,
        margin: f64,
    ) -> Option<(f64, f64)> {
        let block = leading * widths.len().saturating_sub(1) as f64;
        let radius = (self.inner + self.outer) / 2.0;
        let room = (self.outer - self.inner) / 2.0;
        // Nearest to the middle first, then out and in.
        (0..24).find_map(|attempt| {
            let off = room * f64::from((attempt + 1) / 2) / 14.0;
            let side = if attempt % 2 == 0 { -off } else { off };
            let (x, y) = polar(self.center, radius + side, self.middle());
            let top = y - block / 2.0;
            let fits = widths.iter().enumerate().all(|(line, width)| {
                let middle = top + leading * line as f64;
                self.holds(&Bounds::around(x, middle, *width, size), margin)
            });
            fits.then_some((x, top))
        })
    }
}
