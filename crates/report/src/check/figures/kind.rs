//! A figure's kind is what the words around it say: amount, growth, share, rank or target.

use super::neighbours::Neighbours;
use crate::check::desk::Desk;
use crate::complete::ends_clause;
use crate::diagnostics::Findings;
use crate::draft::{Figure, Owner};
use crate::model::{Kind, Status};
use crate::quantity::around::{self, Read};
use crate::quantity::kinds::{self, Plain};
use crate::quantity::parts::is_ratio;
use crate::rule::Rule;

pub fn check(desk: &Desk<'_>, figure: &Figure, read: &Read, near: &Neighbours, out: &mut Findings) {
    let plain = around::place(figure)
        .and_then(|bytes| kinds::plain(desk.article, &bytes, read, published(desk)));
    let before = out.len();
    contradicted(figure, plain.as_ref(), out);
    // Whatever else is said of a wrong kind would only follow from it.
    if out.len() == before {
        supported(desk, figure, read, near, out);
    }
    if out.len() == before {
        year(desk, figure, plain.as_ref(), out);
        super::of::check(desk, figure, read, near, out);
    }
}

/// The year in which the report was published; 0 if it is not known.
pub fn published(desk: &Desk<'_>) -> u16 {
    let date = &desk.draft.source.date;
    let year = date.split('-').next().and_then(|year| year.parse().ok());
    year.unwrap_or(0)
}

const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Amount => "数量",
        Kind::Growth => "增减的幅度",
        Kind::Share => "占的份额",
        Kind::Rank => "名次",
        Kind::Target => "目标",
        Kind::Ratio => "比值",
    }
}

/// Where the words are plain, the kind is what they say.
fn contradicted(figure: &Figure, plain: Option<&Plain>, out: &mut Findings) {
    let Some(Plain { kinds, words, .. }) = plain else {
        return;
    };
    let own = figure.kind.as_deref().copied().unwrap_or(Kind::Amount);
    if kinds.contains(&own) {
        return;
    }
    let (best, text) = (kinds[0], &figure.text.value);
    let or: Vec<String> = kinds
        .iter()
        .map(|kind| format!("kind = \"{}\"", kind.as_str()))
        .collect();
    let at = figure.kind.as_ref().map_or(figure.text.at, |kind| kind.at);
    let message = match &figure.kind {
        Some(kind) => format!(
            "kind 写的是 {}，原文的「{words}」说的是{}",
            kind.value.as_str(),
            name(best)
        ),
        None => format!("「{text}」是{}：原文说的是「{words}」", name(best)),
    };
    out.push(Rule::FigureKind, at, message)
        .label(format!("应写 {}", or.join(" 或 ")))
        .help("数量、幅度、份额、名次、目标、比值各不相比，不能混在一起");
}

/// Where they are not, the kind that is written fits them.
fn supported(desk: &Desk<'_>, figure: &Figure, read: &Read, near: &Neighbours, out: &mut Findings) {
    let place = around::place(figure);
    let starts = figure.text.starts_with('第');
    if let Some(bytes) = place.clone().filter(|_| starts)
        && !kinds::ranks(desk.article, &bytes)
    {
        out.push(
            Rule::FigureText,
            figure.text.at,
            format!("「{}」在这里是次序，不是名次", figure.text.value),
        )
        .label("不是数据")
        .help("名次要有「居」「位列」「全市」之类的字在前；次序不是数据，删去这一条");
        return;
    }
    let Some(kind) = &figure.kind else { return };
    let quote = &figure.quote.exact;
    let missing = match kind.value {
        Kind::Ratio if !is_ratio(&read.quantity.unit) || starts => "它有单位，不是比值",
        Kind::Ratio
            if place
                .as_ref()
                .is_some_and(|own| !around::stands_alone(desk.article, own)) =>
        {
            "后面还有单位"
        }
        Kind::Ratio if !is_called_ratio(figure) => "label 要说清是什么比：收入比、比例、系数、指数",
        Kind::Rank if !starts => "名次的 text 从「第」取起，如 第一、第3位",
        Kind::Growth
            if !quote.is_empty()
                && !place
                    .as_ref()
                    .is_some_and(|own| kinds::grows(desk.article, own, read)) =>
        {
            "它前面没有「增长」「下降」之类的字"
        }
        Kind::Growth
            if place
                .as_ref()
                .is_some_and(|own| around::came_to(desk.article, own).is_some()) =>
        {
            "它是增减到的数，不是增减的幅度"
        }
        Kind::Target if !is_planned(desk, figure, near) => {
            "那一句没有说到哪一年，也没有「力争」「目标」「计划」之类的字"
        }
        // 「增速超过10%的企业占四成」 is none of growing.
        Kind::Share
            if kinds::is_no_part(&figure.label)
                && !place.as_ref().is_some_and(|own| {
                    let clause = near.clause(desk.article, own);
                    clause.is_some_and(|clause| {
                        desk.article.text[clause.start..own.start].contains('占')
                    })
                }) =>
        {
            "利率、增速这样的率不是份额"
        }
        Kind::Share if !kinds::is_part(&read.quantity.unit) => "份额以「%」「成」「几分之一」计",
        _ => {
            let status = figure.status.as_deref();
            if kind.value == Kind::Target && matches!(status, Some(Status::Done | Status::Forecast))
            {
                out.push(Rule::FigureKind, kind.at, "目标还没有完成")
                    .label("kind 是 target，status 应是 planned")
                    .help("已经完成的，只是预计的，kind 不是 target");
            }
            return;
        }
    };
    out.push(
        Rule::FigureKind,
        kind.at,
        format!("「{}」不是{}", figure.text.value, name(kind.value)),
    )
    .label(missing)
    .help("改正 kind；是一般数量的，删去这一行");
}

