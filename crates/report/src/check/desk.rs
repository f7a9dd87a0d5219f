//! What the rules look at.

use crate::article::Article;
use crate::diagnostics::Texts;
use crate::draft::{Draft, Found, Quote, Spot, Text};
use crate::list_mark::mark;
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

    /// Whether a sentence stands in a part that tells of plans.
    pub fn is_of_plans(&self, sentence: usize) -> bool {
        const PLANS: &[&str] = &[
            "安排",
            "打算",
            "展望",
            "任务",
            "目标",
            "计划",
            "规划",
            "部署",
            "下一步",
            "今后",
            "明年",
            "未来",
        ];
        let Some(section) = self.outline.section_of(sentence) else {
            return false;
        };
        let mut own = self.draft.sections.iter();
        let own = own.find(|own| own.id.value == section.id);
        let names = own.map(|own| [own.title.as_str(), own.starts.as_str()]);
        let says = |name: &str| PLANS.iter().any(|word| name.contains(word));
        section.id == "outlook"
            || section.id.starts_with("plan")
            || names.is_some_and(|names| names.into_iter().any(says))
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
        let found = quote.found?;
        Some(self.article.sentences[found.sentence].line)
    }

    /// Whether a quote stands where its sentence starts, but for the mark of a list.
    pub fn starts_sentence(&self, found: Found) -> bool {
        let sentence = &self.article.sentences[found.sentence].bytes;
        let before = &self.article.text[sentence.start..found.start];
        let words = self.article.sentence(found.sentence);
        before.trim().is_empty() || mark(words).is_some_and(|(_, end)| end == before.len())
    }
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
