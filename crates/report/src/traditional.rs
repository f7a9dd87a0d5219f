//! Traditional characters, by OpenCC's dictionaries for Hong Kong: most of the readers who read
//! them sit there. What the dictionaries get wrong here stands in the report's `hant.toml`,
//! for it is a matter of its words.

use crate::draft::Traditional;
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::sync::LazyLock;

/// Quotation marks differ, too.
const MARKS: [(char, char); 4] = [('“', '「'), ('”', '」'), ('‘', '『'), ('’', '』')];

/// Characters of which dictionaries mistake one sense for another, each with all it may become: whatever the
/// dictionaries make of it somewhere, Hong Kong's variants (麪 for 麵) too, for what they offer is taken.
const FORMS: &[(char, &str)] = &[
    ('板', "板闆"),
    ('别', "別彆"),
    ('表', "表錶"),
    ('并', "並併幷"),
    ('布', "布佈"),
    ('才', "才纔"),
    ('采', "採采寀"),
    ('冲', "衝沖"),
    ('斗', "鬥斗"),
    ('发', "發髮"),
    ('范', "範范"),
    ('丰', "豐丰"),
    ('复', "復複覆"),
    ('干', "乾幹干榦"),
    ('谷', "谷穀"),
    ('后', "後后"),
    ('胡', "胡鬍衚"),
    ('划', "劃划"),
    ('回', "回迴"),
    ('汇', "匯彙滙"),
    ('伙', "夥伙"),
    ('借', "借藉"),
    ('尽', "盡儘"),
    ('卷', "卷捲"),
    ('困', "困睏"),
    ('累', "累纍"),
    ('里', "里裏裡"),
    ('历', "歷曆"),
    ('面', "面麵麪"),
    ('签', "簽籤"),
    ('舍', "舍捨"),
    ('升', "升昇"),
    ('术', "術朮"),
    ('松', "松鬆"),
    ('台', "台臺颱檯枱"),
    ('系', "系係繫"),
    ('咸', "咸鹹"),
    ('叶', "葉叶"),
    ('游', "游遊"),
    ('余', "餘余"),
    ('郁', "郁鬱"),
    ('御', "御禦"),
    ('云', "雲云"),
    ('折', "折摺"),
    ('征', "征徵"),
    ('只', "只隻祇衹"),
    ('制', "制製"),
    ('致', "致緻"),
    ('志', "志誌"),
    ('钟', "鐘鍾"),
    ('周', "周週賙"),
    ('注', "注註"),
    ('准', "準准"),
    ('占', "佔占"),
    ('扎', "扎紮"),
];

static DICTIONARIES: LazyLock<OpenCC> = LazyLock::new(|| {
    OpenCC::from_config(BuiltinConfig::S2hk).expect("the dictionaries are built in")
});

/// All that a simplified character may become, if dictionaries mistake that; sorted by how often.
pub(crate) fn forms(simplified: char) -> Option<&'static str> {
    let mut forms = FORMS.iter();
    forms
        .find(|(own, _)| *own == simplified)
        .map(|(_, forms)| *forms)
}

/// Converts simplified to traditional.
#[derive(Debug, Clone)]
pub struct Converter {
    /// In traditional characters: wrong, right.
    corrections: Vec<(String, String)>,
    /// Words in simplified characters, and what they are in traditional ones.
    reviewed: Vec<(String, String)>,
}

impl Converter {
    /// With what an editor says.
    pub(crate) fn new(own: &Traditional) -> Self {
        let pairs = |pairs: &[(crate::draft::Text, crate::draft::Text)]| {
            let pairs = pairs.iter();
            let pairs = pairs.map(|(key, text)| (key.value.clone(), text.value.clone()));
            pairs.collect::<Vec<_>>()
        };
        let mut corrections = pairs(&own.corrections);
        corrections.sort();
        // A word of another length is wrong, which the checker says.
        let mut reviewed = pairs(&own.reviewed);
        reviewed.retain(|(own, word)| own.chars().count() == word.chars().count());
        Self {
            corrections,
            reviewed,
        }
    }

    /// The same in traditional characters, one for one.
    pub fn convert(&self, text: &str) -> String {
        let mut out = DICTIONARIES.convert(text);
        for (wrong, right) in &self.corrections {
            out = out.replace(wrong, right);
        }
        out = self.with_reviewed(text, out);
        for (from, to) in MARKS {
            out = out.replace(from, to.encode_utf8(&mut [0; 4]));
        }
        out
    }

    /// Which characters of a text stand in words that somebody has looked at.
    pub(crate) fn reviewed(&self, text: &str) -> Vec<bool> {
        let mut reviewed = vec![false; text.chars().count()];
        for (at, word) in self.places(text) {
            reviewed[at..at + word.chars().count()].fill(true);
        }
        reviewed
    }

    fn with_reviewed(&self, text: &str, converted: String) -> String {
        let mut characters: Vec<char> = converted.chars().collect();
        if characters.len() != text.chars().count() {
            return converted;
        }
        for (at, word) in self.places(text) {
            for (index, character) in word.chars().enumerate() {
                characters[at + index] = character;
            }
        }
        characters.into_iter().collect()
    }

    /// Where reviewed words stand in a text, by characters, and what they become.
    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
        self.reviewed.iter().flat_map(move |(own, word)| {
            let places = crate::quotes::places(text, own).into_iter();
            places.map(move |at| (text[..at].chars().count(), word.as_str()))
        })
    }
}
