//! Numbers as papers print them: decimals, exact.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A decimal, with as many places as it was printed with: 「2.50」 has two.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Number {
    /// All of its digits, as one whole number.
    digits: i64,
    /// How many of them stand behind the point.
    places: u8,
}

/// More places than a number of 64 bits has digits.
const PLACES: u8 = 18;

impl Number {
    /// A whole number.
    pub const fn whole(digits: i64) -> Self {
        Self { digits, places: 0 }
    }

    /// `digits` with the last `places` of them behind the point; `None` if those are too many.
    pub const fn new(digits: i64, places: u8) -> Option<Self> {
        if places > PLACES {
            return None;
        }
        Some(Self { digits, places })
    }

    /// How much it is, as near as a drawing needs it.
    pub fn approximately(self) -> f64 {
        // Never a table of powers: it would travel to the reader.
        let mut divisor = 1.0;
        for _ in 0..self.places {
            divisor *= 10.0;
        }
        self.digits as f64 / divisor
    }

    /// How many that is, if it is a count: whole, and not below zero.
    pub fn count(self) -> Option<u64> {
        u64::try_from(self.digits).ok().filter(|_| self.places == 0)
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// How far it is from zero.
    pub const fn magnitude(self) -> Self {
        Self {
            digits: self.digits.saturating_abs(),
            ..self
        }
    }

    /// The same below zero.
    pub const fn negative(self) -> Self {
        Self {
            digits: -self.digits.saturating_abs(),
            ..self
        }
    }

    /// A power of ten times as much, exactly; `None` if that is beyond 64 bits.
    pub fn shifted(self, zeros: u8) -> Option<Self> {
        let places = self.places.saturating_sub(zeros);
        let factor = 10_i64.checked_pow(u32::from(zeros - (self.places - places)))?;
        let digits = self.digits.checked_mul(factor)?;
        Some(Self { digits, places })
    }

    /// As it is written: 「-2.50」, without commas.
    pub fn text(self) -> String {
        let mut text = String::new();
        if self.is_negative() {
            text.push('-');
        }
        push(&mut text, self.digits.unsigned_abs(), self.places, 0);
        text
    }

    /// Reads what [`Number::text`] writes, digits of any width, and commas between thousands; `None`
    /// for anything else, and beyond 64 bits.
    #[cfg(feature = "native")]
    pub fn read(text: &str) -> Option<Self> {
        let (mut digits, mut places, mut run) = (0_i64, None, 0_u8);
        let mut thousands = false;
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        for character in unsigned.chars() {
            match (crate::quantity::digit(character), character) {
                (Some(digit), _) => {
                    digits = digits.checked_mul(10)?.checked_add(i64::from(digit))?;
                    run = run.saturating_add(1);
                }
                // Before the first comma up to three digits, then always three.
                (None, ',' | '，')
                    if places.is_none() && (1..=3).contains(&run) && (!thousands || run == 3) =>
                {
                    (thousands, run) = (true, 0);
                }
                (None, '.') if places.is_none() && run > 0 && (!thousands || run == 3) => {
                    (places, run, thousands) = (Some(()), 0, false);
                }
                _ => return None,
            }
        }
        if run == 0 || (thousands && run != 3) {
            return None;
        }
        let digits = if unsigned.len() < text.len() {
            -digits
        } else {
            digits
        };
        Self::new(digits, places.map_or(0, |()| run))
    }

    /// How much more this is than another, exactly; `None` if that is beyond 64 bits.
    #[cfg(feature = "native")]
    pub fn minus(self, other: Self) -> Option<Self> {
        let (own, others) = self.aligned(other);
        let digits = i64::try_from(own - others).ok()?;
        Self::new(digits, self.places.max(other.places))
    }

    /// Both as whole numbers of one size.
    fn aligned(self, other: Self) -> (i128, i128) {
        let up = |own: Self, places: u8| {
            i128::from(own.digits) * 10_i128.pow(u32::from(places.saturating_sub(own.places)))
        };
        (up(self, other.places), up(other, self.places))
    }
}

/// Appends `digits` from the first one on; `behind` of them stand behind the last one of these. By hand:
/// the standard library's way is longer, and would travel to the reader.
fn push(text: &mut String, digits: u64, places: u8, behind: u8) {
    if digits >= 10 || behind < places {
        push(text, digits / 10, places, behind + 1);
    }
    if places > 0 && behind + 1 == places {
        text.push('.');
    }
    text.push((b'0' + (digits % 10) as u8) as char);
}

/// 「2.50」 is 「2.5」.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let (own, other) = self.aligned(*other);
        own.cmp(&other)
    }
}

