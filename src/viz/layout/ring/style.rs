//! What rings on phones and on wide screens differ in.

use crate::language::{Language, current};
use crate::viz::number::Within;

/// Sizes in drawing units.
pub struct Style {
    /// Fewer words, smaller numerals.
    pub phone: bool,
    pub numeral: f64,
    pub unit: f64,
    /// Names of areas.
    pub area: f64,
    /// All other words.
    pub small: f64,
    /// From the ring to the numerals.
    pub tick: f64,
    /// Between sectors.
    pub gap: f64,
    /// Radius of the hub, of the whole.
    pub hub: f64,
    /// Radius where measures begin, of the whole.
    pub inner: f64,
}

impl Style {
    pub fn of(width: f64) -> Self {
        let english = current() == Language::English;
        if width < 560.0 {
            let scale = (width / 350.0).within(0.8, 1.2);
            Self {
                phone: true,
                numeral: 20.0 * scale,
                unit: 15.0 * scale,
                area: 16.0 * scale,
                small: 15.0 * scale,
                tick: 9.0 * scale,
                gap: 3.0 * scale,
                // Of the two themes, one is a long word in English.
                hub: if english { 0.37 } else { 0.35 },
                inner: 0.74,
            }
        } else {
            let scale = (width / 680.0).within(0.858, 1.1);
            Self {
                phone: false,
                numeral: 27.0 * scale,
                unit: 14.0 * scale,
                area: 19.0 * scale,
                small: 14.0 * scale,
                tick: 14.0 * scale,
                gap: 3.5 * scale,
                hub: 0.27,
                // English names of measures want more room, those of areas find none anyway.
                inner: if english { 0.5 } else { 0.628 },
            }
        }
    }
}
