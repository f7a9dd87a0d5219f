//! What the page says of the report by itself: with no number and no word that is not the report's,
//! and with no places but those that the page can fill.

use super::desk::Desk;
use super::wording::{is_subsequence, numbers};
use crate::diagnostics::Findings;
use crate::draft::{Dots, Hub, Text};
use crate::model::{Lane, ROLES};
use crate::package::{Content, FileId};
use crate::quantity::numerals::said_in_characters;
use crate::quantity::{around, is_numeral};
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let page = &desk.draft.page;
    let article = &desk.article.text;
    for (words, known) in page.texts() {
        for number in numbers(words).filter(|number| !article.contains(number)) {
            out.push(
                Rule::PageWords,
                words.at,
                format!("原文里没有 {number} 这个数字"),
            )
            .label("网页自己的话里也不能有原文没有的数字")
            .help("改掉这个数字，或删去");
        }
        in_characters(words, article, out);
        places(words, known, out);
    }
    for section in &desk.draft.sections {
        in_characters(&section.title, article, out);
    }
    for area in &desk.draft.areas {
        // Of a heading words may be left out, but none of a number.
        for title in [&area.title].into_iter().chain(&area.tagline) {
            in_characters(title, &area.quote.exact, out);
        }
    }
    lanes(desk, out);
    planned(desk, out);
    if let Some(hub) = &page.hub {
        clause(hub, article, out);
    }
    if let Some(dots) = &page.dots {
        drawn(desk, dots, out);
    }
    for word in page
        .unbroken
        .iter()
        .filter(|word| !article.contains(&***word))
    {
        out.push(Rule::PageWords, word.at, "原文里没有这个词")
            .label("不许断开的，只能是原文里的词")
            .help("改正，或删去");
    }
}

/// Numbers in characters are held to the article as digits are: 「十二个」「上百」「两倍」「翻番」「第一」.
fn in_characters(words: &Text, article: &str, out: &mut Findings) {
    if article.is_empty() {
        return;
    }
    for number in said_in_characters(words) {
        if !stands_alone(number, article) {
            out.push(Rule::PageWords, words.at, format!("原文里没有「{number}」"))
                .label("网页自己的话里也不能有原文没有的数字")
                .help("改掉它，或照原文写；网页数得出的，写 {areas}、{figures} 这样的");
        }
    }
}

/// Whether a number stands in a text, and not within a larger one.
fn stands_alone(number: &str, text: &str) -> bool {
    let mut places = text.match_indices(number);
    places.any(|(at, _)| {
        let inside = number.starts_with(is_numeral) && text[..at].ends_with(is_numeral);
        let goes_on =
            number.ends_with(is_numeral) && text[at + number.len()..].starts_with(is_numeral);
        !inside && !goes_on
    })
}

/// The places of a text, as written between braces.
pub(super) fn places_of(text: &str) -> Vec<&str> {
    let found = text.split('{').skip(1);
    found
        .map(|from| from.split(['}', '|']).next().unwrap_or_default())
        .collect()
}

fn places(words: &Text, known: &[&str], out: &mut Findings) {
    for place in places_of(words)
        .into_iter()
        .filter(|place| !known.contains(place))
    {
        let all: Vec<_> = known.iter().map(|place| format!("{{{place}}}")).collect();
        let finding = out
            .push(Rule::PageWords, words.at, format!("网页填不了 {{{place}}}"))
            .label("花括号里是网页数出来的数");
        match all.is_empty() {
            true => finding.help("这一项没有可填的，去掉花括号"),
            false => finding.help(format!("这里可以写 {}", all.join("、"))),
        };
    }
}

