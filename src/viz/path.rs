//! SVG path data, written one command at a time.

use super::{bounds::Bounds, number};

/// The `d` of a path.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathData(String);

impl PathData {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn push(mut self, command: char, numbers: &[f64]) -> Self {
        self.0.push(command);
        for (index, value) in numbers.iter().enumerate() {
            let before = self.0.len();
            number::push(&mut self.0, *value);
            // A minus sign separates by itself.
            if index > 0 && self.0.as_bytes().get(before) != Some(&b'-') {
                self.0.insert(before, ' ');
            }
        }
        self
    }

    /// `M`.
    pub fn move_to(self, x: f64, y: f64) -> Self {
        self.push('M', &[x, y])
    }

    /// `L`.
    pub fn line_to(self, x: f64, y: f64) -> Self {
        self.push('L', &[x, y])
    }

    /// `M` and `L`.
    pub fn line(self, from: (f64, f64), to: (f64, f64)) -> Self {
        self.move_to(from.0, from.1).line_to(to.0, to.1)
    }

    /// `h`: a level line of that length.
    pub fn across(self, length: f64) -> Self {
        self.push('h', &[length])
    }

    /// `v`: an upright line of that length.
    pub fn down(self, length: f64) -> Self {
        self.push('v', &[length])
    }

    /// `m`: `M`, from the last point.
    pub fn step(self, dx: f64, dy: f64) -> Self {
        self.push('m', &[dx, dy])
    }

    /// `C`.
    pub fn curve_to(self, first: (f64, f64), second: (f64, f64), to: (f64, f64)) -> Self {
        self.push('C', &[first.0, first.1, second.0, second.1, to.0, to.1])
    }

    /// `A` on a circle.
    pub fn arc_to(self, radius: f64, large: bool, clockwise: bool, to: (f64, f64)) -> Self {
        let flag = |on| if on { 1.0 } else { 0.0 };
        self.push(
            'A',
            &[
                radius,
                radius,
                0.0,
                flag(large),
                flag(clockwise),
                to.0,
                to.1,
            ],
        )
    }

    /// `Z`.
    pub fn close(mut self) -> Self {
        self.0.push('Z');
        self
    }

    /// A whole circle.
    pub fn circle(self, cx: f64, cy: f64, radius: f64) -> Self {
        self.move_to(cx - radius, cy)
            .push('a', &[radius, radius, 0.0, 1.0, 1.0, 2.0 * radius, 0.0])
            .push('a', &[radius, radius, 0.0, 1.0, 1.0, -2.0 * radius, 0.0])
            .close()
    }

    /// All between two circles.
    pub fn annulus(self, cx: f64, cy: f64, outer: f64, inner: f64) -> Self {
        // The inner one runs the other way round, which leaves a hole.
        self.circle(cx, cy, outer)
            .move_to(cx - inner, cy)
            .push('a', &[inner, inner, 0.0, 1.0, 0.0, 2.0 * inner, 0.0])
            .push('a', &[inner, inner, 0.0, 1.0, 0.0, -2.0 * inner, 0.0])
            .close()
    }

    /// A rectangle.
    pub fn rect(self, bounds: &Bounds) -> Self {
        self.move_to(bounds.x, bounds.y)
            .push('h', &[bounds.width])
            .push('v', &[bounds.height])
            .push('h', &[-bounds.width])
            .close()
    }

    /// Slanted lines that fill `bounds`, `step` apart: the sign for what is planned.
    pub fn hatch(mut self, bounds: &Bounds, step: f64) -> Self {
        let Bounds {
            x,
            y,
            width,
            height,
        } = *bounds;
        let mut offset = step / 2.0;
        // The line `offset` runs from the left or bottom edge up to the top or right edge.
        while step > 0.0 && offset < width + height {
            let from = (x + (offset - height).max(0.0), y + offset.min(height));
            let to = (x + offset.min(width), y + (offset - width).max(0.0));
            self = self.line(from, to);
            offset += step;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_sign_needs_no_space_before_it() {
        let path = PathData::new().move_to(1.0, -2.0).line_to(0.5, 3.0).close();
        assert_eq!(path.as_str(), "M1-2L0.5 3Z");
    }

    #[test]
    fn hatching_stays_inside() {
        let path = PathData::new().hatch(&Bounds::new(0.0, 0.0, 10.0, 4.0), 4.0);
        assert_eq!(path.as_str(), "M0 2L2 0M2 4L6 0M6 4L10 0");
    }
}
