//! What stands around a quantity in the article, and belongs to it.

use super::parts::{TO_ONE, before_half, ratio};
use super::read::{Quantity, TO, extent, read};
use super::words::{
    Direction, SPACES, begins, changes, direction, follows, goes_on_from, half, reached,
};
use super::{digit, is_numeral};
use crate::article::Article;
use crate::draft::Figure;
use std::ops::Range;

/// A figure as the article has it.
pub struct Read {
    /// What its text says, with the sign of its [`Direction`].
    pub quantity: Quantity,
    /// The word directly before it that says which way it went.
    pub direction: Option<Direction>,
}

/// Reads a figure where it stands; `None` if its text is no quantity. Where it is not found nothing
/// stands around it.
pub fn figure(article: &Article, figure: &Figure) -> Option<Read> {
    match place(figure) {
        Some(bytes) => read_at(article, &bytes),
        None => Some(Read {
            quantity: read(&figure.text).or_else(|| ratio(&figure.text))?,
            direction: None,
        }),
    }
}

/// Reads the quantity at `bytes`; `None` if it is none.
pub fn read_at(article: &Article, bytes: &Range<usize>) -> Option<Read> {
    let words = &article.text[bytes.clone()];
    let mut quantity = read(words).or_else(|| ratio(words))?;
    // 「至少减少5个」 has it behind its bound.
    let before = [begins_at(article, bytes), number_at(article, bytes)];
    let direction = before
        .into_iter()
        .find_map(|end| direction(&article.text[..end]));
    if direction.is_some_and(|direction| direction.down) {
        quantity.value = quantity.value.negative();
        quantity.upper = quantity.upper.map(crate::number::Number::negative);
    }
    Some(Read {
        quantity,
        direction,
    })
}

/// Where a figure's text stands in the article.
pub fn place(figure: &Figure) -> Option<Range<usize>> {
    let found = figure.quote.found?;
    let start = found.start + figure.quote.exact.find(figure.text.as_str())?;
    Some(start..start + figure.text.len())
}

/// Where the words begin that say how far its number is known.
pub fn begins_at(article: &Article, bytes: &Range<usize>) -> usize {
    begins(&article.text[..number_at(article, bytes)]).min(bytes.start)
}

/// Where its number begins.
pub fn number_at(article: &Article, bytes: &Range<usize>) -> usize {
    let words = &article.text[bytes.clone()];
    bytes.start + words.find(|c| is_numeral(c) || c == '数').unwrap_or(0)
}

