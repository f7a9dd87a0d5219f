//! The ring: areas inside, their measures around them, every figure at the rim.
//!
//! 1. Each measure gets the same angle, an area as much as its measures.
//! 2. The ring is as large as the numerals beside it allow.
//! 3. Names stand where they fit; on phones measures have none (the list has them).

mod labels;
mod outer;
mod sector;
mod style;

use super::note;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    mark::{Anchor, Link, Mark, Run, Text},
    number::int,
    text,
    tone::Tone,
    variant::Kind,
    wrap,
};
use labels::{Label, Rim};
use outer::Outer;
use report::model::{Area, Figure, Measure, Report, Status};
use sector::Sector;
use std::f64::consts::{FRAC_PI_2, TAU};
use style::Style;

/// The two themes, as the article names them: 「团结和民主两大主题」.
const THEMES: (&str, &str, &str) = ("团结和民主两大主题", "团结 民主", "两大主题");

/// Lays out the ring of all areas.
pub fn ring(report: &Report, size: Size) -> Drawing {
    let style = Style::of(size.width);
    let shares: Vec<usize> = report
        .areas
        .iter()
        .map(|area| area.measures.len().max(1))
        .collect();
    let step = TAU / shares.iter().sum::<usize>().max(1) as f64;
    // The middle of the first area is at the top.
    let mut angle = -FRAC_PI_2 - step * shares.first().copied().unwrap_or(0) as f64 / 2.0;
    let mut spans = Vec::new();
    let mut outers = Vec::new();
    for (area, share) in report.areas.iter().zip(shares) {
        for (index, measure) in area.measures.iter().enumerate() {
            let start = angle + step * index as f64;
            outers.extend(outer(&done(report, measure), start, step, &style));
        }
        let end = angle + step * share as f64;
        spans.push((angle, end));
        angle = end;
    }
    let labels: Vec<Label> = outers.iter().map(|outer| outer.label).collect();
    let (rim, angles) = Rim::largest(size.width, &labels, &style);
    let ring = Ring {
        report,
        style,
        rim,
        step,
        outers,
        angles,
    };
    let mut unnamed = 0;
    let mut marks = vec![ring.hub()];
    for (area, span) in report.areas.iter().zip(spans) {
        marks.push(ring.area(area, span, &mut unnamed));
    }
    let mut height = 2.0 * ring.rim.center.1;
    let missing = ring.angles.iter().filter(|angle| angle.is_none()).count();
    note::push(
        &mut marks,
        size.width,
        &mut height,
        ring.style.small,
        &[("数据", missing), ("名称", unnamed)],
    );
    Drawing {
        kind: Kind::Ring,
        width: size.width,
        height,
        title: title(report).into(),
        desc: desc(report).into(),
        how_to_read: "由内向外：领域、举措、数据。点选一块，看原文。".into(),
        marks,
    }
}

/// The figures of a measure that are done; what is planned is not in the ring.
fn done(report: &Report, measure: &Measure) -> Vec<&'static Figure> {
    let mut figures = figure::all(report, measure.figures);
    figures.retain(|figure| figure.status == Status::Done);
    figures
}

/// Figures spread evenly over an angle.
fn outer(figures: &[&'static Figure], start: f64, span: f64, style: &Style) -> Vec<Outer> {
    let count = figures.len() as f64;
    let place = |(nth, figure): (usize, &&'static Figure)| {
        Outer::new(figure, start + span * (nth as f64 + 0.5) / count, style)
    };
    figures.iter().enumerate().map(place).collect()
}

fn counts(report: &Report) -> (usize, usize, usize) {
    let measures = report.areas.iter().map(|area| area.measures.len()).sum();
    let figures = report.areas.iter().flat_map(|area| area.measures);
    (
        report.areas.len(),
        measures,
        figures.map(|measure| done(report, measure).len()).sum(),
    )
}

fn title(report: &Report) -> String {
    let (areas, measures, figures) = counts(report);
    [
        &int(areas),
        "个领域、",
        &int(measures),
        "项举措、",
        &int(figures),
        "个数据",
    ]
    .concat()
}

fn desc(report: &Report) -> String {
    let mut desc = title(report) + "。";
    for area in report.areas {
        desc = desc + area.title + "：" + &int(area.measures.len()) + "项举措。";
    }
    desc
}

/// A ring whose labels are in place.
struct Ring<'a> {
    report: &'a Report,
    style: Style,
    rim: Rim,
    step: f64,
    outers: Vec<Outer>,
    angles: Vec<Option<f64>>,
}

