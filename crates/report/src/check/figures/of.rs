//! What a growth or a share is of: an amount told beside it.

use super::neighbours::Neighbours;
use crate::check::desk::Desk;
use crate::check::is_punctuation;
use crate::check::wording::is_subsequence;
use crate::diagnostics::Findings;
use crate::draft::{Figure, Text};
use crate::model::Kind;
use crate::quantity::around::{self, Read};
use crate::quantity::kinds::is_part;
use crate::quantity::myriads;
use crate::quantity::words::is_span;
use crate::rule::Rule;
use std::ops::Range;

/// A growth or a share is of a figure that says how many there are, told in the same paragraph.
pub fn check(desk: &Desk<'_>, figure: &Figure, read: &Read, near: &Neighbours, out: &mut Findings) {
    let Some(of) = &figure.of else { return };
    let kind = figure.kind.as_deref().copied().unwrap_or(Kind::Amount);
    if !matches!(kind, Kind::Growth | Kind::Share) {
        out.push(Rule::FigureOf, of.at, "只有增幅和份额才写 of")
            .label(format!("这一条的 kind 是 {}", kind.as_str()))
            .help("删去这一行，或改正 kind");
        return;
    }
    let mut figures = desk.draft.figures.iter();
    let Some(whole) = figures.find(|other| other.id.value == of.value) else {
        return;
    };
    let own = whole.kind.as_deref().copied().unwrap_or(Kind::Amount);
    let fits = own.is_amount() || (kind == Kind::Growth && own == Kind::Share);
    let (message, label) = if whole.id.at == figure.id.at || !fits {
        (
            format!("{} 不是一个总数", whole.id.value),
            "应是说有多少的那一条",
        )
    } else if let (Some(own), Some(other)) =
        (desk.line_of(&figure.quote), desk.line_of(&whole.quote))
        && own != other
    {
        (
            format!("{} 与这一条不在原文的同一段", whole.id.value),
            "说的不是一件事",
        )
    } else if !measures(desk, kind, read, whole) {
        (
            format!(
                "「{}」不是「{}」的增减：单位不同",
                figure.text.value, whole.text.value
            ),
            "说的不是一件事",
        )
    } else if !is_of(desk, figure, kind, whole, near) {
        (
            format!("看不出「{}」说的是 {}", figure.text.value, whole.id.value),
            "应是它前面最近的那个总数，或 label 里有它的字的",
        )
    } else {
        return;
    };
    out.push(Rule::FigureOf, of.at, message)
        .label(label)
        .help(wanted(desk, figure));
}

/// Whether a growth is counted as its whole is: per cents and times of anything, points of what is in per
/// cent, else in the same unit.
fn measures(desk: &Desk<'_>, kind: Kind, read: &Read, whole: &Figure) -> bool {
    let unit = read.quantity.unit.as_str();
    let Some(whole) = around::figure(desk.article, whole) else {
        return true;
    };
    let other = whole.quantity.unit.as_str();
    match unit {
        _ if kind != Kind::Growth || is_part(unit) || matches!(unit, "倍" | "番") => true,
        _ if unit.ends_with("百分点") || unit.ends_with("基点") => is_part(other),
        _ => myriads(unit).1 == myriads(other).1,
    }
}