/// What of a quantity was left behind in the article.
#[derive(Debug, PartialEq, Eq)]
pub enum Left<'a> {
    /// 「第」 before it: no quantity.
    Ordinal,
    /// A number of a page or of a paper, none of anything counted: 「05版」「1号文」.
    Name(&'a str),
    /// More of its number: the characters before it.
    NumberBefore(&'a str),
    /// More of its number: the characters behind it, from the one that joins them.
    NumberBehind(&'a str),
    /// A word before it that says how far it is known.
    WordBefore(&'a str),
    /// Such a word behind it.
    WordBehind(&'a str),
    /// More of its unit.
    Unit(&'a str),
}

/// What belongs to the quantity at `bytes`, and is not in it; the first that is found.
pub fn left<'a>(article: &'a Article, bytes: &Range<usize>) -> Option<Left<'a>> {
    let (before, words, after) = (
        &article.text[..bytes.start],
        &article.text[bytes.clone()],
        &article.text[bytes.end..],
    );
    let close = before.trim_end_matches(SPACES);
    if close.ends_with('第') {
        return Some(Left::Ordinal);
    }
    if let Some(name) = name(close, words) {
        return Some(Left::Name(name));
    }
    if let Some(more) = number_before(before, words) {
        return Some(Left::NumberBefore(&before[more..]));
    }
    if let Some(word) = before_half(before, words) {
        return Some(Left::NumberBefore(word));
    }
    let begins = begins_at(article, bytes);
    if begins < bytes.start {
        return Some(Left::WordBefore(before[begins..].trim_end_matches(SPACES)));
    }
    if words.ends_with(is_numeral) && after.starts_with(is_numeral) {
        let end = after.find(|c| !is_numeral(c)).unwrap_or(after.len());
        return Some(Left::NumberBehind(&after[..end]));
    }
    if let Some(more) = decimals(words, after).or_else(|| other_of_ratio(words, after)) {
        return Some(Left::NumberBehind(&after[..more]));
    }
    if let Some(more) = behind(article, bytes) {
        return Some(more);
    }
    if let Some(word) = follows(after) {
        return Some(Left::WordBehind(word));
    }
    if let Some(length) = half(words, after) {
        return Some(Left::WordBehind(&after[..length]));
    }
    if let Some(end) = number_behind(words, after) {
        return Some(Left::NumberBehind(&after[..end]));
    }
    unit_behind(words, after).map(|end| Left::Unit(&after[..end]))
}

/// What the article's quantity has behind the end of `bytes`, as far as its unit is known: 「方公里」 behind
/// 「30.53平」, 「之十一」 behind 「百分」.
fn behind<'a>(article: &'a Article, bytes: &Range<usize>) -> Option<Left<'a>> {
    let words = &article.text[bytes.clone()];
    if words.trim_start_matches(SPACES).starts_with('第') {
        return None;
    }
    let number = number_at(article, bytes);
    let line = article.text[number..].lines().next()?;
    let extent = extent(line)?;
    let more = |end: usize| &article.text[bytes.end..number + end];
    let end = bytes.end.checked_sub(number)?;
    match end {
        _ if end < extent.number => Some(Left::NumberBehind(more(extent.number))),
        _ if end < extent.unit => Some(Left::Unit(more(extent.unit))),
        _ if end < extent.whole => Some(Left::WordBehind(more(extent.whole))),
        _ => None,
    }
}

/// The words directly before a number that say that it is what something came to: the direction alone, and
/// all of it, 「增加」 and 「增加到」.
pub fn came_to<'a>(article: &'a Article, bytes: &Range<usize>) -> Option<(&'a str, &'a str)> {
    reached(&article.text[..begins_at(article, bytes)])
}

/// Whether it is what something came from: 「由9家增加到37家」.
pub fn came_from(article: &Article, bytes: &Range<usize>) -> bool {
    let before = clause(article, begins_at(article, bytes));
    before.contains(['由', '从']) && goes_on_from(&article.text[bytes.end..])
}

/// What follows where only a part of the quantity at `bytes` is what its clause says was reached: 「的百分之
/// 十一」 behind 「达到1.2万亿元」. 「占总投资5亿元的三成」 tells the whole, too.
pub fn part_of<'a>(article: &'a Article, bytes: &Range<usize>) -> Option<&'a str> {
    let after = &article.text[bytes.end..];
    let line = after.lines().next()?;
    let part = line.strip_prefix('的')?;
    let extent = extent(part)?;
    let share = read(&part[..extent.unit])?;
    let is_part = super::kinds::is_part(&share.unit) || share.unit == "倍";
    let clause = clause(article, begins_at(article, bytes));
    let reaches = REACHED.iter().any(|word| clause.ends_with(word));
    (is_part && reaches).then(|| &after[..'的'.len_utf8() + extent.whole])
}

/// What leads directly to a number that was reached.
const REACHED: &[&str] = &["达到", "达", "至", "到", "超过", "突破", "为", "是", "有"];

/// The words of a clause before a byte, up to its last punctuation.
pub fn clause(article: &Article, end: usize) -> &str {
    let before = &article.text[..end];
    let mut marks = before.char_indices().rev();
    let stop = marks.find(|(_, c)| crate::check::is_punctuation(*c));
    &before[stop.map_or(0, |(at, c)| at + c.len_utf8())..]
}

