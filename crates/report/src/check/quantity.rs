//! Quantities of a Chinese newspaper, read: how many of what.

use crate::quantity::{split, value};

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

/// Reads a quantity; `None` if it does not start with a whole number, has no unit, or is
/// larger than 64 bits.
pub fn parse(text: &str) -> Option<Quantity<'_>> {
    let (number, rest) = split(text);
    // Papers here print no commas between thousands: one would end the clause.
    let value = value(number).filter(|_| !number.contains(','))?;
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

/// 「万」 or 「亿」 as a factor, and what follows; 1 if there is none.
fn scale(text: &str) -> (u64, &str) {
    match (text.strip_prefix('万'), text.strip_prefix('亿')) {
        (Some(rest), _) => (10_000, rest),
        (_, Some(rest)) => (100_000_000, rest),
        _ => (1, text),
    }
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
        reads("十二期", 12, "期", false);
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
            "1,200户",
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
