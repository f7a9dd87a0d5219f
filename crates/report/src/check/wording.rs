//! Questions about wording that several rules ask.

use crate::quantity::digit;
use std::ops::Range;

/// Whether `part` can be had from `whole` by leaving characters out.
pub fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    part.chars()
        .all(|character| rest.any(|other| other == character))
}

/// Words whose characters all stand in others, but not in that order, as they stand there, if that
/// can be told.
pub fn reordered(part: &str, whole: &str) -> Option<String> {
    let mut left: Vec<char> = whole.chars().collect();
    for character in part.chars() {
        let at = left.iter().position(|other| *other == character)?;
        left.swap_remove(at);
    }
    // Pieces as long as they can be, each where it stands.
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, own)| at + own.len_utf8());
        let found = ends
            .rev()
            .find_map(|end| Some((whole.find(&rest[..end])?, end)));
        let (at, end) = found?;
        pieces.push((at, &rest[..end]));
        rest = &rest[end..];
    }
    pieces.sort_by_key(|(at, _)| *at);
    let pieces: String = pieces.into_iter().map(|(_, piece)| piece).collect();
    (pieces != part && is_subsequence(&pieces, whole)).then_some(pieces)
}

/// What is said, and at the caret, of words that can't be had from a quote by leaving out.
pub fn unlike(name: &str, words: &str, (key, quote): (&str, &str)) -> (String, String) {
    match reordered(words, quote) {
        Some(order) => (
            format!("{name} 的字都在引文里，次序不同"),
            format!("照引文的次序是「{order}」"),
        ),
        None => (
            format!("{name} 用了引文里没有的字"),
            format!("每个字都须出自{key}，次序不变"),
        ),
    }
}

/// Whether a clause may begin after this character, or end before it.
pub fn is_punctuation(character: char) -> bool {
    character.is_whitespace()
        || ",;:!?()\"'，、。；：？！…—·“”‘’「」『』（）《》〈〉【】●".contains(character)
}

/// The byte ranges of the runs of digits, ASCII or full-width.
pub fn digit_groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, character) in text
        .char_indices()
        .filter(|(_, character)| digit(*character).is_some())
    {
        let end = at + character.len_utf8();
        match groups.last_mut() {
            Some(group) if group.end == at => group.end = end,
            _ => groups.push(at..end),
        }
    }
    groups
}

/// The runs of digits, as words.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    digit_groups(text).into_iter().map(|group| &text[group])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subsequence_keeps_the_order() {
        assert!(is_subsequence(
            "工程集体提案",
            "工程等开展调研,提交集体提案12件"
        ));
        assert!(is_subsequence("", "x"));
        assert!(!is_subsequence("提案集体", "集体提案"));
        assert!(!is_subsequence("件件", "12件"));
    }

    #[test]
    fn words_in_another_order() {
        let whole = "工程等开展调研,提交集体提案12件";
        let known = |part| reordered(part, whole);
        assert_eq!(known("提案集体"), Some("集体提案".to_owned()));
        assert_eq!(known("提案调研"), Some("调研提案".to_owned()));
        assert_eq!(known("集体提案"), None);
        assert_eq!(known("提案案"), None);
        assert_eq!(known("会议"), None);
    }

    #[test]
    fn digits_are_grouped_whatever_their_width() {
        let text = "第３0次，107国道";
        let groups: Vec<_> = numbers(text).collect();
        assert_eq!(groups, ["３0", "107"]);
        assert!(digit_groups("无").is_empty());
    }
}
