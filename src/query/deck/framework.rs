//! The framework as a skyline, and each of its digits.

use crate::{
    language::t,
    query::{card, markup::Html, relation::tone_of_group},
};
use report::{
    lookup::{self, Entity},
    model::{Group, Origin, Report, Slot},
};

/// Higher towers say how many more blocks they have: the slide of their digit has them all.
const TALLEST: usize = 4;

/// A tower for each digit: its members on the road, and the digit below.
pub fn skyline(html: &mut Html, report: &Report) {
    html.raw("<ol class=\"skyline\">");
    for group in report.groups() {
        html.raw("<li data-tone=\"")
            .raw(tone_of_group(report, group))
            .raw("\"><h3>")
            .text(group.title)
            .raw("</h3>");
        members(html, group.slots, TALLEST);
        digit(html, group);
        html.raw("</li>");
    }
    html.raw("</ol>");
}

/// One digit as large as there is room, its members, and the tasks that serve it.
pub fn group(html: &mut Html, report: &'static Report, group: &Group) {
    digit(html, group);
    html.raw("<div>");
    members(html, group.slots, usize::MAX);
    let tasks = group
        .tasks
        .iter()
        .filter_map(|id| lookup::entity(report, id));
    let mut tasks = tasks.peekable();
    if tasks.peek().is_some() {
        html.raw("<h3>")
            .raw(t!("有关任务"))
            .raw("</h3><ul class=\"served\">");
        for task in tasks {
            html.raw("<li>").text(task.title());
            if let Entity::Task(plan, _) = task {
                html.raw(" <span>").raw(card::kind(Entity::Plan(plan)));
                if let Some(role) = plan.role {
                    html.raw(" · ").text(role);
                }
                html.raw("</span>");
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }
    html.raw("</div>");
}

fn digit(html: &mut Html, group: &Group) {
    // The group's title begins with it.
    html.raw("<b class=\"digit\" aria-hidden=\"true\">")
        .raw(&group.digit.to_string())
        .raw("</b>");
}

fn members(html: &mut Html, slots: &[Slot], most: usize) {
    html.raw("<ul class=\"members\" data-count=\"")
        .raw(&slots.len().to_string())
        .raw("\">");
    if slots.len() > most {
        let more = (slots.len() - most).to_string();
        html.raw("<li>").raw(&t!("另有{0}项", more)).raw("</li>");
    }
    for slot in slots.iter().take(most) {
        let background = slot.origin == Origin::Background;
        let kind = match (slot.title, background) {
            (None, _) => "unnamed",
            (_, true) => "background",
            (_, false) => "article",
        };
        html.raw("<li data-kind=\"")
            .raw(kind)
            .raw("\">")
            .text(slot.title.unwrap_or(t!("原文未列")));
        if background {
            html.raw(" <span class=\"tag tag-background\">")
                .raw(t!("背景补充"))
                .raw("</span>");
        }
        html.raw("</li>");
    }
    html.raw("</ul>");
}
