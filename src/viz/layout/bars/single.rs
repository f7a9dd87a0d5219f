//! Figures that no other shares its unit with: large numerals, nothing to compare.

use super::{quantity, wide};
use crate::language::{Language, current, status, t};
use crate::viz::{
    bounds::Bounds,
    figure,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    path::PathData,
    tone::Tone,
    wrap,
};
use report::model::{Figure, Report};

/// A strip of numerals at a place.
pub struct Strip<'a> {
    pub report: &'a Report,
    pub sizes: Sizes,
    pub top: f64,
    pub width: f64,
}

impl Strip<'_> {
    /// The strip of some figures, in as many columns as `all` that have their unit to themselves;
    /// and the height it reaches down to.
    pub fn draw(&self, figures: &[&'static Figure], all: &[&'static Figure]) -> (Mark, f64) {
        let Self {
            report,
            sizes,
            top,
            width,
        } = *self;
        let size = sizes.body;
        let heading = super::alone(report, all);
        let at = (0.0, top + size * 1.2);
        let rule = top + size * 1.75;
        let mut marks = vec![
            Text::line("strong body", at, size, Anchor::Start, heading).into(),
            Mark::Path {
                class: "rule",
                d: PathData::new().line((0.0, rule), (width, rule)),
            },
        ];
        let most = if sizes.phone { 2 } else { 4 };
        let numeral = sizes.small * 2.5;
        let widest = all
            .iter()
            .map(|figure| wide(&quantity(figure, numeral, sizes.small), numeral))
            .fold(0.0, f64::max);
        // Fewer in a row, if one is very long.
        let columns = most
            .min(all.len())
            .min(((width / (widest + 16.0)) as usize).max(1));
        let step = width / columns as f64;
        let mut y = rule + 8.0;
        for row in figures.chunks(columns) {
            let mut bottom = y;
            for (index, figure) in row.iter().enumerate() {
                let (mark, reach) = cell(
                    report,
                    figure,
                    sizes,
                    (step * index as f64, y),
                    step - 16.0,
                    numeral,
                );
                marks.push(mark);
                bottom = reach.max(bottom);
            }
            y = bottom + size;
        }
        (
            Mark::Group {
                class: "",
                tone: None,
                label: heading.into(),
                marks,
            },
            y,
        )
    }
}

fn cell(
    report: &Report,
    figure: &'static Figure,
    sizes: Sizes,
    (x, y): (f64, f64),
    room: f64,
    numeral: f64,
) -> (Mark, f64) {
    let small = sizes.small;
    let base = y + numeral * 1.05;
    let number = Text {
        class: "numeral",
        x,
        y: base,
        size: numeral,
        anchor: Anchor::Start,
        runs: quantity(figure, numeral, small),
    };
    // What is printed otherwise than the article does is also printed as it does.
    let otherwise = figure.bound.is_some() && figure.counts() && current() != Language::English;
    let name = if otherwise {
        t!("{0}（原文：{1}）", figure.label, figure.text)
    } else {
        figure.label.to_owned()
    };
    let leading = small * 1.3;
    let lines: Vec<String> = wrap::wrap(&name, small, room)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let bottom = base + small * 0.5 + leading * lines.len() as f64;
    let label = Text::lines(
        "word small",
        (x, base + small * 1.55),
        small,
        Anchor::Start,
        leading,
        lines,
    );
    let hit = Bounds::new(x, y, room, bottom - y + 4.0);
    let marks = vec![
        Mark::Rect {
            class: "hit",
            bounds: hit.inset(-2.0),
            radius: 3.0,
        },
        number.into(),
        label.into(),
    ];
    let tone = Some(Tone::of_figure(report, figure));
    // Its quantity is in the name already.
    let label = if otherwise {
        t!("{0}，{1}", name, status::within(figure.status))
    } else {
        figure::words(figure)
    };
    (
        Link {
            id: figure.id,
            class: "",
            tone,
            label: label.into(),
            marks,
        }
        .into(),
        bottom,
    )
}
