//! Events are what the article or a source speaks of.

use super::desk::Desk;
use super::figures::stretch;
use super::wording::{is_subsequence, reordered, unlike};
use crate::diagnostics::Findings;
use crate::draft::{Event, Reference, Text};
use crate::model::Status;
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    for event in &desk.draft.events {
        title(desk, event, out);
        if let Some(status) = event
            .status
            .as_ref()
            .filter(|own| own.value == Status::Forecast)
        {
            out.push(Rule::EventStatus, status.at, "只有数据可以是 forecast")
                .label("应是 done、planned 或 context");
        }
        entities(desk, event, out);
    }
}

/// The references that an event lists, as far as they exist.
pub(super) fn references<'a>(desk: &Desk<'a>, event: &Event) -> Vec<&'a Reference> {
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
        let alike = sources
            .iter()
            .find(|source| reordered(&event.title, source).is_some());
        let alike = alike
            .or(sources.first())
            .map_or("", |source| source.as_str());
        let (message, label) = unlike("事件的 title", &event.title, ("引文", alike));
        out.push(Rule::EventTitle, event.title.at, message)
            .label(label)
            .help(format!("引文是{}", said.join("、")));
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
