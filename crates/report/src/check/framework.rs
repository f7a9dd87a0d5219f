//! The framework's digits, groups and slots agree, and everybody who is named was named
//! by somebody.

use crate::diagnostics::Findings;
use crate::draft::{Draft, Framework, Group, Reference, Slot, Text};
use crate::model::Origin;
use crate::quantity::digit;
use crate::rule::Rule;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let Some(framework) = &draft.framework else {
        return;
    };
    code(framework, out);
    let digits = framework.code.chars().map(digit);
    for (group, digit) in framework.groups.iter().zip(digits) {
        size(group, digit.map(u64::from), out);
    }
    for group in &framework.groups {
        title(group, out);
        group
            .slots
            .iter()
            .for_each(|slot| name(slot, group, &draft.references, out));
    }
}

/// The code is digits, stands in its quote, and has one digit a group.
fn code(framework: &Framework, out: &mut Findings) {
    let (code, quote) = (&framework.code, &framework.quote.exact);
    if code.is_empty() {
        return;
    }
    if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        out.push(Rule::FrameworkCode, code.at, "code 应只有数字")
            .label("一位数字是一组");
        return;
    }
    if !quote.is_empty() && !quote.contains(code.as_str()) {
        out.push(Rule::FrameworkCode, code.at, "引文里没有这个 code")
            .label(format!("应取自「{}」", quote.value));
    }
    let title = &framework.title;
    if !title.is_empty() && !quote.is_empty() && !quote.contains(title.as_str()) {
        out.push(Rule::FrameworkCode, title.at, "title 不是引文里的原词")
            .label(format!("应取自「{}」", quote.value));
    }
    let roads = framework.groups.iter().flat_map(|group| &group.slots);
    let mut roads = roads.filter_map(|slot| slot.road.as_ref().filter(|road| road.value));
    if let (Some(_), Some(second)) = (roads.next(), roads.next()) {
        out.push(Rule::FrameworkCode, second.at, "路只有一条")
            .label("已有一个席位写了 road");
    }
    let (digits, groups) = (code.len(), framework.groups.len());
    if digits != groups && groups > 0 {
        out.push(
            Rule::FrameworkCode,
            code.at,
            format!("code 有 {digits} 位，却写了 {groups} 组"),
        )
        .label("一位数字是一组")
        .help("补上或删去 [[framework.group]]，使两者一致");
    }
}

/// A group's digit is that of the code, and it has as many slots.
fn size(group: &Group, expected: Option<u64>, out: &mut Findings) {
    let (Some(digit), Some(expected)) = (&group.digit, expected) else {
        return;
    };
    if digit.value != expected {
        out.push(
            Rule::FrameworkCode,
            digit.at,
            format!(
                "digit 与 code 不符：{} 对应的那一位是 {expected}",
                group.id.value
            ),
        )
        .label(format!("应是 {expected}"));
    }
    let slots = group.slots.len() as u64;
    if digit.value != slots {
        out.push(
            Rule::FrameworkCode,
            digit.at,
            format!("digit 是 {}，席位却写了 {slots} 个", digit.value),
        )
        .label("digit 就是席位数")
        .help("补上或删去 [[framework.group.slot]]；没有名字的席位只写 id");
    }
}

/// The title stands in the quote; 「4大…」 is a group of four.
fn title(group: &Group, out: &mut Findings) {
    let (title, quote) = (&group.title, &group.quote.exact);
    if title.is_empty() {
        return;
    }
    if !quote.is_empty() && !quote.contains(title.as_str()) {
        out.push(
            Rule::GroupTitle,
            title.at,
            "这一组的 title 不是引文里的原词",
        )
        .label(format!("应取自「{}」", quote.value));
    }
    let mut characters = title.chars();
    let counted = characters
        .next()
        .and_then(digit)
        .filter(|_| characters.next() == Some('大'));
    if let (Some(counted), Some(digit)) = (counted, &group.digit)
        && u64::from(counted) != digit.value
    {
        out.push(
            Rule::GroupTitle,
            title.at,
            format!("title 说的是 {counted} 个，digit 写的是 {}", digit.value),
        )
        .label("两处应一致");
    }
}

/// A slot's name stands in the article, or in a reference; without a name it has neither.
fn name(slot: &Slot, group: &Group, references: &[Reference], out: &mut Findings) {
    let origin = slot.origin.as_deref().copied();
    match (&slot.title, origin) {
        (None, None) if slot.references.is_empty() => {}
        (None, _) => {
            let at = slot.origin.as_ref().map_or(slot.id.at, |origin| origin.at);
            out.push(
                Rule::SlotName,
                at,
                "没有名字的席位不写 origin 和 references",
            )
            .label("缺少 title")
            .help("有来源点名的补上 title；没有的，只留 id，页面上显示「原文未列」");
        }
        (Some(title), None) => {
            out.push(Rule::SlotName, title.at, "有名字的席位要写 origin")
                .label("是谁点的名")
                .help("原文点名的写 origin = \"article\"；来源点名的写 origin = \"background\" 和 references");
        }
        (Some(title), Some(Origin::Article)) => {
            let quote = &group.quote.exact;
            if !quote.is_empty() && !quote.contains(title.as_str()) {
                out.push(Rule::SlotName, title.at, "原文的这一句没有点到这个名字")
                    .label(format!("应取自「{}」", quote.value))
                    .help("如果是别处来的，写 origin = \"background\" 和 references");
            }
            if let Some(first) = slot.references.first() {
                out.push(Rule::SlotName, first.at, "原文点名的席位不需要 references")
                    .label("应删去");
            }
        }
        (Some(title), Some(Origin::Background)) => background(slot, title, references, out),
    }
}

fn background(slot: &Slot, title: &Text, references: &[Reference], out: &mut Findings) {
    if slot.references.is_empty() {
        out.push(Rule::SlotName, title.at, "来自原文之外的名字要有来源")
            .label("缺少 references")
            .help("写 references = [\"ref-…\"]；没有来源的，删去 title，只留 id");
        return;
    }
    let cited = references
        .iter()
        .filter(|reference| cites(&slot.references, &reference.id));
    let mut quotes = cited.map(|reference| one_dash(&reference.quote)).peekable();
    // Without any, the ids don't resolve, which is reported as that.
    if quotes.peek().is_some() && !quotes.any(|quote| quote.contains(&one_dash(title))) {
        out.push(Rule::SlotName, title.at, "来源的原话里没有这个名字")
            .label("应出自 references 里某一则的 quote")
            .help("照来源的原话改，或换一则点到它的来源");
    }
}

fn cites(ids: &[Text], id: &Text) -> bool {
    ids.iter().any(|other| other.value == id.value)
}

/// Dashes differ between retellings of one name.
fn one_dash(words: &str) -> String {
    words.replace(['—', '–', '－', '～'], "-")
}
