//! Which traditional characters stand for the simplified ones of the report, so that a reader who
//! writes them finds what the newspaper printed. Every variant that OpenCC knows for the standard,
//! Taiwan and Hong Kong; of characters that the report has, no others.

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const CONFIGURATIONS: [BuiltinConfig; 3] =
    [BuiltinConfig::T2s, BuiltinConfig::Tw2s, BuiltinConfig::Hk2s];

/// A Rust item, `static TRADITIONAL: [[u16; 2]; …]`, pairs of the traditional character and the
/// simplified one, sorted; `text` has every character that may be looked for. In half of the bytes
/// that a `char` takes: the page carries it.
pub fn table(text: &str) -> String {
    let own: BTreeSet<char> = text.chars().collect();
    let mut pairs = BTreeMap::new();
    for configuration in CONFIGURATIONS {
        let converter = OpenCC::from_config(configuration).expect("OpenCC brings its dictionaries");
        // The unified ideographs of the basic plane.
        for traditional in '\u{3400}'..='\u{9fff}' {
            let simplified = converter.convert(traditional.encode_utf8(&mut [0; 4]));
            let simplified = simplified.chars().next().unwrap_or(traditional);
            let is_short = u16::try_from(simplified as u32).is_ok();
            if simplified != traditional && own.contains(&simplified) && is_short {
                pairs.entry(traditional).or_insert(simplified);
            }
        }
    }
    let mut out = format!("static TRADITIONAL: [[u16; 2]; {}] = [\n", pairs.len());
    for (traditional, simplified) in pairs {
        let [from, to] = [traditional, simplified].map(|one| one as u32);
        let _ = writeln!(out, "    [{from}, {to}], // {traditional} {simplified}");
    }
    out.push_str("];\n");
    out
}
