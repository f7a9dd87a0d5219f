//! What was done: measures with their figures as large numerals, and what was learnt.

use super::share;
use crate::{
    language::{status, t},
    query::{markup::Html, relation::tone, told::is_silent},
};
use report::{
    lookup,
    model::{Figure, Measure, Report, Status},
};

/// Measures side by side, each as wide as its figures.
pub fn measures(html: &mut Html, report: &'static Report, measures: &[Measure]) {
    let all: usize = measures.iter().map(share).sum();
    html.raw("<ol class=\"beside of-")
        .raw(&all.to_string())
        .raw("\">");
    for measure in measures {
        html.raw("<li class=\"wide-")
            .raw(&share(measure).to_string())
            .raw("\"><h3>")
            .text(measure.title)
            .raw("</h3>");
        let figures = measure.figures.iter();
        numerals(html, figures.filter_map(|id| lookup::figure(report, id)));
        if is_silent(report, measure) {
            html.raw("<p class=\"none\">")
                .raw(t!("原文此段没有数字"))
                .raw("</p>");
        }
        html.raw("</li>");
    }
    html.raw("</ol>");
}

/// Figures of an area itself.
pub fn own(html: &mut Html, figures: &[&'static Figure]) {
    let count = figures.len().to_string();
    html.raw("<ol class=\"beside of-")
        .raw(&count)
        .raw("\"><li class=\"wide-")
        .raw(&count)
        .raw("\">");
    numerals(html, figures.iter().copied());
    html.raw("</li></ol>");
}

/// Figures as numerals, each with what was counted.
pub fn numerals(html: &mut Html, figures: impl Iterator<Item = &'static Figure>) {
    let mut figures = figures.peekable();
    if figures.peek().is_none() {
        return;
    }
    html.raw("<ul class=\"numerals\">");
    for figure in figures {
        html.raw("<li>");
        numeral(html, figure);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

fn numeral(html: &mut Html, figure: &Figure) {
    let (number, rest) = figure.split();
    html.raw("<b class=\"large\">")
        .text(number)
        .raw("<small>")
        .text(rest)
        .raw("</small></b> <span>")
        .text(figure.label)
        .raw("</span>");
    if figure.status == Status::Planned {
        html.raw(" <span class=\"tag tag-planned\">")
            .raw(status::word(figure.status))
            .raw("</span>");
    }
}

/// Figures that nothing can be compared with, each in its area's colour.
pub fn single(html: &mut Html, report: &'static Report, figures: &[&'static Figure]) {
    html.raw("<ul class=\"beside numerals of-")
        .raw(&figures.len().to_string())
        .raw("\">");
    for figure in figures {
        html.raw("<li data-tone=\"")
            .raw(tone(report, figure.id))
            .raw("\">");
        numeral(html, figure);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

/// The sentences of what was learnt.
pub fn lessons(html: &mut Html, report: &Report) {
    html.raw("<ol class=\"learnt\">");
    for lesson in report.lessons {
        html.raw("<li>")
            .text(lesson.text.trim_start_matches('●'))
            .raw("</li>");
    }
    html.raw("</ol>");
}
