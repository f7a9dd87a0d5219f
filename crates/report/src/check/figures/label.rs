//! A figure's label is of its own number: made of the words around that, with those that carry the truth, and
//! with none that lead to another.

use super::neighbours::Neighbours;
use crate::check::desk::Desk;
use crate::check::is_punctuation;
use crate::check::wording::{is_subsequence, unlike};
use crate::complete::ends_clause;
use crate::diagnostics::Findings;
use crate::draft::Figure;
use crate::quantity::around::{self, Read};
use crate::quantity::kinds::years;
use crate::quantity::words::{
    CARRYING, Carries, ends_with_direction, is_change, is_empty_word, leading_direction, reached,
};
use crate::rule::Rule;
use std::ops::Range;

pub fn check(desk: &Desk<'_>, figure: &Figure, near: Option<&Neighbours>, out: &mut Findings) {
    let before = out.len();
    made_of_the_quote(figure, out);
    // Whatever else is said of words that are not there would only follow from it.
    if out.len() == before
        && !figure.label.is_empty()
        && !figure.text.is_empty()
        && let Some(near) = near
        && let Some(own) = around::place(figure)
    {
        came_to(desk, figure, &own, out);
        carrying(desk, figure, &own, near, out);
        if out.len() == before {
            of_its_own(desk, figure, &own, near, out);
        }
    }
}

fn made_of_the_quote(figure: &Figure, out: &mut Findings) {
    let quote = &figure.quote.exact;
    if !quote.is_empty() && !is_subsequence(&figure.label, quote) {
        let (message, label) = unlike("label", &figure.label, (" quote", quote));
        out.push(Rule::FigureLabel, figure.label.at, message)
            .label(label)
            .help(format!("引文是「{}」", quote.value));
    }
    if let Some(short) = &figure.short
        && !figure.label.contains(short.as_str())
    {
        out.push(Rule::FigureLabel, short.at, "short 不是 label 里的原词")
            .label("应是 label 中连着的几个字")
            .help(format!("label 是「{}」", figure.label.value));
    }
}

/// A label has the word that says which way its number went.
pub fn direction(desk: &Desk<'_>, figure: &Figure, read: &Read, out: &mut Findings) {
    let changed = || around::changed(desk.article, &around::place(figure)?);
    let word = read.direction.map(|direction| direction.word);
    let Some(word) = word.or_else(changed) else {
        return;
    };
    let (label, text) = (&figure.label, &figure.text.value);
    if !label.is_empty() && !label.contains(word) && !text.contains(word) {
        left_out(figure, word, out);
    }
}

/// A word that the label has to have.
fn left_out(figure: &Figure, word: &str, out: &mut Findings) {
    let text = &figure.text.value;
    out.push(
        Rule::FigureLabel,
        figure.label.at,
        format!("label 漏了「{word}」：不说「{word}」，「{text}」就是另一个意思"),
    )
    .label(format!("应写上「{word}」"))
    .help(format!("引文是「{}」", figure.quote.exact.value));
}

/// 「增加10件」 is another fact than 「增加到10件」.
fn came_to(desk: &Desk<'_>, figure: &Figure, own: &Range<usize>, out: &mut Findings) {
    let Some((direction, all)) = around::came_to(desk.article, own) else {
        return;
    };
    let label = figure.label.as_str();
    if !label.contains(all) && (label.contains(direction) || ends_with_direction(label)) {
        left_out(figure, all, out);
    }
}

/// The words of the number's clause without which the label says another thing: 「年均」「低于」「人均」.
fn carrying(
    desk: &Desk<'_>,
    figure: &Figure,
    own: &Range<usize>,
    near: &Neighbours,
    out: &mut Findings,
) {
    let Some(clause) = near.clause(desk.article, own) else {
        return;
    };
    let text = &desk.article.text;
    let number = around::begins_at(desk.article, own).max(clause.start);
    let first = near
        .sentence(desk.article, own)
        .and_then(|sentence| begins(text, sentence.start..number, &figure.label));
    let label = figure.label.as_str();
    for (word, carries) in CARRYING {
        let Some(at) = text[clause.start..number].rfind(word) else {
            continue;
        };
        let start = clause.start + at;
        let end = start + word.len();
        let belongs = match carries {
            Carries::Anywhere => true,
            Carries::Beside => end == number || first.is_some_and(|first| first <= end),
            Carries::Within => end == number || first.is_some_and(|first| first <= start),
        };
        if belongs && !label.contains(word) && !figure.text.contains(word) {
            left_out(figure, word, out);
            return;
        }
    }
}

/// Where, in a stretch before a number, the label begins, at the latest.
fn begins(text: &str, stretch: Range<usize>, label: &str) -> Option<usize> {
    let before = &text[stretch.clone()];
    let ends = label.char_indices().map(|(at, own)| at + own.len_utf8());
    let words = ends.rev().map(|end| &label[..end]);
    let words = words
        .into_iter()
        .find(|words| is_subsequence(words, before))?;
    let mut end = before.len();
    for own in words.chars().rev() {
        end = before[..end].rfind(own)?;
    }
    Some(stretch.start + end)
}

