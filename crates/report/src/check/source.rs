//! The article is the registered one, and what is said about it agrees with it.

use super::desk::Desk;
use super::web;
use crate::diagnostics::Findings;
use crate::draft::{Source, Text};
use crate::edtf::Date;
use crate::rule::Rule;
use sha2::{Digest, Sha256};

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let source = &desk.draft.source;
    hash(source, &desk.article.text, out);
    for (name, words) in [("title", &source.title), ("byline", &source.byline)] {
        if !words.is_empty() && !desk.article.text.contains(words.as_str()) {
            out.push(
                Rule::SourceWords,
                words.at,
                format!("原文里找不到这个 {name}"),
            )
            .label("应与原文一字不差")
            .help("从 article.txt 复制，连空格一起");
        }
    }
    date(source, out);
    web::address(&source.url, Some(&source.date), Rule::SourceWords, out);
}

/// SHA-256 of a text in UTF-8, lower-case hex.
pub(super) fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn hash(source: &Source, article: &str, out: &mut Findings) {
    let Some(registered) = &source.sha256 else {
        return;
    };
    let actual = sha256(article);
    if registered.value != actual {
        out.push(
            Rule::SourceHash,
            registered.at,
            "article.txt 与登记的 SHA-256 不符",
        )
        .label("登记的值")
        .help(format!(
            "如果是误改了原文，从版本库取回 article.txt；如果换了新报告，写 sha256 = \"{actual}\""
        ));
    }
}

fn date(source: &Source, out: &mut Findings) {
    let date = &source.date;
    if date.is_empty() {
        return;
    }
    if !is_day(date) {
        out.push(Rule::SourceWords, date.at, "出版日期不是日历上的一天")
            .label("应写成 2022-09-29 的样子");
    } else if !source.byline.is_empty() && !source.byline.contains(date.as_str()) {
        out.push(
            Rule::SourceWords,
            date.at,
            format!("byline 里没有 {}", date.value),
        )
        .label("应与 byline 里的日期一致")
        .help(format!("byline 写的是「{}」", source.byline.value));
    }
}

fn is_day(date: &Text) -> bool {
    Date::parse(date).is_ok_and(|date| date.day.is_some() && !date.approximate)
}
