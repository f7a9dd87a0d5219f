//! The marks of lists and headings: 「一、」「（一）」「1.」「①」「一是」「一要」「●」. They number what they stand before,
//! and are none of its words.

use crate::article::Article;
use crate::quantity::{digit, is_numeral, words::SPACES};
use std::ops::Range;

/// A kind of mark. What has marks of one kind stands beside each other, what has those of another below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 「一、」
    Numeral,
    /// 「（一）」「(一)」
    NumeralInBrackets,
    /// 「第一，」「第一、」
    Ordinal,
    /// 「一是」
    Clause,
    /// 「一要」
    Task,
    /// 「1.」「1、」
    Digits,
    /// 「（1）」「1）」
    DigitsInBrackets,
    /// 「①」
    Circled,
    /// 「—」「•」「●」
    Bullet,
}

/// What stands for an item without a number.
const BULLETS: &str = "—–-•·●○■□◆◇▪▲△★";

const OPEN: [char; 2] = ['（', '('];
const CLOSED: [char; 2] = ['）', ')'];

/// The mark at the beginning of a text, and where what it stands before begins.
pub fn mark(text: &str) -> Option<(Mark, usize)> {
    let text_from = text.trim_start_matches(SPACES);
    let (mark, rest) = bullet(text_from)
        .or_else(|| bracketed(text_from))
        .or_else(|| numbered(text_from))?;
    let rest = rest.trim_start_matches(SPACES);
    // 「1.5亿元」「1、2号线」「-3%」「（一）（二）」 have none; nor has what is nothing else.
    let goes_on = rest.is_empty() || rest.starts_with(|next| digit(next).is_some());
    (!goes_on || mark == Mark::NumeralInBrackets && !rest.is_empty())
        .then(|| (mark, text.len() - rest.len()))
}

/// A text without the mark at its beginning.
pub fn without(text: &str) -> &str {
    mark(text).map_or(text, |(_, end)| &text[end..])
}

/// Whether a number of the article is that of an item of a list: 「1.」 where a sentence begins.
pub fn numbers_item(article: &Article, number: &Range<usize>) -> bool {
    let Some(index) = article.sentence_from(number.start) else {
        return false;
    };
    let mark = mark(article.sentence(index));
    let start = article.sentences[index].bytes.start;
    mark.is_some_and(|(_, end)| start <= number.start && number.end <= start + end)
}

fn bullet(text: &str) -> Option<(Mark, &str)> {
    let rest = text.trim_start_matches(|own| BULLETS.contains(own));
    (rest.len() < text.len()).then_some((Mark::Bullet, rest))
}

/// 「（一）」「1）」, also without the first bracket.
fn bracketed(text: &str) -> Option<(Mark, &str)> {
    let number = text.strip_prefix(OPEN).unwrap_or(text);
    let (mark, rest) = number_of(number)?;
    let mark = match mark {
        Mark::Numeral => Mark::NumeralInBrackets,
        _ => Mark::DigitsInBrackets,
    };
    Some((mark, rest.strip_prefix(CLOSED)?))
}

fn numbered(text: &str) -> Option<(Mark, &str)> {
    let circled = |own: &char| ('①'..='⑳').contains(own);
    if let Some(own) = text.chars().next().filter(circled) {
        return Some((Mark::Circled, &text[own.len_utf8()..]));
    }
    let ordinal = text.strip_prefix('第');
    let (mark, rest) = number_of(ordinal.unwrap_or(text))?;
    match mark {
        Mark::Numeral if ordinal.is_some() => {
            Some((Mark::Ordinal, rest.strip_prefix(['、', '，', ','])?))
        }
        Mark::Numeral => match rest.strip_prefix(['、', '.', '．']) {
            Some(rest) => Some((mark, rest)),
            None => clause(rest),
        },
        _ if ordinal.is_none() => Some((mark, rest.strip_prefix(['、', '.', '．'])?)),
        _ => None,
    }
}

/// 「一是」「一要」, but for 「三要素」.
fn clause(rest: &str) -> Option<(Mark, &str)> {
    if let Some(rest) = rest.strip_prefix('是') {
        return Some((Mark::Clause, rest));
    }
    let rest = rest.strip_prefix('要')?;
    (!rest.starts_with(['素', '件', '点', '义'])).then_some((Mark::Task, rest))
}

/// Whether what follows 「；」 or 「：」 within a sentence begins an item of its own: 「一是…；二是…。」.
pub fn begins_clause(text: &str) -> bool {
    matches!(mark(text), Some((Mark::Clause | Mark::Task, _)))
}

/// A number of at most two places, in characters or in digits.
fn number_of(text: &str) -> Option<(Mark, &str)> {
    const LONGEST: usize = 3;
    let end = |is_part: fn(char) -> bool| text.find(|own| !is_part(own)).unwrap_or(text.len());
    let digits = end(|own| digit(own).is_some());
    let numeral = end(|own| is_numeral(own) && digit(own).is_none());
    let (mark, end) = match (digits, numeral) {
        (0, numeral) => (Mark::Numeral, numeral),
        (digits, _) => (Mark::Digits, digits),
    };
    let length = text[..end].chars().count();
    ((1..=LONGEST).contains(&length)).then(|| (mark, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has(text: &str, expected: Option<(Mark, &str)>) {
        let found = mark(text).map(|(mark, end)| (mark, &text[end..]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_kind() {
        for (text, mark) in [
            ("一、加强学习", Mark::Numeral),
            ("十二、加强学习", Mark::Numeral),
            ("（一）加强学习", Mark::NumeralInBrackets),
            ("(二) 加强学习", Mark::NumeralInBrackets),
            ("第一，加强学习", Mark::Ordinal),
            ("一是加强学习", Mark::Clause),
            ("一要加强学习", Mark::Task),
            ("1.加强学习", Mark::Digits),
            ("12．加强学习", Mark::Digits),
            ("1、加强学习", Mark::Digits),
            ("（1）加强学习", Mark::DigitsInBrackets),
            ("2）加强学习", Mark::DigitsInBrackets),
            ("①加强学习", Mark::Circled),
            ("●加强学习", Mark::Bullet),
            ("　• 加强学习", Mark::Bullet),
            ("——加强学习", Mark::Bullet),
        ] {
            has(text, Some((mark, "加强学习")));
        }
        has("（一）2031年", Some((Mark::NumeralInBrackets, "2031年")));
    }

    #[test]
    fn numbers_that_mark_nothing() {
        for text in [
            "1.5亿元",
            "1、2号线",
            "-3%",
            "2031年",
            "12",
            "1.",
            "一年来",
            "一、",
            "第一产业",
            "三是",
            "三要素齐全",
            "2031.",
            "一百二十三、",
            "（试行）",
            "加强学习",
            "",
        ] {
            has(text, None);
        }
        assert_eq!((without("1. 加强"), without("加强")), ("加强", "加强"));
    }
}
