//! A heading with the sentences below it.

use crate::article::Article;
use crate::list_mark::{mark, without};
use crate::outline::Style;
use crate::quantity::digit;
use std::ops::Range;

/// What a heading's first clause ends with.
const COMMAS: [char; 6] = [',', '，', '；', ';', '：', ':'];

/// A heading and what stands below it: an area, or a plan.
pub struct Block {
    /// Its sentence: a line of its own, or one within a line.
    pub heading: usize,
    /// Whether its line goes on after it.
    pub inline: bool,
    /// The sentences that belong to it.
    pub body: Vec<usize>,
    /// Those of them with which a measure starts.
    pub starts: Vec<usize>,
}

impl Block {
    /// One without anything below it yet.
    pub fn new(article: &Article, heading: usize) -> Self {
        let line = &article.lines[article.sentences[heading].line];
        Self {
            heading,
            inline: line.sentences.len() > 1,
            body: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// The sentences of each measure. What follows a heading in its own line is told as a whole, unless it is
    /// a list.
    pub fn measures(&self, article: &Article) -> Vec<Range<usize>> {
        if self.inline && !self.is_list(article) {
            return Vec::new();
        }
        let ends = self.starts.iter().skip(1).copied();
        let last = self.body.last().map(|last| last + 1);
        let ends = ends.chain(last);
        self.starts
            .iter()
            .zip(ends)
            .map(|(start, end)| *start..end)
            .collect()
    }

    /// The sentences of each task: the items of a list; without one each sentence below the heading.
    pub fn tasks(&self, article: &Article) -> Vec<Range<usize>> {
        if self.inline || self.is_list(article) {
            return self.measures(article);
        }
        self.body.iter().map(|own| *own..own + 1).collect()
    }

    /// All its sentences.
    pub fn sentences(&self) -> Range<usize> {
        self.heading..self.body.last().unwrap_or(&self.heading) + 1
    }

    /// The words that it is called by, with the mark of a list: of a sentence that goes on, or has numbers, the
    /// first clause.
    pub fn words<'a>(&self, article: &'a Article) -> &'a str {
        const LONG: usize = 40;
        let sentence = article.sentence(self.heading).trim();
        let start = sentence.len() - without(sentence).len();
        let words = &sentence[start..];
        let goes_on = words.chars().count() > LONG
            || words.ends_with(COMMAS)
            || words.contains(|own| digit(own).is_some());
        let end = words
            .find(COMMAS)
            .filter(|_| goes_on && self.is_within(article));
        &sentence[..end.map_or(sentence.len(), |end| start + end)]
    }

    /// Whether it is a sentence, not a line without a full stop.
    fn is_within(&self, article: &Article) -> bool {
        !Style::of(article, self.heading).heading
    }

    fn is_list(&self, article: &Article) -> bool {
        let mut starts = self.starts.iter();
        starts.any(|start| mark(article.sentence(*start)).is_some())
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
