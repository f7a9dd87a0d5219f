//! What stands beside a date.

use super::when::When;
use crate::viz::figure;
use report::model::{Event, Lane, Report, Status};

/// 「730条」, or 「29场次、300余万元」; nothing if no figure belongs to the event.
pub fn figures(report: &Report, event: &Event) -> String {
    let texts: Vec<&str> = figure::all(report, event.entities)
        .into_iter()
        .map(|figure| figure.text)
        .collect();
    texts.join("、")
}

/// The mark of what the article does not say.
pub const fn background(event: &Event) -> &'static str {
    if event.references.is_empty() {
        ""
    } else {
        "背景补充"
    }
}

/// What a phase is: review or plan.
pub const fn phase(event: &Event) -> &'static str {
    match event.status {
        Status::Done => "已完成",
        Status::Planned => "计划",
        Status::Context => "背景",
    }
}

/// All of it, read aloud.
pub fn aloud(report: &Report, when: &When) -> String {
    let event = when.event;
    let mut words = [event.title, "，", &when.date.words()].concat();
    let more = [
        background(event),
        if event.lane == Lane::Phase {
            phase(event)
        } else {
            event.lane.title()
        },
        if when.future { "报告之后" } else { "" },
        &figures(report, event),
    ];
    for part in more.into_iter().filter(|part| !part.is_empty()) {
        words.push('，');
        words.push_str(part);
    }
    words
}
