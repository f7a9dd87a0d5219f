//! Words of the article as a quote that stands once.

use crate::article::Article;
use std::ops::Range;

/// What ends a clause.
const ENDS: [char; 9] = [',', '，', '。', '；', ';', '！', '？', '：', ':'];

/// As much context as it takes to tell one place from others, in characters.
const CONTEXT: usize = 40;

/// Words of the article, with what tells them from the same words elsewhere.
pub struct Quote {
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
}

/// The clause in which a number stands.
pub fn clause(text: &str, number: &Range<usize>) -> Range<usize> {
    let is_end = |character: char| ENDS.contains(&character) || character == '\n';
    let start = text[..number.start].rfind(is_end);
    let start = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[number.end..].find(is_end);
    start..end.map_or(text.len(), |at| number.end + at)
}

/// Words as a quote that stands once.
pub fn quote(article: &Article, range: Range<usize>) -> Quote {
    let text = &article.text;
    let exact = text[range.clone()].to_owned();
    let (mut prefix, mut suffix) = (String::new(), String::new());
    if !article.stands_once(&range) {
        let befores = text[..range.start].char_indices().rev().take(CONTEXT);
        let before = befores
            .map(|(at, _)| at)
            .filter(|at| !text[*at..range.start].trim().is_empty())
            .find(|at| article.stands_once(&(*at..range.end)));
        let afters = text[range.end..].char_indices().take(CONTEXT);
        let after = afters
            .map(|(at, next)| range.end + at + next.len_utf8())
            .filter(|end| !text[range.end..*end].trim().is_empty())
            .find(|end| article.stands_once(&(range.start..*end)));
        match (before, after) {
            (Some(before), _) => prefix = text[before..range.start].to_owned(),
            (None, Some(after)) => suffix = text[range.end..after].to_owned(),
            (None, None) => {}
        }
    }
    Quote {
        exact,
        prefix,
        suffix,
    }
}
