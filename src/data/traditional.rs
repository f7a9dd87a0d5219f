//! Traditional characters, by OpenCC's dictionaries for Hong Kong: most of the readers who read
//! them sit there. What the dictionaries get wrong here stands in the report's `hant.toml`,
//! for it is a matter of its words.

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::{collections::BTreeMap, fs, io::ErrorKind, path::Path};

/// Corrections, in traditional characters: wrong, right. In the report's folder; it may have none.
const CORRECTIONS: &str = "hant.toml";

/// Quotation marks differ, too.
const MARKS: [(char, char); 4] = [('“', '「'), ('”', '」'), ('‘', '『'), ('’', '』')];

/// Converts simplified to traditional.
pub struct Converter {
    dictionaries: OpenCC,
    corrections: BTreeMap<String, String>,
}

impl Converter {
    /// Reads the dictionaries, and the corrections of the report in a folder.
    pub fn open(folder: &Path) -> Self {
        let file = folder.join(CORRECTIONS);
        let text = match fs::read_to_string(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            read => {
                read.unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()))
            }
        };
        Self {
            dictionaries: OpenCC::from_config(BuiltinConfig::S2hk)
                .expect("the dictionaries are built in"),
            corrections: toml::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", file.display())),
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
