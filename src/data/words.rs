//! The page's own words in other languages: `t!("搜索")` in Rust and `t("搜索")` in scripts are
//! looked up here.

use crate::language::Language;
use report::traditional::Converter;
use std::{collections::BTreeMap, fs};

/// Where the English ones stand; its keys are all words there are.
pub const ENGLISH: &str = "assets/language/en.toml";

/// Every word with its English.
///
/// # Panics
/// When the file can't be read, or a translation has other places for values than its word.
pub fn english() -> BTreeMap<&'static str, &'static str> {
    let text = fs::read_to_string(ENGLISH)
        .unwrap_or_else(|error| panic!("{ENGLISH} cannot be read: {error}"));
    let english: BTreeMap<String, String> =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{ENGLISH}: {error}"));
    let english = english.into_iter().map(|(hans, en)| {
        assert!(
            places(&hans) == places(&en),
            "{ENGLISH}: 「{hans}」 and “{en}” have different places for values"
        );
        (&*hans.leak(), &*en.leak())
    });
    english.collect()
}

/// Every word with what it is in a language, sorted; none where they are what the program has.
pub fn of(
    language: Language,
    english: &BTreeMap<&'static str, &'static str>,
    traditional: &Converter,
) -> Vec<(&'static str, &'static str)> {
    match language {
        Language::Hans => Vec::new(),
        Language::Hant => english
            .keys()
            .map(|hans| (*hans, &*traditional.convert(hans).leak()))
            .collect(),
        Language::English => english.iter().map(|(hans, en)| (*hans, *en)).collect(),
    }
}

/// The values that a text has places for, each once.
fn places(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|from| from.split(['}', '|']).next())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}
