//! Towers side by side on a road: for wide screens.

use super::{
    block::block,
    group_label,
    tasks::{self, Server},
};
use crate::viz::{
    bounds::Bounds,
    layout::{dodge::dodge, sizes::Sizes},
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    scale::Band,
    text,
    tone::Tone,
    wrap,
};
use report::model::{Group, Origin, Report};

/// More blocks than this a tower does not show.
const TALLEST: usize = 6;
const BLOCK: f64 = 56.0;
const GAP: f64 = 5.0;
const ROAD: f64 = 26.0;

/// What the drawing grows from top to bottom.
pub struct Skyline<'a> {
    report: &'a Report,
    sizes: Sizes,
    band: Band,
    width: f64,
    /// Top edge of the road.
    road: f64,
    digit: f64,
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
            floors as f64 * (BLOCK + GAP) + lines as f64 * sizes.strong * 1.25 + 10.0
        };
        let road = groups.iter().map(heading).fold(0.0, f64::max);
        let numbers = groups
            .iter()
            .map(|group| text::width(&int(group.digit.into()), 1.0));
        let digit = (band.bandwidth() / numbers.fold(1.2, f64::max)).clamp(24.0, 104.0);
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

    /// Where the boxes of the tasks stand, below the groups that they serve.
    fn boxes(&self, servers: &[Server], top: f64) -> Vec<Bounds> {
        let most = (self.width - 16.0 * servers.len() as f64) / servers.len().max(1) as f64;
        let wish = |server: &Server| {
            let middles = server
                .groups
                .iter()
                .map(|group| self.band.middle(usize::from(group.order) - 1));
            middles.sum::<f64>() / server.groups.len() as f64
        };
        let wishes: Vec<f64> = servers.iter().map(wish).collect();
        let widths: Vec<f64> = servers
            .iter()
            .map(|server| server.width(&self.sizes, most.max(190.0)))
            .collect();
        let lefts: Vec<f64> = wishes
            .iter()
            .zip(&widths)
            .map(|(wish, width)| wish - width / 2.0)
            .collect();
        let gap = 16.0;
        let total = widths.iter().sum::<f64>() + gap * servers.len().saturating_sub(1) as f64;
        let widths = if total > self.width {
            vec![most; servers.len()]
        } else {
            widths
        };
        let lefts = dodge(&lefts, &widths, gap, (0.0, self.width));
        let height = servers
            .iter()
            .zip(&widths)
            .map(|(server, width)| server.height(&self.sizes, *width));
        let height = height.fold(0.0, f64::max);
        lefts
            .into_iter()
            .zip(widths)
            .map(|(x, width)| Bounds::new(x, top, width, height))
            .collect()
    }

    /// Lines from a group's digit down to the tasks that serve it.
    fn curves(
        &self,
        group: &Group,
        index: usize,
        servers: &[Server],
        boxes: &[Bounds],
        from: f64,
    ) -> PathData {
        let mut path = PathData::new();
        for (server, bounds) in servers.iter().zip(boxes) {
            let Some(nth) = server.groups.iter().position(|other| other.id == group.id) else {
                continue;
            };
            let share = (nth as f64 + 0.5) / server.groups.len() as f64;
            let start = (self.band.middle(index), from);
            let end = (bounds.x + bounds.width * share, bounds.y - 3.0);
            let half = (start.1 + end.1) / 2.0;
            path = path
                .move_to(start.0, start.1)
                .curve_to((start.0, half), (end.0, half), end);
        }
        path
    }

    fn street(&self) -> Mark {
        let road = Bounds::new(0.0, self.road, self.width, ROAD);
        let mut marks = vec![
            Mark::Rect {
                class: "road",
                bounds: road,
                radius: 0.0,
            },
            Mark::Path {
                class: "road-line",
                d: PathData::new().line((8.0, road.cy()), (self.width - 8.0, road.cy())),
            },
        ];
        // The road's name is the one member that the article itself names.
        let slots = self
            .report
            .framework
            .groups
            .iter()
            .flat_map(|group| group.slots);
        let name = slots
            .filter(|slot| slot.origin == Origin::Article)
            .find_map(|slot| slot.title);
        if let Some(name) = name {
            let width = text::width(name, self.sizes.small) + 20.0;
            let plate = Bounds::new(self.width - width - 24.0, road.y + 2.5, width, ROAD - 5.0);
            marks.push(Mark::Rect {
                class: "plate",
                bounds: plate,
                radius: 2.0,
            });
            let at = (plate.cx(), plate.cy() + self.sizes.small * 0.36);
            marks.push(
                Text::line(
                    "plate-name small",
                    at,
                    self.sizes.small,
                    Anchor::Middle,
                    name,
                )
                .into(),
            );
        }
        Mark::Group {
            class: "street",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    fn tower(&mut self, group: &'static Group, index: usize, curves: PathData) -> Mark {
        let (sizes, x) = (self.sizes, self.band.start(index));
        let shown = group.slots.len().min(TALLEST);
        let mut blocks = Vec::new();
        let mut top = self.road - GAP;
        for slot in &group.slots[..shown] {
            let bounds = Bounds::new(x, top - BLOCK, self.band.bandwidth(), BLOCK);
            let (mark, named) = block(group, slot, bounds, &sizes);
            self.left_out.1 += usize::from(!named);
            blocks.push(mark);
            top -= BLOCK + GAP;
        }
        let middle = self.band.middle(index);
        if shown < group.slots.len() {
            let more = ["另有", &int(group.slots.len() - shown), "项"].concat();
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
                "strong title",
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
                class: "group",
                tone: None,
                label,
                marks,
            }
            .into(),
        ];
        all.push(Mark::Group {
            class: "grow",
            tone: None,
            label: "".into(),
            marks: blocks,
        });
        Mark::Group {
            class: "tower",
            tone: Some(Tone::of_group(group)),
            label: group.title.into(),
            marks: all,
        }
    }
}
