//! Quantities as papers print them: 「38场次」「300余万元」「两期」「超过1.2万亿元」, “730 suggestions”.
//!
//! Whoever takes one apart asks here, so that cards, drawings and checker agree on where the
//! number ends. What it says is read in `read`, what stands around it in `around`; where one stands in
//! running text is found by `numerals` and `printed`.

pub(crate) mod around;
pub(crate) mod kinds;
pub(crate) mod numerals;
pub(crate) mod parts;
pub(crate) mod printed;
pub(crate) mod read;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;
pub(crate) mod units;
pub(crate) mod words;

use crate::number::Number;
use std::ops::Range;

/// A quantity in two: its number with what stands before it, and what follows that. 「300」「余万元」,
/// 「十二」「期」, 「2.5」「%」, 「超过1000」「亿元」, 「3至5」「个」; “730” and “ suggestions”, “two” and
/// “ rounds”. All of it is the number, if nothing tells where that ends: “more than 1,200 households”.
pub fn split(text: &str) -> (&str, &str) {
    text.split_at(number(text).end)
}

/// Where the number of a quantity stands in it.
pub(crate) fn number(text: &str) -> Range<usize> {
    let start = beginning(text);
    let length = match (digits(&text[start..]), counted(&text[start..])) {
        (0, 0) => {
            let word = text.find(' ').filter(|_| !has_digit(text));
            word.unwrap_or(text.len())
        }
        (0, numeral) => numeral,
        (digits, _) => digits,
    };
    start..start + length
}

/// Whether a number says a value; an English word does.
pub(crate) fn counts(number: &str, wanted: Number) -> bool {
    match value(number) {
        Some(value) => value == wanted.magnitude(),
        None => number.is_ascii() && !has_digit(number),
    }
}

/// Where the number begins behind words that are not English: 「超过」, or a sign.
fn beginning(text: &str) -> usize {
    let number = text.find(|character| digit(character).is_some() || in_numeral(character));
    let number = number.or_else(|| text.find('半'));
    let words = number.map_or("", |at| &text[..at]);
    if words.chars().all(|word| !word.is_ascii() || word == '-') {
        words.len()
    } else {
        0
    }
}

/// What a number says: 「730」「1,200」「2.5」「十二」「三万五千」; not “two”, nor 「3至5」, nor one beyond
/// 64 bits.
pub fn value(number: &str) -> Option<Number> {
    if has_digit(number) {
        return Number::read(number);
    }
    let value = match number.split_once(MYRIAD) {
        Some((head, tail)) => {
            below_myriad(head)? * 10_000 + below_myriad(tail.trim_start_matches(ZERO))?
        }
        None => below_myriad(number)?,
    };
    i64::try_from(value).ok().map(Number::whole)
}

/// How many zeros the 「万」 or 「亿」 of a unit stand for, and what unit is left: the one rule by which
/// units convert, so that 「万亿元」 and 「亿元」 may be compared.
pub fn myriads(unit: &str) -> (u8, &str) {
    let (mut zeros, mut sure) = (0, (0, unit));
    for (at, character) in unit.char_indices() {
        zeros += match character {
            '十' => 1,
            '百' => 2,
            '千' => 3,
            '万' | '萬' => 4,
            '亿' | '億' => 8,
            _ => break,
        };
        // 「百分点」 and 「千瓦」 are units of their own.
        if "万萬亿億".contains(character) {
            sure = (zeros, &unit[at + character.len_utf8()..]);
        }
        if zeros > 16 {
            break;
        }
    }
    sure
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

/// How many bytes of a text are a number in digits, with points and commas between them; or two, of
/// a range or of a share.
fn digits(text: &str) -> usize {
    let mut end = 0;
    for (at, character) in text.char_indices() {
        if digit(character).is_some() {
            end = at + character.len_utf8();
        } else if end == 0 || end < at || !".,，/至到—–-~～∶:：比".contains(character) {
            break;
        }
    }
    // “120+ people”: the sign says how far the number is known.
    end + usize::from(end > 0 && text[end..].starts_with('+'))
}

/// How many bytes of a text are a number in characters. A 「万」 belongs to it only if the number
/// goes on (「三万五千」); else it belongs to the unit (「三百万元」).
pub(crate) fn numeral(text: &str) -> usize {
    let head = run(text);
    let more = text[head..].strip_prefix(MYRIAD).map_or(0, run);
    if head > 0 && more > 0 {
        head + '万'.len_utf8() + more
    } else {
        head
    }
}

/// The same with all that is shown with it: 「三分之一」「三至五」「十二点五」.
fn counted(text: &str) -> usize {
    // A half is one word: 「一半」「半数以上」.
    if let Some(half) = ["一半", "半数", "半"]
        .into_iter()
        .find(|half| text.starts_with(half))
    {
        return half.len();
    }
    let mut end = numeral(text);
    while end > 0 {
        let rest = &text[end..];
        let joints = ["分之", "至", "到", "点"];
        let joint = joints.into_iter().find(|joint| rest.starts_with(joint));
        let from = end + joint.map_or(0, str::len);
        match joint.map_or(0, |_| numeral(&text[from..])) {
            0 => break,
            more => end = from + more,
        }
    }
    end
}

fn run(text: &str) -> usize {
    let end = text.find(|character| !in_numeral(character));
    end.unwrap_or(text.len())
}

fn in_numeral(character: char) -> bool {
    "零〇一二两兩三四五六七八九十百千几".contains(character)
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
