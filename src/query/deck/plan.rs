//! The plans by their roles, and each with its tasks.

use super::review::numerals;
use crate::query::markup::Html;
use report::{
    lookup,
    model::{Plan, Report},
};

/// All plans: the role of each in a disc, its aim below.
pub fn stations(html: &mut Html, report: &Report) {
    html.raw("<ol class=\"stations\">");
    for plan in report.plans {
        html.raw("<li>");
        disc(html, plan);
        html.raw("<h3>")
            .text(plan.aim)
            .raw("</h3><p>")
            .text(plan.title)
            .raw("</p></li>");
    }
    html.raw("</ol>");
}

/// One plan: its role as large as there is room, and its tasks.
pub fn tasks(html: &mut Html, report: &'static Report, plan: &Plan) {
    disc(html, plan);
    html.raw("<ol class=\"pieces\">");
    for task in plan.tasks {
        html.raw("<li>").text(task.title);
        let figures = task.figures.iter();
        numerals(html, figures.filter_map(|id| lookup::figure(report, id)));
        html.raw("</li>");
    }
    html.raw("</ol>");
}

fn disc(html: &mut Html, plan: &Plan) {
    html.raw("<p class=\"disc\"><span>")
        .text(plan.role)
        .raw("</span></p>");
}
