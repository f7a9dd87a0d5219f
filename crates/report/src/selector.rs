//! The words around a quote that make it unique (W3C TextQuoteSelector).

use crate::article::Article;
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
        if whole || article.stands_once(&(start..end)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn context_of(text: &str, words: Range<usize>) -> (usize, usize) {
        let article = Article::new(text);
        let (prefix, suffix) = around(&article, &words);
        assert!(text[..words.start].ends_with(prefix) && text[words.end..].starts_with(suffix));
        let selector = format!("{prefix}{}{suffix}", &text[words]);
        assert_eq!(text.matches(&selector).count(), 1);
        (prefix.chars().count(), suffix.chars().count())
    }

    #[test]
    fn twelve_characters_where_there_are_as_many() {
        let text = "甲乙丙丁戊己庚辛壬癸子丑寅卯X甲乙丙丁戊己庚辛壬癸子丑寅卯";
        let at = text.find('X').expect("it is there");
        assert_eq!(context_of(text, at..at + 1), (12, 12));
        assert_eq!(context_of("ab", 0..1), (0, 1));
    }

    #[test]
    fn more_at_an_edge_too() {
        let repeated = "零一二三四五六七八九甲乙丙丁戊己庚辛壬癸";
        let text = format!("{repeated}{repeated}尾");
        assert_eq!(context_of(&text, 0.."零".len()), (0, 24));
        let text = format!("头{repeated}{repeated}");
        assert_eq!(
            context_of(&text, text.len() - "癸".len()..text.len()),
            (24, 0)
        );
    }

    #[test]
    fn more_where_twelve_stand_twice() {
        // Twenty equal characters around each of two equal words.
        let around = "零一二三四五六七八九甲乙丙丁戊己庚辛壬癸";
        let text = format!("左{around}X{around}右，左{around}X{around}中");
        let second = text.rfind('X').expect("it is there");
        assert_eq!(context_of(&text, second..second + 1), (24, 21));
    }
}
