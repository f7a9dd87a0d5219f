//! The words around a quote that make it unique (W3C TextQuoteSelector).

use crate::article::Article;
use crate::quotes::stands_once;
use std::ops::Range;

/// How many characters of context a quote has at least, where the article has them.
const CONTEXT: usize = 12;

/// What stands before and after `bytes`: twelve characters each, or as many more as it
/// takes for prefix, words and suffix to stand together only once.
pub fn around<'a>(article: &'a Article, bytes: &Range<usize>) -> (&'a str, &'a str) {
    let text = &article.text;
    let mut length = CONTEXT;
    loop {
        let start = back(text, bytes.start, length);
        let end = forward(text, bytes.end, length);
        let whole = start == 0 && end == text.len();
        if whole || stands_once(text, &text[start..end]) {
            return (&text[start..bytes.start], &text[bytes.end..end]);
        }
        length *= 2;
    }
}

fn back(text: &str, from: usize, characters: usize) -> usize {
    text[..from]
        .char_indices()
        .rev()
        .take(characters)
        .last()
        .map_or(from, |(at, _)| at)
}

fn forward(text: &str, from: usize, characters: usize) -> usize {
    text[from..]
        .char_indices()
        .nth(characters)
        .map_or(text.len(), |(at, _)| from + at)
}
