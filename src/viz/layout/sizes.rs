//! Font sizes of all drawings but the ring.
//!
//! Each is 12 px or more wherever [`VARIANTS`](crate::viz::VARIANTS) shows it, and on
//! large screens `drawings.css` makes `small`, `body` and `strong` text smaller again.

use crate::viz::number::Within;

/// On phones large print draws words that much larger: 17.6 units instead of 15 (`elder.css`).
pub const ENLARGED: f64 = 1.18;

/// Font sizes in drawing units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    /// Whether things stand below one another.
    pub phone: bool,
    /// Captions, ticks.
    pub small: f64,
    /// Names.
    pub body: f64,
    /// Headings.
    pub strong: f64,
    /// From row to row of labels of two lines, in names: closer where height is dear.
    pub row: f64,
    /// Above each lane.
    pub lane: f64,
    /// The least room for the lanes' own names, in names.
    pub names: f64,
}

impl Sizes {
    /// Those for a drawing of that width.
    pub fn of(width: f64) -> Self {
        let phone = width < 600.0;
        let small = if phone {
            (width * 15.0 / 350.0).within(12.0, 16.0)
        } else {
            (width * 16.4 / 920.0).within(12.0, 16.4)
        };
        Self {
            phone,
            strong: small * if phone { 1.12 } else { 1.03 },
            row: 2.8,
            lane: 10.0,
            names: 4.0,
            ..Self::wide(small)
        }
    }

    /// What words may take of a width, so that those of large print have room there, too.
    pub fn room(&self, width: f64) -> f64 {
        if self.phone { width / ENLARGED } else { width }
    }

    /// Those of a wide drawing whose smallest type is that large.
    pub const fn wide(small: f64) -> Self {
        Self {
            phone: false,
            small,
            body: small * 1.04,
            strong: small * 1.03,
            row: 2.58,
            lane: 7.0,
            names: 0.0,
        }
    }
}
