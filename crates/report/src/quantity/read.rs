//! A quantity as an article prints it, taken apart: how many of what, and how far that is known.

use super::parts::half;
use super::words::{SPACES, both, ends_bound, inside, prefix, suffix};
use super::{digit, myriads, numeral, units, value};
use crate::model::Bound;
use crate::number::Number;

/// What a quantity says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The number, in units; the lower one of two. Below zero only where it is printed so: 「-3%」.
    pub value: Number,
    /// The other one of 「3至5个」.
    pub upper: Option<Number>,
    /// The measure word or unit, 「万元」 whole. That of 「百分之二十」 is 「%」, that of 「三分之二」
    /// 「三分之一」, of which there are two; that of 「第一」 is empty.
    pub unit: String,
    /// How far the number is known; `None` if it is exact.
    pub bound: Option<Bound>,
}

/// Reads a quantity; `None` if it has no number, no unit, or is larger than 64 bits.
pub fn read(text: &str) -> Option<Quantity> {
    let text = &closed(text)?;
    if let Some(rest) = text.strip_prefix('第') {
        return ranked(rest);
    }
    if let Some(half) = half(text) {
        return Some(half);
    }
    let (first, rest) = prefix(text);
    if let Some(rest) = rest.strip_prefix('翻') {
        return multiplied(rest, first);
    }
    let (amount, rest) = amount(rest)?;
    // 「2亿多元」 is 200 million yuan and more; 「2亿元」 is two of 「亿元」.
    let (middle, amount, rest) = match inside(rest) {
        Some((bound, rest)) => (Some(bound), amount, rest),
        None => match scale(rest).and_then(|(zeros, rest)| Some((zeros, inside(rest)?))) {
            Some((zeros, (bound, rest))) => (Some(bound), amount.shifted(zeros)?, rest),
            None => (None, amount, rest),
        },
    };
    let few = amount.few.then_some(Bound::MoreThan);
    let bound = both(both(first, few), middle);
    if let (None, Some(other)) = (middle, range(&amount, rest)) {
        let (upper, unit, last) = other?;
        let bound = both(bound, last);
        return Some(Quantity {
            value: amount.value,
            upper: Some(upper),
            unit,
            bound: bound.map_or(Some(Bound::Between), |_| Some(Bound::About)),
        });
    }
    let (last, rest) = if amount.unit.is_some() && rest.is_empty() {
        (None, rest)
    } else {
        // A share has its unit already: 「三分之一以上」.
        let padded = amount.unit.is_some();
        ending(rest, padded)
    };
    let (whole, rest) = match rest.strip_prefix("个多") {
        Some(rest) if !rest.is_empty() => (Some(Bound::AtLeast), format!("个{rest}")),
        _ => (None, rest.to_owned()),
    };
    let unit = match amount.unit {
        Some(unit) => rest.is_empty().then_some(unit)?,
        None => is_unit(&rest).then_some(rest)?,
    };
    Some(Quantity {
        value: amount.value,
        upper: None,
        unit,
        bound: both(both(bound, whole), last),
    })
}

/// How far a quantity goes that begins with its number.
pub(super) struct Extent {
    /// The end of its number.
    pub number: usize,
    /// The end of its unit.
    pub unit: usize,
    /// The end of the word behind that says how far it is known.
    pub whole: usize,
}

/// How far the quantity goes whose number a text begins with; `None` if its unit is not known.
pub(super) fn extent(text: &str) -> Option<Extent> {
    let at = |rest: &str| text.len() - rest.len();
    let (amount, rest) = amount(text)?;
    let is_share = amount.unit.is_some();
    // 「3至5个」, but not 「3个至5个」.
    let other = TO.iter().find_map(|joint| {
        let (upper, rest) = plain(rest.strip_prefix(joint)?)?;
        (upper.value > amount.value && !is_share).then_some(rest)
    });
    let rest = other.unwrap_or(rest);
    let number = at(rest);
    let skip = |rest| inside(rest).map_or(rest, |(_, rest)| rest);
    let rest = match is_share {
        true => rest,
        false => {
            let rest = skip(rest);
            let rest = skip(scale(rest).map_or(rest, |(_, rest)| rest));
            let rest = rest.trim_start_matches(SPACES);
            &rest[units::length(rest).filter(|length| *length > 0)?..]
        }
    };
    let unit = at(rest);
    let bound = ends_bound(&text[..unit], rest).map_or(0, |word| {
        word.len() + rest.len() - rest.trim_start_matches(SPACES).len()
    });
    Some(Extent {
        number,
        unit,
        whole: unit + bound,
    })
}

