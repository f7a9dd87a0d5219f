//! A figure at the rim: its numeral, its unit, what it counts, and the tick to its measure.

use super::{
    angle::direction,
    labels::{Label, Rim},
    sector::polar,
    style::Style,
};
use crate::language::{Language, current};
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Link, Mark, Run, Text, Words},
    path::PathData,
    text, wrap,
};
use report::model::Figure;

/// Where it stands what a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On the line of the numeral, on its side away from the ring.
    Beside,
    /// In lines below it.
    Below,
    /// Elsewhere.
    Bare,
}

/// A figure and where it would like to stand.
#[derive(Debug, Clone, Copy)]
pub struct Outer {
    pub figure: &'static Figure,
    /// The middle of its share of its measure's rim.
    pub angle: f64,
}

/// What stands at the rim of a figure.
#[derive(Debug, Clone)]
pub struct Told {
    pub outer: Outer,
    pub form: Form,
    pub label: Label,
    numeral: f64,
    /// The unit, beside the numeral.
    unit: &'static str,
    /// Or in lines below it: on phones, if it is long; in English anywhere.
    units: Vec<&'static str>,
    /// What was counted, in lines below.
    names: Vec<&'static str>,
}

/// More lines of a name than these are no label any more.
const LINES: usize = 3;

impl Outer {
    /// Figures spread evenly over the angle from `start`.
    pub fn spread(figures: &[&'static Figure], start: f64, span: f64) -> Vec<Self> {
        let count = figures.len() as f64;
        let place = |(nth, figure): (usize, &&'static Figure)| Self {
            figure,
            angle: start + span * (nth as f64 + 0.5) / count,
        };
        figures.iter().enumerate().map(place).collect()
    }

    /// What is said of it in that form, its number in that type, or a smaller one if it is long. In lines
    /// that would be too many, it is bare.
    pub fn told(self, form: Form, numeral: f64, style: &Style) -> Told {
        let names = match form {
            Form::Below => wrap::wrap(self.figure.short, style.small, style.name),
            _ => Vec::new(),
        };
        if names.len() > LINES {
            return self.told(Form::Bare, numeral, style);
        }
        let english = current() == Language::English;
        let (number, mut unit) = self.figure.split();
        // An English unit is a noun, and says again what is counted; alone it has no room around a
        // ring on a phone, where the number alone says how many.
        if english && self.figure.counts() && (style.phone || form != Form::Bare) {
            unit = "";
        }
        let numeral = match number.chars().count() {
            0..=4 => numeral,
            5..=7 => style.numeral,
            _ => (style.numeral * 0.72).max(12.0),
        };
        let figures = text::width(number, numeral);
        let beside = figures + text::width(unit, style.unit);
        let mut units = Vec::new();
        if form == Form::Bare && (style.phone || english) && beside > 4.0 * style.unit {
            let room = style.unit * if style.phone { 4.6 } else { 7.0 };
            units = wrap::wrap(unit.trim_start(), style.unit, room);
            unit = "";
        }
        let first = figures + text::width(unit, style.unit);
        let lines = units.iter().map(|line| text::width(line, style.unit));
        let lines = lines.chain(names.iter().map(|line| text::width(line, style.small)));
        let mut width = lines.fold(first, f64::max);
        if form == Form::Beside {
            width += text::width(" ", numeral) + text::width(self.figure.short, style.small);
        }
        let height = numeral
            + style.unit * 1.05 * units.len() as f64
            + style.small * NAME * names.len() as f64;
        Told {
            outer: self,
            form,
            label: Label {
                angle: self.angle,
                width,
                height,
            },
            numeral,
            unit,
            units,
            names,
        }
    }
}

/// From line to line of a name, in font sizes.
const NAME: f64 = 1.22;

impl Told {
    /// The figure at `angle`; `noun` is what else is said when it is chosen.
    pub fn mark(
        &self,
        rim: &Rim,
        angle: f64,
        style: &Style,
        label: Words,
        (class, noun): (&'static str, Option<Text>),
    ) -> Mark {
        let figure = self.outer.figure;
        let bounds = rim.bounds(&self.label, angle);
        // From within the slice, where no name is, and no farther than halfway: by the number it would be
        // read as its sign.
        let within = if style.phone { rim.tick * 0.45 } else { 0.0 };
        let start = polar(rim.center, rim.radius - within, self.label.angle);
        let end = polar(rim.center, rim.radius + rim.tick * 0.45, angle);
        let mut marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: bounds.inset(-style.gap / 2.0),
                radius: 3.0,
            },
            Mark::Path {
                class: "tick",
                d: PathData::new().line(start, end),
            },
            self.words(&bounds, direction(angle).0, style).into(),
        ];
        marks.extend(noun.map(Mark::Text));
        Link {
            id: figure.id,
            class,
            tone: None,
            label,
            marks,
        }
        .into()
    }

    fn words(&self, bounds: &Bounds, side: f64, style: &Style) -> Text {
        let figure = self.outer.figure;
        let (number, _) = figure.split();
        let base = bounds.y + self.numeral * text::ASCENT;
        // Lines begin, or end, on the side of the ring.
        let middle = match self.form {
            Form::Beside => false,
            Form::Below => side.abs() < 0.25,
            Form::Bare => true,
        };
        let (anchor, x) = if middle {
            (Anchor::Middle, bounds.cx())
        } else if side > 0.0 {
            (Anchor::Start, bounds.x)
        } else {
            (Anchor::End, bounds.right())
        };
        let mut words = Text {
            runs: Vec::new(),
            ..Text::line("numeral", (x, base), self.numeral, anchor, "")
        };
        let noun = |words: &'static str| Run::styled(words, "unit word", style.small);
        // Apart from the noun by a space of its own type, which is no element.
        let before = self.form == Form::Beside && anchor == Anchor::End;
        let after = self.form == Form::Beside && anchor == Anchor::Start;
        let spaced = |words: &'static str, before: bool, after: bool| {
            let space = |wanted| if wanted { " " } else { "" };
            [space(before), words, space(after)].concat()
        };
        if before {
            words = words.with(noun(figure.short));
        }
        let alone = self.unit.is_empty();
        words = words.with(Run::plain(spaced(number, before, after && alone)));
        if !alone {
            let unit = spaced(self.unit, false, after);
            words = words.with(Run::styled(unit, "unit", style.unit));
        }
        if after {
            words = words.with(noun(figure.short));
        }
        for line in &self.units {
            // In large print it is larger than it is laid out.
            words = words.with(Run::styled(*line, "unit", style.unit).below_by(1.05));
        }
        for line in &self.names {
            words = words.with(noun(line).below(style.small * NAME));
        }
        words
    }
}
