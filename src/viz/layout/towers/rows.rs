//! Groups in rows, a digit each: for phones. A thread of light comes in along the left edge and
//! branches to each group that a task names.

use super::{
    Known, group_label, is_lit, sign,
    storey::{Style, storey},
    street::{self, Scene},
};
use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    layout::night::{self, Night},
    mark::{Anchor, Link, Mark, Text},
    number::{Within, int},
    path::PathData,
    text,
    variant::Kind,
    wrap,
};
use report::model::{Group, Report, Slot};

/// More blocks than this a row does not show.
const MOST: usize = 8;
/// The least height of a row.
const ROW: f64 = 98.0;
const MARGIN: f64 = Night::MARGIN;
/// Between blocks.
const GAP: f64 = 6.0;
const DIGIT: f64 = 64.0;

/// Rows, growing downwards.
struct Rows<'a> {
    report: &'a Report,
    night: &'a Night,
    /// Left edge of titles and blocks.
    left: f64,
    /// Bottom of what is drawn.
    y: f64,
    left_out: (usize, usize),
}

/// All marks, and what is behind them.
pub fn draw(report: &Report, night: &Night) -> Scene {
    let mut rows = Rows {
        report,
        night,
        left: MARGIN + DIGIT + 4.0,
        y: 10.0,
        left_out: (0, 0),
    };
    let (mut edges, mut thread, mut ends) = (PathData::new(), PathData::new(), Vec::new());
    let mut last = 0.0;
    let mut groups = Vec::new();
    for group in report.groups() {
        let top = rows.y;
        groups.push(rows.row(group));
        if !group.tasks.is_empty() {
            let (x, y) = (Night::THREAD, top + DIGIT * 0.62);
            thread = thread
                .move_to(x, y - 12.0)
                .curve_to((x, y), (x, y), (MARGIN - 4.0, y));
            ends.push((MARGIN - 4.0, y, is_lit(group)));
            last = y - 12.0;
        }
        edges = edges.line((MARGIN, rows.y), (night.width, rows.y));
    }
    let mut marks = vec![Mark::Path {
        class: "edge",
        d: edges,
    }];
    if !ends.is_empty() {
        let from = PathData::new().move_to(Night::THREAD, 0.0);
        marks.extend(Night::thread(Night::THREAD, from, last));
        marks.push(Mark::Path {
            class: "thread",
            d: thread,
        });
        marks.extend(ends.into_iter().map(|(cx, cy, lit)| Mark::Circle {
            class: "source",
            cx,
            cy,
            radius: if lit { 4.0 } else { 3.0 },
        }));
    }
    marks.extend(groups);
    let bottom = rows.y + 14.0;
    let road = street::road(report, night, bottom);
    marks.extend(road.marks);
    Scene {
        marks,
        height: bottom + road.height + 14.0,
        left_out: rows.left_out,
        light: (0.0, bottom),
        ground: Some(bottom + road.height),
        glows: Vec::new(),
    }
}

