//! Which kinds of number the words around a quantity allow, where they say so plainly.

use super::around::{Read, number_at};
use super::parts::{HALF, is_ratio};
use super::words::{is_change, is_rank, turns};
use super::{digit, is_numeral};
use crate::article::Article;
use crate::check::is_punctuation;
use crate::model::Kind;
use std::ops::Range;

/// What the words around a quantity say of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// The kinds that fit, the first of them best.
    pub kinds: &'static [Kind],
    /// The words: 「增长」「占」.
    pub words: String,
    /// The year that a target is for.
    pub year: Option<u16>,
}

/// What is plain of the quantity at `bytes`, in an article of the year `published`; nothing for most of
/// them, which say how many there are.
pub fn plain(
    article: &Article,
    bytes: &Range<usize>,
    read: &Read,
    published: u16,
) -> Option<Plain> {
    let words = &article.text[bytes.clone()];
    let told = |kinds, words: &str, year| {
        let words = words.to_owned();
        Some(Plain { kinds, words, year })
    };
    if words.starts_with('第') {
        return told(&[Kind::Rank], words, None);
    }
    let unit = read.quantity.unit.as_str();
    if is_ratio(unit) {
        return told(&[Kind::Ratio], words, None);
    }
    let turned = turns(words) || (unit == "番");
    let grown = match read.direction {
        Some(direction) if is_relative(unit) || unit == "倍" => Some(direction.word),
        // 「比上年增加32列」 is no number of trains.
        Some(direction) if is_compared(clause(article, number_at(article, bytes), false)) => {
            Some(direction.word)
        }
        None if turned => Some("翻"),
        _ => None,
    };
    let shared = || {
        // 「约占五分之二」 has it within its text.
        let clause = clause(article, number_at(article, bytes), true);
        (is_part(unit) && clause.contains('占')).then_some("占")
    };
    let target = target(article, bytes).filter(|(year, _)| *year > published);
    match (grown.or_else(shared), target) {
        (Some(word), Some((year, words))) => {
            let kinds: &[Kind] = match grown {
                Some(_) => &[Kind::Target, Kind::Growth],
                None => &[Kind::Target, Kind::Share],
            };
            told(kinds, &format!("{words}」「{word}"), Some(year))
        }
        (None, Some((year, words))) => told(&[Kind::Target], &words, Some(year)),
        (Some(word), None) if grown.is_some() => told(&[Kind::Growth], word, None),
        (_, None) if unit == HALF => told(&[Kind::Share, Kind::Amount, Kind::Target], words, None),
        (Some(word), None) => told(&[Kind::Share], word, None),
        (None, None) if is_part(unit) && !"%％‰".contains(unit) => {
            told(&[Kind::Share, Kind::Growth, Kind::Target], words, None)
        }
        (None, None) => None,
    }
}

/// Whether a unit says which part of something: 「%」, 「三分之一」, 「成」.
pub fn is_part(unit: &str) -> bool {
    matches!(unit, "%" | "％" | "‰" | "成") || unit.ends_with("分之一") || unit.starts_with("1/")
}

/// The same, and the difference of two such parts.
fn is_relative(unit: &str) -> bool {
    is_part(unit) || unit.ends_with("百分点")
}

/// Whether the quantity at `bytes` can be by how much something changed: its clause says so before it, or it
/// is 「18%的增长」; a number of things only directly before it, 「新增学位300个」 being so many.
pub fn grows(article: &Article, bytes: &Range<usize>, read: &Read) -> bool {
    let unit = read.quantity.unit.as_str();
    let before = clause(article, bytes.end, false);
    let after = article.text[bytes.end..].lines().next().unwrap_or_default();
    let after = &after[..after.find(is_punctuation).unwrap_or(after.len())];
    let noun = after.starts_with('的') && is_change(after);
    match is_relative(unit) || matches!(unit, "倍" | "番") {
        // 「是前五年总和的三倍」 is so many times as much.
        true if unit == "倍" && read.direction.is_none() => {
            let told = clause(article, number_at(article, bytes), false);
            noun || !told.ends_with('的') && is_change(told)
        }
        true => is_change(before) || noun,
        false => read.direction.is_some() || noun,
    }
}

