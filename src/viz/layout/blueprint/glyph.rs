//! The framework's digits as small towers, and the ribbons that lead to them.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    scale::Band,
    wrap,
};
use report::model::{Group, Report, Task};

/// Where a ribbon starts, and the free lane that it goes down in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Source {
    pub task: &'static str,
    pub from: (f64, f64),
    pub lane: f64,
}

/// A row of small towers.
pub struct Row<'a> {
    pub report: &'a Report,
    pub band: Band,
    /// Where ribbons leave their lanes.
    pub top: f64,
    /// Where the towers stand.
    pub ground: f64,
    pub sizes: Sizes,
    /// Whether there is room for the names.
    pub named: bool,
}

/// A block of a small tower.
const BLOCK: (f64, f64) = (22.0, 7.0);
/// Taller towers are cut.
const TALLEST: usize = 6;

impl Row<'_> {
    /// All towers with their ribbons, and the height they reach down to.
    pub fn draw(&self, sources: &[Source]) -> (Vec<Mark>, f64) {
        let mut bottom = self.ground;
        let mut marks = Vec::new();
        for (index, group) in self.report.framework.groups.iter().enumerate() {
            let (mark, reach) = self.tower(group, index, sources);
            marks.push(mark);
            bottom = reach.max(bottom);
        }
        (marks, bottom)
    }

    fn tower(&self, group: &'static Group, index: usize, sources: &[Source]) -> (Mark, f64) {
        let x = self.band.middle(index);
        let digit = self.sizes.small * 2.0;
        let floors = group.slots.len().min(TALLEST);
        let mut blocks = PathData::new();
        for floor in 0..floors {
            let top = self.ground - (floor + 1) as f64 * (BLOCK.1 + 2.0);
            blocks = blocks.rect(&Bounds::new(x - BLOCK.0 / 2.0, top, BLOCK.0, BLOCK.1));
        }
        let peak = self.ground - floors as f64 * (BLOCK.1 + 2.0) - 5.0;
        let mut ribbons = PathData::new();
        for source in sources
            .iter()
            .filter(|source| group.tasks.contains(&source.task))
        {
            ribbons = self.ribbon(ribbons, source, (x, peak));
        }
        let base = self.ground + digit * 0.98;
        let mut marks = vec![
            Mark::Path {
                class: "ribbon",
                d: ribbons,
            },
            Mark::Path {
                class: "blocks",
                d: blocks,
            },
            Text::line(
                "song glyph-digit",
                (x, base),
                digit,
                Anchor::Middle,
                int(group.digit.into()),
            )
            .into(),
        ];
        let mut bottom = base + digit * 0.1;
        if self.named {
            let (size, leading) = (self.sizes.small, self.sizes.small * 1.25);
            let lines = wrap::wrap(group.title, size, self.band.step() - 2.0);
            let first = base + size * 1.4;
            bottom = first + leading * (lines.len() - 1) as f64 + size * 0.3;
            marks.push(
                Text::lines(
                    "aside small",
                    (x, first),
                    size,
                    Anchor::Middle,
                    leading,
                    lines,
                )
                .into(),
            );
        }
        let width = self.band.bandwidth();
        let hit = Bounds::new(x - width / 2.0, peak, width, bottom - peak);
        marks.insert(
            0,
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
        );
        let label = t!(
            "{0}，第{1}组，共{2}组",
            group.title,
            int(group.order.into()),
            int(self.report.framework.groups.len())
        )
        .into();
        (
            Link {
                id: group.id,
                class: "",
                tone: None,
                label,
                marks,
            }
            .into(),
            bottom,
        )
    }

    /// Out of the task, down its lane, over to the tower.
    fn ribbon(&self, path: PathData, source: &Source, to: (f64, f64)) -> PathData {
        let (x, y) = source.from;
        let lane = source.lane;
        let bend = (lane - x).abs();
        let half = (self.top + to.1) / 2.0;
        path.move_to(x, y)
            .curve_to((lane, y), (lane, y), (lane, y + bend))
            .line_to(lane, self.top)
            .curve_to((lane, half), (to.0, half), to)
    }
}

/// Whether a task serves any group.
pub fn serves(report: &Report, task: &Task) -> bool {
    report
        .framework
        .groups
        .iter()
        .any(|group| group.tasks.contains(&task.id))
}