/// The word that says that a number is not known yet: 「预计突破500亿元」「903.7亿元（预计数）」.
pub fn forecast(article: &Article, bytes: &Range<usize>) -> Option<&'static str> {
    const FORECASTS: &[&str] = &["预计", "预期", "预测", "预估", "有望"];
    let before = clause(article, number_at(article, bytes));
    let after = article.text[bytes.end..].trim_start_matches(SPACES);
    let bracket = after.strip_prefix(['（', '(']);
    FORECASTS.iter().copied().find(|word| {
        let mut told = before.match_indices(word);
        // 「预计的3倍」 and 「好于预期」 are no forecasts.
        let is_told = told.any(|(at, _)| {
            let rest = &before[at + word.len()..];
            let is_left =
                !rest.starts_with('的') && !rest.is_empty() || rest.is_empty() && *word != "预期";
            is_left && !is_measure(&before[..at], word, rest)
        });
        is_told || bracket.is_some_and(|inside| inside.starts_with(word))
    })
}

/// Whether a word of expecting names what something is measured by, or a work: 「高于预期目标1.1个百分点」
/// 「预测预警信息120条」. 「预期目标为5%」 and 「预期目标增长5%」 are forecasts.
fn is_measure(before: &str, word: &str, rest: &str) -> bool {
    const ABOVE: &[&str] = &["于", "超", "超出"];
    const NAMES: &[&str] = &["目标", "值", "水平", "进度"];
    const WORKS: &[&str] = &["预警", "预报", "系统", "模型", "信息", "能力"];
    const GIVEN: &[&str] = &["为", "是", "定", "设", "增", "达", "下降"];
    match word {
        "预期" => {
            let named = NAMES.iter().find_map(|name| rest.strip_prefix(name));
            let is_given =
                |rest: &str| rest.is_empty() || GIVEN.iter().any(|word| rest.starts_with(word));
            ABOVE.iter().any(|above| before.ends_with(above))
                || named.is_some_and(|rest| !is_given(rest))
        }
        "预测" => WORKS.iter().any(|work| rest.starts_with(work)),
        _ => false,
    }
}

/// The number of a page, of a document: 「详见05版」「1号文件」. 「版」 and 「号」 count nothing, but 「出版
/// 3版」 does.
fn name<'a>(before: &str, words: &'a str) -> Option<&'a str> {
    let number = &words[..words.find(|c| !is_numeral(c)).unwrap_or(words.len())];
    let unit = &words[number.len()..];
    let leads = ["见", "转", "接", "刊", "载", "自"];
    let is_page = unit.starts_with('版')
        && (number.starts_with('0')
            || leads.iter().any(|word| before.ends_with(word))
            || before.ends_with(|c: char| c.is_ascii_alphabetic()));
    let is_name = is_page || unit.starts_with('号');
    is_name.then_some(unit)
}

/// Whether digits of an article number a page, a paper or a session, and count nothing: 「详见05版」
/// 「1号文」「第19届」.
pub fn is_name(text: &str, digits: &Range<usize>) -> bool {
    let before = text[..digits.start].trim_end_matches(SPACES);
    let after = text[digits.end..].trim_start_matches(SPACES);
    let unit = &after[..after.chars().next().map_or(0, char::len_utf8)];
    let paper = ["号文", "号令", "号公告", "号决议"];
    before.ends_with('第')
        || paper.iter().any(|word| after.starts_with(word))
        || (unit == "版" && name(before, &format!("{}{unit}", &text[digits.clone()])).is_some())
}

/// How much is left of a number that was cut before its point: 「.1」 behind 「2」.
fn decimals(words: &str, after: &str) -> Option<usize> {
    let rest = after.strip_prefix('.')?;
    let end = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
    let is_number = words.ends_with(|c| digit(c).is_some()) && end > 0;
    is_number.then_some(1 + end)
}

/// Whether no unit follows the number at `bytes`: a mark does, or a word that goes on: 「由2.1缩小到」.
pub fn stands_alone(article: &Article, bytes: &Range<usize>) -> bool {
    const GO_ON: &[&str] = &[
        "的", "和", "与", "降", "升", "增", "减", "提", "扩", "缩", "为", "同比", "较", "以",
        "左右", "低于", "高于", "优于", "好于", "小于", "大于", "达到", "超过", "位居", "居",
        "保持", "处于", "符合", "比上", "比全", "在全",
    ];
    let after = &article.text[bytes.end..];
    // 「1∶13」 has its unit.
    article.text[bytes.clone()].contains(TO_ONE)
        || !after.starts_with(char::is_alphabetic)
        || goes_on_from(after)
        || GO_ON.iter().any(|word| after.starts_with(word))
}

