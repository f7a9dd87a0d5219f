//! Quantities in running text: where one starts and ends, with all words that belong to it.

use super::around::left;
use super::myriads;
use super::read::{Quantity, read};
use super::words::begins;
use crate::article::Article;
use std::ops::Range;

/// What quantities are counted in.
const UNITS: &str = "\
    平方公里 平方米 立方米 公里 场次 人次 课时 万元 亿元 万亿元 个百分点 座次 个工作日 个月 \
    千瓦 小时 万人 万户 万亩 万吨 万人次 公顷 件 个 条 项 场 次 人 名 户 家 所 座 \
    间 期 篇 份 台 套 处 宗 元 亩 吨 米 天 批 起 例 张 辆 艘 棵 栋 部 盏 \
    本 位 对 支 班 % ％ ‰ 番 成";

/// Where a quantity ends at the latest, in characters from its number.
const LONGEST: usize = 16;

/// A quantity in the article: its text with all that belongs to it, and what that says.
pub struct Printed {
    pub bytes: Range<usize>,
    pub quantity: Quantity,
}

/// The quantity whose number starts there, if nothing that belongs to it is left, and its unit is known, or
/// one of `others`.
pub fn printed(article: &Article, number: usize, others: &[&str]) -> Option<Printed> {
    let text = &article.text;
    let start = begins(&text[..number]);
    let ends = text[number..].char_indices().take(LONGEST);
    let ends = ends.take_while(|(_, character)| !"。；;！？\n".contains(*character));
    let ends: Vec<usize> = ends
        .map(|(at, character)| number + at + character.len_utf8())
        .collect();
    let quantity = |end: usize| {
        let bytes = start..end;
        let quantity = read(&text[bytes.clone()])?;
        let known = [quantity.unit.as_str(), myriads(&quantity.unit).1];
        let is_known = known
            .iter()
            .any(|unit| is_known(unit) || others.contains(unit));
        if !is_known {
            return None;
        }
        Some(Printed { bytes, quantity })
    };
    let mut found = ends.into_iter().rev().filter_map(quantity);
    found.find(|printed| left(article, &printed.bytes).is_none())
}

fn is_known(unit: &str) -> bool {
    let is_share = unit.ends_with("分之一") || unit.starts_with("1/");
    is_share || UNITS.split_whitespace().any(|known| known == unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, number: &str, expected: Option<&str>) {
        let article = Article::new(text);
        let start = text.find(number).expect("it is there");
        let found = printed(&article, start, &[]).map(|found| text[found.bytes].to_owned());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_text_has_all_that_belongs_to_its_number() {
        reads("提交提案12件。", "12", Some("12件"));
        reads("总投资约85亿元。", "85", Some("约85亿元"));
        reads("产值超过1.2万亿元。", "1.2", Some("超过1.2万亿元"));
        reads("惠及4,118户。", "4,", Some("4,118户"));
        reads("接待群众1350余人次,收集", "1350", Some("1350余人次"));
        reads("占比80%以上。", "80", Some("80%以上"));
        reads("建成3至5个。", "3", Some("3至5个"));
        reads("其中三分之一采纳。", "三", Some("三分之一"));
        reads("增长百分之二十。", "百", Some("百分之二十"));
        reads("收入翻一番。", "翻", Some("翻一番"));
        reads("两千余人参加。", "两", Some("两千余人"));
        reads("提高3个百分点。", "3", Some("3个百分点"));
        reads("清理12摊。", "12", None);
        reads("惠及4,118户。", "118", None);
    }
}