/// The label is of this number, not of the one beside it.
fn of_its_own(
    desk: &Desk<'_>,
    figure: &Figure,
    own: &Range<usize>,
    near: &Neighbours,
    out: &mut Findings,
) {
    let (Some(sentence), Some(clause)) = (
        near.sentence(desk.article, own),
        near.clause(desk.article, own),
    ) else {
        return;
    };
    let text = &desk.article.text;
    let label = figure.label.as_str();
    let mut fault = |message: String, help: String| {
        out.push(Rule::FigureLabel, figure.label.at, message)
            .label("应是这个数自己的字")
            .help(help);
    };
    // The words that stand behind the next number, or lead to it, are that one's.
    let next = near.next(own).filter(|next| next.start < sentence.end);
    let reach = next.map_or(sentence.end, |next| {
        // 「口袋公园3至5个的社区达到九十个」: what follows is what the next one counts.
        let between = &text[own.end..next.start];
        let mut marks = between.char_indices();
        let ends = |(at, mark): (usize, char)| ends_clause(text, own.end + at, mark);
        // 「18%的增长」 is its own.
        if between.starts_with('的')
            && !is_change(between)
            && !marks.any(ends)
            && !is_measured(&text[clause.start..own.start], label)
        {
            return own.end;
        }
        let between = text[own.end..next.start].char_indices().rev();
        let mut marks = between.map(|(at, mark)| (own.end + at, mark));
        let mark = marks.find(|(at, mark)| ends_clause(text, *at, *mark));
        mark.map_or(next.start, |(at, _)| at)
    });
    if !is_subsequence(label, &text[sentence.start..reach]) {
        fault(
            format!("label 用了另一个数的字：「{}」后面才有", figure.text.value),
            format!("到这个数为止，原文是「{}」", &text[sentence.start..reach]),
        );
        return;
    }
    if let Some(other) = counted(text, label, own, near.last(own)) {
        fault(
            format!(
                "label 是「{}」数的，不是「{}」数的",
                &text[other], figure.text.value
            ),
            format!("这个数的分句是「{}」", &text[clause.clone()]),
        );
        return;
    }
    if let Some(word) = lent(desk, figure, own, near, &clause) {
        fault(
            format!("label 里的「{word}」说的是另一个数"),
            format!("这个数的分句是「{}」", &text[clause.clone()]),
        );
        return;
    }
    let before = &text[sentence.start..own.start];
    let said = years(label);
    // The sentence is read for them only where the label has one: it may be as long as an article.
    if let Some((at, year)) = said.last()
        && let Some((_, nearest)) = years(before).last()
        && year != nearest
    {
        fault(
            format!(
                "label 写的是{}，「{}」是 {nearest} 年的",
                &label[at.clone()],
                figure.text.value
            ),
            format!("引文是「{}」", figure.quote.exact.value),
        );
        return;
    }
    // 「比上年增加」 is nobody's.
    if pieces(label).is_empty() {
        return;
    }
    // What has no word of its own is told with what stands before it: 「融资74亿元，增长18.1%」.
    let mut words = near.words(desk.article, own);
    let mut at = own;
    while words.is_empty()
        && let Some(last) = near.last(at).filter(|last| last.start >= sentence.start)
    {
        words = near.words(desk.article, last);
        at = last;
    }
    // In a label with a number the unit is that one's.
    let text_words = match label.contains(|c: char| c.is_ascii_digit()) {
        true => Vec::new(),
        false => pieces(&figure.text),
    };
    let shares = |pair: &str| label.contains(pair);
    if !words.is_empty() && !pairs(&words).chain(pairs(&text_words)).any(shares) {
        fault(
            format!(
                "label 没有「{}」所在分句的字，像是另一个数的",
                figure.text.value
            ),
            format!("这个分句是「{}」", &text[clause]),
        );
        return;
    }
    // All of the label stands at another number, and nothing of it only here.
    let other = near.beside(desk.article, own).find(|other| {
        let Some(theirs) = near.clause(desk.article, other) else {
            return false;
        };
        // What stands between two numbers may be of both. All that leads to the one before is that one's.
        let first = match near.last(own) {
            Some(last) if last == *other => sentence.start,
            _ => theirs.start,
        };
        let alone = [
            first..theirs.end.min(clause.start),
            theirs.start.max(clause.end)..theirs.end,
        ];
        let alone: String = alone
            .into_iter()
            .filter_map(|part| text.get(part))
            .collect();
        let mut only_here = pairs(&words).chain(pairs(&text_words));
        let mut only_here = only_here
            .by_ref()
            .filter(|pair| !alone.contains(pair))
            .peekable();
        at == own
            && is_subsequence(label, &alone)
            && only_here.peek().is_some()
            && !only_here.any(shares)
    });
    if let Some(other) = other {
        fault(
            format!(
                "label 像是「{}」的，不是「{}」的",
                &text[other.clone()],
                figure.text.value
            ),
            format!("「{}」的分句是「{}」", figure.text.value, &text[clause]),
        );
    }
}

