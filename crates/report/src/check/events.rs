//! Events are what the article or a source speaks of, and when they say it was.

use super::desk::Desk;
use super::evidence::dates;
use super::figures::stretch;
use super::wording::is_subsequence;
use crate::diagnostics::Findings;
use crate::draft::{Event, Reference, Text};
use crate::edtf::{Date, Edtf, End};
use crate::model::Status;
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let published = Date::parse(&desk.draft.source.date).ok();
    for event in &desk.draft.events {
        title(desk, event, out);
        entities(desk, event, out);
        let (Some(text), Some(published)) = (&event.date, published) else {
            continue;
        };
        let Ok(date) = Edtf::parse(text) else {
            continue;
        };
        evidence(desk, event, text, date, published, out);
        status(event, date, published, out);
    }
}

/// Dates are EDTF. On its own, because it needs nothing but the date.
pub(super) fn form(events: &[Event], out: &mut Findings) {
    for date in events.iter().filter_map(|event| event.date.as_ref()) {
        if let Err(error) = Edtf::parse(date) {
            out.push(
                Rule::EventDate,
                date.at,
                format!("日期「{}」不对", date.value),
            )
            .label(error.to_string())
            .help(
                "可以写：2021-09-27、2021-10、2022、2021-10~、2022-10-16/2022-10-22、2022-01-31/",
            );
        }
    }
}

fn references<'a>(desk: &Desk<'a>, event: &Event) -> Vec<&'a Reference> {
    let cited = |reference: &&Reference| {
        event
            .references
            .iter()
            .any(|id| id.value == reference.id.value)
    };
    desk.draft.references.iter().filter(cited).collect()
}

/// Its title is made of words of its quote; without a quote, of a reference's.
fn title(desk: &Desk<'_>, event: &Event, out: &mut Findings) {
    let sources: Vec<&Text> = match &event.quote {
        Some(quote) => vec![&quote.exact],
        None => references(desk, event)
            .iter()
            .map(|reference| &reference.quote)
            .collect(),
    };
    if sources.is_empty() && event.references.is_empty() {
        out.push(
            Rule::EventTitle,
            event.id.at,
            format!("{} 既没有 quote，也没有 references", event.id.value),
        )
        .label("无从知道是谁说的")
        .help("原文提到的写 quote；原文没提的写 references");
    } else if !sources
        .iter()
        .any(|source| source.is_empty() || is_subsequence(&event.title, source))
        && !sources.is_empty()
    {
        let said: Vec<_> = sources
            .iter()
            .map(|source| format!("「{}」", source.value))
            .collect();
        out.push(
            Rule::EventTitle,
            event.title.at,
            "事件的 title 用了引文里没有的字",
        )
        .label("每个字都须出自引文，次序不变")
        .help(format!("引文是{}", said.join("、")));
    }
}

/// A date that somebody states.
struct Stated {
    date: Date,
    /// Concluded, by the editor, from what was stated.
    inferred: bool,
}

/// Every date of the event is stated by its quote or by its references, as fine as that.
/// An interval may also end with the report, that is on the day of publication.
fn evidence(
    desk: &Desk<'_>,
    event: &Event,
    text: &Text,
    date: Edtf,
    published: Date,
    out: &mut Findings,
) {
    let mut stated = Vec::new();
    if let Some(quote) = &event.quote {
        stated.extend(
            dates(&quote.exact, published.year)
                .into_iter()
                .map(|date| Stated {
                    date,
                    inferred: false,
                }),
        );
        if quote.exact.contains("今年") {
            let date = Date {
                month: None,
                day: None,
                ..published
            };
            stated.push(Stated {
                date,
                inferred: false,
            });
        }
    }
    for reference in references(desk, event) {
        let year = reference
            .date
            .as_deref()
            .and_then(|date| Date::parse(date).ok())
            .map_or(published.year, |date| date.year);
        let inferred = reference.note.contains("推断");
        stated.extend(
            dates(&reference.quote, year)
                .into_iter()
                .map(|date| Stated { date, inferred }),
        );
    }
    supported(text, date.start, &stated, out);
    if let End::On(end) = date.end {
        stated.push(Stated {
            date: published,
            inferred: false,
        });
        supported(text, end, &stated, out);
    }
}

fn supported(text: &Text, wanted: Date, stated: &[Stated], out: &mut Findings) {
    let covers = |other: &&Stated| {
        let same_month = wanted.month.is_none() || wanted.month == other.date.month;
        let same_day = wanted.day.is_none() || wanted.day == other.date.day;
        wanted.year == other.date.year && same_month && same_day
    };
    let mut supporting = stated.iter().filter(covers).peekable();
    if supporting.peek().is_none() {
        let mut known: Vec<_> = stated.iter().map(|other| other.date.to_string()).collect();
        known.dedup();
        let help = match known.is_empty() {
            true => {
                "引文和来源都没有说日期：删去 date，页面上列在「未注明日期」；或补上说了日期的来源"
                    .to_owned()
            }
            false => format!("依据里说的是 {}；date 可以更粗，不能更细", known.join("、")),
        };
        out.push(
            Rule::DateEvidence,
            text.at,
            format!("日期 {wanted} 没有依据"),
        )
        .label("引文和来源里都没有这个日期")
        .help(help);
    } else if supporting.all(|other| other.inferred) && !wanted.approximate {
        out.push(
            Rule::DateEvidence,
            text.at,
            format!("日期 {wanted} 出自推断，要写成约数"),
        )
        .label(format!("应写 {wanted}~"))
        .help("来源的 note 说这是推断；~ 会在页面上显示为「约」");
    }
}

fn status(event: &Event, date: Edtf, published: Date, out: &mut Findings) {
    let Some(status) = &event.status else { return };
    let day = published.first_day();
    if status.value == Status::Done && date.first_day() > day {
        out.push(
            Rule::EventStatus,
            status.at,
            format!("{date} 在报告（{published}）之后，不会已完成"),
        )
        .label("应是 planned 或 context");
    }
    if status.value == Status::Planned && date.last_day().is_some_and(|last| last < day) {
        out.push(
            Rule::EventStatus,
            status.at,
            format!("{date} 在报告（{published}）之前，不会还是计划"),
        )
        .label("应是 done 或 context");
    }
}

/// What belongs to an event stands in its sentence; or the sentence in it.
fn entities(desk: &Desk<'_>, event: &Event, out: &mut Findings) {
    let Some(quote) = &event.quote else {
        if let Some(first) = event.entities.first() {
            out.push(
                Rule::EventEntities,
                first.at,
                "没有 quote 的事件不能写 entities",
            )
            .label("无从知道它在哪一句");
        }
        return;
    };
    let Some(found) = quote.found else { return };
    for id in &event.entities {
        let figure = desk
            .draft
            .figures
            .iter()
            .find(|figure| figure.id.value == id.value);
        let holds = match figure {
            Some(figure) => figure
                .quote
                .found
                .is_none_or(|other| other.sentence == found.sentence),
            None => stretch(desk, id).is_none_or(|sentences| sentences.contains(&found.sentence)),
        };
        if !holds {
            out.push(
                Rule::EventEntities,
                id.at,
                format!("{} 与这件事不在一处", id.value),
            )
            .label("数据应在同一句，举措和任务应包含这一句")
            .help(format!(
                "这件事在「{}」",
                desk.article.sentence(found.sentence)
            ));
        }
    }
}
