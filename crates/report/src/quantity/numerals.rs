//! Numbers in characters: 「两千余人」「三分之一」「翻一番」; and the words that only have such characters: 「一批」「第一」
//! 「十四五」「三农」.

use super::read::Quantity;
use super::{digit, numeral, value};
use std::ops::Range;

/// A run of numerals, and where what it says begins: 「翻一番」 with its verb.
pub struct Numeral {
    pub bytes: Range<usize>,
    /// The numeral alone, as it is written.
    words: String,
}

/// Of what units one to ten are as often a way of speaking: 「两个维护」「三支队伍」「四条主线」.
const LOOSE: &str = "个位本部对支班次条项批起成";

/// What a numeral before it is the name of: 「十四五」「二十大」「五一」「三農」.
const NAMES: &str = "五大届中农年月日号里路星级";

impl Numeral {
    /// Whether it is a quantity whatever else is said: a share, a multiple, a number beyond ten, or of things
    /// that are counted one by one.
    pub fn is_sure(&self, quantity: &Quantity) -> bool {
        let unit = quantity.unit.as_str();
        let is_share = unit.ends_with("分之一") || "%‰番".contains(unit);
        let is_small = self.words.chars().count() == 1 && !"百千".contains(&self.words);
        is_share || !is_small || !LOOSE.contains(unit)
    }
}

/// The numerals of a text that can be quantities: not 「第一」, not 「一」 of something, which is hardly ever one.
pub fn numerals(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, character) in text.char_indices() {
        if at < end {
            continue;
        }
        let several = character == '数';
        let from = if several {
            at + character.len_utf8()
        } else {
            at
        };
        let length = numeral(&text[from..]);
        if length == 0 || several && !text[from..].starts_with(['十', '百', '千']) {
            continue;
        }
        end = from + length;
        let words = &text[from..end];
        let before = &text[..at];
        let is_name = text[end..].starts_with(|next| NAMES.contains(next));
        let is_more = before.ends_with(|own| digit(own).is_some() || own == '.')
            || text[end..].starts_with(|next| digit(next).is_some());
        // 「七届二次会议」, and what is called so: 「“两个维护”」.
        let is_called = before.ends_with(['第', '届'])
            || before.ends_with(['“', '‘', '「', '《']) && words.chars().count() == 1;
        if is_called || is_name || is_more {
            continue;
        }
        let start = match before.strip_suffix("翻了").or(before.strip_suffix('翻')) {
            Some(verb) => verb.len(),
            None => at,
        };
        let is_share = text[end..].starts_with("分之");
        let is_idiom = words == "一" && start == at && !is_share;
        if !is_idiom {
            found.push(Numeral {
                bytes: start..end,
                words: words.to_owned(),
            });
        }
    }
    found
}

/// What a text says of numbers in characters, each with the words that make it one: 「十二」「上百」「两倍」「第一」
/// 「翻了三番」「翻番」; not 「一图」, 「千方百计」, 「十四五」 or 「两会」.
pub fn said_in_characters(text: &str) -> Vec<&str> {
    let mut said = Vec::new();
    let mut end = 0;
    for (at, character) in text.char_indices() {
        if at < end {
            continue;
        }
        if text[at..].starts_with("翻番") {
            end = at + "翻番".len();
            said.push(&text[at..end]);
            continue;
        }
        let length = numeral(&text[at..]);
        if length == 0 {
            continue;
        }
        end = at + length;
        let words = &text[at..end];
        let (before, after) = (&text[..at], &text[end..]);
        let lead = ["第", "翻了", "翻", "上", "数", "超", "近", "约", "逾"];
        let lead = lead
            .into_iter()
            .find(|lead| before.ends_with(lead))
            .unwrap_or("");
        let start = at - lead.len();
        let next = after.chars().next().filter(|next| COUNTED.contains(*next));
        let is_one = words == "一" && lead != "第" && next != Some('倍');
        let is_round = "百千".contains(character) && length == character.len_utf8();
        let is_long = words.chars().count() > 1 && value(words).is_some();
        let leads = lead == "第" || lead.starts_with('翻') || (is_round && !lead.is_empty());
        let is_name = after.starts_with(['大', '届', '中', '农']) && !leads;
        // 「千方百计」 counts nothing, 「三年」 does.
        if is_one || is_name || !(is_long || leads || next.is_some()) {
            continue;
        }
        let unit = next.filter(|_| lead != "第").map_or(0, char::len_utf8);
        end += unit;
        let keeps = leads || is_round;
        said.push(&text[if keeps { start } else { at }..end]);
    }
    said
}

/// What numbers in characters count on a page.
const COUNTED: &str = "倍番成个项条件场次家户名位所座期篇份台套组类年月天周亿万元人岁村区";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::quantity::printed::printed;

    /// Quantities found in a text, those that are sure with a mark.
    fn found(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let all = numerals(text).into_iter().filter_map(|numeral| {
            let printed = printed(&article, numeral.bytes.start, &[])?;
            let mark = if numeral.is_sure(&printed.quantity) {
                ""
            } else {
                "？"
            };
            Some(format!("{}{mark}", &text[printed.bytes]))
        });
        all.collect()
    }

    #[test]
    fn quantities_and_ways_of_speaking() {
        for (text, expected) in [
            (
                "其中三分之一得到采纳，百分之二十在办。",
                &["三分之一", "百分之二十"][..],
            ),
            ("收入翻一番，投资翻了两番。", &["翻一番", "翻了两番"]),
            ("两千余人参加，办成十二项实事。", &["两千余人", "十二项"]),
            (
                "开办十几期，服务数十人，惠及三万五千户。",
                &["十几期", "数十人", "三万五千户"],
            ),
            ("新建五所学校，走访三家企业。", &["五所", "三家"]),
            (
                "做到两个维护，抓好三项改革，九成满意。",
                &["两个？", "三项？", "九成？"],
            ),
            (
                "一些单位、一批项目，一方面，一个目标，第一，十四五规划，二十大精神。",
                &[],
            ),
            (
                "三年来，二月起，五一期间，千方百计，万众一心，三农工作。",
                &[],
            ),
            (
                "提高三个百分点，超过三百万元。",
                &["三个百分点", "超过三百万元"],
            ),
            ("有3千瓦，30万元。七届二次会议，落实“两个维护”。", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_a_page_says() {
        for (text, expected) in [
            (
                "十二个领域、上百组数字，增长两倍，全市第一。",
                &["十二个", "上百组", "两倍", "第一"][..],
            ),
            ("家底翻了三番，产值翻番。", &["翻了三番", "翻番"]),
            ("一图读懂区政协常委会工作报告", &[]),
            ("千方百计、万众一心，百姓两会，十四五规划，二十大精神", &[]),
            ("砺江五年，三分之一", &["五年"]),
            ("{areas}个领域，一目了然", &[]),
        ] {
            assert_eq!(said_in_characters(text), expected, "{text}");
        }
    }
}
