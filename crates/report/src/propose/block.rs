//! A heading with the sentences below it.

use crate::article::Article;
use crate::outline::Style;
use std::ops::Range;

/// A heading and what stands below it: an area, or a plan.
pub struct Block {
    /// Its sentence: a line of its own, or the first of one.
    pub heading: usize,
    /// The sentences that belong to it.
    pub body: Vec<usize>,
    /// Those of them with which a measure starts.
    pub starts: Vec<usize>,
}

impl Block {
    /// One without anything below it yet.
    pub const fn new(heading: usize) -> Self {
        Self {
            heading,
            body: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// The sentences of each measure.
    pub fn measures(&self) -> Vec<Range<usize>> {
        let ends = self.starts.iter().skip(1).copied();
        let last = self.body.last().map(|last| last + 1);
        let ends = ends.chain(last);
        self.starts
            .iter()
            .zip(ends)
            .map(|(start, end)| *start..end)
            .collect()
    }

    /// Adds a sentence; whether a measure starts with it.
    pub fn add(&mut self, article: &Article, sentence: usize) -> bool {
        let goes_on = self
            .starts
            .last()
            .is_some_and(|start| Style::of(article, *start).goes_on_with(article, sentence));
        self.body.push(sentence);
        if !goes_on {
            self.starts.push(sentence);
        }
        !goes_on
    }
}
