//! The plans by their roles, and each with its tasks.

use super::review::numerals;
use crate::{
    query::markup::Html,
    viz::{figure, plan as plan_words},
};
use report::model::{Plan, Report};

/// All plans: the role of each in a disc, its aim below.
pub fn stations(html: &mut Html, report: &Report) {
    html.raw("<ol class=\"stations\">");
    for plan in report.plans {
        html.raw("<li>");
        disc(html, plan);
        html.raw("<h3>").text(plan.name()).raw("</h3>");
        for title in plan.words().skip(1) {
            html.raw("<p>").text(title).raw("</p>");
        }
        html.raw("</li>");
    }
    html.raw("</ol>");
}

/// One plan: its role as large as there is room, and its tasks.
pub fn tasks(html: &mut Html, report: &'static Report, plan: &Plan) {
    disc(html, plan);
    html.raw("<ol class=\"pieces\">");
    if !plan.figures.is_empty() {
        html.raw("<li>");
        numerals(html, figure::all(report, plan.figures).into_iter());
        html.raw("</li>");
    }
    for task in plan.tasks {
        html.raw("<li>").text(task.title);
        numerals(html, figure::all(report, task.figures).into_iter());
        html.raw("</li>");
    }
    html.raw("</ol>");
}

fn disc(html: &mut Html, plan: &Plan) {
    html.raw("<p class=\"disc\"><span>")
        .text(&plan_words::sign(plan))
        .raw("</span></p>");
}
