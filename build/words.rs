//! The page's own words in other languages, as a macro: `t!("搜索")`, and with values
//! `t!("共{0}条", count)`. A word without a translation does not compile.

use super::traditional::Converter;
use std::{collections::BTreeMap, fmt::Write, fs};

/// Where the words stand.
pub const DIRECTORY: &str = "assets/language";
const ENGLISH: &str = "assets/language/en.toml";

/// Rust source of the macro, and of a table for words that are not in Rust.
pub fn macro_of(languages: &[&str], traditional: &Converter) -> String {
    let text = fs::read_to_string(ENGLISH)
        .unwrap_or_else(|error| panic!("{ENGLISH} cannot be read: {error}"));
    let english: BTreeMap<String, String> =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{ENGLISH}: {error}"));
    let mut arms = String::new();
    let mut table = String::new();
    for (hans, en) in &english {
        assert!(
            places(hans) == places(en),
            "{ENGLISH}: 「{hans}」 and “{en}” have different places for values"
        );
        let said = |language: &str| match language {
            "zh-Hant" => traditional.convert(hans),
            "en" => en.clone(),
            _ => hans.clone(),
        };
        let said: Vec<String> = languages.iter().map(|language| said(language)).collect();
        if let [one] = said.as_slice() {
            let _ = writeln!(arms, "    ({hans:?}) => {{ {one:?} }};");
        } else {
            let _ = writeln!(
                arms,
                "    ({hans:?}) => {{ $crate::language::pick({said:?}) }};"
            );
            let _ = writeln!(table, "    ({hans:?}, {said:?}),");
        }
    }
    let table = if table.is_empty() {
        String::new()
    } else {
        format!(
            "/// Every word of the page's own in all languages, sorted.\n\
             pub static WORDS: &[(&str, [&str; {}])] = &[\n{table}];\n",
            languages.len()
        )
    };
    format!(
        "macro_rules! t {{\n{arms}    \
         ($words:literal) => {{ compile_error!(concat!(\"「\", $words, \"」 has no translation: add it to {ENGLISH}\")) }};\n    \
         ($words:tt, $($value:expr),+ $(,)?) => {{\n        \
         $crate::language::fill($crate::language::t!($words), &[$(::core::convert::AsRef::<str>::as_ref(&$value)),+])\n    \
         }};\n}}\npub(crate) use t;\n{table}"
    )
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
