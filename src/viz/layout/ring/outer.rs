//! A figure at the rim: its numeral, its unit, and the tick to its measure.

use super::{
    labels::{Label, Rim},
    sector::polar,
    style::Style,
};
use crate::viz::{
    figure,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text,
};
use report::model::Figure;

/// A figure and where it would like to stand.
pub struct Outer {
    pub figure: &'static Figure,
    pub label: Label,
    /// On phones a long unit stands below its numeral.
    stacked: bool,
}

impl Outer {
    pub fn new(figure: &'static Figure, angle: f64, style: &Style) -> Self {
        let (numeral, unit) = figure::split(figure);
        let (number, unit) = (
            text::width(numeral, style.numeral),
            text::width(unit, style.unit),
        );
        let stacked = style.phone && number + unit > 4.0 * style.unit;
        let (width, height) = if stacked {
            (number.max(unit), style.numeral + style.unit * 1.05)
        } else {
            (number + unit, style.numeral)
        };
        Self {
            figure,
            label: Label {
                angle,
                width,
                height,
            },
            stacked,
        }
    }

    /// The figure at `angle`; `place` is its position in words.
    pub fn mark(&self, rim: &Rim, angle: f64, style: &Style, place: &str) -> Mark {
        let bounds = rim.bounds(&self.label, angle);
        let (numeral, unit) = figure::split(self.figure);
        let start = polar(rim.center, rim.radius + 2.0, self.label.angle);
        let end = polar(rim.center, rim.radius + rim.tick - 1.5, angle);
        let base = bounds.y + style.numeral * text::ASCENT;
        let words = if self.stacked {
            let below = Run::styled(unit, "unit", style.unit).below(style.unit * 1.05);
            Text::line(
                "numeral",
                (bounds.cx(), base),
                style.numeral,
                Anchor::Middle,
                numeral,
            )
            .with(below)
        } else {
            Text::line(
                "numeral",
                (bounds.cx(), base),
                style.numeral,
                Anchor::Middle,
                numeral,
            )
            .with(Run::styled(unit, "unit", style.unit))
        };
        let marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: bounds.inset(-style.gap / 2.0),
                radius: 3.0,
            },
            Mark::Path {
                class: "tick",
                d: PathData::new().line(start, end),
            },
            words.into(),
        ];
        let label = [&figure::words(self.figure), "，", place].concat().into();
        Link {
            id: self.figure.id,
            class: "figure",
            tone: None,
            label,
            marks,
        }
        .into()
    }
}
