//! What has a date, as a list.

use crate::{
    language::{date, status, t},
    query::{markup::Html, relation::tone},
};
use report::model::{Report, Status};

/// Every dated event with its date, no finer than the evidence.
pub fn dated(html: &mut Html, report: &'static Report) {
    html.raw("<ol class=\"dated\">");
    for event in report.events {
        let Some(date) = date::of(event) else {
            continue;
        };
        html.raw("<li data-tone=\"")
            .raw(tone(report, event.id))
            .raw("\"><span>")
            .text(&date)
            .raw("</span> <b>")
            .text(event.title)
            .raw("</b>");
        if let Some(word) = status::of(event).filter(|_| event.status != Status::Done) {
            html.raw(" <span class=\"tag\">").raw(word).raw("</span>");
        }
        if !event.references.is_empty() {
            html.raw(" <span class=\"tag tag-background\">")
                .raw(t!("背景补充"))
                .raw("</span>");
        }
        html.raw("</li>");
    }
    html.raw("</ol>");
}
