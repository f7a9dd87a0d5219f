//! Every number of the article is accounted for, by exactly one entry.
//!
//! | carrier | what it carries |
//! | --- | --- |
//! | a figure | its text |
//! | the framework | its code; the title of each group |
//! | the source | the byline |
//! | a section, area or plan | the numbers of its title, in its heading |
//! | an event | what is left in its quote |
//! | `[[uncounted]]` | what is left then, with a reason |

use super::desk::Desk;
use super::order::start_of_text;
use super::wording::{digit_groups, numbers};
use crate::diagnostics::Findings;
use crate::draft::{Quote, Uncounted};
use crate::quotes::places;
use crate::rule::Rule;
use std::ops::Range;

/// A stretch of the article, and the entry that carries its numbers.
struct Carrier<'a> {
    bytes: Range<usize>,
    id: &'a str,
}

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let carriers = carriers(desk);
    let events = events(desk);
    let mut needed: Vec<&Uncounted> = Vec::new();
    for group in digit_groups(&desk.article.text) {
        let holds = |bytes: &Range<usize>| bytes.start <= group.start && group.end <= bytes.end;
        let holding: Vec<_> = carriers
            .iter()
            .filter(|carrier| holds(&carrier.bytes))
            .collect();
        let number = &desk.article.text[group.clone()];
        match holding[..] {
            [_] => continue,
            [first, second, ..] => {
                out.push(
                    Rule::DigitsAccounted,
                    desk.in_article(&group),
                    format!("数字 {number} 有两处说明：{} 和 {}", first.id, second.id),
                )
                .label("一个数字只能归一处")
                .help("看它究竟是什么，删去或改正另一处");
                continue;
            }
            [] => {}
        }
        if events.iter().any(|carrier| holds(&carrier.bytes)) {
            continue;
        }
        let listed = |number: &&Uncounted| {
            number
                .quote
                .found
                .is_some_and(|found| holds(&(found.start..found.end)))
        };
        match desk.draft.uncounted.iter().find(listed) {
            Some(number) => needed.push(number),
            None => {
                out.push(Rule::DigitsAccounted, desk.in_article(&group), format!("数字 {number} 没有归入任何一条"))
                    .label("是数据、框架、出处，还是不算数据的数字？")
                    .help(format!(
                        "是数据，写进 figures.toml；不算数据，在 report.toml 里补 [[uncounted]]，exact = \"{number}\"，写明 reason"
                    ));
            }
        }
    }
    for number in &desk.draft.uncounted {
        if number.quote.found.is_some()
            && !needed
                .iter()
                .any(|other| other.quote.exact.at == number.quote.exact.at)
        {
            superfluous(number, &carriers, &events, out);
        }
    }
}

/// An entry that says a number does not count, where it counts, or where there is none.
fn superfluous(
    number: &Uncounted,
    carriers: &[Carrier<'_>],
    events: &[Carrier<'_>],
    out: &mut Findings,
) {
    let Some(found) = number.quote.found else {
        return;
    };
    let meets =
        |carrier: &&Carrier<'_>| carrier.bytes.start < found.end && found.start < carrier.bytes.end;
    let message = match carriers.iter().chain(events).find(meets) {
        _ if digit_groups(&number.quote.exact).is_empty() => "这里没有数字".to_owned(),
        Some(carrier) => format!("这个数字由 {} 说明，不必再列", carrier.id),
        None => "这不是一个完整的数字，或者前面已经列过".to_owned(),
    };
    out.push(Rule::Uncounted, number.quote.exact.at, message)
        .label("[[uncounted]] 只列别处没有说明的数字")
        .help(format!(
            "reason 写的是「{}」；删去这一条，或改 exact",
            number.reason.value
        ));
}

fn carriers<'a>(desk: &Desk<'a>) -> Vec<Carrier<'a>> {
    let draft = desk.draft;
    let mut carriers = Vec::new();
    for figure in &draft.figures {
        if let Some(start) = start_of_text(figure) {
            carriers.push(Carrier {
                bytes: start..start + figure.text.len(),
                id: &figure.id,
            });
        }
    }
    let framework = &draft.framework;
    carriers.extend(part(&framework.quote, &framework.code, "framework"));
    carriers.extend(
        framework
            .groups
            .iter()
            .filter_map(|group| part(&group.quote, &group.title, &group.id)),
    );
    let byline = draft.source.byline.as_str();
    carriers.extend(
        places(&desk.article.text, byline)
            .into_iter()
            .map(|start| Carrier {
                bytes: start..start + byline.len(),
                id: "byline",
            }),
    );
    for section in &draft.sections {
        let own = desk
            .outline
            .sections
            .iter()
            .find(|own| own.id == section.id.value);
        let Some(line) = own.map(|own| &desk.article.lines[own.heading].bytes) else {
            continue;
        };
        // Only the numbers that the title repeats, in the words that find the heading.
        for group in digit_groups(&section.starts) {
            if numbers(&section.title).any(|number| *number == section.starts[group.clone()]) {
                carriers.push(Carrier {
                    bytes: line.start + group.start..line.start + group.end,
                    id: &section.id,
                });
            }
        }
    }
    for area in &draft.areas {
        carriers.extend(part(&area.quote, &area.title, &area.id));
        carriers.extend(part(&area.quote, &area.tagline, &area.id));
    }
    for plan in &draft.plans {
        carriers.extend(part(&plan.quote, &plan.quote.exact, &plan.id));
    }
    carriers
}

/// Events carry what nothing else does: a figure's number often stands in their quote.
fn events<'a>(desk: &Desk<'a>) -> Vec<Carrier<'a>> {
    let quoted = desk
        .draft
        .events
        .iter()
        .filter_map(|event| Some((event, event.quote.as_ref()?.found?)));
    quoted
        .map(|(event, found)| Carrier {
            bytes: found.start..found.end,
            id: &event.id,
        })
        .collect()
}

/// Some words of a quote as a carrier.
fn part<'a>(quote: &Quote, words: &str, id: &'a str) -> Option<Carrier<'a>> {
    let start = quote.found?.start + quote.exact.find(words)?;
    Some(Carrier {
        bytes: start..start + words.len(),
        id,
    })
}
