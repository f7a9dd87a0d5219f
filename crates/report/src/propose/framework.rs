//! The numeric framework of an article, where it has one.

use super::numbers::is_carried;
use super::quote::{Quote, clause, quote};
use crate::article::Article;
use crate::check::wording::digit_groups;
use crate::quantity::digit;
use std::ops::Range;

pub struct Group {
    pub digit: u32,
    pub title: String,
    pub quote: Quote,
}

pub struct Framework {
    pub code: String,
    pub title: String,
    pub quote: Quote,
    pub groups: Vec<Group>,
}

/// 「聚焦“422133”主框架」, and what its digits count: 「“4大制造业基地”」.
pub fn framework(article: &Article, carried: &mut Vec<Range<usize>>) -> Option<Framework> {
    let text = &article.text;
    let quoted = |group: &Range<usize>| {
        let before = text[..group.start].strip_suffix('“')?;
        let rest = text[group.end..].strip_prefix('”')?;
        let names = ["主框架", "框架"];
        let named = names.iter().find(|name| rest.starts_with(**name))?;
        Some(before.len()..text.len() - rest.len() + named.len())
    };
    let groups = digit_groups(text);
    let free = groups.iter().filter(|group| !is_carried(carried, group));
    let mut free = free.filter_map(|group| Some((group.clone(), quoted(group)?)));
    let (at, title) = free.next()?;
    let mut found = Vec::new();
    for wanted in text[at.clone()].chars() {
        let next = groups.iter().find(|group| {
            let is_free = !is_carried(carried, group) && group.start > at.end;
            let rest = &text[group.end..];
            is_free
                && text[(*group).clone()] == *wanted.to_string()
                && text[..group.start].ends_with('“')
                && rest
                    .find('”')
                    .is_some_and(|end| rest[..end].chars().count() <= 12)
        });
        let Some(group) = next else { continue };
        let end = text[group.end..]
            .find('”')
            .map_or(group.end, |end| group.end + end);
        carried.push(group.clone());
        found.push(Group {
            digit: digit(wanted).unwrap_or_default(),
            title: text[group.start..end].to_owned(),
            quote: quote(article, clause(text, group)),
        });
    }
    carried.push(at.clone());
    Some(Framework {
        code: text[at.clone()].to_owned(),
        title: text[title].to_owned(),
        quote: quote(article, clause(text, &at)),
        groups: found,
    })
}