/// The words about plans are there where plans are, and nowhere else.
fn planned(desk: &Desk<'_>, out: &mut Findings) {
    let page = &desk.draft.page;
    let plans = !desk.draft.plans.is_empty();
    for (key, words) in [("plan", &page.plan), ("stations", &page.stations)] {
        match words {
            None if plans => {
                out.push(
                    Rule::PageWords,
                    page.areas.at,
                    format!("有部署，[page] 里却没有 {key}"),
                )
                .label(format!("这一节还要写 {key}"))
                .help("plan 是这一栏的名称，stations 是它标题下的一行");
            }
            Some(words) if !plans => {
                let (label, help) = match desk.package.get(FileId::Plans) {
                    Content::Missing => (
                        "没有 plans.toml，页上没有这一栏",
                        "原文没有说部署的，删去这一行；说了的，把部署写进 plans.toml",
                    ),
                    _ => (
                        "plans.toml 里没有 [[plan]]，页上没有这一栏",
                        "原文没有说部署的，删去这一行，plans.toml 也删去；说了的，把部署写进 plans.toml",
                    ),
                };
                out.push(Rule::PageWords, words.at, format!("没有部署，却写了 {key}"))
                    .label(label)
                    .help(help);
            }
            Some(words)
                if places_of(words).contains(&ROLES[0])
                    && desk.draft.plans.iter().any(|plan| plan.role.is_none()) =>
            {
                out.push(
                    Rule::PageWords,
                    words.at,
                    "有的部署没有 role，填不了 {roles}",
                )
                .label("花括号里是各项部署的 role")
                .help("改写这一句，不用 {roles}；或给每项部署补上 role");
            }
            _ => {}
        }
    }
    let mut measures = desk.draft.areas.iter().flat_map(|area| &area.measures);
    let measures = measures.next().is_some();
    for words in [&page.lead, &page.description] {
        if !measures && places_of(words).contains(&"measures") {
            out.push(Rule::PageWords, words.at, "没有举措，数不出 {measures}")
                .label("areas.toml 里没有 [[area.measure]]")
                .help("改写这一句，或补上举措");
        }
        if !plans && places_of(words).contains(&"plans") {
            out.push(Rule::PageWords, words.at, "没有部署，数不出 {plans}")
                .label("没有 plans.toml")
                .help("改写这一句，或补上 plans.toml");
        }
    }
}

/// Every row of the timeline that something stands in has a name.
fn lanes(desk: &Desk<'_>, out: &mut Findings) {
    let page = &desk.draft.page;
    for (lane, name) in Lane::ALL.into_iter().zip(&page.lanes) {
        let events = desk.draft.events.iter();
        let mut own = events.filter_map(|event| event.lane.as_ref());
        if let (None, Some(used)) = (name, own.find(|own| own.value == lane)) {
            out.push(
                Rule::PageWords,
                used.at,
                format!("时间轴上的 {} 这一栏还没有名称", lane.as_str()),
            )
            .label("这件事列在那一栏")
            .help(format!(
                "在 report.toml 的 [page.lanes] 里写 {} = \"…\"",
                lane.as_str()
            ));
        }
    }
}

/// What stands in the middle of the ring is taken from one clause of the article.
fn clause(hub: &Hub, article: &str, out: &mut Findings) {
    let clause = &hub.clause;
    if clause.is_empty() {
        return;
    }
    if !article.contains(clause.as_str()) {
        out.push(Rule::PageWords, clause.at, "原文里没有这句话")
            .label("应与原文一字不差");
    }
    for words in [&hub.words, &hub.below] {
        if !is_subsequence(&words.replace(' ', ""), clause) {
            out.push(Rule::PageWords, words.at, "用了 clause 里没有的字")
                .label("每个字都须出自 clause，次序不变")
                .help(format!("clause 是「{}」", clause.value));
        }
    }
}

/// What is drawn dot by dot is counted somewhere.
fn drawn(desk: &Desk<'_>, dots: &Dots, out: &mut Findings) {
    let counts = |figure: &crate::draft::Figure| {
        let read = around::figure(desk.article, figure);
        read.is_some_and(|read| read.quantity.unit == dots.unit.value)
            && figure.quote.exact.contains(dots.word.as_str())
    };
    if !dots.word.is_empty() && !desk.draft.figures.iter().any(counts) {
        out.push(
            Rule::PageWords,
            dots.word.at,
            format!(
                "没有一条数据数的是{}，单位是{}",
                dots.word.value, dots.unit.value
            ),
        )
        .label("逐点画的，须是 figures.toml 里有的")
        .help("改正 word 和 unit；不逐点画的，删去 [page.dots]");
    }
}