/// How much is left of a ratio of which only the first number was taken: 「∶3」 behind 「1」.
fn other_of_ratio(words: &str, after: &str) -> Option<usize> {
    let rest = after.strip_prefix(TO_ONE)?;
    let end = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
    let is_ratio = words.ends_with(|c| digit(c).is_some()) && end > 0;
    is_ratio.then(|| after.len() - rest.len() + end)
}

/// Where the number begins of which `words` has only the end.
fn number_before(before: &str, words: &str) -> Option<usize> {
    let last = before.chars().next_back()?;
    let at = before.len() - last.len_utf8();
    let starts_with_digit = words.chars().next().and_then(digit).is_some();
    let starts_with_number = words.starts_with(is_numeral);
    let goes_on = |word: &str| {
        let rest = before.strip_suffix(word)?;
        rest.ends_with(is_numeral).then(|| {
            let number = rest.trim_end_matches(is_numeral);
            number.len()
        })
    };
    // 「统一30项」 is no number of one kind.
    let one_kind = digit(last).is_some() || !starts_with_digit;
    if is_numeral(last) && (starts_with_number && one_kind || last == '几') {
        return Some(at);
    }
    if !starts_with_number {
        return None;
    }
    // 「数十人」, but not 「人数十人」.
    if last == '数' && words.starts_with(['十', '百', '千', '万', '亿']) {
        let other = before[..at].ends_with(['人', '总', '件', '户', '次', '个', '岁', '套']);
        return (!other).then_some(at);
    }
    // 「翻一番」.
    if last == '翻' && words.ends_with('番') {
        return Some(at);
    }
    if starts_with_digit && matches!(last, '.' | ',' | '，' | '/' | '／') {
        let number = before[..at].trim_end_matches(|c| digit(c).is_some());
        let whole = before[number.len()..at].chars().count();
        let thousands = words.chars().take_while(|c| digit(*c).is_some()).count() == 3;
        let is_clause = matches!(last, ',' | '，') && !((1..=3).contains(&whole) && thousands);
        return (whole > 0 && !is_clause).then_some(number.len());
    }
    // Two plain digits and no unit are a ratio, or a time is: 「亮点之一：38场」 is none.
    let is_ratio = |word: &&str| {
        let is_joint = [":", "：", "比"].contains(word);
        let number = before.strip_suffix(*word).unwrap_or_default();
        let is_plain = number.ends_with(|c| digit(c).is_some()) && starts_with_digit;
        !is_joint || is_plain && (ratio(words).is_some() || words.ends_with(['分', '秒']))
    };
    if let Some(from) = ["分之", "点", "∶", ":", "：", "比"]
        .into_iter()
        .filter(is_ratio)
        .find_map(goes_on)
    {
        return Some(from);
    }
    if let Some(from) = TO.iter().find_map(|joint| {
        // The unit may stand at both: 「3个至5个」.
        let rest = before.strip_suffix(joint)?;
        let unit = rest
            .chars()
            .next_back()
            .filter(|unit| words.ends_with(*unit));
        let number = unit.map_or(rest, |unit| &rest[..rest.len() - unit.len_utf8()]);
        let own = [rest, number]
            .into_iter()
            .find(|text| text.ends_with(is_numeral))?;
        Some(own.trim_end_matches(is_numeral).len())
    }) {
        return Some(from);
    }
    // A sign: not behind a letter or a number.
    let sign = matches!(last, '-' | '−' | '－') && starts_with_digit;
    let free = !before[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == last);
    (sign && free).then_some(at)
}

