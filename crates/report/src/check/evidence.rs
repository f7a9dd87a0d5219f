//! Dates that a text speaks of.

use crate::edtf::Date;
use crate::quantity::digit;

/// A text as numbers and the characters between them, spaces left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// A run of digits; a run too long to be part of a date is 0.
    Number(u16),
    Mark(char),
}

use Token::{Mark, Number};

/// Every date in a text, as fine as it is written there: 「2021年9月27日」「10 月 18 日」,
/// 「22日」 after another day of its month, `2022-09-29`, `2022/9/29`, 「2022年」, 「二〇二二年九月」. A month
/// without a year is taken to be of the year last mentioned, or of `year`.
pub fn dates(text: &str, year: u16) -> Vec<Date> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let (mut year, mut last_month) = (year, None);
    let mut dates = Vec::new();
    while !rest.is_empty() {
        let (length, date) = match *rest {
            [
                Number(y @ 1000..),
                Mark('年'),
                Number(m),
                Mark('月'),
                Number(d),
                Mark('日'),
                ..,
            ] => (6, Some((y, m, d))),
            [
                Number(y @ 1000..),
                Mark(one @ ('-' | '/' | '.' | '．' | '—' | '－')),
                Number(m),
                Mark(other),
                Number(d),
                ..,
            ] if one == other => (5, Some((y, m, d))),
            [Number(y @ 1000..), Mark('年'), Number(m), Mark('月'), ..] => (4, Some((y, m, 0))),
            [Number(m), Mark('月'), Number(d), Mark('日'), ..] => (4, Some((year, m, d))),
            [Number(y @ 1000..), Mark('-'), Number(m), ..] => (3, Some((y, m, 0))),
            [Number(y @ 1000..), Mark('年'), ..] => (2, Some((y, 0, 0))),
            [Number(m), Mark('月'), ..] => (2, Some((year, m, 0))),
            [Number(d), Mark('日'), ..] => (2, last_month.map(|month| (year, month, d))),
            _ => (1, None),
        };
        rest = &rest[length..];
        let Some((y, month, day)) = date else {
            continue;
        };
        year = y;
        last_month = (month > 0).then_some(month);
        let part = |number: u16| (number > 0).then(|| u8::try_from(number).unwrap_or(u8::MAX));
        let date = Date {
            year,
            month: part(month),
            day: part(day),
            approximate: false,
        };
        dates.extend(date.checked());
    }
    dates
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut characters = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .peekable();
    while let Some(character) = characters.next() {
        let Some(first) = digit(character) else {
            match in_characters(character, &mut characters) {
                Some(number) => tokens.push(Number(number)),
                None => tokens.push(Mark(character)),
            }
            continue;
        };
        let (mut value, mut length) = (first, 1);
        while let Some(next) = characters.peek().copied().and_then(digit) {
            value = value.saturating_mul(10).saturating_add(next);
            length += 1;
            characters.next();
        }
        tokens.push(Number(if length <= 4 { value as u16 } else { 0 }));
    }
    tokens
}

/// A number in characters that is part of a date, 「二〇二二」「十二」「廿九」 before 「年」「月」「日」: that is taken
/// off the rest.
fn in_characters(
    first: char,
    rest: &mut std::iter::Peekable<impl Iterator<Item = char> + Clone>,
) -> Option<u16> {
    const DIGITS: &str = "零一二三四五六七八九";
    let own = |character| match character {
        '〇' | '○' | 'Ｏ' => Some(0),
        '十' => Some(10),
        '廿' => Some(20),
        _ => DIGITS.chars().position(|own| own == character),
    };
    let mut numerals = vec![own(first)?];
    let mut ahead = rest.clone();
    while let Some(next) = ahead.peek().copied().and_then(own) {
        numerals.push(next);
        ahead.next();
    }
    if !ahead.peek().is_some_and(|next| "年月日".contains(*next)) {
        return None;
    }
    let number = match numerals[..] {
        [one] => one,
        [tens @ (10 | 20), ones @ 0..10] => tens + ones,
        [tens @ 2..10, 10] => tens * 10,
        [tens @ 2..10, 10, ones @ 1..10] => tens * 10 + ones,
        [a @ 1..10, b @ 0..10, c @ 0..10, d @ 0..10] => a * 1000 + b * 100 + c * 10 + d,
        _ => return None,
    };
    *rest = ahead;
    u16::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn speaks_of(text: &str, expected: &[&str]) {
        let dates: Vec<_> = dates(text, 2022).iter().map(Date::to_string).collect();
        assert_eq!(dates, expected);
    }

    #[test]
    fn dates_as_newspapers_write_them() {
        speaks_of("9月27日下午,宝安区第七次党代会", &["2022-09-27"]);
        speaks_of("10 月 18 日上午", &["2022-10-18"]);
        speaks_of("2021年9月27日至29日", &["2021-09-27", "2021-09-29"]);
        speaks_of(
            "二十大会期为10月16日至10月22日",
            &["2022-10-16", "2022-10-22"],
        );
        speaks_of("2022-09-29 来源:宝安日报", &["2022-09-29"]);
        speaks_of("2021年10月、11月", &["2021-10", "2021-11"]);
        speaks_of("2022年工作部署", &["2022"]);
        speaks_of("２０２１年", &["2021"]);
        speaks_of("2021-12 见报", &["2021-12"]);
        speaks_of("2022年,18日", &["2022"]);
        speaks_of("《青崖报》2029年2月16日第2版", &["2029-02-16"]);
        speaks_of("2029/2/16", &["2029-02-16"]);
        speaks_of("2029.02.16 第2版", &["2029-02-16"]);
        speaks_of("二〇二九年二月十六日", &["2029-02-16"]);
        speaks_of("二○二九年十二月三十一日", &["2029-12-31"]);
        speaks_of("九月二十日、廿九日", &["2022-09-20", "2022-09-29"]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        speaks_of("“422133”主框架", &[]);
        speaks_of("107国道,29件,18日", &[]);
        speaks_of("2月30日,13月1日", &[]);
        speaks_of("五年来,十年,一千二百年", &[]);
        speaks_of("12022年", &[]);
        speaks_of("20220929年", &[]);
        speaks_of("仅“0131”疫情期间", &[]);
    }
}