/// Whether a clause compares with another time.
fn is_compared(clause: &str) -> bool {
    const COMPARED: &[&str] = &[
        "同比", "环比", "比上", "比去", "比前", "比20", "较上", "较去", "较前", "较20",
    ];
    COMPARED.iter().any(|word| clause.contains(word))
}

/// The clause before a byte, up to its last punctuation; up to its last digit, too, if `digits`.
fn clause(article: &Article, end: usize, digits: bool) -> &str {
    let before = &article.text[..end];
    let stops = |c: char| is_punctuation(c) || (digits && digit(c).is_some());
    let start = before.char_indices().rev().find(|(_, c)| stops(*c));
    &before[start.map_or(0, |(at, c)| at + c.len_utf8())..]
}

/// What leads to a number that shall be.
const REACH: &[&str] = &[
    "达到",
    "达",
    "突破",
    "超过",
    "增至",
    "增加到",
    "提高到",
    "提升到",
    "扩大到",
    "降至",
    "降到",
    "下降到",
    "压减到",
    "控制在",
];

/// The year up to which a number shall be reached, as its sentence says: 「到2035年…达到100亿元」「到2028年底，不少于
/// 600家」; and those words. What grows by year, and where something comes from, is no target.
fn target(article: &Article, bytes: &Range<usize>) -> Option<(u16, String)> {
    let number = number_at(article, bytes);
    let own = clause(article, number, false);
    let before = sentence_before(article, bytes)?;
    let (at, year) = last_until(before)?;
    let words = &before[at.clone()];
    if let Some(reach) = REACH.iter().find(|word| own.contains(**word)) {
        return Some((year, format!("{words}…{reach}")));
    }
    let from = own.rfind(['由', '从']).is_some_and(|from| {
        let after = article.text[bytes.end..].lines().next().unwrap_or_default();
        let rest = after
            .find(is_punctuation)
            .map_or(after, |end| &after[..end]);
        own[from..].chars().count() < 8 && rest.contains(['到', '至'])
    });
    let recurs = ["每年", "年均", "今年", "每月"]
        .iter()
        .any(|word| own.contains(word));
    // 「到2028年底，专精特新企业…」: its own clause, or the next one, and no other number between.
    let between = before[at.end..].trim_start_matches(['底', '末', '以', '之', '前', '时']);
    let between = between.trim_start_matches([',', '，']);
    let next = !between.contains(|c| is_punctuation(c) || digit(c).is_some());
    (next && !from && !recurs).then(|| (year, words.to_owned()))
}

/// The year up to which the sentence of a quantity speaks, the last before it.
pub fn until(article: &Article, bytes: &Range<usize>) -> Option<u16> {
    let own = clause(article, number_at(article, bytes), false);
    let this = ["今年", "年内", "明年", "每年"]
        .iter()
        .any(|word| own.contains(word));
    let named = years(own).into_iter().last();
    let (_, year) = last_until(sentence_before(article, bytes)?)?;
    (!this && named.is_none_or(|(_, own)| own == year)).then_some(year)
}

/// What of its sentence stands before a quantity's number, as far as it is near.
fn sentence_before<'a>(article: &'a Article, bytes: &Range<usize>) -> Option<&'a str> {
    const NEAR: usize = 3000;
    let sentence = article.sentence_from(bytes.start)?;
    let number = number_at(article, bytes);
    let near = article
        .text
        .floor_char_boundary(number.saturating_sub(NEAR));
    article
        .text
        .get(article.sentences[sentence].bytes.start.max(near)..number)
}

/// The last 「到2035年」 or 「2030年前」 of a text, with its word.
fn last_until(text: &str) -> Option<(Range<usize>, u16)> {
    let until = |(at, year): &(Range<usize>, u16)| {
        let joint = text[..at.start].strip_suffix(['到', '至']);
        // 「2021至2025年」 is a time, none that something is reached by.
        let joint = joint.filter(|joint| !joint.ends_with(|c| is_numeral(c) || c == '年'));
        let ends = ["前", "底前", "末前", "以前", "之前", "底以前", "年底前"];
        let is_before = ends.iter().any(|end| text[at.end..].starts_with(end));
        let start = joint.map(str::len).or(is_before.then_some(at.start))?;
        Some((start..at.end, *year))
    };
    years(text).iter().rev().find_map(until)
}

