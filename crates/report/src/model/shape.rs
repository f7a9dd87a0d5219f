//! How a figure's quantity falls apart where it is shown. Taken apart natively, since that is long.

use super::{Bound, Figure};
use serde::{Deserialize, Serialize};

/// Where the number of a quantity stands, and what its unit converts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// Where the number begins in the text, in bytes.
    start: u16,
    /// Where it ends, as shown: one in characters with what belongs to it.
    end: u16,
    /// See [`Figure::counts`].
    counts: bool,
    /// How many zeros the 「万」 or 「亿」 of the unit stand for.
    pub zeros: u8,
    /// How many bytes of the unit say so.
    base: u8,
}

impl Figure {
    /// The quantity as shown, in two: see [`crate::quantity::split`].
    pub fn split(&self) -> (&'static str, &'static str) {
        self.text.split_at(self.shape.end.into())
    }

    /// Its number alone: 「300」 of 「超过300万元」.
    pub fn numeral(&self) -> &'static str {
        &self.split().0[self.shape.start.into()..]
    }

    /// Whether its number counts in `unit`s: 「300」 of 「300余万元」 does, as do 「两」 and “two”, but
    /// not 「3」 of 「3万余元」, nor “3” of “3 million+ yuan”, nor 「几十」, nor the place of 「第3位」.
    pub const fn counts(&self) -> bool {
        self.shape.counts
    }

    /// Its unit without 「万」 and 「亿」: figures may be compared that have the same.
    pub fn base(&self) -> &'static str {
        &self.unit[self.shape.base.into()..]
    }

    /// How much it is in [`Self::base`] units: of 「300万元」 three million. Exact up to 2^53.
    pub fn amount(&self) -> f64 {
        let zeros = 0..self.shape.zeros;
        zeros.fold(self.value.approximately(), |amount, _| amount * 10.0)
    }

    /// The same of the higher of two numbers.
    pub fn most(&self) -> f64 {
        let value = self.upper.unwrap_or(self.value);
        Self { value, ..*self }.amount()
    }

    /// Whether it may be more than its number, and is not less.
    pub fn is_open(&self) -> bool {
        self.bound.is_some_and(Bound::is_lower)
    }

    /// Whether a length can show it: it is one number, not below zero, and no limit that what is
    /// counted stays under; nor a place among others.
    pub fn has_length(&self) -> bool {
        let limit = |bound: Bound| bound.is_upper();
        !matches!(self.kind, super::Kind::Rank | super::Kind::Ratio)
            && !self.value.is_negative()
            && self.upper.is_none()
            && !self.bound.is_some_and(limit)
    }
}

#[cfg(feature = "native")]
impl Shape {
    /// Of nothing: for [`Figure::shaped`].
    pub const NONE: Self = Self {
        start: 0,
        end: 0,
        counts: false,
        zeros: 0,
        base: 0,
    };
}

#[cfg(feature = "native")]
impl Figure {
    /// The same with the shape that its text, value and unit have.
    ///
    /// # Panics
    /// If the text or the unit is absurdly long.
    #[must_use]
    pub fn shaped(self) -> Self {
        use crate::quantity::{counts, myriads, number};
        let bytes = number(self.text);
        let (zeros, base) = myriads(self.unit);
        let place = |at| u16::try_from(at).expect("a quantity is short");
        let shape = Shape {
            start: place(bytes.start),
            end: place(bytes.end + going_on(self.text, &bytes)),
            counts: !matches!(self.kind, super::Kind::Rank | super::Kind::Ratio)
                && counts(&self.text[bytes], self.value),
            zeros,
            base: u8::try_from(self.unit.len() - base.len()).expect("a unit is short"),
        };
        Self { shape, ..self }
    }
}

/// How many bytes behind a number in characters are as much of it as the characters are: 「两万余」「一半」
/// 「翻一番」. Digits stand for themselves.
#[cfg(feature = "native")]
fn going_on(text: &str, number: &std::ops::Range<usize>) -> usize {
    let digit = |own: char| own.is_ascii() || crate::quantity::digit(own).is_some();
    if text[number.clone()].contains(digit) {
        return 0;
    }
    let rest = &text[number.end..];
    let end = rest.find(|next: char| !"万萬亿億余餘多几幾半番成倍".contains(next));
    end.unwrap_or(rest.len())
}

#[cfg(all(test, feature = "native"))]
mod tests {
    use super::going_on;
    use crate::quantity::number;

    #[test]
    fn a_number_in_characters_is_shown_whole() {
        for (text, shown) in [
            ("两万余次", "两万余"),
            ("一半", "一半"),
            ("翻一番", "翻一番"),
            ("三成以上", "三成"),
            ("300余万元", "300"),
            ("1.2万亿元", "1.2"),
        ] {
            let bytes = number(text);
            let end = bytes.end + going_on(text, &bytes);
            assert_eq!(&text[..end], shown);
        }
    }
}
