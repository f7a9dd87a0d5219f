//! Stations side by side: for wide screens.

use super::part;
use crate::viz::{
    layout::night::{Column, Night},
    mark::{Anchor, Mark, Text},
    number::int,
    path::PathData,
    plan,
};
use report::{lookup::names_group, lookup::plan_names_group, model::Report};

/// All marks, and the height they take.
pub fn draw(report: &Report, night: &Night) -> (Vec<Mark>, f64) {
    let plans = report.plans;
    let columns = &night.columns;
    let narrow = columns
        .iter()
        .map(|column| column.width)
        .fold(f64::MAX, f64::min);
    let radius = night.of_two(34.0, 27.0).min(narrow * 0.36);
    let line = radius + night.of_two(30.0, 14.0);
    let heading = line + radius + night.small * 2.3;
    let texts: Vec<Text> = plans
        .iter()
        .zip(columns)
        .map(|(plan, column)| part::words(plan, (column.x, heading), night, column.width))
        .collect();
    let bottom = texts
        .iter()
        .filter_map(|text| text.bounds().last().map(|last| last.bottom()));
    let top = bottom.fold(heading, f64::max) + night.small * 1.1;
    let mut marks = Vec::from(course(columns, line, radius));
    let mut groups = Vec::new();
    // The rules above tasks, by task: a conduit touches those that name groups.
    let mut touched: Vec<(&str, f64)> = Vec::new();
    let mut deepest: f64 = top;
    let (mut rules, mut bright) = (part::Rules::new(), part::Rules::new());
    for ((plan, column), text) in plans.iter().zip(columns).zip(texts) {
        let lit = plan_names_group(report, plan);
        let center = (column.x + radius, line);
        let mut own = part::sign(plan, center, radius, night, lit);
        if !plan::is_numbered(plan) {
            let rank = (radius * 0.76).max(night.small);
            let at = (center.0 + radius * 1.3, line - radius * 0.26);
            let order = int(plan.order.into());
            own.push(Text::line("song rank", at, rank, Anchor::Start, order).into());
        }
        own.push(text.into());
        let mut group = vec![part::station(plan, plans.len(), lit, own)];
        let mut y = top;
        if !plan.figures.is_empty() {
            let (parts, bottom) = part::own(report, plan, (column.x, y), column.width, night);
            group.extend(parts);
            y = bottom + night.of_two(14.85, 10.0);
        }
        for task in plan.tasks {
            touched.push((task.id, y));
            let at = (column.x, y);
            if names_group(report, task) {
                bright = bright.and(at, column.width, night.of_two(22.0, 16.0));
            } else {
                rules = rules.and(at, column.width, night.of_two(12.0, 9.0));
            }
            let (parts, bottom) =
                part::task(report, plan, task, (column.x, y), column.width, night);
            group.extend(parts);
            y = bottom + night.of_two(14.85, 10.0);
        }
        deepest = deepest.max(y);
        groups.push(Mark::Group {
            class: "",
            tone: None,
            label: plan.name().into(),
            marks: group,
        });
    }
    let height = deepest + night.small * 0.6;
    for conduit in night.conduits(report) {
        let column = columns[conduit.index];
        let bend = column.x - conduit.x;
        let corner = (conduit.x, line);
        let from = PathData::new().move_to(column.x, line).curve_to(
            corner,
            corner,
            (conduit.x, line + bend),
        );
        marks.extend(Night::thread(conduit.x, from, height));
        let at = |task: &str| touched.iter().find(|(id, _)| *id == task).map(|(_, y)| *y);
        for y in conduit.sources.iter().filter_map(|(task, _)| at(task.id)) {
            marks.push(Mark::Path {
                class: "thread",
                d: PathData::new().line((conduit.x, y), (column.x, y)),
            });
            marks.push(Mark::Circle {
                class: "source",
                cx: conduit.x,
                cy: y,
                radius: night.of_two(4.0, 3.0),
            });
        }
    }
    marks.push(rules.marks("rules"));
    marks.push(bright.marks("rules lit"));
    marks.extend(groups);
    (marks, height)
}

/// The dotted line from the first station on, with its head.
fn course(columns: &[Column], line: f64, radius: f64) -> [Mark; 2] {
    let start = columns.first().map_or(0.0, |column| column.x) + radius;
    let end = columns.last().map_or(0.0, |column| column.x + column.width);
    let head = PathData::new()
        .move_to(end - 9.0, line - 5.0)
        .line_to(end, line)
        .line_to(end - 9.0, line + 5.0);
    [
        Mark::Path {
            class: "course",
            d: PathData::new().line((start, line), (end, line)),
        },
        Mark::Path {
            class: "tip",
            d: head,
        },
    ]
}
