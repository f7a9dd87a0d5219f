//! Where words stand in a text, however often that is asked: the text's suffixes, sorted.
//!
//! A long article is asked a hundred thousand times, and must not be read through each time.

use std::ops::Range;

/// A suffix array of a text (Manber and Myers 1990), by characters; with it, how much neighbours have
/// in common (Kasai and others 2001).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suffixes {
    /// The byte at which each character starts; last, the length of the text.
    starts: Vec<usize>,
    /// The characters at which suffixes start, in the order of the suffixes.
    order: Vec<usize>,
    /// Where in that order the suffix of each character stands.
    rank: Vec<usize>,
    /// How many bytes each suffix in that order has in common with the one before.
    common: Vec<usize>,
}

impl Suffixes {
    /// Sorts the suffixes of a text.
    pub fn of(text: &str) -> Self {
        let starts = text.char_indices().map(|(at, _)| at);
        let starts: Vec<usize> = starts.chain([text.len()]).collect();
        let characters: Vec<char> = text.chars().collect();
        let (order, rank) = sorted(&characters);
        let common = common(&characters, &order, &rank);
        // From characters to bytes.
        let bytes = |(place, length): (usize, usize)| {
            let at = order[place];
            starts[at + length] - starts[at]
        };
        let common = common.into_iter().enumerate().map(bytes).collect();
        Self {
            starts,
            order,
            rank,
            common,
        }
    }

    /// Every place, as byte offset, where words stand in the text that this was made of; places may
    /// overlap.
    pub fn places(&self, text: &str, words: &str) -> Vec<usize> {
        let mut places: Vec<_> = self.some(text, words).collect();
        places.sort_unstable();
        places
    }

    /// The same, in no order that means anything, and one by one: for whoever needs only some.
    pub fn some(&self, text: &str, words: &str) -> impl Iterator<Item = usize> {
        let found = self.order[self.found(text, words)].iter();
        found.map(|at| self.starts[*at])
    }

    /// The suffixes that begin with words: as many as there are places of these.
    pub fn found(&self, text: &str, words: &str) -> Range<usize> {
        if words.is_empty() {
            return 0..0;
        }
        let (text, words) = (text.as_bytes(), words.as_bytes());
        let beginning = |character: usize| {
            let from = self.starts[character];
            &text[from..text.len().min(from + words.len())]
        };
        let first = self.order.partition_point(|at| beginning(*at) < words);
        let count = self.order[first..].partition_point(|at| beginning(*at) == words);
        first..first + count
    }

    /// How many characters start before a byte.
    pub fn characters_before(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start < byte)
    }

    /// Whether the words at `bytes` stand nowhere else in the text.
    pub fn stands_once(&self, bytes: &Range<usize>) -> bool {
        let Ok(character) = self.starts.binary_search(&bytes.start) else {
            return false;
        };
        let Some(place) = self.rank.get(character) else {
            return false;
        };
        let shared = |place: usize| self.common.get(place).copied().unwrap_or(0);
        !bytes.is_empty() && shared(*place).max(shared(place + 1)) < bytes.len()
    }
}

/// The order of the suffixes, and the rank of each: by prefixes of twice the length in each round.
fn sorted(characters: &[char]) -> (Vec<usize>, Vec<usize>) {
    let count = characters.len();
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|at| characters[*at]);
    let mut class = classes(&order, |left, right| characters[left] == characters[right]);
    let mut length = 1;
    while order.last().is_some_and(|last| class[*last] + 1 < count) {
        // By the second half: suffixes without one first, the others as their second halves stand.
        let halves = order.iter().filter_map(|at| at.checked_sub(length));
        let by_second: Vec<usize> = (count.saturating_sub(length)..count)
            .chain(halves)
            .collect();
        // Then by the first half, counted, so that the order of the second stays.
        let mut next = vec![0; count + 1];
        class.iter().for_each(|own| next[own + 1] += 1);
        for own in 1..=count {
            next[own] += next[own - 1];
        }
        for at in by_second {
            order[next[class[at]]] = at;
            next[class[at]] += 1;
        }
        let half = |at: usize| class.get(at + length);
        class = classes(&order, |left, right| {
            class[left] == class[right] && half(left) == half(right)
        });
        length *= 2;
    }
    (order, class)
}

/// A number for each suffix, the same for those that are not told apart yet.
fn classes(order: &[usize], is_same: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut class = vec![0; order.len()];
    for pair in order.windows(2) {
        class[pair[1]] = class[pair[0]] + usize::from(!is_same(pair[0], pair[1]));
    }
    class
}

/// How many characters each suffix has in common with the one before it in the order.
fn common(characters: &[char], order: &[usize], rank: &[usize]) -> Vec<usize> {
    let mut common = vec![0; order.len()];
    let mut length: usize = 0;
    for (at, place) in rank.iter().enumerate() {
        let Some(before) = place.checked_sub(1).map(|before| order[before]) else {
            length = 0;
            continue;
        };
        let rest = |from: usize| characters[from + length..].iter();
        length += rest(at)
            .zip(rest(before))
            .take_while(|(a, b)| a == b)
            .count();
        common[*place] = length;
        length = length.saturating_sub(1);
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn places_are_those_that_reading_finds(text in "[甲乙a1]{0,40}", words in "[甲乙a1]{0,4}") {
            let suffixes = Suffixes::of(&text);
            prop_assert_eq!(suffixes.places(&text, &words), crate::quotes::places(&text, &words));
        }

        #[test]
        fn what_stands_once(text in "[甲乙a1]{1,40}", from: proptest::sample::Index, length in 0_usize..9) {
            let suffixes = Suffixes::of(&text);
            let from = from.index(text.chars().count());
            let starts: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let bytes = starts[from]..starts[(from + length).min(starts.len() - 1)];
            let once = crate::quotes::places(&text, &text[bytes.clone()]).len() == 1;
            prop_assert_eq!(suffixes.stands_once(&bytes), once);
        }
    }

    #[test]
    fn nothing_stands_in_nothing() {
        let none = Suffixes::of("");
        assert!(none.places("", "甲").is_empty() && !none.stands_once(&(0..0)));
    }
}
