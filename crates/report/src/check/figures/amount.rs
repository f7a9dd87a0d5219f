//! A figure's quantity is the article's: whole, with all words that belong to its number.

use super::neighbours::Neighbours;
use crate::check::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::Figure;
use crate::model::{Bound, Kind};
use crate::quantity::around::{self, Left, Read};
use crate::quantity::words::Direction;
use crate::quantity::{is_numeral, parts};
use crate::rule::Rule;

pub fn check(desk: &Desk<'_>, figure: &Figure, near: &Neighbours, out: &mut Findings) {
    text(desk, figure, out);
    if figure.text.is_empty() {
        return;
    }
    let is_ratio = figure.kind.as_deref() == Some(&Kind::Ratio);
    let read = around::figure(desk.article, figure);
    // What has no unit is a ratio, or was cut.
    let fits = |read: &Read| {
        is_ratio || figure.text.starts_with('第') || !parts::is_ratio(&read.quantity.unit)
    };
    let Some(read) = read.filter(fits) else {
        out.push(
            Rule::FigureValue,
            figure.text.at,
            format!("「{}」读不成一个数量", figure.text.value),
        )
        .label("应是数字加单位，如 12场次、80余项、两期、超过2.5%、3至5个")
        .help("没有单位的比值（收入比1.86、比例1∶3），写 kind = \"ratio\"");
        return;
    };
    value(figure, &read, out);
    unit(figure, &read, out);
    part_of(desk, figure, out);
    bound(figure, &read, out);
    approximate(figure, &read, out);
    super::kind::check(desk, figure, &read, near, out);
    super::label::direction(desk, figure, &read, out);
}

/// The text stands once in the quote, and nothing that belongs to its number is left behind.
fn text(desk: &Desk<'_>, figure: &Figure, out: &mut Findings) {
    let (text, quote) = (&figure.text, &figure.quote.exact);
    if text.is_empty() || quote.is_empty() {
        return;
    }
    let times = crate::quotes::places(quote, text).len();
    // A misquote was reported; that it lacks the quantity would only follow from it.
    if times == 0 && figure.quote.found.is_none() {
        return;
    }
    if times != 1 {
        let message = match times {
            0 => "引文里没有这个数量".to_owned(),
            _ => format!("引文里有 {times} 处「{}」", text.value),
        };
        out.push(Rule::FigureText, text.at, message)
            .label("应在 quote 里恰好出现一次")
            .help(format!("引文是「{}」", quote.value));
        return;
    }
    let left = around::place(figure).and_then(|bytes| around::left(desk.article, &bytes));
    let Some(left) = left else { return };
    let before = |word: &str| format!("原文里它前面还有「{word}」");
    let behind = |word: &str| format!("原文里它后面还有「{word}」");
    let bounded = "说明多少的字（超过、近、约、不少于、以上、左右等）不能丢：丢了就成了确数";
    let (message, label, help) = match left {
        Left::Ordinal => (
            "数字没有取全",
            before("第"),
            "「第…」是次序，不是数量".to_owned(),
        ),
        Left::Name(unit) => (
            "这不是数量",
            format!("「{unit}」前面的数字是编号"),
            "版面、文件等的编号不是报告里的数量；删去这一条".to_owned(),
        ),
        Left::NumberBefore(more) => ("数字没有取全", before(more), "从第一个数字取起".to_owned()),
        Left::NumberBehind(more) => (
            "数字没有取全",
            behind(more),
            match more.starts_with(is_numeral) {
                true => "取到最后一个数字为止".to_owned(),
                false => "从几到几的，写成一个数量，如 3至5个".to_owned(),
            },
        ),
        Left::WordBefore(word) => (
            "text 漏了约数的字",
            before(word),
            format!("text 应写「{word}{}」：{bounded}", text.value),
        ),
        Left::WordBehind(word) => (
            "text 漏了约数的字",
            behind(word),
            format!("text 应写「{}{word}」：{bounded}", text.value),
        ),
        Left::Unit(more) => (
            "单位没有取全",
            behind(more),
            "把单位取全：单位不同的数不能相比".to_owned(),
        ),
    };
    out.push(Rule::FigureText, text.at, message)
        .label(label)
        .help(help);
}

