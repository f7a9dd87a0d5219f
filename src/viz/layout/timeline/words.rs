//! What stands beside a date.

use super::when::When;
use crate::language::{self, status, t};
use crate::viz::figure;
use report::model::{Event, Lane, Report};

/// 「730条」, or 「29场次、300余万元」; nothing if no figure belongs to the event.
pub fn figures(report: &Report, event: &Event) -> String {
    let texts: Vec<&str> = figure::all(report, event.entities)
        .into_iter()
        .map(|figure| figure.text)
        .collect();
    texts.join(t!("、"))
}

/// When it was: 「2022年4月10日开幕」.
pub fn date(when: &When) -> String {
    language::date::of(when.event).unwrap_or_default()
}

/// The mark of what the article does not say.
pub fn background(event: &Event) -> &'static str {
    if event.references.is_empty() {
        ""
    } else {
        t!("背景补充")
    }
}

/// What a phase is: review or plan.
pub fn phase(event: &Event) -> &'static str {
    status::of(event).unwrap_or_default()
}

/// All of it, read aloud.
pub fn aloud(report: &Report, when: &When) -> String {
    let event = when.event;
    let mut words = t!("{0}，{1}", event.title, date(when));
    let more = [
        background(event),
        if event.lane == Lane::Phase {
            phase(event)
        } else {
            report.page.lane(event.lane)
        },
        if when.future { t!("报告之后") } else { "" },
        &figures(report, event),
    ];
    for part in more.into_iter().filter(|part| !part.is_empty()) {
        words += t!("，");
        words.push_str(part);
    }
    words
}
