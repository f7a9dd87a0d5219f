//! Quantities as papers print them: 「38场次」「300余万元」「两期」「一百二十人」, “730 suggestions”.
//!
//! Whoever takes one apart asks here, so that cards, drawings and checker agree on where the
//! number ends.

use crate::model::Figure;

impl Figure {
    /// The quantity as shown, in two: see [`split`].
    pub fn split(&self) -> (&'static str, &'static str) {
        split(self.text)
    }

    /// Whether its number counts in `unit`s: 「300」 of 「300余万元」 does, as do 「两」 and “two”, but
    /// not 「3」 of 「3万余元」, nor “3” of “3 million+ yuan”.
    pub fn counts(&self) -> bool {
        let (number, _) = self.split();
        value(number).map_or_else(|| !has_digit(number), |value| value == self.value)
    }
}

/// A quantity in two: its number, and what follows that. 「300」「余万元」, 「十二」「期」, 「2.5」「%」;
/// “730” and “ suggestions”, “two” and “ rounds”. All of it is the number, if nothing tells where
/// that ends: “more than 1,200 households”.
pub fn split(text: &str) -> (&str, &str) {
    let end = match (digits(text), numeral(text)) {
        (0, 0) => {
            let word = text.find(' ').filter(|_| !has_digit(text));
            word.unwrap_or(text.len())
        }
        (0, numeral) => numeral,
        (digits, _) => digits,
    };
    text.split_at(end)
}

/// What a number says, if it is a whole one: 「730」「1,200」「十二」「三万五千」; not 「2.5」, nor
/// “two”, nor one beyond 64 bits.
pub fn value(number: &str) -> Option<u64> {
    if has_digit(number) {
        let digits = number.chars().filter(|character| *character != ',');
        return digits.map(digit).try_fold(0_u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(u64::from(digit?))
        });
    }
    match number.split_once(MYRIAD) {
        Some((head, tail)) => {
            Some(below_myriad(head)? * 10_000 + below_myriad(tail.trim_start_matches(ZERO))?)
        }
        None => below_myriad(number),
    }
}

/// The value of an ASCII or full-width digit.
pub fn digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => character.to_digit(10),
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(|character| digit(character).is_some())
}

/// Whether a character is part of a Chinese numeral.
pub fn is_numeral(character: char) -> bool {
    digit(character).is_some() || in_numeral(character) || "万萬亿億".contains(character)
}

const MYRIAD: [char; 2] = ['万', '萬'];
const ZERO: [char; 2] = ['零', '〇'];

/// How many bytes of a text are a number in digits, with points and commas between them.
fn digits(text: &str) -> usize {
    let mut end = 0;
    for (at, character) in text.char_indices() {
        if digit(character).is_some() {
            end = at + character.len_utf8();
        } else if end == 0 || end < at || !matches!(character, '.' | ',') {
            break;
        }
    }
    // “120+ people”: the sign says how far the number is known.
    end + usize::from(end > 0 && text[end..].starts_with('+'))
}

/// How many bytes of a text are a number in characters. A 「万」 belongs to it only if the number
/// goes on (「三万五千」); else it belongs to the unit (「三百万元」).
fn numeral(text: &str) -> usize {
    let run = |text: &str| {
        text.find(|character| !in_numeral(character))
            .unwrap_or(text.len())
    };
    let head = run(text);
    let rest = &text[head..];
    let more = rest.strip_prefix(MYRIAD).map_or(0, run);
    if head > 0 && more > 0 {
        head + '万'.len_utf8() + more
    } else {
        head
    }
}

fn in_numeral(character: char) -> bool {
    "零〇一二两兩三四五六七八九十百千".contains(character)
}

/// 「二十」「一百零五」「三千」: digits, each with the power that follows it.
fn below_myriad(number: &str) -> Option<u64> {
    let (mut sum, mut pending) = (0, None);
    for (at, character) in number.char_indices() {
        let power = match character {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '零' | '〇' if at > 0 && pending.is_none() => continue,
            _ => {
                let among = |digits: &str| digits.chars().position(|other| other == character);
                let digit = among("一二三四五六七八九").map(|at| at as u64 + 1);
                let digit = digit.or(among("两兩").map(|_| 2))?;
                if pending.replace(digit).is_some() {
                    return None;
                }
                continue;
            }
        };
        // A bare 十 is 一十.
        sum += pending.take().unwrap_or(1) * power;
    }
    (!number.is_empty()).then_some(sum + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_ends_where_the_unit_begins() {
        for (text, number, rest) in [
            ("十二期", "十二", "期"),
            ("两期", "两", "期"),
            ("兩期", "兩", "期"),
            ("730条", "730", "条"),
            ("７３０条", "７３０", "条"),
            ("2.5%", "2.5", "%"),
            ("1.2万亿元", "1.2", "万亿元"),
            ("120多人", "120", "多人"),
            ("300余万元", "300", "余万元"),
            ("3万余元", "3", "万余元"),
            ("三百万元", "三百", "万元"),
            ("三万五千人", "三万五千", "人"),
            ("一百余人", "一百", "余人"),
            ("1,200户", "1,200", "户"),
            ("4次,4次", "4", "次,4次"),
            ("730 suggestions", "730", " suggestions"),
            ("1,200 households", "1,200", " households"),
            ("120+ people", "120+", " people"),
            ("two rounds", "two", " rounds"),
            ("3 million+ yuan", "3", " million+ yuan"),
            ("dozens", "dozens", ""),
            ("more than 9 households", "more than 9 households", ""),
            ("", "", ""),
        ] {
            assert_eq!(split(text), (number, rest), "{text}");
        }
    }

    #[test]
    fn whole_numbers_have_a_value() {
        for (number, wanted) in [
            ("730", 730),
            ("７３0", 730),
            ("1,200", 1_200),
            ("两", 2),
            ("十", 10),
            ("十二", 12),
            ("二十三", 23),
            ("一百零五", 105),
            ("三千", 3_000),
            ("三万五千", 35_000),
            ("三萬零五十", 30_050),
        ] {
            assert_eq!(value(number), Some(wanted), "{number}");
        }
        for number in [
            "",
            "2.5",
            "120+",
            "two",
            "零",
            "三五",
            "件",
            "99999999999999999999",
        ] {
            assert_eq!(value(number), None, "{number}");
        }
    }
}
