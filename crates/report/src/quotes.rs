//! Finds quotes in the article.

use crate::article::Article;
use crate::draft::{Found, Quote};

/// Why a quote can't be pointed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The words don't stand in the article (with that prefix and suffix).
    Absent,
    /// They stand there more than once.
    Ambiguous,
    /// They reach over the end of a sentence.
    Spans(Found),
}

/// Finds the one place that a quote means.
///
/// # Errors
/// If there is no such place, more than one, or one that is not inside a sentence.
pub fn locate(article: &Article, quote: &Quote) -> Result<Found, Trouble> {
    let [prefix, exact, suffix] = parts(quote);
    let whole = [prefix, exact, suffix].concat();
    match article.count(&whole) {
        _ if exact.is_empty() => return Err(Trouble::Absent),
        0 => return Err(Trouble::Absent),
        1 => {}
        _ => return Err(Trouble::Ambiguous),
    }
    let start = article.places(&whole)[0] + prefix.len();
    let end = start + exact.len();
    let sentence = article.sentence_from(start).ok_or(Trouble::Absent)?;
    let found = Found {
        start,
        end,
        sentence,
    };
    let bytes = &article.sentences[sentence].bytes;
    let fits = bytes.start <= start && end <= bytes.end;
    if fits {
        Ok(found)
    } else {
        Err(Trouble::Spans(found))
    }
}

/// What a quote says: what stands before its words, these, what stands behind them.
pub fn parts(quote: &Quote) -> [&str; 3] {
    let [prefix, suffix] = [&quote.prefix, &quote.suffix]
        .map(|words| words.as_ref().map_or("", |words| words.as_str()));
    [prefix, &quote.exact, suffix]
}

/// Every place where the words stand between their prefix and suffix.
pub fn candidates(article: &Article, quote: &Quote) -> Vec<usize> {
    let [prefix, exact, suffix] = parts(quote);
    let places = article
        .places(&[prefix, exact, suffix].concat())
        .into_iter();
    places.map(|at| at + prefix.len()).collect()
}

/// Every place, as byte offset, where words stand in a text; places may overlap.
pub fn places(text: &str, words: &str) -> Vec<usize> {
    let Some(first) = words.chars().next() else {
        return Vec::new();
    };
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(words).map(|at| from + at) {
        places.push(at);
        from = at + first.len_utf8();
    }
    places
}
