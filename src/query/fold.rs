//! Texts as they are compared: a reader need not write as the newspaper printed.
//!
//! Full-width and half-width are one, as are capitals and small letters, traditional and
//! simplified characters, the dashes, the middle dots. Spaces and quotation marks count for
//! nothing. The box over the page and the filter of the dataset both ask here.

use crate::data::edition;
use report::model::Figure;
use std::ops::Range;

/// A character as it is compared; `None` for what counts for nothing.
fn fold(character: char) -> Option<char> {
    let narrow = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        other => other,
    };
    Some(match narrow {
        '“' | '”' | '‘' | '’' | '"' | '\'' | '「'..='』' | '《' | '》' | '〈' | '〉' =>
        {
            return None;
        }
        space if space.is_whitespace() => return None,
        '‐'..='―' | '−' => '-',
        '•' | '‧' | '・' => '·',
        '。' => '.',
        other => simplified(other.to_ascii_lowercase()),
    })
}

fn simplified(character: char) -> char {
    let pairs = edition().traditional;
    pairs
        .binary_search_by_key(&character, |pair| pair.0)
        .map_or(character, |at| pairs[at].1)
}

/// What a quantity is called by who types it in digits, in the article's unit and in the page's:
/// 「2期」 for 「两期」, 「300万元」 for 「300余万元」.
pub fn in_digits(figure: &Figure) -> [String; 2] {
    let number = figure.value.magnitude().text();
    [figure.unit, figure.unit_name].map(|unit| [&number, " ", unit].concat())
}

/// What a reader asks for, word by word; words of nothing that counts are left out.
pub fn words(query: &str) -> Vec<Vec<char>> {
    query
        .split_whitespace()
        .map(|word| word.chars().filter_map(fold).collect())
        .filter(|word: &Vec<char>| !word.is_empty())
        .collect()
}

/// Whether a word stands in a text. Nothing is kept of the text: a thousand rows have ten thousand, and are
/// all asked at every key.
pub fn stands(text: &str, word: &[char]) -> bool {
    let mut rest = text.chars();
    loop {
        let mut own = rest.clone().filter_map(fold);
        if word.iter().all(|wanted| own.next() == Some(*wanted)) {
            return true;
        }
        if rest.next().is_none() {
            return false;
        }
    }
}

/// A text, folded, that still knows where each character stands.
pub struct Folded {
    /// The characters.
    pub characters: Vec<char>,
    /// Where each stands in the text, in bytes.
    places: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text.
    pub fn of(text: &str) -> Folded {
        let (characters, places) = text
            .char_indices()
            .filter_map(|(at, character)| {
                fold(character).map(|folded| (folded, at..at + character.len_utf8()))
            })
            .unzip();
        Folded { characters, places }
    }

    /// Where a word stands, one after the other: at which of the characters, and in which bytes of
    /// the text.
    pub fn find(&self, word: &[char]) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let mut from = 0;
        while !word.is_empty() && from + word.len() <= self.characters.len() {
            let to = from + word.len();
            if self.characters[from..to] == *word {
                found.push((from, self.places[from].start..self.places[to - 1].end));
                from = to;
            } else {
                from += 1;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        Folded::of(text).characters.into_iter().collect()
    }

    #[test]
    fn ways_of_writing_are_one() {
        for (one, other) in [
            ("２９件", "29件"),
            ("ＡＢＣ", "abc"),
            ("“提案＋街道”", "提案+街道"),
            ("福海—沙井", "福海-沙井"),
            ("福海－沙井", "福海–沙井"),
            ("落实‘双减’政策", "落實「雙減」政策"),
            ("團結，民主", "团结,民主"),
            ("頭髮、發展", "头发、发展"),
            ("《宝安日报》", "寶安日報"),
            ("4 大 制造业", "４大製造業"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("团结"), folded("民主"));
    }

    #[test]
    fn the_table_is_sorted_and_leads_to_an_end() {
        let pairs = edition().traditional;
        assert!(!pairs.is_empty() && pairs.is_sorted_by(|a, b| a.0 < b.0));
        for (traditional, simple) in pairs {
            assert_eq!(simplified(*simple), *simple, "{traditional} → {simple}");
        }
    }

    #[test]
    fn a_query_is_cut_at_spaces_of_any_width() {
        let all: Vec<String> = words(" 提案　２９ “” ")
            .into_iter()
            .map(String::from_iter)
            .collect();
        assert_eq!(all, ["提案", "29"]);
    }

    #[test]
    fn finds_say_where_they_stand_in_the_text() {
        let text = "“提案”和“提 案”";
        let word = &words("提案")[0];
        let found: Vec<&str> = Folded::of(text)
            .find(word)
            .into_iter()
            .map(|(_, place)| &text[place])
            .collect();
        assert_eq!(found, ["提案", "提 案"]);
        assert!(Folded::of(text).find(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn whatever_is_cut_out_is_found(text in "[团團2２a，,“” 提案]{1,20}", from in 0usize..20, length in 1usize..6) {
            let characters: Vec<char> = text.chars().collect();
            let from = from.min(characters.len() - 1);
            let piece = &characters[from..(from + length).min(characters.len())];
            let word: Vec<char> = piece.iter().copied().filter_map(fold).collect();
            let text_folded = Folded::of(&text);
            let found = text_folded.find(&word);
            prop_assert_eq!(found.is_empty(), word.is_empty());
            for (_, place) in found {
                prop_assert_eq!(Folded::of(&text[place]).characters, word.clone());
            }
        }
    }
}
