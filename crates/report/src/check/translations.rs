//! Translations: made from the words that they stand for, once, in their own letters.

mod coverage;
mod digits;
mod numbers;
mod written;

pub(super) use coverage::check as coverage;
pub(super) use written::place;

use super::desk::inside;
use super::page::places_of;
use crate::diagnostics::{Findings, Texts};
use crate::draft::{Draft, Text, Translation};
use crate::lines::Lines;
use crate::rule::Rule;
use crate::seal::sha256;
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, texts: &Texts, out: &mut Findings) {
    let translations = draft.english.as_deref().unwrap_or_default();
    for translation in translations {
        mark(translation, out);
        digits::check(translation, out);
        places(translation, out);
        script(&translation.en, texts, out);
    }
    once(translations.iter().map(|text| &text.zh), texts, out);
    once(draft.glossary.iter().map(|term| &term.zh), texts, out);
}

/// The first eight hex digits of a text's SHA-256: enough to tell one text of a report from
/// what it was before.
fn mark_of(zh: &str) -> String {
    let mut hash = sha256(zh);
    hash.truncate(8);
    hash
}

fn mark(translation: &Translation, out: &mut Findings) {
    let Some(mark) = &translation.of else { return };
    let expected = mark_of(&translation.zh);
    if translation.zh.is_empty() || mark.value == expected {
        return;
    }
    let message = match mark.is_empty() {
        true => "这段译文还没有 of",
        false => "zh 在翻译之后改过",
    };
    out.push(Rule::TranslationMark, mark.at, message)
        .label("与 zh 不符")
        .help(format!(
            "如果是误改了 zh，改回去；如果不是，对照 zh 重读译文，然后写 of = \"{expected}\""
        ));
}

/// What the page fills in, it fills in in every language.
fn places(translation: &Translation, out: &mut Findings) {
    let sorted = |text| {
        let mut places = places_of(text);
        places.sort_unstable();
        places.dedup();
        places
    };
    if !translation.en.is_empty() && sorted(&translation.zh) != sorted(&translation.en) {
        out.push(Rule::PageWords, translation.en.at, "译文的花括号与 zh 不符")
            .label("两边须有同样的几个");
    }
}

/// Whether a character belongs to Chinese (or Japanese, or Korean) print only: ideographs,
/// their punctuation, full-width forms.
fn is_cjk(character: char) -> bool {
    matches!(
        character,
        '\u{1100}'..='\u{11FF}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{AC00}'..='\u{D7FF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE10}'..='\u{FE1F}'
            | '\u{FE30}'..='\u{FE4F}'
            | '\u{FF00}'..='\u{FFEF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

fn script(en: &Text, texts: &Texts, out: &mut Findings) {
    if let Some((at, character)) = en.chars().enumerate().find(|(_, other)| is_cjk(*other)) {
        out.push(
            Rule::TranslationScript,
            inside(texts, en, at),
            format!("译文里有「{character}」"),
        )
        .label("应是西文的字和标点")
        .help("专名用通行的英文名或拼音；标点用半角的");
    }
}

fn once<'a>(originals: impl Iterator<Item = &'a Text>, texts: &Texts, out: &mut Findings) {
    let mut seen: HashMap<&str, &Text> = HashMap::new();
    let mut lines = None;
    for zh in originals.filter(|zh| !zh.is_empty()) {
        if let Some(earlier) = seen.get(zh.as_str()) {
            // All of them stand in one file.
            let lines = lines.get_or_insert_with(|| Lines::of(&texts[zh.at.file as usize]));
            let line = lines.number(earlier.at.start);
            out.push(Rule::TranslationOnce, zh.at, "同样的 zh 写了不止一次")
                .label(format!("第 {line} 行已有"))
                .help("留下一条，删去其余");
        } else {
            seen.insert(zh, zh);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_print_is_not_cjk() {
        for western in "“Two Sessions” – 29 proposals’ café… — ● · №1".chars() {
            assert!(!is_cjk(western), "{western}");
        }
        for chinese in "提，。、：（）「」《》　３％\u{20000}".chars() {
            assert!(is_cjk(chinese), "{chinese}");
        }
    }
}