/// Whether a sentence speaks of what shall be: of a year after `published`, or by a word.
pub fn is_ahead(sentence: &str, published: u16) -> bool {
    const AHEAD: &[&str] = &[
        "力争",
        "争取",
        "目标",
        "计划",
        "拟",
        "确保",
        "今后",
        "未来",
        "下一步",
        "明年",
        "将",
        "打算",
        "安排",
        "年内",
        "全年要",
        "规划建设",
        "规划到",
    ];
    let must = sentence.match_indices('要').any(|(at, word)| {
        let others = "主重需首简摘紧必概纪提扼";
        let before = sentence[..at].chars().next_back();
        let after = sentence[at + word.len()..].chars().next();
        !before.is_some_and(|c| others.contains(c))
            && !after.is_some_and(|c| "求点素事件闻".contains(c))
    });
    must || AHEAD.iter().any(|word| sentence.contains(word))
        || years(sentence).iter().any(|(_, year)| *year > published)
}

/// Whether what leads to a number says that it is to come: a year after `published`, or a word that says
/// nothing else.
pub fn is_to_come(before: &str, published: u16) -> bool {
    const TO_COME: &[&str] = &[
        "力争",
        "争取",
        "今后",
        "下一步",
        "明年",
        "将于",
        "即将",
        "将要",
    ];
    TO_COME.iter().any(|word| before.contains(word))
        || years(before).iter().any(|(_, year)| *year > published)
}

/// Whether a rate is none of how much of a whole something is: 「贷款利率4.15%」.
pub fn is_no_part(label: &str) -> bool {
    const RATES: &[&str] = &[
        "利率",
        "汇率",
        "税率",
        "增长率",
        "增速",
        "增幅",
        "涨幅",
        "降幅",
    ];
    RATES.iter().any(|word| label.contains(word))
}

/// The years of a text with their places, 「年」 included: 「2035年」「二〇三五年」.
pub fn years(text: &str) -> Vec<(Range<usize>, u16)> {
    let among = |c: char| {
        let chinese = "零一二三四五六七八九".chars().position(|own| own == c);
        let zero = matches!(c, '〇' | '○').then_some(0);
        digit(c)
            .or(chinese.and_then(|at| u32::try_from(at).ok()))
            .or(zero)
    };
    // Few characters are 「年」, and a text may be as long as an article.
    let ends = text.match_indices('年').filter_map(|(at, word)| {
        let before = text[..at].char_indices().rev();
        let digits = before.map_while(|(at, c)| Some((at, among(c)?)));
        let digits: Vec<_> = digits.take(5).collect();
        let [_, _, _, (start, _)] = digits[..] else {
            return None;
        };
        let value = digits
            .iter()
            .rev()
            .fold(0, |value, (_, own)| value * 10 + own);
        Some((start..at + word.len(), u16::try_from(value).ok()?))
    });
    ends.collect()
}