/// Where the number ends that goes on behind a quantity: 「3个」 of 「3个至5个」, which has the same unit;
/// 「下降3个百分点至17%」 goes to another.
fn number_behind(words: &str, after: &str) -> Option<usize> {
    let unit = read(words)?.unit;
    let joint = TO.iter().find(|joint| after.starts_with(**joint))?;
    let number = &after[joint.len()..];
    let end = number.find(|c| !(is_numeral(c) || c == '.'));
    let end = end.unwrap_or(number.len());
    let ends = number.char_indices().map(|(at, _)| at).skip(1);
    let mut ends = ends.take_while(|at| *at <= end);
    let goes_on = ends.any(|at| number[at..].starts_with(&unit));
    goes_on.then_some(joint.len() + end)
}

/// What a unit is followed by only where it goes on: 「300余万」「元」, 「3个」「百分点」.
const UNITS: &[(&[&str], &[&str])] = &[
    (&[""], &["次", "元"]),
    (
        &["个"],
        &[
            "百分点",
            "工作日",
            "月",
            "小时",
            "星期",
            "季度",
            "多月",
            "多小时",
            "亿",
            "万",
        ],
    ),
    (
        &["万", "亿", "千", "百"],
        &[
            "万", "亿", "人", "件", "户", "家", "个", "平方", "立方", "吨", "公里", "亩", "株",
            "辆", "台", "套", "册", "场", "间", "名", "项", "条", "座", "美元", "港元", "千瓦",
        ],
    ),
    (&["平方", "立方"], &["公里", "米", "千米", "厘米"]),
    (&["公", "千"], &["里", "斤", "顷", "米", "克", "瓦"]),
];

fn unit_behind(words: &str, after: &str) -> Option<usize> {
    let ends = |(own, _): &&(&[&str], &[&str])| own.iter().any(|own| words.ends_with(own));
    let more = UNITS.iter().filter(ends).flat_map(|(_, more)| more.iter());
    more.copied()
        .find(|more| after.starts_with(more))
        .map(str::len)
}

/// The word in a number's clause, not directly before it, that says that there are more or fewer of what
/// stands between them.
pub fn changed(article: &Article, bytes: &Range<usize>) -> Option<&'static str> {
    let before = &article.text[..begins_at(article, bytes)];
    let stops = |c: char| crate::check::is_punctuation(c) || digit(c).is_some();
    let clause = &before[before.rfind(stops).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    })..];
    changes(clause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_quantity_is_not_left_behind() {
        for (text, words, wanted) in [
            ("产值超过5亿元。", "5亿元", Some(Left::WordBefore("超过"))),
            ("分12期。", "12期", None),
            ("统一30项标准。", "30项", None),
            ("共三十项。", "十项", Some(Left::NumberBefore("三"))),
            ("下降3个百分点至17%。", "3个百分点", None),
            ("设3个至5个点。", "3个", Some(Left::NumberBehind("至5"))),
            ("设3个至5个点。", "5个", Some(Left::NumberBefore("3个至"))),
            ("1.5万至2万人。", "1.5万", Some(Left::NumberBehind("至2万"))),
            ("达到30人。", "30人", None),
            ("增长-3%。", "3%", Some(Left::NumberBefore("-"))),
            ("在2021年,120人。", "120人", None),
            ("共4,120人。", "120人", Some(Left::NumberBefore("4,"))),
            ("建成3个多功能厅。", "3个", None),
            ("历时3年多。", "3年", Some(Left::WordBehind("多"))),
            ("提高3个百分点。", "3个", Some(Left::Unit("百分点"))),
            ("数十人参加。", "十人", Some(Left::NumberBefore("数"))),
            ("人数十人。", "十人", None),
            ("其余3个。", "3个", None),
            ("近年3个。", "3个", None),
            ("多家共3个。", "3个", None),
            ("居第三十。", "第三", Some(Left::NumberBehind("十"))),
            ("居第三。", "第三", None),
            ("详见05版。", "05版", Some(Left::Name("版"))),
            ("按1号文办。", "1号", Some(Left::Name("号"))),
            ("第19届。", "19届", Some(Left::Ordinal)),
            ("出版3版。", "3版", None),
        ] {
            let article = Article::new(text);
            let start = text.rfind(words).expect("it is there");
            assert_eq!(
                left(&article, &(start..start + words.len())),
                wanted,
                "{text}"
            );
        }
    }
}
