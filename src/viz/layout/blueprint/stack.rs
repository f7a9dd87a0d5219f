//! Stations below one another: for phones. The digits stand in the station whose tasks
//! serve them.

use super::{
    glyph::{Row, Source, serves},
    part,
};
use crate::viz::{bounds::Bounds, layout::sizes::Sizes, mark::Mark, path::PathData, scale::Band};
use report::model::Report;

/// From the panel's sides to what is on it.
const MARGIN: f64 = 14.0;

/// All marks, and the height they take.
pub fn draw(report: &Report, width: f64) -> (Vec<Mark>, f64) {
    let sizes = Sizes::of(width);
    let radius = sizes.small * 2.25;
    let left = MARGIN + radius * 2.0 + 14.0;
    let room = width - MARGIN - left;
    let mut y = MARGIN + 6.0;
    let mut marks = Vec::new();
    let mut centers = Vec::new();
    for plan in report.plans {
        let center = (MARGIN + radius, y + radius);
        centers.push(center.1);
        let text = part::words(plan, (left, y + sizes.strong * 1.25), &sizes, room - radius);
        let words = text.bounds().last().map_or(y, |last| last.bottom());
        let order = (width - MARGIN - radius * 0.62, y + radius * 0.86);
        let mut own = part::sign(plan, center, radius, order, sizes.small);
        own.push(text.into());
        let hit = Bounds::new(left - 4.0, y - 2.0, room + 4.0, words - y + 8.0);
        own.insert(
            0,
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
        );
        let mut group = vec![part::station(plan, report.plans.len(), own)];
        y = words.max(center.1 + radius * 0.5) + 14.0;
        let mut sources = Vec::new();
        for task in plan.tasks {
            let (mark, bounds) = part::task(plan, task, (left, y), room, &sizes);
            group.push(mark);
            if serves(report, task) {
                let lane = left - 4.0 - 4.0 * sources.len().min(3) as f64;
                sources.push(Source {
                    task: task.id,
                    from: (left, bounds.cy()),
                    lane,
                });
            }
            y = bounds.bottom() + 7.0;
            let (figures, bottom) = part::figures(report, task, (left, y), room, &sizes);
            group.extend(figures);
            y = bottom;
        }
        if !sources.is_empty() {
            let band = Band::new(
                report.framework.groups.len(),
                (left - 6.0, width - MARGIN),
                0.1,
            );
            let row = Row {
                report,
                band,
                top: y + 2.0,
                ground: y + 96.0,
                sizes,
                named: false,
            };
            let (towers, bottom) = row.draw(&sources);
            group.extend(towers);
            y = bottom;
        }
        marks.push(Mark::Group {
            class: "",
            tone: None,
            label: plan.aim.into(),
            marks: group,
        });
        y += 22.0;
    }
    let x = MARGIN + radius;
    let mut course = PathData::new();
    for pair in centers.windows(2) {
        course = course.line((x, pair[0] + radius), (x, pair[1] - radius));
    }
    marks.insert(
        0,
        Mark::Path {
            class: "course",
            d: course,
        },
    );
    (marks, y)
}
