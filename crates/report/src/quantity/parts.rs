//! Quantities without a unit of their own: ratios, 「1.86」「1∶3」, and halves, 「一半」「过半」「半数以上」.

use super::digit;
use super::read::Quantity;
use super::words::{SPACES, both, prefix, suffix};
use crate::model::Bound;
use crate::number::Number;

/// What stands between the two numbers of a ratio: 「1∶3」「1:3」「3比1」.
pub const TO_ONE: [char; 4] = ['∶', ':', '：', '比'];

/// The unit of a half: there is one of two. Never that of 「50%」, which says so more exactly.
pub const HALF: &str = "二分之一";

/// Reads a ratio: a number in digits that has no unit, or two of them. The second one is its unit, as it is
/// of a fraction: 「1∶3」 is one 「∶3」.
pub fn ratio(text: &str) -> Option<Quantity> {
    let text = text.trim_matches(SPACES);
    let (first, rest) = prefix(text);
    let (last, rest) = suffix(rest);
    let (number, unit) = match rest.find(TO_ONE) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let other = unit.trim_start_matches(TO_ONE);
    let is_other = unit.is_empty()
        || unit.chars().count() == other.chars().count() + 1 && positive(other).is_some();
    is_other.then_some(())?;
    Some(Quantity {
        value: positive(number)?,
        upper: None,
        unit: unit.to_owned(),
        bound: both(first, last),
    })
}

fn positive(number: &str) -> Option<Number> {
    let is_number = number.starts_with(|c| digit(c).is_some());
    Number::read(number).filter(|_| is_number)
}

/// Whether a unit is that of a ratio.
pub fn is_ratio(unit: &str) -> bool {
    // 「比特」 is another.
    let other = unit.strip_prefix(TO_ONE);
    unit.is_empty() || other.is_some_and(|other| other.starts_with(|c| digit(c).is_some()))
}

/// Reads a half, with the word that says how far it is one: 「过半」「近一半」「半数以上」.
pub fn half(text: &str) -> Option<Quantity> {
    let (first, rest) = prefix(text);
    let (over, rest) = match rest.strip_prefix('过') {
        Some(rest) => (Some(Bound::MoreThan), rest),
        None => (None, rest),
    };
    let (last, rest) = suffix(rest);
    let bound = both(both(first, over), last);
    // 「半」 alone is half of a thing: 「半年」.
    let is_half = matches!(rest, "一半" | "半数") || rest == "半" && bound.is_some();
    is_half.then(|| Quantity {
        value: Number::whole(1),
        upper: None,
        unit: HALF.to_owned(),
        bound,
    })
}

/// The word of a half that stands before 「半」: 「过」 of 「过半」, 「一」 of 「一半」.
pub fn before_half<'a>(before: &'a str, words: &str) -> Option<&'a str> {
    let word = before.chars().next_back()?;
    let is_half = words.starts_with('半') && "过大小一两多对".contains(word);
    is_half.then(|| &before[before.len() - word.len_utf8()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(read: Option<Quantity>) -> Option<String> {
        let own = read?;
        let bound = own.bound.map_or("", Bound::as_str);
        Some(format!("{} {} {bound}", own.value.text(), own.unit))
    }

    #[test]
    fn ratios_and_what_is_none() {
        for (text, expected) in [
            ("1.86", Some("1.86  ")),
            ("约2.1", Some("2.1  about")),
            ("1∶3", Some("1 ∶3 ")),
            ("1:3", Some("1 :3 ")),
            ("3比1", Some("3 比1 ")),
            ("1∶3以上", Some("1 ∶3 at-least")),
            ("12件", None),
            ("两", None),
            ("1∶", None),
            ("1∶∶3", None),
            ("∶3", None),
            ("-2", None),
            ("", None),
        ] {
            assert_eq!(said(ratio(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn halves_and_what_is_none() {
        for (text, expected) in [
            ("一半", Some("1 二分之一 ")),
            ("过半", Some("1 二分之一 more-than")),
            ("过半数", Some("1 二分之一 more-than")),
            ("超过一半", Some("1 二分之一 more-than")),
            ("近半", Some("1 二分之一 nearly")),
            ("半数以上", Some("1 二分之一 at-least")),
            ("一半左右", Some("1 二分之一 about")),
            ("半", None),
            ("半年", None),
            ("大半", None),
        ] {
            assert_eq!(said(half(text)).as_deref(), expected, "{text}");
        }
    }
}
