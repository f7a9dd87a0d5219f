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
    /// Offset of its first character, in Unicode code points of the article.
    pub first_character: usize,
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
        let mut characters = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim_end_matches(['\n', '\r']);
            let first = sentences.len();
            let mut first_character = characters;
            for cut in crate::sentences::cut(words) {
                let bytes = start + cut.start..start + cut.end;
                let length = text[bytes.clone()].chars().count();
                sentences.push(Sentence {
                    bytes,
                    first_character,
                    line: lines.len(),
                });
                first_character += length;
            }
            if words.trim().is_empty() {
                sentences.truncate(first);
            } else {
                lines.push(Line {
                    bytes: start..start + words.len(),
                    sentences: first..sentences.len(),
                });
            }
            start += line.len();
            characters += line.chars().count();
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

    /// The sentence in which a byte stands, or, from a line break, the next one.
    pub fn sentence_from(&self, byte: usize) -> Option<usize> {
        let index = self
            .sentences
            .partition_point(|sentence| sentence.bytes.end <= byte);
        (index < self.sentences.len()).then_some(index)
    }

    /// Offset in Unicode code points of a byte that starts a character.
    pub fn characters_before(&self, byte: usize) -> usize {
        let known = self
            .sentences
            .partition_point(|sentence| sentence.bytes.start <= byte);
        let (from, characters) = match known.checked_sub(1) {
            Some(index) => (
                self.sentences[index].bytes.start,
                self.sentences[index].first_character,
            ),
            None => (0, 0),
        };
        characters + self.text[from..byte].chars().count()
    }
}
