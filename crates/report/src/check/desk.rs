//! What the rules look at.

use crate::article::Article;
use crate::diagnostics::Texts;
use crate::draft::{Draft, Quote, Spot, Text};
use crate::outline::{Outline, lines_starting_with};
use crate::package::{FileId, Package};
use std::ops::Range;

/// A decoded package whose quotes were located, and its article's division.
pub(super) struct Desk<'a> {
    pub draft: &'a Draft,
    pub article: &'a Article,
    pub outline: &'a Outline,
    pub package: &'a Package,
}

impl Desk<'_> {
    /// Whether every heading was found, so that it is known which line belongs where. If
    /// not, that has been reported, and what follows from it need not be.
    pub fn is_divided(&self) -> bool {
        let draft = self.draft;
        let starts = |section: &crate::draft::Section| {
            lines_starting_with(self.article, &section.starts).len() == 1
        };
        draft.sections.iter().all(starts)
            && draft.areas.iter().all(|area| area.quote.found.is_some())
            && draft.plans.iter().all(|plan| plan.quote.found.is_some())
    }

    /// A stretch of the article as a spot to point at.
    pub fn in_article(&self, bytes: &Range<usize>) -> Spot {
        Spot {
            file: FileId::Article,
            start: bytes.start,
            end: bytes.end,
        }
    }

    /// Line number, from 1, of a byte of the article.
    pub fn line_number(&self, byte: usize) -> usize {
        self.article.line_number(byte)
    }

    /// Index of the line in which a quote stands.
    pub fn line_of(&self, quote: &Quote) -> Option<usize> {
        quote
            .found
            .map(|found| self.article.sentences[found.sentence].line)
    }

    /// Whether a quote is a line of its own.
    pub fn is_whole_line(&self, quote: &Quote) -> bool {
        quote.found.is_none_or(|found| {
            let line = self.article.sentences[found.sentence].line;
            self.article.lines[line].bytes == (found.start..found.end)
        })
    }
}

/// Line number, from 1, of a spot.
pub(super) fn line_number(texts: &Texts, at: Spot) -> usize {
    texts[at.file as usize][..at.start].matches('\n').count() + 1
}

/// The spot of one character inside a text value, where the value is written without
/// escapes; else of the whole value.
pub(super) fn inside(texts: &Texts, text: &Text, character: usize) -> Spot {
    let written =
        texts[text.at.file as usize].get(text.at.start + 1..text.at.end.saturating_sub(1));
    if written != Some(text.as_str()) {
        return text.at;
    }
    let start = text
        .char_indices()
        .nth(character)
        .map_or(text.len(), |(at, _)| at);
    let end = text[start..]
        .chars()
        .next()
        .map_or(start + 1, |found| start + found.len_utf8());
    Spot {
        file: text.at.file,
        start: text.at.start + 1 + start,
        end: text.at.start + 1 + end,
    }
}