#[cfg(all(test, feature = "native"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_as_papers_print_them() {
        for (text, written) in [
            ("730", "730"),
            ("７３0", "730"),
            ("0131", "131"),
            ("2.5", "2.5"),
            ("2.50", "2.50"),
            ("11.78", "11.78"),
            ("0.05", "0.05"),
            ("-0.05", "-0.05"),
            ("4,118", "4118"),
            ("4，118", "4118"),
            ("1,234,567.8", "1234567.8"),
        ] {
            let number = Number::read(text).map(Number::text);
            assert_eq!(number.as_deref(), Some(written), "{text}");
        }
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1.2.3",
            "1,2",
            "1234,567",
            "1,23,456",
            "1,234,",
            ",234",
            "2.5,000",
            "两",
            "1 000",
            "+5",
            "9223372036854775808",
            "0.0000000000000000001",
        ] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }

    #[test]
    fn places_do_not_make_another_number() {
        let read = |text| Number::read(text).unwrap();
        assert_eq!(read("2.50"), read("2.5"));
        assert!(read("2.05") < read("2.5"));
        assert!(read("-3") < read("0.1"));
        assert_eq!(read("-3").magnitude(), read("3"));
        assert_eq!(read("3").negative(), read("-3"));
        assert_eq!(read("1.2").shifted(4), Some(read("12000")));
        assert_eq!(read("1.25").shifted(1), Some(read("12.5")));
        assert_eq!(read("9").shifted(40), None);
        assert_eq!(read("3").count(), Some(3));
        assert_eq!(read("3.0").count(), None);
        assert_eq!(read("-3").count(), None);
        assert_eq!(read("-11.78").approximately(), -11.78);
    }

    fn number() -> impl Strategy<Value = Number> {
        (any::<i64>(), 0..=PLACES).prop_map(|(digits, places)| Number { digits, places })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read(number in number().prop_filter("has no opposite", |own| own.digits != i64::MIN)) {
            let text = number.text();
            let read = Number::read(&text).expect("it is a number");
            prop_assert_eq!(read.text(), text);
            prop_assert_eq!(read, number);
        }

        #[test]
        fn any_text_is_a_number_or_none(text in any::<String>()) {
            let _ = Number::read(&text);
        }

        #[test]
        fn any_text_of_digits_too(text in "[-0-9０-９.,，]{0,24}", zeros in any::<u8>()) {
            if let Some(number) = Number::read(&text) {
                prop_assert_eq!(Number::read(&number.text()).map(Number::text), Some(number.text()));
                let _ = number.shifted(zeros);
            }
        }

        #[test]
        fn the_order_is_that_of_drawings(one in number(), other in number()) {
            if one.approximately() < other.approximately() {
                prop_assert!(one < other);
            }
            prop_assert_eq!(one == other, other == one);
        }

        #[test]
        fn a_shift_is_exact(number in number(), zeros in 0..10_u8) {
            if let Some(shifted) = number.shifted(zeros) {
                let factor = 10_i128.pow(u32::from(zeros));
                let lift = |own: Number| i128::from(own.digits) * 10_i128.pow(u32::from(PLACES - own.places));
                prop_assert_eq!(lift(shifted), lift(number) * factor);
            }
        }
    }
}
