//! Plans in rows: for phones. Their tasks are in the words below the drawing.

use super::part;
use crate::viz::{
    bounds::Bounds,
    layout::night::{self, Night},
    mark::Mark,
    path::PathData,
};
use report::{lookup::plan_names_group, model::Report};

/// The least height of a row.
const ROW: f64 = 76.0;
const MARGIN: f64 = Night::MARGIN;

/// All marks, and the height they take.
pub fn draw(report: &Report, night: &Night) -> (Vec<Mark>, f64) {
    let radius = 26.0;
    let left = MARGIN + radius * 2.0 + 16.0;
    let room = (night.width - left) / night::ENLARGED;
    let mut y: f64 = 6.0;
    let mut marks = Vec::new();
    let mut rows = Vec::new();
    let mut edges = PathData::new();
    let mut threads = Vec::new();
    for plan in report.plans {
        let lit = plan_names_group(report, plan);
        let mut text = part::words(plan, (left, 0.0), night, room);
        let bounds = text.bounds();
        let (first, last) = (bounds[0].y, bounds[bounds.len() - 1].bottom());
        let height = ROW.max(last - first + 26.0);
        text.y = y + (height - (last - first)) / 2.0 - first;
        let center = (MARGIN + radius, y + height / 2.0);
        let mut own = vec![Mark::Rect {
            class: "hit",
            bounds: Bounds::new(MARGIN, y + 2.0, night.width - MARGIN, height - 4.0),
            radius: 3.0,
        }];
        own.extend(part::sign(plan, center, radius, night, lit));
        own.push(text.into());
        if lit {
            threads.push(center.1);
        }
        let link = part::station(plan, report.plans.len(), lit, own);
        rows.push(Mark::Group {
            class: "",
            tone: None,
            label: plan.name().into(),
            marks: vec![link],
        });
        y += height;
        edges = edges.line((MARGIN, y), (night.width, y));
    }
    marks.push(Mark::Path {
        class: "edge",
        d: edges,
    });
    for line in threads {
        let corner = (Night::THREAD, line);
        let from = PathData::new().move_to(MARGIN, line).curve_to(
            corner,
            corner,
            (Night::THREAD, line + MARGIN - Night::THREAD),
        );
        marks.extend(Night::thread(Night::THREAD, from, y + 14.0));
    }
    marks.extend(rows);
    (marks, y + 14.0)
}