/// Whether a figure is of another: the nearest amount before it, where it names nothing else, or one that is
/// called the same.
fn is_of(desk: &Desk<'_>, figure: &Figure, kind: Kind, whole: &Figure, near: &Neighbours) -> bool {
    let (Some(own), Some(other)) = (around::place(figure), around::place(whole)) else {
        return true;
    };
    let text = &desk.article.text;
    if text[..other.start].ends_with("连续") || around::came_from(desk.article, &other) {
        return false;
    }
    if kind == Kind::Share && !may_have_parts(desk, whole, &own, &other) {
        return false;
    }
    let called = subject(&figure.label);
    let same = called.chars().count() > 1
        && (is_subsequence(&called, &whole.label)
            || is_subsequence(&subject(&whole.label), &called));
    // It may follow, in the same sentence: 「增长18.1%，达到74亿元」.
    let sentence = |figure: &Figure| figure.quote.found.map(|found| found.sentence);
    if same && (other.end <= own.start || sentence(figure) == sentence(whole)) {
        return true;
    }
    let clause = near.clause(desk.article, &own).unwrap_or(own.clone());
    let named =
        subject(&text[clause.start..around::begins_at(desk.article, &own).max(clause.start)]);
    // What has a subject of its own grew by itself; a part is named, and its whole is not.
    if kind == Kind::Growth && named.chars().count() > 1 && !is_subsequence(&named, &whole.label) {
        return false;
    }
    let is_amount = |bytes: &Range<usize>| {
        let read = around::read_at(desk.article, bytes);
        read.is_some_and(|read| read.direction.is_none() && !is_rank(&text[bytes.clone()]))
    };
    other.end <= own.start && !near.between(&other, &own).iter().any(is_amount)
}

/// Whether a share can be one of another figure: not of an average, nor of how long something takes by now; and
/// 「三分之二的社区」 is of those, 「占出口总额的44.2%」 of no other sum.
fn may_have_parts(
    desk: &Desk<'_>,
    whole: &Figure,
    own: &Range<usize>,
    other: &Range<usize>,
) -> bool {
    let text = &desk.article.text;
    let read = around::read_at(desk.article, other);
    let unit = read.map_or(String::new(), |read| read.quantity.unit);
    let label = whole.label.replace("进出口", "往来");
    let is_average = ["平均", "人均", "户均", "日均", "浓度"]
        .iter()
        .any(|word| label.contains(word))
        || unit.contains(['/', '／']);
    let is_time = is_span(&unit) && around::came_to(desk.article, other).is_some();
    let after = text[own.end..].lines().next().unwrap_or_default();
    let noun = after.strip_prefix('的').unwrap_or_default();
    let noun = &noun[..noun.find(is_punctuation).unwrap_or(noun.len())];
    let noun: String = noun.chars().take(2).collect();
    let before = around::clause(desk.article, around::begins_at(desk.article, own));
    let named = before.rsplit_once('占').map_or("", |(_, named)| named);
    let named = subject(named.trim_start_matches(['全', '本', '地', '区', '市', '县', '省']));
    let last = |words: &str| -> Vec<char> { words.chars().rev().take(2).collect() };
    // Another of the same sort; what is called quite otherwise may be the same: 「GDP」.
    let is_another =
        last(&named).len() > 1 && last(&named) == last(&label) && !is_subsequence(&named, &label);
    !is_average && !is_time && !is_another && label.contains(&noun)
}

/// Whether a text is a place among others.
fn is_rank(text: &str) -> bool {
    text.starts_with('第')
}

/// What words name, without those of change and time.
fn subject(words: &str) -> String {
    // 「出口」 is no part of the word 「进出口」.
    let words = words.replace("进出口", "往来");
    super::label::pieces(&words.replace("按同口径计算", "").replace("同口径", "")).concat()
}

/// What it may be of: the amounts of its paragraph.
fn wanted(desk: &Desk<'_>, figure: &Figure) -> String {
    let line = desk.line_of(&figure.quote);
    let amounts = desk.draft.figures.iter().filter(|other| {
        let kind = other.kind.as_deref().copied().unwrap_or(Kind::Amount);
        kind.is_amount() && desk.line_of(&other.quote) == line && line.is_some()
    });
    let ids: Vec<&Text> = amounts.map(|other| &other.id).collect();
    match ids[..] {
        [] => "这一段里没有说总数的数据；删去这一行".to_owned(),
        _ => {
            let ids: Vec<&str> = ids.into_iter().map(|id| id.as_str()).collect();
            format!("这一段里有 {}；都不是的，删去这一行", ids.join("、"))
        }
    }
}
