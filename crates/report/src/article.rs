//! The article: its lines and sentences, and offsets in characters.

use crate::lines::Lines;
use crate::suffixes::Suffixes;
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
    /// Which line of the file a byte is in.
    feeds: Lines,
    /// Where words stand.
    suffixes: Suffixes,
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
            feeds: Lines::of(&text),
            suffixes: Suffixes::of(&text),
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

    /// Number, from 1, of the line of the file in which a byte stands; blank ones count.
    pub fn line_number(&self, byte: usize) -> usize {
        self.feeds.number(byte)
    }

    /// The byte at which the line of the file starts in which a byte stands.
    pub fn line_start(&self, byte: usize) -> usize {
        self.feeds.start(self.feeds.number(byte))
    }

    /// Every place, as byte offset, where words stand; places may overlap.
    pub fn places(&self, words: &str) -> Vec<usize> {
        self.suffixes.places(&self.text, words)
    }

    /// Some of these places, as many as that at most.
    pub fn some_places(&self, words: &str, at_most: usize) -> impl Iterator<Item = usize> {
        self.suffixes.some(&self.text, words).take(at_most)
    }

    /// How often words stand in it.
    pub fn count(&self, words: &str) -> usize {
        self.suffixes.found(&self.text, words).len()
    }

    /// Whether the words at `bytes` stand nowhere else.
    pub fn stands_once(&self, bytes: &Range<usize>) -> bool {
        self.suffixes.stands_once(bytes)
    }

    /// Offset in Unicode code points of a byte that starts a character.
    pub fn characters_before(&self, byte: usize) -> usize {
        self.suffixes.characters_before(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_breaks_of_any_kind_are_left_out() {
        let article = Article::new("报头\r\n \r\n\n一。二\n");
        let sentences: Vec<_> = (0..3).map(|index| article.sentence(index)).collect();
        assert_eq!(sentences, ["报头", "一。", "二"]);
        assert_eq!((article.line(0), article.line(1)), ("报头", "一。二"));
        let starts: Vec<_> = article
            .sentences
            .iter()
            .map(|sentence| sentence.first_character)
            .collect();
        assert_eq!(starts, [0, 8, 10]);
    }

    #[test]
    fn a_byte_is_in_its_sentence_or_before_the_next() {
        let article = Article::new("一。二\n\n三\n");
        let of =
            |words: &str| article.sentence_from(article.text.find(words).expect("it is there"));
        assert_eq!(
            (of("一"), of("。"), of("二"), of("\n\n"), of("三")),
            (Some(0), Some(0), Some(1), Some(2), Some(2))
        );
        assert_eq!(article.sentence_from(article.text.len() - 1), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn sentences_and_what_is_blank_between_them_are_the_text(text in "[一。！”a \r\n]{0,40}") {
            let article = Article::new(text.clone());
            let mut end = 0;
            for (index, sentence) in article.sentences.iter().enumerate() {
                prop_assert!(text[end..sentence.bytes.start].trim().is_empty());
                prop_assert!(!text[sentence.bytes.clone()].contains('\n'));
                prop_assert_eq!(text[..sentence.bytes.start].chars().count(), sentence.first_character);
                prop_assert_eq!(article.characters_before(sentence.bytes.end), text[..sentence.bytes.end].chars().count());
                prop_assert!(article.lines[sentence.line].sentences.contains(&index));
                end = sentence.bytes.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
