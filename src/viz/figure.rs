//! A figure as a drawing prints it: a numeral, and the rest small.

use super::number::large;
use crate::language::t;
use report::model::{Figure, Report, Status};

/// `text` in two: 「300」「余万元」, 「38」「场次」, 「两」「期」; “730” and “ suggestions”.
pub fn split(figure: &Figure) -> (&'static str, &'static str) {
    let text = figure.text;
    if let Some(space) = text.find(' ') {
        return text.split_at(space);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return text.split_at(digits);
    }
    match text.strip_suffix(figure.unit_name) {
        Some(number) => (number, figure.unit_name),
        None => (text, ""),
    }
}

/// Whether the number alone tells how many: “730” does, “two” does, but not “3” of “3 million+ yuan”.
pub fn counts(figure: &Figure) -> bool {
    let (numeral, _) = split(figure);
    numeral == large(figure.value) || !numeral.contains(|c: char| c.is_ascii_digit())
}

/// The figures of those ids, in that order.
pub fn all(report: &Report, ids: &'static [&'static str]) -> Vec<&'static Figure> {
    let by_id = |id: &&'static str| report.figures.iter().find(|figure| figure.id == *id);
    ids.iter().filter_map(by_id).collect()
}

/// 「专题学习，38场次，已完成」.
pub fn words(figure: &Figure) -> String {
    told(figure.label, figure.text, figure.status)
}

/// 「38场次，专题学习，已完成」.
pub fn amount(figure: &Figure) -> String {
    told(figure.text, figure.label, figure.status)
}

/// 「已完成」 or 「计划」; nothing for what is neither.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Done => t!("已完成"),
        Status::Planned => t!("计划"),
        Status::Context => "",
    }
}

fn told(first: &str, second: &str, status: Status) -> String {
    match status {
        Status::Done => t!("{0}，{1}，已完成", first, second),
        Status::Planned => t!("{0}，{1}，计划", first, second),
        Status::Context => t!("{0}，{1}", first, second),
    }
}