/// What a quantity ends with; `bare`, if there need be no unit before it.
fn ending(rest: &str, bare: bool) -> (Option<Bound>, &str) {
    if bare {
        let padded = format!("个{rest}");
        let (bound, before) = suffix(&padded);
        if before == "个" {
            return (bound, "");
        }
        return (None, rest);
    }
    suffix(rest)
}

/// A number without spaces; `None` where one stands between digits: those are two numbers.
fn closed(text: &str) -> Option<String> {
    let text = text.trim_matches(SPACES);
    let mut out = String::with_capacity(text.len());
    let mut spaced = false;
    for character in text.chars() {
        if SPACES.contains(&character) {
            spaced = true;
            continue;
        }
        let after_digit = out.chars().next_back().and_then(digit).is_some();
        if spaced && after_digit && digit(character).is_some() {
            return None;
        }
        spaced = false;
        out.push(character);
    }
    Some(out)
}

/// A number, and what the way it is written says besides.
#[derive(Debug)]
struct Amount {
    value: Number,
    /// Of a share.
    unit: Option<String>,
    /// Whether it says 「几」 of what it is more than.
    few: bool,
}

impl Amount {
    const fn of(value: Number) -> Self {
        Self {
            value,
            unit: None,
            few: false,
        }
    }

    fn shifted(self, zeros: u8) -> Option<Self> {
        let value = self.value.shifted(zeros)?;
        self.unit.is_none().then_some(Self { value, ..self })
    }
}

/// 「第一」「第3位」: a place among others. Whether it is one, its neighbours tell.
fn ranked(rest: &str) -> Option<Quantity> {
    let (amount, unit) = plain(rest)?;
    let fits = matches!(unit, "" | "位" | "名") && !amount.few && amount.unit.is_none();
    let is_place = amount.value.count().is_some_and(|place| place > 0);
    (fits && is_place).then(|| Quantity {
        value: amount.value,
        upper: None,
        unit: unit.to_owned(),
        bound: None,
    })
}

/// 「翻一番」「翻了两番」: twice, four times as much.
fn multiplied(rest: &str, first: Option<Bound>) -> Option<Quantity> {
    let rest = rest.strip_prefix('了').unwrap_or(rest);
    let (middle, rest) = prefix(rest);
    let (amount, unit) = amount(rest)?;
    (unit == "番" && amount.unit.is_none()).then(|| Quantity {
        value: amount.value,
        upper: None,
        unit: unit.to_owned(),
        bound: both(both(first, middle), amount.few.then_some(Bound::MoreThan)),
    })
}

/// The number at the beginning of a text, and what follows it.
fn amount(text: &str) -> Option<(Amount, &str)> {
    if let Some(rest) = text.strip_prefix(['-', '−', '－']) {
        let (amount, rest) = amount(rest).filter(|(amount, _)| !amount.value.is_negative())?;
        let value = amount.value.negative();
        return Some((Amount { value, ..amount }, rest));
    }
    let (amount, rest) = plain(text)?;
    if let Some(share) = rest.strip_prefix("分之") {
        let whole = &text[..text.len() - rest.len()];
        let (part, rest) = plain(share).filter(|_| !amount.few)?;
        let of = amount.value.count().filter(|of| *of > 1)?;
        let unit = match of {
            100 => "%".to_owned(),
            1000 => "‰".to_owned(),
            _ => format!("{whole}分之一"),
        };
        return Some((
            Amount {
                unit: Some(unit),
                ..part
            },
            rest,
        ));
    }
    if let Some(of) = rest.strip_prefix(['/', '／']) {
        let (whole, rest) = plain(of)?;
        let whole = whole.value.count().filter(|whole| *whole > 1)?;
        let unit = Some(format!("1/{whole}"));
        return Some((Amount { unit, ..amount }, rest));
    }
    Some((amount, rest))
}

