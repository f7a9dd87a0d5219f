//! Towers side by side on a road: for wide screens.

use super::{
    block::block,
    group_label,
    tasks::{self},
};
use crate::language::{Language, current, t};
use crate::viz::number::Within;
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    scale::Band,
    text,
    tone::Tone,
    wrap,
};
use report::model::{Group, Report};

/// More blocks than this a tower does not show.
const TALLEST: usize = 6;
const GAP: f64 = 5.0;
pub const ROAD: f64 = 26.0;

/// Height of a block: an English name takes more lines.
fn floor() -> f64 {
    if current() == Language::English {
        84.0
    } else {
        56.0
    }
}

/// What the drawing grows from top to bottom.
pub struct Skyline<'a> {
    pub(super) report: &'a Report,
    pub(super) sizes: Sizes,
    pub(super) band: Band,
    pub(super) width: f64,
    /// Top edge of the road.
    pub(super) road: f64,
    pub(super) digit: f64,
    /// Slots not drawn, names not drawn.
    pub left_out: (usize, usize),
}

impl<'a> Skyline<'a> {
    pub fn new(report: &'a Report, width: f64) -> Self {
        let sizes = Sizes::of(width);
        let groups = report.framework.groups;
        let band = Band::new(groups.len(), (0.0, width), 0.13);
        let heading = |group: &Group| {
            let floors = group.slots.len().min(TALLEST) + usize::from(group.slots.len() > TALLEST);
            let lines = wrap::wrap(group.title, sizes.strong, band.step() - 2.0).len();
            floors as f64 * (floor() + GAP) + lines as f64 * sizes.strong * 1.25 + 10.0
        };
        let road = groups.iter().map(heading).fold(0.0, f64::max);
        let numbers = groups
            .iter()
            .map(|group| text::width(&int(group.digit.into()), 1.0));
        let digit = (band.bandwidth() / numbers.fold(1.2, f64::max)).within(24.0, 104.0);
        Self {
            report,
            sizes,
            band,
            width,
            road,
            digit,
            left_out: (0, 0),
        }
    }

    /// All marks, and the height they take.
    pub fn draw(&mut self) -> (Vec<Mark>, f64) {
        let servers = tasks::servers(self.report);
        let below = self.road + ROAD + self.digit * 1.12;
        let top = below + 64.0;
        let boxes = self.boxes(&servers, top);
        let mut marks = vec![self.street()];
        for (index, group) in self.report.framework.groups.iter().enumerate() {
            let curves = self.curves(group, index, &servers, &boxes, below);
            marks.push(self.tower(group, index, curves));
        }
        let mut height = below + 4.0;
        for (server, bounds) in servers.iter().zip(boxes) {
            height = height.max(bounds.bottom() + 2.0);
            marks.push(server.mark(&self.sizes, bounds));
        }
        (marks, height)
    }

    fn tower(&mut self, group: &'static Group, index: usize, curves: PathData) -> Mark {
        let (sizes, x) = (self.sizes, self.band.start(index));
        let shown = group.slots.len().min(TALLEST);
        let mut blocks = Vec::new();
        let mut top = self.road - GAP;
        for slot in &group.slots[..shown] {
            let bounds = Bounds::new(x, top - floor(), self.band.bandwidth(), floor());
            let (mark, named) = block(group, slot, bounds, &sizes);
            self.left_out.1 += usize::from(!named);
            blocks.push(mark);
            top -= floor() + GAP;
        }
        let middle = self.band.middle(index);
        if shown < group.slots.len() {
            let more = t!("另有{0}项", int(group.slots.len() - shown));
            blocks.push(
                Text::line(
                    "quiet small",
                    (middle, top - 8.0),
                    sizes.small,
                    Anchor::Middle,
                    more,
                )
                .into(),
            );
            top -= sizes.small * 1.5;
            self.left_out.0 += group.slots.len() - shown;
        }
        let lines = wrap::wrap(group.title, sizes.strong, self.band.step() - 2.0);
        let leading = sizes.strong * 1.25;
        let first = top - 8.0 - leading * (lines.len() - 1) as f64;
        let base = self.road + ROAD + self.digit * 0.94;
        let hit = Bounds::around(
            middle,
            base - self.digit * 0.36,
            self.band.bandwidth(),
            self.digit,
        );
        let marks = vec![
            Mark::Path {
                class: "line serve",
                d: curves,
            },
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            Text::lines(
                "strong heading",
                (middle, first),
                sizes.strong,
                Anchor::Middle,
                leading,
                lines,
            )
            .into(),
            Text::line(
                "numeral",
                (middle, base),
                self.digit,
                Anchor::Middle,
                int(group.digit.into()),
            )
            .into(),
        ];
        let label = group_label(group, self.report).into();
        let mut all = vec![
            Link {
                id: group.id,
                class: "",
                tone: None,
                label,
                marks,
            }
            .into(),
        ];
        all.extend(blocks);
        Mark::Group {
            class: "",
            tone: Some(Tone::of_group(group)),
            label: group.title.into(),
            marks: all,
        }
    }
}
