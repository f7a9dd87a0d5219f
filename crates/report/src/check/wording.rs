//! Questions about wording that several rules ask.

use crate::quantity::digit;
use std::ops::Range;

/// Whether `part` can be had from `whole` by leaving characters out.
pub fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    part.chars()
        .all(|character| rest.any(|other| other == character))
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
    fn digits_are_grouped_whatever_their_width() {
        let text = "第３0次，107国道";
        let groups: Vec<_> = numbers(text).collect();
        assert_eq!(groups, ["３0", "107"]);
        assert_eq!(digit_groups("无"), []);
    }
}
