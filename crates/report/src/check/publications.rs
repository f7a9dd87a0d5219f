//! Where else the article was published, or a part of it.

use super::desk::Desk;
use super::sections::the_line;
use super::source::is_day;
use super::web;
use crate::diagnostics::Findings;
use crate::draft::{Publication, Text};
use crate::rule::Rule;
use std::collections::HashSet;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let mut taken = HashSet::new();
    for own in &desk.draft.also {
        if !own.date.is_empty() && !is_day(&own.date) {
            out.push(Rule::SourceWords, own.date.at, "出版日期不是日历上的一天")
                .label("应写成 2022-09-29 的样子");
        }
        if let Some(url) = &own.url {
            web::address(url, Some(&own.date), Rule::SourceWords, out);
        }
        match &own.starts {
            Some(starts) if !starts.is_empty() => {
                if let Some(line) = the_line(desk, starts, Rule::SourceWords, out) {
                    begin(desk, own, line, &mut taken, out);
                }
            }
            Some(_) => {}
            None => again(desk, own, out),
        }
    }
}

/// What carries a part of the article starts behind its first line, at a line of its own, and its headline
/// stands there.
fn begin(
    desk: &Desk<'_>,
    own: &Publication,
    line: usize,
    taken: &mut HashSet<usize>,
    out: &mut Findings,
) {
    let Some(starts) = &own.starts else {
        return;
    };
    if line == 0 {
        out.push(
            Rule::SourceWords,
            starts.at,
            "原文从第一行起就是这一处刊载的",
        )
        .label("应从后面的一行开始")
        .help("从第一行起的写在 [source] 里；全文都刊载过的，不写 starts");
    }
    if !taken.insert(line) {
        out.push(
            Rule::SourceWords,
            starts.at,
            "上面已有一处 [[also]] 从原文的这一行开始",
        )
        .label("一行只能开始一处刊载");
    }
    let title = own.title.as_ref().filter(|title| !title.is_empty());
    if let Some(title) = title.filter(|title| !desk.article.text.contains(title.as_str())) {
        out.push(Rule::SourceWords, title.at, "原文里找不到这个 title")
            .label("应与原文一字不差")
            .help("从 article.txt 复制，连空格一起；与 [source] 的标题相同的不写");
    }
}

/// What carries the whole article is another page than the source.
fn again(desk: &Desk<'_>, own: &Publication, out: &mut Findings) {
    let source = &desk.draft.source;
    let title = own.title.as_ref().unwrap_or(&source.title);
    let url = |url: &Option<Text>| url.as_ref().map(|url| url.value.clone());
    let same = title.value == source.title.value
        && own.publisher.value == source.publisher.value
        && own.date.value == source.date.value
        && url(&own.url) == url(&source.url);
    if same {
        out.push(
            Rule::SourceWords,
            own.publisher.at,
            "这一处刊载就是 [source]",
        )
        .label("报纸、日期、网址都与 [source] 相同")
        .help("删去；只刊载后一部分的，用 starts 写明从哪一行起");
    }
}
