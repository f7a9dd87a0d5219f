//! Towers lying down, one row a digit: for phones.

use super::{block::block, group_label, tasks};
use crate::language::{Language, current, t};
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    text,
    tone::Tone,
    wrap,
};
use report::model::{Group, Report};

/// More blocks than this a row does not show.
const MOST: usize = 8;
const GAP: f64 = 6.0;

/// Rows, growing downwards.
pub struct Rows<'a> {
    report: &'a Report,
    sizes: Sizes,
    width: f64,
    /// Left edge of titles and blocks; the digit is left of it.
    left: f64,
    /// Their right edge; the rail to the tasks is right of it.
    right: f64,
    /// Bottom of what is drawn.
    y: f64,
    /// Slots not drawn, names not drawn.
    pub left_out: (usize, usize),
}

impl<'a> Rows<'a> {
    pub fn new(report: &'a Report, width: f64) -> Self {
        let sizes = Sizes::of(width);
        Self {
            report,
            sizes,
            width,
            left: sizes.small * 4.4,
            right: width - 14.0,
            y: 0.0,
            left_out: (0, 0),
        }
    }

    /// All marks, and the height they take. A task follows the last row that it serves;
    /// a rail along the right edge ties it to all of them.
    pub fn draw(&mut self) -> (Vec<Mark>, f64) {
        let servers = tasks::servers(self.report);
        let groups = self.report.framework.groups;
        let last = groups.last().map_or("", |group| group.id);
        let mut marks = Vec::new();
        let mut stops = Vec::new();
        let mut rules = PathData::new();
        for group in groups {
            stops.push(self.y + self.sizes.strong * 0.9);
            let row = self.row(group);
            marks.push(row);
            for server in servers
                .iter()
                .filter(|server| server.groups.last().is_some_and(|last| last.id == group.id))
            {
                let height = server.height(&self.sizes, self.right - self.left);
                let bounds = Bounds::new(self.left, self.y, self.right - self.left, height);
                marks.push(self.rail(server, &stops, bounds.cy()));
                marks.push(server.mark(&self.sizes, bounds));
                self.y += height + GAP * 2.0;
            }
            if group.id != last {
                rules = rules.line((0.0, self.y), (self.width, self.y));
            }
            self.y += GAP * 3.0;
        }
        marks.insert(
            0,
            Mark::Path {
                class: "hairline",
                d: rules,
            },
        );
        (marks, self.y - GAP * 3.0)
    }

    fn rail(&self, server: &tasks::Server, stops: &[f64], to: f64) -> Mark {
        let x = self.width - 4.0;
        let mut path = PathData::new();
        let first = server
            .groups
            .first()
            .map_or(0, |group| usize::from(group.order) - 1);
        if let Some(top) = stops.get(first) {
            path = path
                .move_to(self.right, *top)
                .line_to(x, *top)
                .line_to(x, to)
                .line_to(self.right + 2.0, to);
        }
        for group in server.groups.iter().skip(1) {
            if let Some(y) = stops.get(usize::from(group.order) - 1) {
                path = path.line((self.right, *y), (x, *y));
            }
        }
        Mark::Path {
            class: "rail",
            d: path,
        }
    }

    fn row(&mut self, group: &'static Group) -> Mark {
        let (sizes, top) = (self.sizes, self.y);
        let number = int(group.digit.into());
        let room = self.left * 0.86 / text::width(&number, 1.0);
        let digit = room.min(sizes.small * 4.0);
        let lines = wrap::wrap(
            group.title,
            sizes.strong,
            sizes.room(self.right - self.left - 12.0),
        );
        let leading = sizes.strong * 1.25;
        let title = (self.left, top + sizes.strong * 1.2);
        self.y += leading * lines.len() as f64 + GAP * 2.0;
        let middle = self.left * 0.44;
        let marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: Bounds::new(0.0, top, self.left - GAP, digit * 1.02),
                radius: 3.0,
            },
            Text::lines(
                "strong heading",
                title,
                sizes.strong,
                Anchor::Start,
                leading,
                lines,
            )
            .into(),
            Text::line(
                "numeral",
                (middle, top + digit * 0.86),
                digit,
                Anchor::Middle,
                number,
            )
            .into(),
        ];
        let label = group_label(group, self.report).into();
        let link = Link {
            id: group.id,
            class: "",
            tone: None,
            label,
            marks,
        };
        let shown = group.slots.len().min(MOST);
        let width = (self.right - self.left - GAP) / 2.0;
        // An English name takes more lines.
        let english = current() == Language::English;
        let height = sizes.small * if english { 5.2 } else { 3.5 };
        let mut all = vec![link.into()];
        for (index, slot) in group.slots[..shown].iter().enumerate() {
            let x = self.left + (width + GAP) * (index % 2) as f64;
            let y = self.y + (height + GAP) * (index / 2) as f64;
            let (mark, named) = block(group, slot, Bounds::new(x, y, width, height), &sizes);
            self.left_out.1 += usize::from(!named);
            all.push(mark);
        }
        self.y += (height + GAP) * shown.div_ceil(2) as f64;
        if shown < group.slots.len() {
            let more = t!("另有{0}项", int(group.slots.len() - shown));
            let at = (self.left, self.y + sizes.small);
            all.push(Text::line("quiet small", at, sizes.small, Anchor::Start, more).into());
            self.left_out.0 += group.slots.len() - shown;
            self.y += sizes.small * 1.6;
        }
        self.y = self.y.max(top + digit * 1.1) + GAP;
        let (tone, label) = (Some(Tone::of_group(group)), group.title.into());
        Mark::Group {
            class: "",
            tone,
            label,
            marks: all,
        }
    }
}
