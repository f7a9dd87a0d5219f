//! Rectangles in drawing units.

/// An axis-parallel rectangle; `y` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bounds {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Never negative.
    pub width: f64,
    /// Never negative.
    pub height: f64,
}

impl Bounds {
    /// From the top left corner.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// From the middle.
    pub const fn around(cx: f64, cy: f64, width: f64, height: f64) -> Self {
        Self::new(cx - width / 2.0, cy - height / 2.0, width, height)
    }

    /// Right edge.
    pub const fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub const fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Middle, horizontally.
    pub const fn cx(&self) -> f64 {
        self.x + self.width / 2.0
    }

    /// Middle, vertically.
    pub const fn cy(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// The same with `by` less on each side (more, if negative).
    pub fn inset(&self, by: f64) -> Self {
        let (width, height) = (self.width - 2.0 * by, self.height - 2.0 * by);
        Self::around(self.cx(), self.cy(), width.max(0.0), height.max(0.0))
    }

    /// Whether the two share an area; touching edges do not.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `other` lies within, edges included, give or take a hundredth.
    pub fn contains(&self, other: &Self) -> bool {
        let slack = self.inset(-0.01);
        other.x >= slack.x
            && other.y >= slack.y
            && other.right() <= slack.right()
            && other.bottom() <= slack.bottom()
    }

    /// The corners, from the top left one clockwise.
    pub const fn corners(&self) -> [(f64, f64); 4] {
        [
            (self.x, self.y),
            (self.right(), self.y),
            (self.right(), self.bottom()),
            (self.x, self.bottom()),
        ]
    }
}
