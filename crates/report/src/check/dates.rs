//! Events have dates that somebody states, and are done or planned accordingly.

use super::desk::Desk;
use super::events::references;
use super::evidence::dates;
use crate::diagnostics::Findings;
use crate::draft::{Event, Text};
use crate::edtf::{Date, Edtf, End};
use crate::model::{Moment, Status};
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    // A source without a day is reported as that.
    let published = Date::parse(&desk.draft.source.date).ok();
    let Some(published) = published.filter(|date| date.day.is_some()) else {
        return;
    };
    for event in &desk.draft.events {
        let Some(text) = &event.date else { continue };
        let Ok(date) = Edtf::parse(text) else {
            continue;
        };
        evidence(desk, event, text, date, published, out);
        status(event, date, published, out);
        moment(event, text, date, published, out);
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
    let certain = |date| Stated {
        date,
        inferred: false,
    };
    let mut stated = Vec::new();
    if let Some(quote) = &event.quote {
        stated.extend(dates(&quote.exact, published.year).into_iter().map(certain));
        if quote.exact.contains("今年") {
            stated.push(certain(Date {
                month: None,
                day: None,
                ..published
            }));
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
        stated.push(certain(published));
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

/// A meeting opens on one day, which the article does not say; the report is in print on the day
/// of publication.
fn moment(event: &Event, text: &Text, date: Edtf, published: Date, out: &mut Findings) {
    let day = date.end == End::None && date.start.day.is_some() && !date.start.approximate;
    let fault = match event.moment.as_ref().map(|moment| moment.value) {
        Some(Moment::Opening) if !day => "开幕应是确切的一天",
        Some(Moment::Opening) if event.references.is_empty() => "哪天开幕，要有 references 说明",
        Some(Moment::Publication) if !day || date.first_day() != published.first_day() => {
            "见报应是 report.toml 里的 date 那一天"
        }
        _ => return,
    };
    out.push(
        Rule::DateEvidence,
        text.at,
        format!("日期 {date} 与 moment 不合"),
    )
    .label(fault);
}
