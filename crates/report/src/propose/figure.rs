//! One figure, as far as it can be read from where its number stands.

use crate::article::Article;
use crate::check::is_punctuation;
use crate::check::wording::digit_groups;
use crate::list_mark;
use crate::model::Bound;
use crate::number::Number;
use crate::quantity::around::is_name;
use crate::quantity::kinds::years;
use crate::quantity::numerals::numerals;
use crate::quantity::printed::{Printed, printed};
use crate::quantity::words::{begins, changes, direction, reached};
use crate::quantity::{digit, is_numeral};

use super::numbers::is_period;
use super::quote::{Quote, clause, quote};
use std::ops::Range;

/// A longest label, in characters.
const LABEL: usize = 20;

pub struct Figure {
    pub id: String,
    pub label: String,
    pub text: String,
    pub value: Number,
    pub unit: String,
    pub bound: Option<Bound>,
    /// Its area or measure, or its plan or task.
    pub place: String,
    pub quote: Quote,
    /// Where its number starts.
    pub start: usize,
    /// Where its text ends.
    pub end: usize,
}

/// A quantity with what it is of. Its id is given later.
pub fn figure(article: &Article, printed: Printed, place: &str) -> Option<Figure> {
    let text = &article.text;
    let Printed { bytes, quantity } = printed;
    let clause = clause(text, &bytes);
    let before = &text[clause.start..bytes.start];
    // 「1.2万亿元的百分之十一」 is not told by 「1.2万亿元」.
    let after = text[bytes.end..].strip_prefix('的');
    if after
        .is_some_and(|after| after.starts_with(|next| digit(next).is_some() || is_numeral(next)))
    {
        return None;
    }
    let label = label(article, &clause, &bytes)?;
    let words = &text[bytes.clone()];
    let is_once = text[clause.clone()].matches(words).count() == 1;
    let direction = direction(&text[..bytes.start]);
    let value = match direction {
        Some(direction) if direction.down => quantity.value.negative(),
        _ => quantity.value,
    };
    // A label may not leave out which way the number went.
    let stops = |own: char| is_punctuation(own) || own.is_numeric();
    let object = before.rfind(stops).map_or(before, |at| &before[at..]);
    let word = direction.map(|direction| direction.word);
    let word = word.or_else(|| changes(object.trim_start_matches(stops)));
    let has_word = word.is_none_or(|word| label.contains(word));
    (is_once && has_word).then(|| Figure {
        id: String::new(),
        label,
        text: words.to_owned(),
        value,
        unit: quantity.unit,
        bound: quantity.bound,
        place: place.to_owned(),
        quote: quote(article, clause),
        start: bytes.start,
        end: bytes.end,
    })
}

/// The words before a number; or after it, where there are none. What another number and its unit say between
/// them is left out: 「由2021年的612.4亿元增加到」 is 「增加到」.
fn label(article: &Article, clause: &Range<usize>, bytes: &Range<usize>) -> Option<String> {
    let text = &article.text;
    let trimmed = |words: &str| {
        let words = words.trim_matches(|end: char| !end.is_alphabetic() && !"“”《》".contains(end));
        words.to_owned()
    };
    let mark = list_mark::mark(&text[clause.start..bytes.start]).map_or(0, |(_, end)| end);
    let pieces = pieces(article, clause.start + mark..bytes.start)?;
    let (last, others) = pieces.split_last()?;
    // What led to the number that was left out; and 「由」, 「比」 before it.
    let first = others.iter().map(|piece| {
        let leads = "由从自比较与达共为有约近超过到至于在";
        trimmed(piece)
            .trim_end_matches(|own| leads.contains(own))
            .to_owned()
    });
    let mut first = first.filter(|piece| !piece.is_empty());
    // An item of its own: 「开工8600套、建成5900套」.
    let goes_on = !last.starts_with(is_punctuation);
    let first = first.next().filter(|_| goes_on).unwrap_or_default();
    let last = trimmed(last);
    let last = last.trim_end_matches(['由', '从', '自']);
    let before = format!("{first}{last}");
    // What only leads to the number is no part of what it counts; what says where a change ended, is:
    // 「增加到」 is another thing than 「增加」.
    let before = match reached(&before) {
        Some(_) => before.as_str(),
        None => before.trim_end_matches(['达', '共', '为', '有', '到', '至']),
    };
    let before = before.strip_prefix("其中").unwrap_or(before);
    let behind = trimmed(&text[bytes.end..clause.end]);
    let behind = behind.trim_start_matches(['的', '是']);
    // What is behind goes as far as the next number.
    let number = numerals(behind).first().map(|own| own.bytes.start);
    let number = number.map(|number| begins(&behind[..number]));
    let behind = &behind[..number.unwrap_or(behind.len())];
    let words = if before.is_empty() { behind } else { before };
    let label = shortened(words);
    // 「对两家」 does not say of what.
    (label.chars().count() > 1).then(|| label.to_owned())
}

/// What stands between the numbers of a stretch; `None` where a number can't be told from its unit.
fn pieces(article: &Article, stretch: Range<usize>) -> Option<Vec<&str>> {
    let text = &article.text;
    let mut pieces = Vec::new();
    let mut from = stretch.start;
    for group in digit_groups(&text[stretch.clone()]) {
        let group = stretch.start + group.start..stretch.start + group.end;
        if group.start < from || is_name(text, &group) || is_period(text, &group) {
            continue;
        }
        let year = years(&text[group.start..stretch.end]);
        let end = match year.first().filter(|(bytes, _)| bytes.start == 0) {
            Some((bytes, _)) => {
                let rest = &text[group.start + bytes.end..stretch.end];
                let tail = [
                    "底前", "末前", "以来", "来", "的", "底", "末", "初", "度", "起", "全年",
                ];
                let tail = tail.iter().find(|tail| rest.starts_with(**tail));
                group.start + bytes.end + tail.map_or(0, |tail| tail.len())
            }
            None => printed(article, group.start, &[])?.bytes.end,
        };
        pieces.push(&text[from..group.start.max(from)]);
        from = end.min(stretch.end);
    }
    pieces.push(&text[from..stretch.end]);
    Some(pieces)
}

/// The end of a long clause says what is counted: from where a phrase of it begins.
fn shortened(words: &str) -> &str {
    let length = words.chars().count();
    if length <= LABEL {
        return words;
    }
    let begins = words
        .char_indices()
        .filter(|(_, own)| "、”》）和及的".contains(*own));
    let mut ends = begins.map(|(at, own)| &words[at + own.len_utf8()..]);
    let found = ends.find(|rest| (2..=LABEL).contains(&rest.chars().count()));
    found.unwrap_or(words)
}
