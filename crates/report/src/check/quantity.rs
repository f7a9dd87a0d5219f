//! Quantities as Chinese newspapers print them: 「38场次」「300余万元」「两期」「一百二十人」.

use super::wording::digit;

/// What a quantity says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity<'a> {
    /// The number, in units.
    pub value: u64,
    /// The measure word or unit, 「万元」 whole.
    pub unit: &'a str,
    /// Whether it says 「余」 or 「多」: the value is then a lower bound.
    pub approximate: bool,
}

/// Whether a character is part of a Chinese numeral.
pub fn is_numeral(character: char) -> bool {
    digit(character).is_some() || "零〇一二两三四五六七八九十百千万亿".contains(character)
}

/// Reads a quantity; `None` if it does not start with a whole number, has no unit, or is
/// larger than 64 bits.
pub fn parse(text: &str) -> Option<Quantity<'_>> {
    let (value, rest) = if text.starts_with(|first| digit(first).is_some()) {
        digits(text)?
    } else {
        numeral(text)?
    };
    let (scale, after_scale) = scale(rest);
    let (value, unit, approximate) = match (
        rest.strip_prefix(['余', '多']),
        after_scale.strip_prefix(['余', '多']),
    ) {
        (Some(unit), _) => (value, unit, true),
        // 「3万余元」 is 30 000 and more; 「3万元」 is 3 of 「万元」.
        (None, Some(unit)) if scale > 1 => (value.checked_mul(scale)?, unit, true),
        _ => (value, rest, false),
    };
    let is_unit = |character: char| character.is_alphabetic() || "%％℃".contains(character);
    let says_unit = !unit.is_empty()
        && unit.chars().all(is_unit)
        && !unit.starts_with([
            '余', '多', '来', '几', '一', '二', '三', '四', '五', '六', '七', '八', '九',
        ]);
    says_unit.then_some(Quantity {
        value,
        unit,
        approximate,
    })
}

/// A run of ASCII or full-width digits, and what follows.
fn digits(text: &str) -> Option<(u64, &str)> {
    let end = text
        .find(|character| digit(character).is_none())
        .unwrap_or(text.len());
    let add = |value: u64, character| {
        value
            .checked_mul(10)?
            .checked_add(u64::from(digit(character)?))
    };
    Some((text[..end].chars().try_fold(0, add)?, &text[end..]))
}

/// 「万」 or 「亿」 as a factor, and what follows; 1 if there is none.
fn scale(text: &str) -> (u64, &str) {
    match (text.strip_prefix('万'), text.strip_prefix('亿')) {
        (Some(rest), _) => (10_000, rest),
        (_, Some(rest)) => (100_000_000, rest),
        _ => (1, text),
    }
}

/// A numeral in characters up to 千, and what follows. A 「万」 after it belongs to it only
/// if the number goes on (「三万五千」); else it belongs to the unit (「三百万元」).
fn numeral(text: &str) -> Option<(u64, &str)> {
    let (head, rest) = below_ten_thousand(text)?;
    let (factor, after) = scale(rest);
    match below_ten_thousand(after.trim_start_matches(['零', '〇'])) {
        Some((tail, rest)) if factor == 10_000 => Some((head * factor + tail, rest)),
        _ => Some((head, rest)),
    }
}

/// 「二十」「一百零五」「三千」: digits, each with the power that follows it.
fn below_ten_thousand(text: &str) -> Option<(u64, &str)> {
    let (mut sum, mut pending, mut rest) = (0, None, text);
    for (at, character) in text.char_indices() {
        let power = match character {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '零' | '〇' if at > 0 && pending.is_none() => 1,
            _ => 0,
        };
        let value = "零一二三四五六七八九"
            .chars()
            .position(|other| other == character);
        let value = value
            .or((character == '两').then_some(2))
            .filter(|value| *value > 0);
        match (power, value) {
            (1, _) => {}
            (0, Some(value)) if pending.is_none() => pending = Some(value as u64),
            (0, _) => break,
            // A bare 十 is 一十.
            (power, _) => sum += pending.take().unwrap_or(1) * power,
        }
        rest = &text[at + character.len_utf8()..];
    }
    (rest.len() < text.len()).then_some((sum + pending.unwrap_or(0), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, value: u64, unit: &str, approximate: bool) {
        assert_eq!(
            parse(text),
            Some(Quantity {
                value,
                unit,
                approximate
            })
        );
    }

    #[test]
    fn digits_of_any_width() {
        reads("38场次", 38, "场次", false);
        reads("７３0条", 730, "条", false);
        reads("0件", 0, "件", false);
    }

    #[test]
    fn more_than() {
        reads("300余万元", 300, "万元", true);
        reads("300多人", 300, "人", true);
        reads("3万余元", 30_000, "元", true);
        reads("2亿余元", 200_000_000, "元", true);
    }

    #[test]
    fn ten_thousands_stay_with_the_unit() {
        reads("300万元", 300, "万元", false);
        reads("三百万元", 300, "万元", false);
        reads("2亿元", 2, "亿元", false);
    }

    #[test]
    fn numerals() {
        reads("两期", 2, "期", false);
        reads("十次", 10, "次", false);
        reads("二十三次", 23, "次", false);
        reads("一百零五人", 105, "人", false);
        reads("三千人", 3000, "人", false);
        reads("三万五千人", 35_000, "人", false);
        reads("三万零五十人", 30_050, "人", false);
        reads("一百余人", 100, "人", true);
    }

    #[test]
    fn what_is_no_quantity() {
        for text in [
            "",
            "件",
            "38",
            "3.5亿元",
            "余件",
            "约38场次",
            "38 场次",
            "99999999999999999999件",
            "300来人",
            "三百,",
            "30次,组织",
            "零件",
            "三五人",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
