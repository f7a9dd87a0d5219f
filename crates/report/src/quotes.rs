//! Finds quotes in the article.

use crate::article::Article;
use crate::draft::{Found, Quote};

/// Why a quote can't be pointed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The words don't stand in the article (with that prefix and suffix).
    Absent,
    /// They stand there more than once: at these byte offsets.
    Ambiguous(Vec<usize>),
    /// They reach over the end of a sentence.
    Spans(Found),
}

/// Finds the one place that a quote means.
///
/// # Errors
/// If there is no such place, more than one, or one that is not inside a sentence.
pub fn locate(article: &Article, quote: &Quote) -> Result<Found, Trouble> {
    let exact = quote.exact.as_str();
    let places = candidates(article, quote);
    match places[..] {
        [] => Err(Trouble::Absent),
        [start] => {
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
        _ => Err(Trouble::Ambiguous(places)),
    }
}

/// Every place where the words stand between their prefix and suffix.
fn candidates(article: &Article, quote: &Quote) -> Vec<usize> {
    let exact = quote.exact.as_str();
    let prefix = quote.prefix.as_ref().map_or("", |prefix| prefix.as_str());
    let suffix = quote.suffix.as_ref().map_or("", |suffix| suffix.as_str());
    let fits = |at: &usize| {
        article.text[..*at].ends_with(prefix)
            && article.text[at + exact.len()..].starts_with(suffix)
    };
    places(&article.text, exact)
        .into_iter()
        .filter(fits)
        .collect()
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

/// Whether words stand in a text exactly once.
pub fn stands_once(text: &str, words: &str) -> bool {
    let (Some(at), Some(first)) = (text.find(words), words.chars().next()) else {
        return false;
    };
    !text[at + first.len_utf8()..].contains(words)
}
