//! The numbers of an original and of its translation, each as often as it stands there.
//!
//! English may write a month by its name and put commas between thousands.

use crate::check::wording::digit_groups;
use crate::quantity::digit;
use std::collections::BTreeSet;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What a text lacks and what it adds.
pub struct Difference {
    lacks: Vec<String>,
    adds: Vec<String>,
}

impl Difference {
    /// Compares a translation with its original.
    pub fn between(zh: &str, en: &str) -> Self {
        let mut own = chinese(zh);
        // A numeral in the translation is rather that of a count than that of a month,
        // which may have its name there.
        own.sort_by_key(|number| number.is_month);
        let mut adds = english(en);
        let mut lacks = Vec::new();
        for number in own {
            match adds.iter().position(|other| *other == number.digits) {
                Some(index) => drop(adds.remove(index)),
                None if number.is_month && names_month(en, &number.digits) => {}
                None => lacks.push(number.digits),
            }
        }
        Self { lacks, adds }
    }

    /// What a reason lacks and adds that is to name these numbers, as often as it likes.
    pub fn named(&self, reason: &str) -> Self {
        let own: BTreeSet<_> = self.lacks.iter().chain(&self.adds).cloned().collect();
        let named: BTreeSet<_> = english(reason).into_iter().collect();
        Self {
            lacks: own.difference(&named).cloned().collect(),
            adds: named.difference(&own).cloned().collect(),
        }
    }

    /// Whether the numbers are the same.
    pub fn is_empty(&self) -> bool {
        self.lacks.is_empty() && self.adds.is_empty()
    }

    /// 「少 300，多 3」.
    pub fn words(&self) -> String {
        [("少", &self.lacks), ("多", &self.adds)]
            .into_iter()
            .filter(|(_, numbers)| !numbers.is_empty())
            .map(|(word, numbers)| format!("{word} {}", numbers.join("、")))
            .collect::<Vec<_>>()
            .join("，")
    }
}

/// A number of a Chinese text.
pub struct Number {
    /// In ASCII, without leading zeros.
    pub digits: String,
    /// Whether it is written as that of a month: 「9月」, `2022-09`.
    is_month: bool,
}

/// The numbers of a Chinese text.
pub fn chinese(text: &str) -> Vec<Number> {
    let groups = digit_groups(text);
    let mut numbers = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let before = groups[..index].last();
        let after_year =
            before.is_some_and(|year| year.len() == 4 && text[year.end..group.start] == *"-");
        numbers.push(Number {
            digits: plain(&text[group.clone()]),
            is_month: text[group.end..].trim_start().starts_with('月') || after_year,
        });
    }
    numbers
}

/// The numbers of an English text, `1,200` being one.
fn english(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut end = None;
    for group in digit_groups(text) {
        let digits = &text[group.clone()];
        let goes_on = end.is_some_and(|end| text[end..group.start] == *",") && digits.len() == 3;
        match numbers.last_mut() {
            Some(number) if goes_on => number.push_str(digits),
            _ => numbers.push(digits.to_owned()),
        }
        end = (goes_on || digits.len() <= 3).then_some(group.end);
    }
    numbers.iter().map(|number| plain(number)).collect()
}

/// A run of digits in ASCII, without leading zeros.
fn plain(digits: &str) -> String {
    let ascii: String = digits
        .chars()
        .filter_map(digit)
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect();
    match ascii.trim_start_matches('0') {
        "" => "0".to_owned(),
        number => number.to_owned(),
    }
}

/// Whether an English text has the name of the month of that number, or its short form.
fn names_month(text: &str, digits: &str) -> bool {
    let name = digits
        .parse()
        .ok()
        .and_then(|number: usize| MONTHS.get(number.checked_sub(1)?));
    name.is_some_and(|name| {
        text.split(|character: char| !character.is_alphabetic())
            .any(|word| word == *name || word == &name[..3])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn differ(zh: &str, en: &str, expected: &str) {
        assert_eq!(Difference::between(zh, en).words(), expected);
    }

    #[test]
    fn the_same_numbers() {
        differ("提案29件,4次,4次", "4 times, 29 proposals, 4 times", "");
        differ("“0131”疫情", "the “0131” outbreak", "");
        differ("１200余户", "over 1,200 households", "");
        differ("1234567元", "1,234,567 yuan", "");
        differ("3.5公里", "3.5 kilometres", "");
        differ("两期", "two terms", "");
        differ("107国道", "National Highway 107", "");
        differ("2022年，300户", "in 2022,300 households", "");
        differ("00", "0", "");
    }

    #[test]
    fn other_numbers() {
        differ("29件", "28 proposals", "少 29，多 28");
        differ("4次,4次", "4 times", "少 4");
        differ("两期", "2 terms", "多 2");
        differ("300余万元", "over 3 million yuan", "少 300，多 3");
        differ("29件", "1,29 proposals", "多 1");
        differ("1200户", "1200,000 households", "多 0");
    }

    #[test]
    fn months_have_names() {
        differ("2022-09-29", "29 September 2022", "");
        differ("2022-09-29", "2022-09-29", "");
        differ("9月27日", "27 Sep", "");
        differ("10 月 18 日", "18 October", "");
        differ("10月16日至10月22日", "16–22 October", "");
        differ("9月,9件", "9 items in September", "");
        differ("2022-09-29", "29 October 2022", "少 9");
        differ("9件", "items in September", "少 9");
        differ("13月", "", "少 13");
        differ("0月", "", "少 0");
    }
}
