//! Stations side by side: for wide screens.

use super::{
    glyph::{Row, Source, serves},
    part,
};
use crate::viz::number::Within;
use crate::viz::{layout::sizes::Sizes, mark::Mark, path::PathData, scale::Band};
use report::model::{Plan, Report};

/// From the panel's sides to what is on it.
const MARGIN: f64 = 20.0;
/// Between columns; ribbons run here.
const GUTTER: f64 = 16.0;

/// All marks, and the height they take.
pub fn draw(report: &Report, width: f64) -> (Vec<Mark>, f64) {
    let sizes = Sizes::of(width);
    let plans = report.plans;
    let step = (width - 2.0 * MARGIN + GUTTER) / plans.len().max(1) as f64;
    let column = step - GUTTER;
    let radius = (column * 0.3).within(24.0, 48.0);
    let line = MARGIN + radius + 18.0;
    let left = |index: usize| MARGIN + step * index as f64;
    let heading = line + radius + sizes.strong * 1.9;
    let texts: Vec<_> = plans
        .iter()
        .enumerate()
        .map(|(index, plan)| part::words(plan, (left(index), heading), &sizes, column))
        .collect();
    let bottom = texts
        .iter()
        .filter_map(|text| text.bounds().last().map(|last| last.bottom()));
    let top = bottom.fold(heading, f64::max) + 12.0;
    let end = width - MARGIN;
    let head = PathData::new()
        .move_to(end - 9.0, line - 5.0)
        .line_to(end, line)
        .line_to(end - 9.0, line + 5.0);
    let mut course = PathData::new();
    for index in 0..plans.len() {
        let next = if index + 1 < plans.len() {
            left(index + 1)
        } else {
            end - 9.0
        };
        course = course.line((left(index) + radius * 2.0, line), (next, line));
    }
    let mut marks = vec![
        Mark::Path {
            class: "course",
            d: course,
        },
        Mark::Path {
            class: "blocks",
            d: head.close(),
        },
    ];
    let mut sources = Vec::new();
    let mut deepest = top;
    for ((index, plan), text) in plans.iter().enumerate().zip(texts) {
        let x = left(index);
        let mut own = part::sign(
            plan,
            (x + radius, line),
            radius,
            (x + radius * 2.12, line - radius * 0.42),
            sizes.small,
        );
        own.push(text.into());
        let mut group = vec![part::station(plan, plans.len(), own)];
        let mut column = Column {
            report,
            plan,
            sizes,
            x,
            y: top,
            width: column,
            parts: Vec::new(),
            sources: Vec::new(),
        };
        column.fill(width);
        deepest = deepest.max(column.y);
        group.extend(column.parts);
        sources.extend(column.sources);
        marks.push(Mark::Group {
            class: "",
            tone: None,
            label: plan.aim.into(),
            marks: group,
        });
    }
    let band = Band::new(report.framework.groups.len(), (MARGIN, width - MARGIN), 0.1);
    let ground = deepest + 132.0;
    let row = Row {
        report,
        band,
        top: deepest + 4.0,
        ground,
        sizes,
        named: true,
    };
    let (towers, bottom) = row.draw(&sources);
    marks.extend(towers);
    (marks, bottom + MARGIN)
}

/// The tasks of one plan.
struct Column<'a> {
    report: &'a Report,
    plan: &'static Plan,
    sizes: Sizes,
    x: f64,
    y: f64,
    width: f64,
    parts: Vec<Mark>,
    sources: Vec<Source>,
}

impl Column<'_> {
    fn fill(&mut self, panel: f64) {
        let mut lanes = (0.0, 0.0);
        for task in self.plan.tasks {
            let (mark, bounds) =
                part::task(self.plan, task, (self.x, self.y), self.width, &self.sizes);
            self.parts.push(mark);
            if serves(self.report, task) {
                // To the side where its digits are; each task has a lane of its own.
                let to_left = self.aim(task.id, panel) < bounds.cx();
                let (lane, edge, sign) = if to_left {
                    (&mut lanes.0, bounds.x, -1.0)
                } else {
                    (&mut lanes.1, bounds.right(), 1.0)
                };
                *lane += 1.0;
                let lane = edge + sign * (f64::min(*lane, 3.0) * 5.0);
                self.sources.push(Source {
                    task: task.id,
                    from: (edge, bounds.cy()),
                    lane,
                });
            }
            self.y = bounds.bottom() + 7.0;
            let (figures, y) =
                part::figures(self.report, task, (self.x, self.y), self.width, &self.sizes);
            self.parts.extend(figures);
            self.y = y;
        }
    }

    /// Where the digits that a task serves are, on average.
    fn aim(&self, task: &str, panel: f64) -> f64 {
        let groups = self.report.framework.groups;
        let band = Band::new(groups.len(), (0.0, panel), 0.0);
        let served: Vec<f64> = groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group.tasks.contains(&task))
            .map(|(index, _)| band.middle(index))
            .collect();
        served.iter().sum::<f64>() / served.len().max(1) as f64
    }
}