impl Ring<'_> {
    fn sector(&self, (start, end): (f64, f64), from: f64, to: f64) -> Sector {
        let (center, radius) = (self.rim.center, self.rim.radius);
        Sector {
            center,
            inner: radius * from,
            outer: radius * to,
            start,
            end,
        }
    }

    fn hub(&self) -> Mark {
        let (cx, cy) = self.rim.center;
        let radius = self.rim.radius * self.style.hub - self.style.gap * 1.5;
        let (areas, measures, _) = counts(self.report);
        let counts = [&int(areas), "领域 · ", &int(measures), "举措"].concat();
        let themes = self.report.source.text.contains(THEMES.0);
        let large = if themes { THEMES.1 } else { "成效" };
        let size = (2.0 * radius * 0.86 / text::width(large, 1.0)).min(self.style.area * 1.5);
        let small = self.style.small;
        let mut lines = vec![Run::plain(large)];
        if themes {
            lines.push(Run::styled(THEMES.2, "hub-small", small).below(small * 1.7));
        }
        if !self.style.phone {
            lines.push(Run::styled(counts, "hub-small quiet", small).below(small * 1.5));
        }
        let block = small * (1.6 * (lines.len() - 1) as f64);
        let y = cy - block / 2.0 + size * 0.36;
        Mark::Group {
            class: "hub",
            tone: None,
            label: "".into(),
            marks: vec![
                Mark::Circle {
                    class: "hub-disc",
                    cx,
                    cy,
                    radius,
                },
                Text {
                    class: "song hub-text",
                    x: cx,
                    y,
                    size,
                    anchor: Anchor::Middle,
                    runs: lines,
                }
                .into(),
            ],
        }
    }

    /// An area with its measures and their figures.
    fn area(&self, area: &'static Area, span: (f64, f64), unnamed: &mut usize) -> Mark {
        let sector = self.sector(span, self.style.hub, self.style.inner);
        let words = self.area_words(area, &sector);
        *unnamed += usize::from(words.is_none());
        let shape = Mark::Path {
            class: "shape solid",
            d: sector.path(self.style.gap * 1.5),
        };
        let order = [
            area.title,
            "，领域",
            &int(area.order.into()),
            "，共",
            &int(self.report.areas.len()),
            "个；举措",
            &int(area.measures.len()),
            "项",
        ];
        let link = Link {
            id: area.id,
            class: "area",
            tone: None,
            label: order.concat().into(),
            marks: std::iter::once(shape)
                .chain(words.map(Mark::Text))
                .collect(),
        };
        let mut marks = vec![link.into()];
        for (index, measure) in area.measures.iter().enumerate() {
            let start = span.0 + self.step * index as f64;
            self.measure(
                area,
                measure,
                (start, start + self.step),
                unnamed,
                &mut marks,
            );
        }
        let tone = Some(Tone::of_area(area));
        Mark::Group {
            class: "grow",
            tone,
            label: area.title.into(),
            marks,
        }
    }

    /// The longest form of an area's name that fits into its sector.
    fn area_words(&self, area: &Area, sector: &Sector) -> Option<Text> {
        let (large, small) = (self.style.area, self.style.small);
        let rest = area.title.strip_prefix(area.short).unwrap_or("");
        let short = text::width(area.short, large);
        let leading = large * 1.25;
        if !rest.is_empty() && !self.style.phone {
            let widths = [short, text::width(rest, small)];
            if let Some((x, y)) = sector.place(&widths, large, leading, 3.0) {
                let at = (x, y + large * 0.36);
                let text = Text::line("song on", at, large, Anchor::Middle, area.short);
                return Some(text.with(Run::styled(rest, "on-small", small).below(leading)));
            }
        }
        (1..=2).find_map(|count| {
            let lines = wrap::wrap_to(area.short, large, f64::MAX, count)?;
            let widths: Vec<f64> = lines.iter().map(|line| text::width(line, large)).collect();
            let (x, y) = sector.place(&widths, large, leading, 2.0)?;
            let lines = lines.into_iter().map(str::to_owned);
            Some(Text::lines(
                "song on",
                (x, y + large * 0.36),
                large,
                Anchor::Middle,
                leading,
                lines,
            ))
        })
    }

    fn measure(
        &self,
        area: &Area,
        measure: &'static Measure,
        span: (f64, f64),
        unnamed: &mut usize,
        marks: &mut Vec<Mark>,
    ) {
        let sector = self.sector(span, self.style.inner, 1.0);
        let mut own = vec![Mark::Path {
            class: "shape pale",
            d: sector.path(self.style.gap),
        }];
        if !self.style.phone {
            match self.measure_words(measure, &sector) {
                Some(words) => own.push(words.into()),
                None => *unnamed += 1,
            }
        }
        let place = |nth: usize, of: usize| ["第", &int(nth), "项，共", &int(of), "项"].concat();
        let position = place(measure.order.into(), area.measures.len());
        let label = [measure.title, "，举措", &position, "，属", area.title]
            .concat()
            .into();
        marks.push(
            Link {
                id: measure.id,
                class: "measure",
                tone: None,
                label,
                marks: own,
            }
            .into(),
        );
        for (outer, angle) in self.outers.iter().zip(&self.angles) {
            if let Some(angle) = angle
                && measure.figures.contains(&outer.figure.id)
            {
                let place = ["举措：", measure.title].concat();
                marks.push(outer.mark(&self.rim, *angle, &self.style, &place));
            }
        }
    }

    /// A measure's title in two lines, or as many as it takes.
    fn measure_words(&self, measure: &Measure, sector: &Sector) -> Option<Text> {
        let size = self.style.small;
        let leading = size * 1.36;
        (2..=4).find_map(|count| {
            let lines = wrap::wrap_to(measure.title, size, f64::MAX, count)?;
            let widths: Vec<f64> = lines.iter().map(|line| text::width(line, size)).collect();
            let (x, y) = sector.place(&widths, size, leading, 1.0)?;
            let lines = lines.into_iter().map(str::to_owned);
            Some(Text::lines(
                "word",
                (x, y + size * 0.36),
                size,
                Anchor::Middle,
                leading,
                lines,
            ))
        })
    }
}
