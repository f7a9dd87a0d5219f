//! The article: its lines and sentences, and offsets in characters.

use std::ops::Range;

/// A line of the article that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its bytes in the article, without the line break.
    pub bytes: Range<usize>,
    /// Its sentences, as indices into [`Article::sentences`].
    pub sentences: Range<usize>,
}

/// A sentence, or a heading, or what else stands between two full stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the article.
    pub bytes: Range<usize>,
    /// Index of its [`Line`].
    pub line: usize,
}

/// A text cut into lines and sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The text, byte for byte.
    pub text: String,
    /// Its lines, blank ones left out.
    pub lines: Vec<Line>,
    /// Its sentences in reading order, masthead and headings included.
    pub sentences: Vec<Sentence>,
}

impl Article {
    /// Cuts a text.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let mut lines = Vec::new();
        let mut sentences = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let bytes = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            if line.trim().is_empty() {
                continue;
            }
            let first = sentences.len();
            for sentence in crate::sentences::cut(&text[bytes.clone()]) {
                let bytes = bytes.start + sentence.start..bytes.start + sentence.end;
                sentences.push(Sentence {
                    bytes,
                    line: lines.len(),
                });
            }
            lines.push(Line {
                bytes,
                sentences: first..sentences.len(),
            });
        }
        Self {
            text,
            lines,
            sentences,
        }
    }

    /// The words of a sentence.
    pub fn sentence(&self, index: usize) -> &str {
        &self.text[self.sentences[index].bytes.clone()]
    }

    /// The words of a line.
    pub fn line(&self, index: usize) -> &str {
        &self.text[self.lines[index].bytes.clone()]
    }

    /// The sentence in which a byte stands; `None` in a line break.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.bytes.end <= byte);
        let sentence = self.sentences.get(after)?;
        sentence.bytes.contains(&byte).then_some(after)
    }

    /// Offset in Unicode code points of a byte that starts a character.
    pub fn characters_before(&self, byte: usize) -> usize {
        self.text[..byte].chars().count()
    }
}
