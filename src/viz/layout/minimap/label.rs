//! Figures at both margins of the miniature, each with a line to its place.

use super::{page::Page, pin::pin};
use crate::language::{Language, current, t};
use crate::viz::{
    bounds::Bounds,
    figure,
    layout::dodge::dodge,
    mark::{Anchor, Link, Mark, Run, Text},
    number::{Within, int},
    path::PathData,
    text,
    tone::Tone,
    wrap,
};
use report::{
    lookup,
    model::{Figure, Report, Status},
};

/// A margin of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// Both of them.
pub const SIDES: [Side; 2] = [Side::Left, Side::Right];
/// Between labels.
const GAP: f64 = 3.0;

/// A figure and where it stands.
struct Label {
    figure: &'static Figure,
    side: Side,
    /// Characters of the article.
    from: u32,
    to: u32,
}

/// All figures, in the article's order.
pub struct Labels<'a> {
    report: &'a Report,
    labels: Vec<Label>,
    small: f64,
    /// Font size of numerals: smaller, where the longest needs it.
    numeral: f64,
}

impl<'a> Labels<'a> {
    /// Spreads the figures over both margins; none is wider than `most`, if type of the
    /// `small` size can help it.
    pub fn new(report: &'a Report, small: f64, most: f64) -> Self {
        let mut figures: Vec<_> = report
            .figures
            .iter()
            .map(|figure| {
                let quote = (figure.quote.start, figure.quote.end);
                (lookup::quantity(figure).unwrap_or(quote), figure)
            })
            .collect();
        figures.sort_by_key(|(place, _)| *place);
        let labels = figures.into_iter().zip(SIDES.into_iter().cycle());
        let labels = labels.map(|(((from, to), figure), side)| Label {
            figure,
            side,
            from,
            to,
        });
        let mut labels: Vec<Label> = labels.collect();
        uncross(report, &mut labels);
        let wide = |label: &Label| text::width(label.figure.split().0, 1.0);
        let widest = labels.iter().map(wide).fold(1.0, f64::max);
        let numeral = (most / widest)
            .within(small, small * 1.6)
            .floor()
            .max(small);
        Self {
            report,
            labels,
            small,
            numeral,
        }
    }

