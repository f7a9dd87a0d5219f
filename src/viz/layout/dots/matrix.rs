//! Dots of one size, with their labels: in rows, or in blocks side by side.

use crate::viz::{
    bounds::Bounds,
    figure,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text,
    tone::Tone,
    wrap,
};
use report::model::{Figure, Report};

/// Dots above one another.
const HIGH: usize = 5;
/// Between blocks of dots.
const GAP: f64 = 36.0;

/// Dots of one size.
pub struct Matrix<'a> {
    pub report: &'a Report,
    pub sizes: Sizes,
    /// How many one dot stands for.
    pub each: u64,
}

impl Matrix<'_> {
    fn count(&self, figure: &Figure) -> usize {
        ((super::count(figure) + self.each / 2) / self.each) as usize
    }

    /// A row of dots below each label.
    pub fn rows(&self, figures: &[&'static Figure], width: f64) -> (Vec<Mark>, f64) {
        let small = self.sizes.small;
        let across = if self.sizes.phone { 15 } else { 40 };
        let pitch = width / across as f64;
        let mut y = 0.0;
        let mut marks = Vec::new();
        for figure in figures {
            let numeral = small * 1.6;
            let (number, unit) = figure.split();
            let used = text::width(number, numeral) + text::width(unit, small) + 12.0;
            let lines = wrap::wrap(figure.label, small, width - used);
            let leading = small * 1.3;
            let base = y + numeral;
            let count = self.count(figure);
            let below = base + leading * (lines.len().max(1) - 1) as f64 + small * 0.5;
            let place = |nth: usize| {
                (
                    pitch * ((nth % across) as f64 + 0.36),
                    below + pitch * ((nth / across) as f64 + 0.5),
                )
            };
            let bottom = below + pitch * count.div_ceil(across) as f64;
            let label = Text::lines(
                "word small",
                (used, base),
                small,
                Anchor::Start,
                leading,
                lines,
            );
            let words = [self.number(figure, (0.0, base), numeral), label.into()];
            let hit = Bounds::new(0.0, y, width, bottom - y + 2.0);
            marks.push(self.link(figure, hit, (count, pitch * 0.36, &place), words));
            y = bottom + small * 1.1;
        }
        (marks, y - small * 0.4)
    }

    /// Width of a block of dots and of the words below it.
    fn room(&self, figure: &Figure, pitch: f64) -> f64 {
        let (number, unit) = figure.split();
        let numeral = text::width(number, self.numeral()) + text::width(unit, self.sizes.small);
        let dots = self.count(figure).div_ceil(HIGH) as f64 * pitch;
        dots.max(numeral).max(self.sizes.small * 6.0)
    }

    fn numeral(&self) -> f64 {
        self.sizes.small * 2.0
    }

    /// The largest distance between dots at which all blocks fit, if they do.
    pub fn pitch(&self, figures: &[&'static Figure], width: f64) -> Option<f64> {
        let gaps = GAP * figures.len().saturating_sub(1) as f64;
        let fits = |pitch: &f64| {
            let rooms = figures.iter().map(|figure| self.room(figure, *pitch));
            rooms.sum::<f64>() + gaps <= width
        };
        (10..=30).rev().map(f64::from).find(fits)
    }

    /// Blocks of dots that stand on one line, labels below it.
    pub fn columns(&self, figures: &[&'static Figure], width: f64, pitch: f64) -> (Vec<Mark>, f64) {
        let (small, high) = (self.sizes.small, HIGH);
        let rooms: Vec<f64> = figures
            .iter()
            .map(|figure| self.room(figure, pitch))
            .collect();
        let spare =
            width - GAP * figures.len().saturating_sub(1) as f64 - rooms.iter().sum::<f64>();
        let spare = (spare / figures.len().max(1) as f64).max(0.0);
        let ground = pitch * high as f64 + 2.0;
        let numeral = self.numeral();
        let base = ground + numeral * 1.15;
        let (mut x, mut bottom) = (0.0, base);
        let mut marks = Vec::new();
        for (figure, room) in figures.iter().zip(rooms) {
            let wide = room + spare;
            let count = self.count(figure);
            let place = |nth: usize| {
                (
                    x + pitch * ((nth / high) as f64 + 0.38),
                    ground - pitch * ((nth % high) as f64 + 0.5) - 2.0,
                )
            };
            let lines = wrap::wrap(figure.label, small, wide);
            let leading = small * 1.3;
            let reach = base + small * 0.5 + leading * lines.len() as f64;
            bottom = reach.max(bottom);
            let at = (x, base + small * 1.5);
            let label = Text::lines("word small", at, small, Anchor::Start, leading, lines);
            let words = [self.number(figure, (x, base), numeral), label.into()];
            let hit = Bounds::new(x - 3.0, 0.0, wide + 6.0, reach);
            marks.push(self.link(figure, hit, (count, pitch * 0.38, &place), words));
            x += wide + GAP;
        }
        (marks, bottom + small * 0.6)
    }

    fn number(&self, figure: &Figure, at: (f64, f64), size: f64) -> Mark {
        let (number, unit) = figure.split();
        let text = Text::line("numeral", at, size, Anchor::Start, number);
        text.with(Run::styled(unit, "unit small", self.sizes.small))
            .into()
    }

    fn link(
        &self,
        figure: &'static Figure,
        hit: Bounds,
        (count, radius, place): (usize, f64, &dyn Fn(usize) -> (f64, f64)),
        words: [Mark; 2],
    ) -> Mark {
        let mut path = PathData::new();
        for (x, y) in (0..count).map(place) {
            path = path.circle(x, y, radius);
        }
        let mut marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            Mark::Path {
                class: "solid",
                d: path,
            },
        ];
        marks.extend(words);
        let tone = Some(Tone::of_figure(self.report, figure));
        let label = figure::words(figure).into();
        Link {
            id: figure.id,
            class: "",
            tone,
            label,
            marks,
        }
        .into()
    }
}