/// Whether a label has the verb directly before its number, so that what follows 「的」 is what the number
/// measures: 「发放12亿元的补贴」.
fn is_measured(before: &str, label: &str) -> bool {
    let before = before.trim_end_matches('了');
    let verb = before.char_indices().rev().nth(1);
    verb.is_some_and(|(at, _)| label.contains(&before[at..]))
}

/// The figure before, if all of a label is what that one counts, and its own number counts another thing: 「136名
/// 委员分成9个监督小组」.
fn counted(
    text: &str,
    label: &str,
    own: &Range<usize>,
    last: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let last = last?;
    let rest = text[last.end..own.start].strip_prefix(label)?;
    let counts = text[own.end..].starts_with(|next: char| next.is_alphabetic() && next != '的');
    (!rest.is_empty() && !rest.contains(is_punctuation) && counts).then(|| last.clone())
}

/// Two characters that stand side by side in one of those words, each.
fn pairs(words: &[String]) -> impl Iterator<Item = &str> {
    words.iter().flat_map(|word| {
        let starts = word.char_indices().map(|(at, _)| at);
        let ends = word.char_indices().map(|(at, own)| at + own.len_utf8());
        starts
            .zip(ends.skip(1))
            .map(|(start, end)| &word[start..end])
    })
}

/// A word of direction that the label has, and that leads to another number alone.
fn lent<'a>(
    desk: &Desk<'a>,
    figure: &Figure,
    own: &Range<usize>,
    near: &Neighbours,
    clause: &Range<usize>,
) -> Option<&'a str> {
    let text = &desk.article.text;
    // 「连续18个季度」 goes on in no other number.
    const ON_END: &str = "连续";
    let (before, all) = (&text[clause.start..own.start], &figure.label);
    // 「12家企业连续三年获评优秀」 says it of them all, unless that number is a figure's own.
    let after = text.get(own.end..clause.end).unwrap_or_default();
    let goes_on = after.match_indices(ON_END).any(|(at, _)| {
        let end = own.end + at + ON_END.len();
        let leads = |next: &Range<usize>| around::begins_at(desk.article, next) == end;
        !near.next(own).is_some_and(leads)
    });
    if all.contains(ON_END) && !goes_on && !before.contains(ON_END) && !figure.text.contains(ON_END)
    {
        return Some(ON_END);
    }
    let mut others = near.beside(desk.article, own);
    others.find_map(|other| {
        let before = &text[..around::begins_at(desk.article, other)];
        let word = match reached(before) {
            // 「比重由2.7%提高到3.6%」: neither 「提高」 nor 「提高到」 is of where it came from.
            Some((alone, all)) if !figure.label.contains(all) => alone,
            Some((_, all)) => all,
            None => leading_direction(before)?,
        };
        // What stands between two numbers, and leads to the other, is that one's.
        let behind = match clause.end == other.start {
            true => "",
            false => &text[own.end..clause.end],
        };
        let before = &text[clause.start..own.start];
        // 「扩大开放，新建平台12个，覆盖面扩大到95%」 says it before, too, and of no other number.
        let start = near.sentence(desk.article, own).map(|own| own.start);
        let earlier = start.and_then(|start| Some(start + text[start..own.start].rfind(word)?));
        let is_earlier = earlier.is_some_and(|at| near.between(&(at..at), own).is_empty());
        let is_own = before.contains(word)
            || behind.contains(word)
            || figure.text.contains(word)
            || is_earlier;
        let leads = text[clause.start..own.start].ends_with(word);
        (figure.label.contains(word) && !is_own && !leads).then_some(word)
    })
}

/// The words of a clause that say what its number is of: what is left between those that hardly any label
/// needs, two characters at least.
pub fn pieces(clause: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for word in cut(clause, 2) {
        let refined = cut(&word, 1);
        let is_said = !refined.is_empty();
        let long: Vec<String> = refined.into_iter().filter(|own| is_long(own)).collect();
        match long.is_empty() {
            // 「实到」 is a word, though 「到」 alone is none.
            true if is_said && is_long(&word) => pieces.push(word),
            _ => pieces.extend(long),
        }
    }
    pieces
}

fn is_long(word: &str) -> bool {
    word.chars().count() > 1
}

/// What is left of a text between words of at least so many characters that say nothing, and marks.
pub fn cut(text: &str, least: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = is_empty_word(rest, least);
        if skipped == 0 && first.is_alphabetic() && !first.is_ascii_digit() {
            if let Some(last) = pieces.last_mut() {
                last.push(first);
            }
            rest = &rest[first.len_utf8()..];
        } else {
            pieces.push(String::new());
            rest = &rest[skipped.max(first.len_utf8())..];
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