    fn on(&self, side: Side) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(move |label| label.side == side)
    }

    /// Width of a margin; no narrower than a fingertip needs it at least.
    pub fn width(&self, side: Side) -> f64 {
        let texts = self.on(side).map(|label| self.text(label, (0.0, 0.0)));
        let widths = texts.flat_map(|text| text.bounds()).map(|line| line.width);
        widths.fold(self.small * 2.0, f64::max).ceil()
    }

    /// The unit of a figure in lines: one. An English word is too wide, so there is none if the
    /// number alone tells how many, else as many as it takes.
    fn unit(&self, figure: &Figure) -> Vec<&'static str> {
        let (_, unit) = figure.split();
        if current() != Language::English {
            return vec![unit];
        }
        if figure.counts() {
            return Vec::new();
        }
        wrap::wrap(unit.trim_start(), self.small, self.small * 4.6)
    }

    /// Height of a label; no lower than a fingertip needs it at least.
    fn height(&self, label: &Label) -> f64 {
        let lines = self.unit(label.figure).len().max(1) as f64;
        (self.numeral + self.small * lines).ceil()
    }

    /// How high the higher margin is, as long as nothing stands apart in it.
    pub fn height_of_all(&self) -> f64 {
        let heights = SIDES.map(|side| {
            let labels = self.on(side).map(|label| self.height(label) + GAP);
            labels.sum::<f64>()
        });
        heights.into_iter().fold(0.0, f64::max)
    }

    /// The places alone, in reading order, and how far down they reach. They are smaller than a fingertip,
    /// so they lead nowhere; the words beside them do.
    pub fn places(&self, page: &Page) -> (Vec<Mark>, f64) {
        let mut labels: Vec<_> = self.labels.iter().collect();
        labels.sort_by_key(|label| label.from);
        let marks = labels.into_iter().map(|label| {
            let places = page.place(label.from, label.to);
            let path = PathData::new();
            Mark::Group {
                class: "",
                tone: Some(Tone::of_figure(self.report, label.figure)),
                label: self.aloud(label.figure).into(),
                marks: vec![Mark::Path {
                    class: tick(label.figure),
                    d: places.iter().fold(path, PathData::rect),
                }],
            }
        });
        (marks.collect(), page.bottom + GAP)
    }

    /// Links in reading order, and how far down they reach. Between the page and the
    /// margins is room for leaders.
    pub fn draw(&self, page: &Page, lead: f64) -> (Vec<Mark>, f64) {
        let mut bottom = 0.0_f64;
        let mut links: Vec<(u32, Mark)> = Vec::new();
        for side in SIDES {
            let marks: Vec<Vec<Bounds>> = self
                .on(side)
                .map(|label| page.place(label.from, label.to))
                .collect();
            let at = |marks: &Vec<Bounds>| marks.first().map_or(0.0, Bounds::cy);
            let wishes: Vec<f64> = marks
                .iter()
                .map(|marks| at(marks) - self.numeral / 2.0)
                .collect();
            let sizes: Vec<f64> = self.on(side).map(|label| self.height(label)).collect();
            let tops = dodge(&wishes, &sizes, GAP, (GAP, page.bottom));
            // Rounding down leaves whole distances whole.
            let tops = tops.into_iter().map(f64::floor);
            for ((label, marks), top) in self.on(side).zip(marks).zip(tops) {
                bottom = bottom.max(top + self.height(label) + GAP);
                links.push((label.from, self.link(label, &marks, top, page, lead)));
            }
        }
        links.sort_by_key(|(from, _)| *from);
        (links.into_iter().map(|(_, link)| link).collect(), bottom)
    }

    fn link(&self, label: &Label, places: &[Bounds], top: f64, page: &Page, lead: f64) -> Mark {
        let wide = self.width(label.side);
        // The edges of the page and of the margin that face each other.
        let (edge, inner) = match label.side {
            Side::Left => (page.left, page.left - lead),
            Side::Right => (page.left + page.width, page.left + page.width + lead),
        };
        let outer = match label.side {
            Side::Left => inner - wide,
            Side::Right => inner,
        };
        let mut marks = vec![Mark::Rect {
            class: "hit",
            bounds: Bounds::new(outer, top - 1.0, wide, self.height(label) + GAP),
            radius: 3.0,
        }];
        if let Some((first, rest)) = places.split_first() {
            let gap = if label.side == Side::Left { GAP } else { -GAP };
            let start = (inner + gap, top + (self.numeral * 0.5).round());
            marks.push(Mark::Path {
                class: tick(label.figure),
                d: rest
                    .iter()
                    .fold(pin(start, edge, first), |path, place| path.rect(place)),
            });
        }
        marks.push(self.text(label, (inner, top)).into());
        let figure = label.figure;
        Link {
            id: figure.id,
            class: "",
            tone: Some(Tone::of_figure(self.report, figure)),
            label: self.aloud(figure).into(),
            marks,
        }
        .into()
    }

    /// The numeral, the lines of the unit below it.
    fn text(&self, label: &Label, (x, top): (f64, f64)) -> Text {
        let (number, _) = label.figure.split();
        let anchor = match label.side {
            Side::Left => Anchor::End,
            Side::Right => Anchor::Start,
        };
        let at = (x, top + (self.numeral * text::ASCENT).ceil());
        let mut text = Text::line("numeral", at, self.numeral, anchor, number);
        for line in self.unit(label.figure) {
            let line = Run::styled(line, "unit", self.small);
            text = text.with(line.below((self.small * 1.05).round()));
        }
        text
    }

    /// 「38场次，专题学习，已完成，原文第17句」.
    fn aloud(&self, figure: &Figure) -> String {
        let mut sentences = self.report.source.sentences.iter();
        let nth = sentences.position(|sentence| sentence.id == figure.quote.sentence);
        let nth = int(nth.map_or(0, |index| index + 1));
        t!("{0}，原文第{1}句", figure::amount(figure), nth)
    }
}

/// What is not done is hollow.
fn tick(figure: &Figure) -> &'static str {
    if figure.status != Status::Done {
        "tick"
    } else {
        "solid tick"
    }
}

/// Of two neighbours on one line the first goes left, or their leaders would run through
/// each other.
fn uncross(report: &Report, labels: &mut [Label]) {
    let page = Page::new(report, 0.0, 1.0);
    let line = |label: &Label| page.place(label.from, label.to).first().map(Bounds::cy);
    for index in 1..labels.len() {
        let (first, second) = (&labels[index - 1], &labels[index]);
        if (first.side, second.side) == (Side::Right, Side::Left) && line(first) == line(second) {
            labels[index - 1].side = Side::Left;
            labels[index].side = Side::Right;
        }
    }
}