/// Whether 「第一」 tells a place among others, and nothing else: 「居全市第一」, not 「第一批」 or 「第一方阵」.
pub fn ranks(article: &Article, bytes: &Range<usize>) -> bool {
    let words = &article.text[bytes.clone()];
    let after = article.text[bytes.end..].chars().next();
    let ends = after.is_none_or(|next| is_punctuation(next) || "的并且和与及".contains(next));
    let is_named = words.ends_with(['位', '名']);
    ends && (is_named || is_rank(clause(article, bytes.start, false)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::around::read_at;
    use proptest::prelude::*;

    #[test]
    fn the_words_around_a_number_say_its_kind() {
        use Kind::{Growth, Rank, Share, Target};
        for (text, words, wanted, year) in [
            ("融资74亿元,增长18.1%。", "18.1%", &[Growth][..], None),
            ("融资74亿元,增长18.1%。", "74亿元", &[], None),
            ("能耗下降约3%。", "约3%", &[Growth], None),
            ("能耗下降约3%。", "3%", &[Growth], None),
            ("新增路灯340盏。", "340盏", &[], None),
            ("新增340盏。", "340盏", &[], None),
            ("比重提高3个百分点。", "3个百分点", &[Growth], None),
            ("产量翻一番。", "翻一番", &[Growth], None),
            ("增长2倍。", "2倍", &[Growth], None),
            ("提高到95%。", "95%", &[], None),
            ("占全区的30%。", "30%", &[Share], None),
            ("占比达三成。", "三成", &[Share], None),
            ("占全区的三分之二。", "三分之二", &[Share], None),
            ("占全区的3项之一,合格率95%。", "95%", &[], None),
            ("占地3公顷。", "3公顷", &[], None),
            ("居全市第一。", "第一", &[Rank], None),
            ("排名第3位。", "第3位", &[Rank], None),
            (
                "到2035年,产值达到100亿元。",
                "100亿元",
                &[Target],
                Some(2035),
            ),
            (
                "到二〇三五年,产值突破100亿元。",
                "突破100亿元",
                &[Target],
                Some(2035),
            ),
            ("到2035年,产值达到100亿元,新建5所。", "5所", &[], None),
            ("到2030年,产值达到100亿元。", "100亿元", &[], None),
            ("2031至2035年产值达到100亿元。", "100亿元", &[], None),
            (
                "到2035年,占比达到30%。",
                "30%",
                &[Target, Share],
                Some(2035),
            ),
            ("到2035年。产值达到100亿元。", "100亿元", &[], None),
        ] {
            let article = Article::new(text);
            let start = text.rfind(words).expect("it is there");
            let bytes = start..start + words.len();
            let read = read_at(&article, &bytes).expect("it is a quantity");
            let plain = plain(&article, &bytes, &read, 2031);
            let kinds = plain.as_ref().map_or(&[][..], |plain| plain.kinds);
            assert_eq!(kinds, wanted, "{text}");
            assert_eq!(plain.and_then(|plain| plain.year), year, "{text}");
        }
    }

    #[test]
    fn a_place_among_others_is_no_other_order() {
        for (text, words, wanted) in [
            ("居全市第一。", "第一", true),
            ("居全市第一位。", "第一位", true),
            ("第3名。", "第3名", true),
            ("第一批项目。", "第一", false),
            ("居住在第一期。", "第一", false),
            ("居全市第一方阵。", "第一", false),
            ("增速第一,总量第二。", "第一", true),
            ("居全市第三的水平。", "第三", true),
            ("第一位书记。", "第一位", false),
            ("全市第一书记会。", "第一", false),
            ("首先,第一。", "第一", false),
        ] {
            let article = Article::new(text);
            let start = text.find(words).expect("it is there");
            assert_eq!(
                ranks(&article, &(start..start + words.len())),
                wanted,
                "{text}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever stands around a quantity, its kind is told or is not.
        #[test]
        fn any_article_is_read(text in "[到至20〇三5年,，。达到占增长翻一番第%％成名位批 居\\n]{1,40}", from in any::<prop::sample::Index>(), length in 1usize..8) {
            let article = Article::new(text);
            let starts: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
            let start = starts[from.index(starts.len())];
            let end = article.text[start..].char_indices().nth(length);
            let bytes = start..end.map_or(article.text.len(), |(at, _)| start + at);
            if let Some(read) = read_at(&article, &bytes) {
                let plain = plain(&article, &bytes, &read, 2031);
                prop_assert!(plain.is_none_or(|plain| !plain.kinds.is_empty() && plain.year.is_none_or(|year| year > 2031)));
                let _ = ranks(&article, &bytes);
            }
        }
    }

    #[test]
    fn years_in_any_digits() {
        let found = |text| -> Vec<u16> { years(text).into_iter().map(|(_, year)| year).collect() };
        assert_eq!(
            found("2035年和２０３６年,二〇三七年、二○三八年"),
            [2035, 2036, 2037, 2038]
        );
        assert_eq!(found("12035年,035年,2035,3年"), [0; 0]);
    }
}
