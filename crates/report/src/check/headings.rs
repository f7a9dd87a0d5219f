//! What areas and plans are called is what their headings say.

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::{Area, Plan, Quote, Text};
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for area in &desk.draft.areas {
        whole_line(desk, &area.quote, out);
        words_of_area(area, out);
    }
    for plan in &desk.draft.plans {
        whole_line(desk, &plan.quote, out);
        words_of_plan(plan, out);
    }
}

/// A heading is a line of its own: sections start there.
fn whole_line(desk: &Desk<'_>, quote: &Quote, out: &mut Findings) {
    if !desk.is_whole_line(quote) {
        let line = desk
            .line_of(quote)
            .map_or("", |line| desk.article.line(line));
        out.push(Rule::Heading, quote.exact.at, "标题句应是原文里单独的一行")
            .label("这只是一行的一部分")
            .help(format!("整行是「{line}」"));
    }
}

fn words_of_area(area: &Area, out: &mut Findings) {
    let heading = &area.quote.exact;
    stands_in("title", &area.title, heading, out);
    stands_in("tagline", &area.tagline, heading, out);
    if !area.short.is_empty()
        && !area.title.is_empty()
        && !area.title.starts_with(area.short.as_str())
    {
        out.push(Rule::Heading, area.short.at, "short 不是 title 的开头")
            .label(format!("应取自「{}」的开头", area.title.value));
    }
}

fn words_of_plan(plan: &Plan, out: &mut Findings) {
    let heading = &plan.quote.exact;
    if heading.is_empty() || plan.aim.is_empty() || plan.title.is_empty() {
        return;
    }
    let rest = heading.strip_prefix(plan.aim.as_str());
    let title = rest.and_then(|rest| rest.strip_prefix([',', '，']));
    if title != Some(plan.title.as_str()) {
        let (at, help) = match heading.split_once([',', '，']) {
            Some((aim, title)) => {
                let at = if plan.aim.value == aim {
                    plan.title.at
                } else {
                    plan.aim.at
                };
                (at, format!("应是 aim = \"{aim}\"，title = \"{title}\""))
            }
            None => (heading.at, "标题句里应有一个逗号".to_owned()),
        };
        out.push(Rule::Heading, at, "aim、逗号、title 连起来不是标题句")
            .label(format!("标题句是「{}」", heading.value))
            .help(help);
    }
    stands_in("role", &plan.role, &plan.aim, out);
}

fn stands_in(name: &str, words: &Text, heading: &Text, out: &mut Findings) {
    if !words.is_empty() && !heading.is_empty() && !heading.contains(words.as_str()) {
        out.push(Rule::Heading, words.at, format!("{name} 不是标题里的原词"))
            .label(format!("应取自「{}」", heading.value));
    }
}
