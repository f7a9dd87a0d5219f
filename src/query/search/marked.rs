//! Texts with what was looked for marked in them.

use crate::{order::insertion_sort, query::fold::Folded};
use std::{borrow::Cow, ops::Range};

/// A text as it is shown, and which stretches of it were looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// The text.
    pub text: Cow<'static, str>,
    /// In bytes of the text; in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

impl<T: Into<Cow<'static, str>>> From<T> for Marked {
    fn from(text: T) -> Self {
        Marked {
            text: text.into(),
            marks: Vec::new(),
        }
    }
}

/// Longer texts are shown by those of their clauses that have a mark.
const LONG: usize = 48;

impl Marked {
    /// Marks every word wherever it stands. Where it stands after `at` other characters, it is
    /// worth `rank(at)`; the best of each word goes into `ranks`.
    pub(super) fn mark(
        &mut self,
        words: &[Vec<char>],
        ranks: &mut [Option<usize>],
        rank: &dyn Fn(usize) -> usize,
    ) {
        let folded = Folded::of(&self.text);
        for (word, best) in words.iter().zip(ranks) {
            for (at, place) in folded.find(word) {
                *best = Some(best.map_or(rank(at), |best| best.min(rank(at))));
                self.marks.push(place);
            }
        }
        insertion_sort(&mut self.marks, &|a: &Range<usize>, b: &Range<usize>| {
            a.start.cmp(&b.start)
        });
        self.marks.dedup_by(|next, mark| {
            let touching = next.start <= mark.end;
            if touching {
                mark.end = mark.end.max(next.end);
            }
            touching
        });
    }

    /// Marks all of it for a word that stands not in it, but in what the same is called otherwise.
    pub(super) fn mark_whole(
        &mut self,
        otherwise: &[String],
        words: &[Vec<char>],
        ranks: &mut [Option<usize>],
        rank: &dyn Fn(usize) -> usize,
    ) {
        let own = Folded::of(&self.text);
        for (word, best) in words.iter().zip(ranks) {
            let found = otherwise.iter().filter_map(|text| {
                let found = Folded::of(text).find(word);
                found.first().map(|(at, _)| rank(*at))
            });
            if let Some(rank) = found.min()
                && own.find(word).is_empty()
            {
                *best = Some(best.map_or(rank, |best| best.min(rank)));
                self.marks.clear();
                self.marks.push(0..self.text.len());
            }
        }
    }

    /// What is shown of it where there is little room: all, or the clauses with a mark.
    pub fn clauses(&self) -> Vec<Range<usize>> {
        let whole = 0..self.text.len();
        if self.marks.is_empty() || self.text.chars().count() <= LONG {
            return vec![whole];
        }
        let mut shown: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        for clause in self
            .text
            .split_inclusive([',', '，', ';', '；', ':', '：', '。'])
        {
            let end = start + clause.len();
            if self
                .marks
                .iter()
                .any(|mark| mark.start < end && start < mark.end)
            {
                match shown.last_mut() {
                    Some(last) if last.end == start => last.end = end,
                    _ => shown.push(start..end),
                }
            }
            start = end;
        }
        shown
    }

    /// A stretch of the text, cut at the ends of its marks: each piece, and whether it was looked for.
    pub fn cut(&self, shown: Range<usize>) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut at = shown.start;
        for mark in &self.marks {
            let (start, end) = (mark.start.max(at), mark.end.min(shown.end));
            if start < end {
                pieces.push((&self.text[at..start], false));
                pieces.push((&self.text[start..end], true));
                at = end;
            }
        }
        pieces.push((&self.text[at..shown.end], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::fold::words;
    use proptest::prelude::*;

    fn marked(text: &str, query: &str) -> Marked {
        let words = words(query);
        let mut marked = Marked::from(text.to_owned());
        marked.mark(&words, &mut vec![None; words.len()], &|_| 0);
        marked
    }

    fn pieces(marked: &Marked, ranges: &[Range<usize>]) -> Vec<String> {
        let piece = |range: &Range<usize>| marked.text[range.clone()].to_owned();
        ranges.iter().map(piece).collect()
    }

    #[test]
    fn marks_that_touch_are_one() {
        let marked = marked("区政协委员提案工作", "政协 委员 工作 员提");
        assert_eq!(pieces(&marked, &marked.marks), ["政协委员提", "工作"]);
    }

    #[test]
    fn of_a_long_text_the_clauses_with_marks_are_shown() {
        let long = "甲".repeat(40);
        let marked = marked(&format!("{long},提案一,提案二;{long}。提案三"), "提案");
        assert_eq!(
            pieces(&marked, &marked.clauses()),
            ["提案一,提案二;", "提案三"]
        );
    }

    proptest! {
        #[test]
        fn marks_are_in_order_and_apart(text in "[提案工作，“” a团]{0,60}", query in "[提案工作 a團]{0,6}") {
            let marked = marked(&text, &query);
            let mut from = 0;
            for mark in &marked.marks {
                prop_assert!(from <= mark.start && mark.start < mark.end);
                prop_assert!(marked.text.is_char_boundary(mark.start) && marked.text.is_char_boundary(mark.end));
                from = mark.end + 1;
            }
        }

        #[test]
        fn pieces_are_the_text(text in "[提案工作，“” a]{1,30}", query in "[提案工作 a]{0,4}", from in 0usize..30, to in 0usize..30) {
            let marked = marked(&text, &query);
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (places[from.min(places.len() - 1)], places[to.min(places.len() - 1)]);
            let shown = from.min(to)..from.max(to);
            let pieces = marked.cut(shown.clone());
            let together: String = pieces.iter().map(|(piece, _)| *piece).collect();
            prop_assert_eq!(together, &text[shown.clone()]);
            let mut at = shown.start;
            for (piece, own) in pieces {
                let inside = marked.marks.iter().any(|mark| mark.start <= at && at + piece.len() <= mark.end);
                prop_assert_eq!(own, inside);
                at += piece.len();
            }
        }

        #[test]
        fn every_mark_is_shown(text in "[提案工作，。a]{0,90}", query in "[提案工作 a]{1,4}") {
            let marked = marked(&text, &query);
            let shown = marked.clauses();
            for mark in &marked.marks {
                prop_assert!(shown.iter().any(|range| range.start <= mark.start && mark.end <= range.end));
            }
        }
    }
}
