//! One figure, as far as it can be read from where its number stands.

use crate::article::Article;
use crate::check::is_punctuation;
use crate::model::Bound;
use crate::number::Number;
use crate::quantity::printed::Printed;
use crate::quantity::words::{changes, direction};

use super::quote::{Quote, clause, quote};

/// A longest label, in characters.
const LABEL: usize = 20;

pub struct Figure {
    pub id: String,
    pub label: String,
    pub text: String,
    pub value: Number,
    pub unit: String,
    pub bound: Option<Bound>,
    /// Its measure, or its task.
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
    let behind = &text[bytes.end..clause.end];
    let label = label(before, behind)?;
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
        bound: quantity.bound.filter(|bound| *bound != Bound::Between),
        place: place.to_owned(),
        quote: quote(article, clause),
        start: bytes.start,
        end: bytes.end,
    })
}

/// The words before a number; or after it, where there are none.
fn label(before: &str, behind: &str) -> Option<String> {
    let trimmed = |words: &str| {
        let words = words.trim_matches(|end: char| !end.is_alphabetic() && !"“”《》".contains(end));
        words.to_owned()
    };
    let (before, behind) = (trimmed(crate::list_mark::without(before)), trimmed(behind));
    // What only leads to the number is no part of what it counts.
    let before = before.trim_end_matches(['达', '共', '为', '有', '到', '至']);
    let before = before.strip_prefix("其中").unwrap_or(before).to_owned();
    let behind = behind.trim_start_matches(['的', '是']).to_owned();
    let words = if before.is_empty() { behind } else { before };
    let length = words.chars().count();
    // The end of a long clause says what is counted.
    let label: String = words.chars().skip(length.saturating_sub(LABEL)).collect();
    (!label.is_empty()).then_some(label)
}
