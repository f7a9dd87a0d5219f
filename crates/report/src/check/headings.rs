//! What areas and plans are called is what their headings say.

use super::desk::Desk;
use super::wording::{is_subsequence, unlike};
use crate::ahead::is_ahead;
use crate::diagnostics::Findings;
use crate::draft::{Area, Plan, Quote, Text};
use crate::list_mark::{mark, without};
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for area in &desk.draft.areas {
        beginning(desk, &area.quote, out);
        words_of_area(area, out);
        to_come(desk, area, out);
    }
    for plan in &desk.draft.plans {
        beginning(desk, &plan.quote, out);
        words_of_plan(plan, out);
    }
}

/// Sections start where a sentence does.
fn beginning(desk: &Desk<'_>, quote: &Quote, out: &mut Findings) {
    if let Some(found) = quote.found
        && !desk.starts_sentence(found)
    {
        out.push(
            Rule::Heading,
            quote.exact.at,
            "标题要从一行或一句的开头取起",
        )
        .label("这不是一句的开头")
        .help(format!(
            "这一句是「{}」",
            desk.article.sentence(found.sentence)
        ));
    }
}

/// What is intended is no achievement: neither is an area called so, nor does it stand below what is.
fn to_come(desk: &Desk<'_>, area: &Area, out: &mut Findings) {
    let Some(found) = area.quote.found else {
        return;
    };
    let own = desk.article.sentence(found.sentence).trim();
    let is_heading = own.trim_end_matches('。') == area.quote.exact.trim_end_matches('。');
    let named = |id: &str| {
        desk.draft
            .sections
            .iter()
            .any(|section| section.id.value == id)
    };
    let sections = desk.outline.sections.iter();
    let mut above =
        sections.filter(|section| section.sentences.start < found.sentence && named(&section.id));
    let above = above
        .next_back()
        .map(|section| desk.article.sentence(section.heading).trim());
    let told = Some(own).filter(|_| is_heading && is_ahead(own));
    if let Some(heading) = told.or(above.filter(|heading| is_ahead(heading))) {
        out.push(
            Rule::Heading,
            area.quote.exact.at,
            format!("「{heading}」说的是今后的事，不是成效"),
        )
        .label("在 areas.toml 里，页上会说成已完成")
        .help("写进 plans.toml，作为部署；那里的数字是计划");
    }
}

fn words_of_area(area: &Area, out: &mut Findings) {
    let heading = &area.quote.exact;
    of_heading("title", &area.title, heading, out);
    if let Some(tagline) = &area.tagline {
        of_heading("tagline", tagline, heading, out);
    }
    if !area.short.is_empty()
        && !area.title.is_empty()
        && !area.title.starts_with(area.short.as_str())
    {
        out.push(Rule::Heading, area.short.at, "short 不是 title 的开头")
            .label(format!("应取自「{}」的开头", area.title.value));
    }
}

/// A heading with a comma may be told as two halves, its aim and its title; else the title alone is words of
/// it, as an area's is.
fn words_of_plan(plan: &Plan, out: &mut Findings) {
    let heading = &plan.quote.exact;
    if let Some(role) = &plan.role {
        let within = plan.aim.as_ref().unwrap_or(heading);
        stands_in("role", role, within, out);
    }
    let Some(aim) = &plan.aim else {
        of_heading("title", &plan.title, heading, out);
        return;
    };
    if heading.is_empty() || aim.is_empty() || plan.title.is_empty() {
        return;
    }
    let words = without(heading).trim_end_matches('。');
    let rest = words.strip_prefix(aim.as_str());
    let title = rest.and_then(|rest| rest.strip_prefix([',', '，']));
    if title != Some(plan.title.as_str()) {
        let (at, help) = match words.split_once([',', '，']) {
            Some((first, title)) => {
                let at = if aim.value == first {
                    plan.title.at
                } else {
                    aim.at
                };
                (at, format!("应是 aim = \"{first}\"，title = \"{title}\""))
            }
            None => (
                aim.at,
                format!("标题里没有逗号：删去 aim 这一行，title = \"{words}\""),
            ),
        };
        out.push(Rule::Heading, at, "aim、逗号、title 连起来不是标题句")
            .label(format!("标题句是「{}」", heading.value))
            .help(help);
    }
}

/// What an area is called is words of its heading, in their order, without the mark of a list.
fn of_heading(name: &str, words: &Text, heading: &Text, out: &mut Findings) {
    if words.is_empty() || heading.is_empty() {
        return;
    }
    if !is_subsequence(words, heading) {
        let (message, label) = unlike(name, words, (" quote", heading));
        out.push(Rule::Heading, words.at, message)
            .label(label)
            .help(format!("标题是「{}」", heading.value));
    } else if let Some((_, end)) = mark(words) {
        let mark = words[..end].trim();
        out.push(
            Rule::Heading,
            words.at,
            format!("「{mark}」是编号，不是标题里的字"),
        )
        .label(format!("应是「{}」", &words[end..]));
    }
}

fn stands_in(name: &str, words: &Text, heading: &Text, out: &mut Findings) {
    if !words.is_empty() && !heading.is_empty() && !heading.contains(words.as_str()) {
        out.push(Rule::Heading, words.at, format!("{name} 不是标题里的原词"))
            .label(format!("应取自「{}」", heading.value));
    }
}