/// A number in digits or in characters.
fn plain(text: &str) -> Option<(Amount, &str)> {
    let in_number = |character: char| digit(character).is_some() || ".,，".contains(character);
    let end = text.find(|c| !in_number(c)).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches(['.', ',', '，']);
    if !digits.is_empty() {
        let value = Number::read(digits)?;
        return Some((Amount::of(value), &text[digits.len()..]));
    }
    let (several, rest) = match text.strip_prefix('数') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (number, rest) = rest.split_at(numeral(rest));
    let few = several || number.contains('几');
    let number = number.strip_suffix('几').unwrap_or(number);
    let leading = number.strip_prefix('几');
    let number = match leading.unwrap_or(number) {
        "" if few => "一".to_owned(),
        // 「几十」 is more than 「一十」.
        number if leading.is_some() || several => {
            (!few_more(number)).then(|| format!("一{number}"))?
        }
        number => number.to_owned(),
    };
    let number = value(&number)?;
    let amount = Amount {
        few,
        ..Amount::of(number)
    };
    decimal(amount, rest)
}

/// Whether 「几」 or 「数」 can't stand before it.
fn few_more(number: &str) -> bool {
    !number.starts_with(['十', '百', '千'])
}

/// 「十二点五」: the digits behind the point.
fn decimal(amount: Amount, rest: &str) -> Option<(Amount, &str)> {
    let Some(tail) = rest.strip_prefix(['点', '點']) else {
        return Some((amount, rest));
    };
    let among = |character: char| {
        "零一二三四五六七八九"
            .chars()
            .position(|own| own == character)
    };
    let mut text = amount.value.text() + ".";
    let mut end = 0;
    for (at, character) in tail.char_indices() {
        let Some(digit) = among(if character == '〇' { '零' } else { character }) else {
            break;
        };
        text += &digit.to_string();
        end = at + character.len_utf8();
    }
    let value = Number::read(&text)?;
    Some((Amount { value, ..amount }, &tail[end..]))
}

/// The other number of a range, the unit of both, and what stands behind it; `Some(None)` if it is a range
/// and makes no sense.
type Other = Option<(Number, String, Option<Bound>)>;

/// What stands between two numbers of a range.
pub(super) const TO: &[&str] = &["——", "至", "到", "—", "–", "-", "－", "~", "～"];

fn range(lower: &Amount, rest: &str) -> Option<Other> {
    let (at, upper, tail) = rest.char_indices().find_map(|(at, _)| {
        let joint = TO.iter().find(|joint| rest[at..].starts_with(**joint))?;
        let (upper, tail) = plain(&rest[at + joint.len()..])?;
        Some((at, upper, tail))
    })?;
    let (last, unit) = suffix(tail);
    let own = &rest[..at];
    // 「1.5万至2万人」 and 「3个至5个」, but not 「3千至5万人」.
    let fits = unit.starts_with(own) && is_unit(unit) && lower.unit.is_none();
    let rises = lower.value < upper.value && !lower.few && !upper.few;
    Some((fits && rises).then(|| (upper.value, unit.to_owned(), last)))
}

/// 「万」「千万」「万亿」 as zeros, 「千」 and the like too, and what follows.
fn scale(text: &str) -> Option<(u8, &str)> {
    let (zeros, rest) = myriads(text);
    if zeros > 0 {
        return Some((zeros, rest));
    }
    let (zeros, word) = [(1, '十'), (2, '百'), (3, '千')]
        .into_iter()
        .find(|(_, word)| text.starts_with(*word))?;
    Some((zeros, &text[word.len_utf8()..]))
}

/// Whether words are those of a unit, and no number or bound is left in them.
fn is_unit(unit: &str) -> bool {
    let fits = |character: char| character.is_alphabetic() || "%％‰℃°²³㎡㎥/／".contains(character);
    let cut = unit != "半" && unit.ends_with(['半', '来']);
    !unit.is_empty()
        && unit.chars().all(fits)
        && !cut
        && !unit.starts_with([
            '余', '多', '来', '几', '第', '零', '一', '二', '三', '四', '五', '六', '七', '八',
            '九',
        ])
        && !unit.contains(['余', '多', '约', '逾', '至'])
        && !TO.iter().any(|joint| unit.starts_with(joint))
}