/// A whole of which the article tells a part is no quantity that was reached: 「达到1.2万亿元的百分之十一」.
fn part_of(desk: &Desk<'_>, figure: &Figure, out: &mut Findings) {
    let part = around::place(figure).and_then(|bytes| around::part_of(desk.article, &bytes));
    if let Some(part) = part {
        let text = &figure.text.value;
        out.push(
            Rule::FigureText,
            figure.text.at,
            format!("原文说的是「{text}{part}」，不是「{text}」"),
        )
        .label(format!("后面还有「{part}」"))
        .help("达到的是它的一部分；它自己在 report.toml 的 [[uncounted]] 里说明，写明 reason");
    }
}

/// The value is what the text says, and has the sign of the word before it.
fn value(figure: &Figure, read: &Read, out: &mut Findings) {
    let Some(value) = &figure.value else { return };
    let own = read.quantity.value;
    if value.value == own {
        return;
    }
    let (text, own) = (&figure.text.value, own.text());
    let message = match read.direction {
        Some(Direction { word, down })
            if value.value.magnitude() == read.quantity.value.magnitude() =>
        {
            let sign = if down { "负" } else { "正" };
            format!("value 的正负与原文不符：「{text}」前面是「{word}」，应为{sign}数")
        }
        _ => format!("value 与 text 不符：「{text}」是 {own}"),
    };
    out.push(Rule::FigureValue, value.at, message)
        .label(format!("应是 {own}"));
}

fn unit(figure: &Figure, read: &Read, out: &mut Findings) {
    let (text, own) = (&figure.text.value, &read.quantity.unit);
    let Some(unit) = &figure.unit else { return };
    if !unit.is_empty() && unit.value != *own {
        let (said, label) = match own.is_empty() {
            true => ("没有单位".to_owned(), "应删去这一行".to_owned()),
            false => (format!("的单位是「{own}」"), format!("应是 \"{own}\"")),
        };
        out.push(
            Rule::FigureValue,
            unit.at,
            format!("unit 与 text 不符：「{text}」{said}"),
        )
        .label(label);
    }
}

/// A bound that is written is the text's.
fn bound(figure: &Figure, read: &Read, out: &mut Findings) {
    let Some(said) = &figure.bound else { return };
    let text = &figure.text.value;
    match read.quantity.bound {
        Some(own) if own == said.value => {}
        Some(own) => {
            let own = own.as_str();
            out.push(
                Rule::FigureValue,
                said.at,
                format!("bound 与 text 不符：「{text}」是 {own}"),
            )
            .label(format!("应是 \"{own}\""));
        }
        None => {
            out.push(
                Rule::FigureValue,
                said.at,
                format!("「{text}」没有约数的字，是确数"),
            )
            .label("应删去这一行");
        }
    }
}

/// The older way to say [`Bound::AtLeast`].
fn approximate(figure: &Figure, read: &Read, out: &mut Findings) {
    let text = &figure.text.value;
    let own = read.quantity.bound;
    let is_lower = own.is_some_and(Bound::is_lower);
    match &figure.approximate {
        Some(said) if said.value && !is_lower => {
            let (message, label) = match own {
                None => (
                    format!("「{text}」没有说「余」，是确数"),
                    "应删去这一行".to_owned(),
                ),
                Some(own) => (
                    format!("「{text}」不是「至少」的意思"),
                    format!("应改成 bound = \"{}\"", own.as_str()),
                ),
            };
            out.push(Rule::FigureValue, said.at, message).label(label);
        }
        Some(said) if !said.value && is_lower => {
            out.push(Rule::FigureValue, said.at, format!("「{text}」是约数"))
                .label("应写 approximate = true");
        }
        _ => {}
    }
}
