//! The proposals, one dot each, by the channel they came through.

use super::{note, sizes::Sizes};
use crate::viz::{
    bounds::Bounds,
    drawing::{Drawing, Size},
    figure,
    mark::{Anchor, Link, Mark, Run, Text},
    number::{int, push_int},
    path::PathData,
    text,
    tone::Tone,
    variant::Kind,
    wrap,
};
use report::model::{Figure, Report, Status};

/// What is counted, and its unit.
const COUNTED: (&str, &str) = ("提案", "件");
/// More dots than this no eye counts; then one dot stands for ten, or a hundred, …
const MOST: u64 = 300;

/// Lays out the figures that count proposals.
pub fn dots(report: &Report, size: Size) -> Drawing {
    let sizes = Sizes::of(size.width);
    let counts = |figure: &&Figure| {
        figure.unit == COUNTED.1
            && figure.status == Status::Done
            && figure.label.contains(COUNTED.0)
    };
    let mut figures: Vec<&'static Figure> = report.figures.iter().filter(counts).collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.value));
    let total: u64 = figures.iter().map(|figure| figure.value).sum();
    let mut each = 1;
    while total / each > MOST {
        each *= 10;
    }
    let matrix = Matrix {
        report,
        sizes,
        each,
    };
    let (mut marks, mut height) = if sizes.phone {
        matrix.rows(&figures, size.width)
    } else {
        matrix.columns(&figures, size.width)
    };
    let total = sum(&figures, each);
    let at = (0.0, height + sizes.body * 1.3);
    marks.push(Text::line("strong body", at, sizes.body, Anchor::Start, total.clone()).into());
    height += sizes.body * 1.9;
    note::push(&mut marks, size.width, &mut height, sizes.small, &[]);
    let told: Vec<String> = figures.iter().map(|figure| figure::words(figure)).collect();
    Drawing {
        kind: Kind::Dots,
        width: size.width,
        height,
        title: [COUNTED.0, "从哪里来：", &int(figures.len()), "条渠道"]
            .concat()
            .into(),
        desc: [&told.join("；"), "。", &total, "。"].concat().into(),
        how_to_read: "一点一件，同一渠道的在一起。".into(),
        marks,
    }
}

/// 「合计 52（本图相加）」: our own addition, and said to be.
fn sum(figures: &[&'static Figure], each: u64) -> String {
    let mut words = String::from("合计 ");
    push_int(&mut words, figures.iter().map(|figure| figure.value).sum());
    words.push_str("（本图相加）");
    if each > 1 {
        words.push_str("，一点约为 ");
        push_int(&mut words, each);
    }
    words
}

/// Dots of one size.
struct Matrix<'a> {
    report: &'a Report,
    sizes: Sizes,
    /// How many one dot stands for.
    each: u64,
}

impl Matrix<'_> {
    fn count(&self, figure: &Figure) -> usize {
        ((figure.value + self.each / 2) / self.each) as usize
    }

    /// A row of dots below each label.
    fn rows(&self, figures: &[&'static Figure], width: f64) -> (Vec<Mark>, f64) {
        let small = self.sizes.small;
        let across = 15;
        let pitch = width / across as f64;
        let mut y = 0.0;
        let mut marks = Vec::new();
        for figure in figures {
            let numeral = small * 1.6;
            let (number, unit) = figure::split(figure);
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

    /// Blocks of dots that stand on one line, labels below it.
    fn columns(&self, figures: &[&'static Figure], width: f64) -> (Vec<Mark>, f64) {
        let small = self.sizes.small;
        let high = 5;
        let columns: usize = figures
            .iter()
            .map(|figure| self.count(figure).div_ceil(high).max(1))
            .sum();
        let gap = 36.0;
        let least = small * 6.0;
        // Dots as large as the width allows; a label may need more room than its dots.
        let room = |pitch: f64, figure: &Figure| {
            (self.count(figure).div_ceil(high).max(1) as f64 * pitch).max(least)
        };
        let mut pitch = (width / columns.max(1) as f64).min(30.0);
        let gaps = gap * figures.len().saturating_sub(1) as f64;
        while pitch > 4.0
            && figures
                .iter()
                .map(|figure| room(pitch, figure))
                .sum::<f64>()
                + gaps
                > width
        {
            pitch -= 0.5;
        }
        let spare = width
            - gaps
            - figures
                .iter()
                .map(|figure| room(pitch, figure))
                .sum::<f64>();
        let spare = (spare / figures.len().max(1) as f64).max(0.0);
        let ground = pitch * high as f64 + 2.0;
        let numeral = small * 2.0;
        let base = ground + numeral * 1.15;
        let (mut x, mut bottom) = (0.0, base);
        let mut marks = Vec::new();
        for figure in figures {
            let wide = room(pitch, figure) + spare;
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
            x += wide + gap;
        }
        (marks, bottom + small * 0.6)
    }

    fn number(&self, figure: &Figure, at: (f64, f64), size: f64) -> Mark {
        let (number, unit) = figure::split(figure);
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
                class: "solid grow",
                d: path,
            },
        ];
        marks.extend(words);
        let tone = Some(Tone::of_figure(self.report, figure));
        let label = figure::words(figure).into();
        Link {
            id: figure.id,
            class: "figure",
            tone,
            label,
            marks,
        }
        .into()
    }
}
