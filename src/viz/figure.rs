//! A figure as a drawing prints it: a numeral, and the rest small.

use report::model::{Figure, Report, Status};

/// `text` in two: 「300」「余万元」, 「38」「场次」, 「两」「期」.
pub fn split(figure: &Figure) -> (&'static str, &'static str) {
    let text = figure.text;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return text.split_at(digits);
    }
    match text.strip_suffix(figure.unit) {
        Some(number) => (number, figure.unit),
        None => (text, ""),
    }
}

/// The figures of those ids, in that order.
pub fn all(report: &Report, ids: &'static [&'static str]) -> Vec<&'static Figure> {
    let by_id = |id: &&'static str| report.figures.iter().find(|figure| figure.id == *id);
    ids.iter().filter_map(by_id).collect()
}

/// 「已完成」 or 「计划」; nothing for what is neither.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Done => "已完成",
        Status::Planned => "计划",
        Status::Context => "",
    }
}

/// 「专题学习，38场次，已完成」.
pub fn words(figure: &Figure) -> String {
    [figure.label, "，", figure.text, "，", status(figure.status)].concat()
}