impl Rows<'_> {
    fn row(&mut self, group: &'static Group) -> Mark {
        let (night, top, lit) = (self.night, self.y, is_lit(group));
        let (kind, layout) = (Kind::Towers, night.name());
        let right = night.width;
        let number = int(group.digit.into());
        let digit = (DIGIT * 0.62 / text::width(&number, 1.0)).min(DIGIT * 1.15);
        let middle = MARGIN + DIGIT / 2.0 - 2.0;
        let size = night.small * 1.1;
        let sign = sign(group);
        let beside = sign.map_or(0.0, |sign| {
            text::width(sign, night.small) * night::ENLARGED + 8.0
        });
        let room = (right - self.left) / night::ENLARGED;
        // A long title has the line to itself, and the sign the next one.
        let alone = text::width(group.title, size) > room - beside;
        let lines = wrap::wrap(group.title, size, room);
        let leading = size * 1.3;
        let first = top + size * 1.5;
        self.y = first + leading * (lines.len() - 1) as f64 + size * 0.6;
        let mut marks = vec![Mark::Rect {
            class: "hit",
            bounds: Bounds::new(MARGIN - 6.0, top + 6.0, self.left - MARGIN, ROW - 12.0),
            radius: 3.0,
        }];
        let base = top + 14.0 + digit * 0.86;
        if lit {
            let shine = night::paint(kind, layout, "shine");
            let reach = (digit * 0.6, digit * 0.6);
            marks.push(night::around(shine, (middle, base - digit * 0.36), reach));
        }
        let number = Text::line(
            "song tower-digit",
            (middle, base),
            digit,
            Anchor::Middle,
            number,
        );
        let paint = night::paint(kind, layout, if lit { "lamp" } else { "digit" });
        marks.push(Mark::from(number).painted(paint));
        let title = Text::lines(
            "song heading name",
            (self.left, first),
            size,
            Anchor::Start,
            leading,
            lines,
        );
        marks.push(title.into());
        if let Some(sign) = sign {
            let at = if alone {
                (self.left, self.y + night.small)
            } else {
                (right, first)
            };
            let anchor = if alone { Anchor::Start } else { Anchor::End };
            marks.push(Text::line("sign small", at, night.small, anchor, sign).into());
            if alone {
                self.y += night.small * 1.6;
            }
        }
        let link = Link {
            id: group.id,
            class: if lit { "lit" } else { "" },
            tone: None,
            label: group_label(group, self.report).into(),
            marks,
        };
        let mut all = vec![link.into()];
        all.extend(self.blocks(group, sign == Some(t!("原文未列"))));
        self.y = (self.y + 12.0).max(top + ROW);
        Mark::Group {
            class: "",
            tone: None,
            label: group.title.into(),
            marks: all,
        }
    }

    /// Its members beside each other, in as many lines as they need.
    fn blocks(&mut self, group: &'static Group, signed: bool) -> Vec<Mark> {
        let night = self.night;
        let size = night.small;
        let room = night.width - self.left;
        let shown = &group.slots[..group.slots.len().min(MOST)];
        let width = |slot: &Slot| {
            let name = match (Known::of(slot), slot.title) {
                (Known::Dark, _) if !signed => t!("原文未列"),
                (_, name) => name.unwrap_or(""),
            };
            let width = text::width(name, size) * night::ENLARGED + 14.0;
            width.within(52.0, room)
        };
        let style = Style {
            layout: night.name(),
            size,
            enlarged: night::ENLARGED,
            window: None,
        };
        // What counts alike is as wide: as many on a line as the widest name allows, on lines alike.
        let widest = shown.iter().map(width).fold(0.0, f64::max);
        let cell = |count: usize| (room - GAP * (count - 1) as f64) / count as f64;
        let fits = (1..=shown.len()).rev().find(|count| cell(*count) >= widest);
        let lines = shown.len().div_ceil(fits.unwrap_or(1)).max(1);
        let count = shown.len().div_ceil(lines).max(1);
        let mut marks = Vec::new();
        for line in shown.chunks(count) {
            let lines = line.iter().map(|slot| {
                let wide = (cell(count) - 8.0) / night::ENLARGED;
                wrap::wrap(slot.title.unwrap_or(""), size, wide).len()
            });
            let height = 38.0 + size * 1.2 * (lines.max().unwrap_or(1).min(3) - 1) as f64;
            let mut x = self.left;
            for slot in line {
                let bounds = Bounds::new(x, self.y, cell(count), height);
                let (mark, named) = storey(group, slot, bounds, &style, signed);
                self.left_out.1 += usize::from(!named);
                marks.push(mark);
                x = bounds.right() + GAP;
            }
            self.y += height + GAP;
        }
        let hidden = group.slots.len() - shown.len();
        if hidden > 0 {
            let at = (self.left, self.y + size);
            let more = t!("另有{0}项", int(hidden));
            marks.push(Text::line("sign small", at, size, Anchor::Start, more).into());
            self.left_out.0 += hidden;
            self.y += size * 1.5;
        }
        marks
    }
}
