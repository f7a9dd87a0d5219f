//! What rings on phones and on wide screens differ in.

use crate::language::{Language, current};
use crate::viz::number::Within;

/// Sizes in drawing units.
pub struct Style {
    /// Fewer words, smaller numerals.
    pub phone: bool,
    pub numeral: f64,
    /// The report's largest number, where the eye should land first.
    pub largest: f64,
    pub unit: f64,
    /// Names of areas.
    pub area: f64,
    /// All other words.
    pub small: f64,
    /// Lines of a name below its numeral are no wider.
    pub name: f64,
    /// From the ring to the numerals.
    pub tick: f64,
    /// Between sectors.
    pub gap: f64,
    /// By how much the chosen slice is longer.
    pub longer: f64,
    /// The largest radius of the ring.
    pub radius: f64,
    /// Radius of the hub, of the whole.
    pub hub: f64,
    /// Radius where measures begin, of the whole.
    pub inner: f64,
}

/// The ring beside the steps is as high as a window leaves it above its card, of a width of 736.
const WIDE: f64 = 736.0;
/// Its greatest height, of its width.
pub const HEIGHT: f64 = 528.0 / WIDE;

impl Style {
    pub fn of(width: f64) -> Self {
        let english = current() == Language::English;
        if width < 560.0 {
            let scale = (width / 350.0).within(0.8, 1.2);
            Self {
                phone: true,
                numeral: 20.0 * scale,
                largest: 24.0 * scale,
                unit: 15.0 * scale,
                area: 16.0 * scale,
                small: 15.0 * scale,
                name: 93.0 * scale,
                tick: 9.0 * scale,
                gap: 3.0 * scale,
                longer: 6.0 * scale,
                radius: width * 0.385,
                // Of the two themes, one is a long word in English.
                hub: if english { 0.37 } else { 0.35 },
                inner: 0.74,
            }
        } else {
            let scale = (width / WIDE).within(0.75, 1.1);
            Self {
                phone: false,
                numeral: 27.0 * scale,
                largest: 43.0 * scale,
                // In a low window the drawing is smaller than it is laid out, and its words are still
                // read; in a high one the style sheet makes them smaller.
                unit: 16.0 * scale,
                area: 20.0 * scale,
                small: 16.0 * scale,
                name: if english { 150.0 } else { 99.0 } * scale,
                tick: 15.0 * scale,
                gap: 3.5 * scale,
                longer: 7.0 * scale,
                radius: width * 211.0 / WIDE,
                // As on phones.
                hub: if english { 0.31 } else { 52.0 / 211.0 },
                // English names of measures want more room, those of areas find none anyway.
                inner: if english { 0.5 } else { 127.0 / 211.0 },
            }
        }
    }
}
