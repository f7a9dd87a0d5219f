//! Traditional characters, by OpenCC's dictionaries for Hong Kong: most of the readers who read
//! them sit there. What the dictionaries get wrong here stands in `assets/language/hant.toml`.

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::{collections::BTreeMap, fs};

/// Corrections, in traditional characters: wrong, right.
const CORRECTIONS: &str = "assets/language/hant.toml";

/// Quotation marks differ, too.
const MARKS: [(char, char); 4] = [('“', '「'), ('”', '」'), ('‘', '『'), ('’', '』')];

/// Converts simplified to traditional.
pub struct Converter {
    dictionaries: OpenCC,
    corrections: BTreeMap<String, String>,
}

impl Converter {
    /// Reads the dictionaries and the corrections.
    pub fn open() -> Self {
        let text = fs::read_to_string(CORRECTIONS)
            .unwrap_or_else(|error| panic!("{CORRECTIONS} cannot be read: {error}"));
        Self {
            dictionaries: OpenCC::from_config(BuiltinConfig::S2hk)
                .expect("the dictionaries are built in"),
            corrections: toml::from_str(&text)
                .unwrap_or_else(|error| panic!("{CORRECTIONS}: {error}")),
        }
    }

    /// The same in traditional characters, one for one.
    pub fn convert(&self, text: &str) -> String {
        let mut out = self.dictionaries.convert(text);
        for (wrong, right) in &self.corrections {
            out = out.replace(wrong, right);
        }
        for (from, to) in MARKS {
            out = out.replace(from, to.encode_utf8(&mut [0; 4]));
        }
        out
    }
}
