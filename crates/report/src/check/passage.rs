//! The passage of the article that a misquoted sentence was probably taken from.

use crate::article::Article;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many pairs of characters are looked for, the rarest, at so many places each.
const PAIRS: usize = 16;
const PLACES: usize = 200;

/// So many stretches of the article are compared, those that have most of these pairs.
const STRETCHES: usize = 3;

/// Longer quotes are not compared: that goes by the square.
const LONGEST: usize = 600;

/// The passage that differs least from `words`, as byte range of the article; `None` if even that one
/// differs in more than two of five characters.
///
/// Words that differ so little have pairs of characters in common, so that only the stretches that have
/// them are compared: a thousand misquotes in a long article take no minute.
pub fn nearest(article: &Article, words: &str) -> Option<Range<usize>> {
    let characters: Vec<char> = words.chars().collect();
    if !(4..=LONGEST).contains(&characters.len()) {
        return None;
    }
    let mut best: Option<(usize, Range<usize>)> = None;
    for stretch in stretches(article, words) {
        let found = least(&article.text[stretch.clone()], &characters);
        let is_better = |(cost, _): &(usize, _)| best.as_ref().is_none_or(|best| *cost < best.0);
        if let Some((cost, range)) = found.filter(is_better) {
            best = Some((cost, stretch.start + range.start..stretch.start + range.end));
        }
    }
    let (cost, range) = best?;
    (cost <= characters.len() * 2 / 5).then_some(range)
}

/// The stretches that have most in common with words, in the article's order; each has room for the
/// passage before and behind.
fn stretches(article: &Article, words: &str) -> Vec<Range<usize>> {
    let width = words.len();
    let seconds = words.char_indices().skip(1);
    let pairs = words.char_indices().zip(seconds);
    let mut pairs: Vec<(usize, usize, &str)> = pairs
        .map(|((at, _), (next, second))| (at, &words[at..next + second.len_utf8()]))
        .map(|(at, pair)| (article.count(pair), at, pair))
        .filter(|(count, ..)| *count > 0)
        .collect();
    pairs.sort_unstable();
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, at, pair) in pairs.into_iter().take(PAIRS) {
        for place in article.some_places(pair, PLACES) {
            *votes.entry(place.saturating_sub(at) / width).or_default() += 1;
        }
    }
    let mut votes: Vec<_> = votes.into_iter().collect();
    votes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    votes.truncate(STRETCHES);
    votes.sort_unstable();
    let text = &article.text;
    let stretch = |(place, _): (usize, usize)| {
        let start = text.floor_char_boundary((place * width).saturating_sub(width));
        start..text.floor_char_boundary(((place + 3) * width).min(text.len()))
    };
    votes.into_iter().map(stretch).collect()
}

/// The passage of a text that differs least from words, and in how many characters.
fn least(text: &str, words: &[char]) -> Option<(usize, Range<usize>)> {
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
    (best.0 < usize::MAX).then_some(best)
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
        let found = nearest(&Article::new(text), words);
        assert_eq!(found.map(|range| &text[range]), passage);
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