/// Whether a label names something that has no unit.
fn is_called_ratio(figure: &Figure) -> bool {
    let has = |word: &&str| figure.label.contains(word);
    ["比", "系数", "指数"].iter().any(has)
}

/// Whether a target is told where plans are, or its sentence speaks of what shall be.
fn is_planned(desk: &Desk<'_>, figure: &Figure, near: &Neighbours) -> bool {
    let Some(found) = figure.quote.found else {
        return true;
    };
    let planned = |(owner, _)| matches!(owner, Owner::Plan | Owner::Task);
    figure.owners().any(planned)
        || desk.is_of_plans(found.sentence)
        || around::place(figure).is_none_or(|own| {
            // What leads to the next number is not said of this one; what follows them all is.
            let (told, tail) = (near.told(desk.article, &own), near.tail(desk.article, &own));
            let text = &desk.article.text;
            // 「学校41所已建成，医院2家力争完工」: only a list has its end in common.
            let between = text.get(own.end..tail.start).unwrap_or_default();
            let mut marks = between.char_indices();
            let ends =
                |(at, mark): (usize, char)| mark != '、' && ends_clause(text, own.end + at, mark);
            let is_list = !marks.any(ends);
            let ahead = |told| kinds::is_ahead(&text[told], published(desk));
            ahead(told) || is_list && ahead(tail)
        })
}

/// The year of a target is the one up to which the article wants it reached.
fn year(desk: &Desk<'_>, figure: &Figure, plain: Option<&Plain>, out: &mut Findings) {
    let kind = figure.kind.as_deref();
    let until = plain.and_then(|plain| plain.year).or_else(|| {
        let bytes = around::place(figure).filter(|_| kind == Some(&Kind::Target))?;
        kinds::until(desk.article, &bytes).filter(|year| *year > published(desk))
    });
    match (&figure.year, until) {
        (Some(year), _) if kind != Some(&Kind::Target) => {
            out.push(Rule::FigureKind, year.at, "只有目标才写 for")
                .label("这一条的 kind 不是 target")
                .help("删去这一行，或写上 kind = \"target\"");
        }
        (Some(year), Some(until)) if year.value != u64::from(until) => {
            out.push(
                Rule::FigureKind,
                year.at,
                format!("for 写的是 {}，原文说的是到 {until} 年", year.value),
            )
            .label(format!("应是 {until}"));
        }
        (Some(_), Some(_)) => {}
        (Some(year), None) => {
            if let Some(found) = figure.quote.found
                && !is_stated(
                    desk.article.sentence(found.sentence),
                    year.value,
                    u64::from(published(desk)),
                )
            {
                out.push(
                    Rule::FigureKind,
                    year.at,
                    format!("引文所在的句子没有说 {} 年", year.value),
                )
                .label("应是那一句里的年份")
                .help(format!(
                    "那一句是「{}」；没有说哪一年的，删去这一行",
                    desk.article.sentence(found.sentence)
                ));
            }
        }
        (None, Some(until)) if kind == Some(&Kind::Target) => {
            out.push(
                Rule::FigureKind,
                figure.text.at,
                format!("这个目标是到 {until} 年的"),
            )
            .label(format!("要写 for = {until}"));
        }
        (None, _) => {}
    }
}

/// Whether a sentence names a year: in digits, or as this one or the next.
fn is_stated(sentence: &str, year: u64, published: u64) -> bool {
    let this = ["今年", "本年", "年内", "年底", "全年"];
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    kinds::years(sentence)
        .iter()
        .any(|(_, own)| u64::from(*own) == year)
        || (year == published && has(&this))
        || (year == published + 1 && has(&["明年"]))
}
