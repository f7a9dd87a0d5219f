//! The figures of one unit: bars from one zero, on one scale.

use super::{value, wide};
use crate::language::{kind, status, t};
use crate::viz::{
    bounds::Bounds,
    figure,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    path::PathData,
    scale::Linear,
    tone::Tone,
    wrap,
};
use report::model::{Figure, Report, Status};

/// A small chart at a place.
pub struct Multiple<'a> {
    pub report: &'a Report,
    pub sizes: Sizes,
    pub left: f64,
    pub top: f64,
    pub width: f64,
}

impl Multiple<'_> {
    const fn numeral(&self) -> f64 {
        self.sizes.small * 1.5
    }

    /// Right edge of the labels, which is where the bars begin.
    fn zero(&self) -> f64 {
        if self.sizes.phone {
            self.left
        } else {
            self.left + self.width * 0.42
        }
    }

    /// The chart of some figures, on the scale of `all` of their unit; and the height it reaches
    /// down to.
    pub fn draw(&self, figures: &[&'static Figure], all: &[&'static Figure]) -> (Mark, f64) {
        let unit = figures.first().map_or("", |figure| figure.unit_name);
        let size = self.sizes.body;
        let mut y = self.top + size * 1.2;
        let label = t!("单位：{0}", unit);
        let label = match figures.first().map_or("", |figure| kind::word(figure.kind)) {
            "" => label,
            word => t!("{0}，{1}", word, label),
        };
        let heading = Text::line(
            "strong body",
            (self.left, y),
            size,
            Anchor::Start,
            label.clone(),
        );
        y += size * 0.55;
        let rule = y;
        y += size * 0.6;
        let values = all
            .iter()
            .map(|figure| wide(&value(figure, self.numeral()), self.numeral()));
        let most = all.iter().map(|figure| figure.value.approximately());
        let most = most.fold(0.0, f64::max);
        // Where something is only known to be at least so much, its bar stays open.
        let open = if all.iter().any(|figure| figure.is_open()) {
            20.0
        } else {
            0.0
        };
        let room =
            (self.left + self.width - self.zero() - values.fold(0.0, f64::max) - 12.0 - open)
                .max(20.0);
        let scale = Linear::new((0.0, most.max(1.0)), (0.0, room));
        let first = y;
        let mut rows = Vec::new();
        for figure in figures {
            let (row, bottom) = self.row(figure, y, &scale);
            rows.push(row);
            y = bottom;
        }
        let frame = PathData::new().line((self.left, rule), (self.left + self.width, rule));
        let mut marks = vec![
            heading.into(),
            Mark::Path {
                class: "rule",
                d: frame,
            },
        ];
        if !self.sizes.phone {
            let zero = self.zero() - 0.5;
            let line = PathData::new().line((zero, first), (zero, y - self.sizes.small * 0.4));
            marks.push(Mark::Path {
                class: "axis",
                d: line,
            });
        }
        marks.append(&mut rows);
        (
            Mark::Group {
                class: "",
                tone: None,
                label: label.into(),
                marks,
            },
            y + self.sizes.body * 1.6,
        )
    }

    fn row(&self, figure: &'static Figure, top: f64, scale: &Linear) -> (Mark, f64) {
        let (size, phone) = (self.sizes.small, self.sizes.phone);
        let leading = size * 1.25;
        let planned = figure.status != Status::Done;
        let name = if planned {
            t!("{0}（{1}）", figure.label, status::within(figure.status))
        } else {
            figure.label.to_owned()
        };
        let room = if phone {
            self.width
        } else {
            self.zero() - self.left - 12.0
        };
        let lines: Vec<String> = wrap::wrap(&name, size, room)
            .into_iter()
            .map(str::to_owned)
            .collect();
        let words = leading * lines.len() as f64;
        let thick = size * 0.95;
        let least = self.numeral() * 1.25;
        // Label left of the bar, or above it.
        let height = if phone {
            words + least
        } else {
            words.max(least)
        };
        let middle = if phone {
            top + words + least / 2.0
        } else {
            top + height / 2.0
        };
        let first = if phone { top } else { middle - words / 2.0 } + size * 1.02;
        let bar = Bounds::new(
            self.zero(),
            middle - thick / 2.0,
            scale.map(figure.value.approximately()).max(1.0),
            thick,
        );
        let hit = Bounds::new(self.left, top, self.width, height);
        let base = middle + self.numeral() * 0.36;
        let at = (self.left + self.width, base);
        let mut marks = vec![Mark::Rect {
            class: "hit",
            bounds: hit.inset(-2.0),
            radius: 3.0,
        }];
        marks.extend(shape(&bar, planned, figure.is_open()));
        marks.push(
            Text::lines(
                "word small",
                (self.left, first),
                size,
                Anchor::Start,
                leading,
                lines,
            )
            .into(),
        );
        let runs = value(figure, self.numeral());
        marks.push(
            Text {
                class: "numeral",
                x: at.0,
                y: at.1,
                size: self.numeral(),
                anchor: Anchor::End,
                runs,
            }
            .into(),
        );
        let tone = Some(Tone::of_figure(self.report, figure));
        let label = figure::words(figure).into();
        let link = Link {
            id: figure.id,
            class: "",
            tone,
            label,
            marks,
        };
        (
            link.into(),
            top + height + size * if phone { 0.5 } else { 0.4 },
        )
    }
}

/// A bar: solid; hatched, if planned; followed by slices, if it may be longer.
fn shape(bar: &Bounds, planned: bool, open: bool) -> Vec<Mark> {
    if planned {
        let outline = PathData::new().rect(bar);
        let hatch = PathData::new().hatch(bar, 5.0);
        return vec![
            Mark::Path {
                class: "line",
                d: outline,
            },
            Mark::Path {
                class: "hatch",
                d: hatch,
            },
        ];
    }
    let mut path = PathData::new().rect(bar);
    for (offset, width) in [(2.0, 4.0), (8.0, 2.5), (13.0, 1.5)] {
        if open {
            path = path.rect(&Bounds::new(bar.right() + offset, bar.y, width, bar.height));
        }
    }
    vec![Mark::Path {
        class: "solid length",
        d: path,
    }]
}
