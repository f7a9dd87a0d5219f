//! Which traditional characters stand for the simplified ones of the report, so that a reader who
//! writes them finds what the newspaper printed. Every variant that OpenCC knows for the standard,
//! Taiwan and Hong Kong; of characters that the report has, no others.

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::collections::{BTreeMap, BTreeSet};

const CONFIGURATIONS: [BuiltinConfig; 3] =
    [BuiltinConfig::T2s, BuiltinConfig::Tw2s, BuiltinConfig::Hk2s];

/// Each with the simplified one, sorted; `text` has every character that may be looked for.
pub fn table(text: &str) -> Vec<(char, char)> {
    let own: BTreeSet<char> = text.chars().collect();
    let mut pairs = BTreeMap::new();
    for configuration in CONFIGURATIONS {
        let converter = OpenCC::from_config(configuration).expect("OpenCC brings its dictionaries");
        // The unified ideographs of the basic plane.
        for traditional in '\u{3400}'..='\u{9fff}' {
            let simplified = converter.convert(traditional.encode_utf8(&mut [0; 4]));
            let simplified = simplified.chars().next().unwrap_or(traditional);
            if simplified != traditional && own.contains(&simplified) {
                pairs.entry(traditional).or_insert(simplified);
            }
        }
    }
    pairs.into_iter().collect()
}
