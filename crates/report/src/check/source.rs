//! The article is the registered one, and what is said about it agrees with it.

use super::desk::Desk;
use super::evidence::dates;
use super::web;
use crate::diagnostics::Findings;
use crate::difference::{self, Change};
use crate::draft::{Source, Text};
use crate::edtf::Date;
use crate::rule::Rule;
use crate::seal::{self, KEPT};

/// So many changed lines are listed.
const LISTED: usize = 12;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let source = &desk.draft.source;
    hash(desk, out);
    let byline = source.byline.iter().map(|words| ("byline", words));
    for (name, words) in byline.chain([("title", &source.title)]) {
        if !words.is_empty() && !desk.article.text.contains(words.as_str()) {
            out.push(
                Rule::SourceWords,
                words.at,
                format!("原文里找不到这个 {name}"),
            )
            .label("应与原文一字不差")
            .help(match name {
                "byline" => {
                    "从 article.txt 复制，连空格一起；原文没有写日期和来源的这一行，删去 byline"
                }
                _ => "从 article.txt 复制，连空格一起",
            });
        }
    }
    date(source, out);
    if let Some(url) = &source.url {
        web::address(url, Some(&source.date), Rule::SourceWords, out);
    }
}

/// A changed article is shown as such, where it was changed; the new hash is told to nobody before it has
/// been compared.
fn hash(desk: &Desk<'_>, out: &mut Findings) {
    let source = &desk.draft.source;
    let article = &desk.article.text;
    let Some(registered) = source.sha256.as_ref() else {
        return;
    };
    if registered.value == seal::sha256(article) {
        return;
    }
    let command = desk.package.seal_command();
    let url = source.printed();
    if registered.is_empty() {
        out.push(Rule::SourceHash, registered.at, "原文还没有核对过")
            .label("核对之后才有")
            .help(format!(
                "别处都改好了，最后对照 {url} 逐字核对 article.txt；这个值由 {command} 写上"
            ));
        return;
    }
    let Some(former) = seal::former(desk.package, registered) else {
        out.push(
            Rule::SourceHash,
            registered.at,
            "article.txt 不是登记的那一份原文",
        )
        .label("登记的 SHA-256")
        .help(format!(
            "没有核对时留下的 {KEPT}，不知道改了哪里。不该改的，从版本库取回；该改的，对照 {url} 逐字核对全文，新的值由 {command} 写上"
        ));
        return;
    };
    let changes = difference::changes(former, article);
    let Some(first) = changes.first() else {
        out.push(
            Rule::SourceHash,
            registered.at,
            "article.txt 的空行或换行与登记的原文不同，文字没有变",
        )
        .label("登记的 SHA-256")
        .help(format!(
            "不该改的，从 {KEPT} 取回；该改的，由 {command} 登记"
        ));
        return;
    };
    let was = |change: &Change| match (&change.old, &change.new) {
        (Some(old), Some(_)) => format!("登记的是「{old}」"),
        (Some(old), None) => format!("登记的原文这里还有「{old}」"),
        (None, _) => "登记的原文没有这一行".to_owned(),
    };
    let listed: Vec<_> = changes
        .iter()
        .take(LISTED)
        .map(|change| {
            let line = desk.line_number(change.bytes.start);
            let now = change.new.as_ref();
            let now = now.map_or(String::new(), |new| format!("，现在是「{new}」"));
            format!("第 {line} 行{}{now}", was(change))
        })
        .collect();
    let more = match changes.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!("\n另有 {more} 行，没有列出"),
    };
    out.push(
        Rule::SourceHash,
        desk.in_article(&first.bytes),
        format!("原文与登记的不同，有 {} 行", changes.len()),
    )
    .label(was(first))
    .help(format!(
        "不该改的，照登记的改回（{KEPT} 是登记的原文）；该改的，对照 {url} 逐字核对这些行，再运行 {command}\n{}{more}",
        listed.join("\n"),
    ));
}

fn date(source: &Source, out: &mut Findings) {
    let date = &source.date;
    if date.is_empty() {
        return;
    }
    if !is_day(date) {
        out.push(Rule::SourceWords, date.at, "出版日期不是日历上的一天")
            .label("应写成 2022-09-29 的样子");
    } else if let Some(byline) = &source.byline
        && !agrees(byline, date)
    {
        out.push(
            Rule::SourceWords,
            date.at,
            format!("byline 里的日期不是 {}", date.value),
        )
        .label("应与 byline 里的日期一致")
        .help(format!(
            "byline 写的是「{}」：改错的那一处；日期怎么写都行（2031-03-05、2031年3月5日、二〇三一年三月五日），原文没有写日期的这一行，删去 byline",
            byline.value
        ));
    }
}

/// Whether the days that a line speaks of, if it does of any, are that one among them: as it is written there,
/// a day without a year may be of any.
fn agrees(byline: &str, date: &Text) -> bool {
    let Ok(day) = Date::parse(date) else {
        return true;
    };
    let spoken = dates(byline, day.year);
    spoken.contains(&day) || spoken.is_empty() && !byline.contains(['年', '月', '日'])
}

pub(super) fn is_day(date: &Text) -> bool {
    Date::parse(date).is_ok_and(|date| date.day.is_some() && !date.approximate)
}
