//! A figure at the rim: its numeral, its unit, and the tick to its measure.

use super::{
    angle::direction,
    labels::{Label, Rim},
    sector::polar,
    style::Style,
};
use crate::language::{Language, current, t};
use crate::viz::{
    figure,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text, wrap,
};
use report::model::{Figure, Measure};

/// A figure and where it would like to stand.
pub struct Outer {
    pub figure: &'static Figure,
    pub label: Label,
    /// The unit, beside the numeral.
    unit: &'static str,
    /// Or in lines below it: on phones, if it is long; in English anywhere.
    units: Vec<&'static str>,
    /// What was counted, in lines below the numeral; none in the ring of all areas.
    names: Vec<&'static str>,
}

impl Outer {
    /// Figures spread evenly over the angle from `start`.
    pub fn spread(figures: &[&'static Figure], start: f64, span: f64, style: &Style) -> Vec<Self> {
        let count = figures.len() as f64;
        let place = |(nth, figure): (usize, &&'static Figure)| {
            Self::new(figure, start + span * (nth as f64 + 0.5) / count, style)
        };
        figures.iter().enumerate().map(place).collect()
    }

    fn new(figure: &'static Figure, angle: f64, style: &Style) -> Self {
        let english = current() == Language::English;
        let (numeral, mut unit) = figure.split();
        // Words have no room around a ring on a phone, where the number alone says how many.
        if english && style.phone && figure.counts() {
            unit = "";
        }
        let number = text::width(numeral, style.numeral);
        let beside = number + text::width(unit, style.unit);
        let mut units = Vec::new();
        if (style.phone || english) && beside > 4.0 * style.unit {
            let room = style.unit * if style.phone { 4.6 } else { 7.0 };
            units = wrap::wrap(unit.trim_start(), style.unit, room);
            unit = "";
        }
        let widths = units.iter().map(|line| text::width(line, style.unit));
        let (width, height) = if units.is_empty() {
            (beside, style.numeral)
        } else {
            let lines = style.unit * 1.05 * units.len() as f64;
            (widths.fold(number, f64::max), style.numeral + lines)
        };
        Self {
            figure,
            label: Label {
                angle,
                width,
                height,
            },
            unit,
            units,
            names: Vec::new(),
        }
    }

    /// The same with what was counted, in lines no wider than `room`.
    pub fn named(mut self, style: &Style, room: f64) -> Self {
        self.names = wrap::wrap(self.figure.label, style.small, room);
        let widths = self.names.iter().map(|line| text::width(line, style.small));
        self.label.width = widths.fold(self.label.width, f64::max);
        self.label.height += style.small * 1.3 * self.names.len() as f64 + style.small * 0.2;
        self
    }

    /// The figure at `angle`, one of `measure`'s.
    pub fn mark(&self, rim: &Rim, angle: f64, style: &Style, measure: &Measure) -> Mark {
        let bounds = rim.bounds(&self.label, angle);
        let (numeral, _) = self.figure.split();
        let start = polar(rim.center, rim.radius + 2.0, self.label.angle);
        let end = polar(rim.center, rim.radius + rim.tick - 1.5, angle);
        let base = bounds.y + style.numeral * text::ASCENT;
        // Several lines begin, or end, on the side of the ring.
        let (anchor, x) = match direction(angle).0 {
            cos if self.names.is_empty() || cos.abs() < 0.25 => (Anchor::Middle, bounds.cx()),
            cos if cos > 0.0 => (Anchor::Start, bounds.x),
            _ => (Anchor::End, bounds.right()),
        };
        let mut words = Text::line("numeral", (x, base), style.numeral, anchor, numeral);
        if !self.unit.is_empty() {
            words = words.with(Run::styled(self.unit, "unit", style.unit));
        }
        for line in &self.units {
            words = words.with(Run::styled(*line, "unit", style.unit).below(style.unit * 1.05));
        }
        for (index, line) in self.names.iter().enumerate() {
            let leading = style.small * if index == 0 { 1.5 } else { 1.3 };
            words = words.with(Run::styled(*line, "unit word", style.small).below(leading));
        }
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
        let label = t!("{0}，举措：{1}", figure::words(self.figure), measure.title).into();
        Link {
            id: self.figure.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into()
    }
}
