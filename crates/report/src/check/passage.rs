//! The passage of the article that a misquoted sentence was probably taken from.

use std::ops::Range;

/// Characters of article times characters of quote that are compared at most, so that
/// a hundred misquotes take no minute. A report has a tenth of it.
const EFFORT: usize = 4_000_000;

/// The passage that differs least from `words`, as byte range of `text`; `None` if even
/// that one differs in more than two of five characters.
pub fn nearest(text: &str, words: &str) -> Option<Range<usize>> {
    let words: Vec<char> = words.chars().collect();
    let length = text.chars().count();
    if words.len() < 4 || words.len().saturating_mul(length) > EFFORT {
        return None;
    }
    // Sellers' algorithm: edit distance of all words to any stretch that ends here,
    // and where that stretch starts.
    let mut row: Vec<(usize, usize)> = (0..=words.len()).map(|left_out| (left_out, 0)).collect();
    let mut best = (usize::MAX, 0..0);
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let mut diagonal = row[0];
        row[0] = (0, end);
        for (index, word) in words.iter().enumerate() {
            let replaced = (diagonal.0 + usize::from(*word != character), diagonal.1);
            let put_in = (row[index + 1].0 + 1, row[index + 1].1);
            let left_out = (row[index].0 + 1, row[index].1);
            diagonal = row[index + 1];
            row[index + 1] = *[replaced, put_in, left_out]
                .iter()
                .min_by_key(|(cost, _)| *cost)?;
        }
        let (cost, start) = row[words.len()];
        // Of equally good ones the longest: what the editor left out is shown too.
        let longer = cost == best.0 && start == best.1.start;
        if (cost < best.0 || longer) && start < end {
            best = (cost, start..end);
        }
    }
    (best.0 <= words.len() * 2 / 5).then_some(best.1)
}

/// How many characters two texts have in common at their beginning.
pub fn common_prefix(left: &str, right: &str) -> usize {
    left.chars()
        .zip(right.chars())
        .take_while(|(a, b)| a == b)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str, words: &str, passage: Option<&str>) {
        assert_eq!(nearest(text, words).map(|range| &text[range]), passage);
    }

    #[test]
    fn the_passage_is_as_long_as_it_must_be() {
        let text = "主动请示。推动全局工作谋划。主动汇报";
        finds(text, "推动全局工作规划。", Some("推动全局工作谋划。"));
        finds(text, "推动全局谋划。", Some("推动全局工作谋划。"));
        finds(text, "推动全局的工作谋划。", Some("推动全局工作谋划。"));
        finds(text, "主动请求", Some("主动请示"));
        finds(text, "毫不相干的一句话", None);
        finds("甲乙丙丁。甲乙丙戊。", "甲乙丙己", Some("甲乙丙丁"));
        finds("", "毫不相干", None);
    }

    #[test]
    fn a_few_characters_are_not_looked_for() {
        finds("推动全局", "推动", None);
    }
}
