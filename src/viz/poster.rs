//! The long picture (长图) that editors post in WeChat: headline, every figure of the areas, the night of
//! plans and framework, source, one below the other, as one SVG file to be made a picture of.
//!
//! Laid out for a phone: at 1080 px wide, which is twice its units, its text is as large on a
//! phone as the page's. What is much longer is cut or read by nobody: so the measures of an area
//! stand in two columns, and the ring, whose numbers would all stand there twice, has no words.

mod sheet;

use super::{
    Kind, Size,
    bounds::Bounds,
    figure,
    layout::{draw, ring_bare},
    mark::{Anchor, Text},
    markup::Writer,
    picture::{Code, amount},
    text,
    tone::Tone,
};
use crate::language::{Language, as_translated, current, status, t};
use report::model::{Area, Figure, Measure, Origin, Report, Status};
use sheet::{INNER, MARGIN, Sheet, WIDTH, file};

/// Between the two columns of measures.
const GUTTER: f64 = 24.0;
const COLUMN: f64 = (INNER - GUTTER) / 2.0;
/// The size of a numeral, and the height of its line.
const NUMERAL: (f64, f64) = (38.0, 42.0);
/// Sizes of an area's title, and of what it did.
const HEADING: (f64, f64) = (28.0, 17.0);
/// Of what was counted.
const NOUN: f64 = 16.0;
/// The radius of the ring, and what stands between that and the headline.
const RING: (f64, f64) = (74.0, 24.0);
/// The side of a QR code.
const CODE: f64 = 116.0;
/// The part at the end, which is dark.
const FOOT: f64 = 28.0;

/// What a poster has besides the report.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extra<'a> {
    /// A QR code as a `data:` address; none if empty.
    pub code: &'a str,
    /// What it says below the code.
    pub words: &'a str,
    /// The headline font as a `data:` address, for pictures can't load one; none if empty.
    pub font: &'a str,
}

/// The long picture as an SVG file.
pub fn poster(report: &Report, extra: Extra) -> String {
    let mut sheet = Sheet {
        svg: Writer::new(None),
        y: 34.0,
    };
    sheet.headline(report);
    for area in report.areas {
        sheet.area(report, area);
    }
    sheet.night(report);
    sheet.references(report);
    let end = sheet.y + FOOT;
    sheet.y = end + FOOT;
    sheet.foot(report, extra);
    file(report, extra.font, &sheet.svg.out, end, sheet.y + FOOT)
}

impl Sheet {
    /// Plans and framework, which are one picture; or what of it there is.
    fn night(&mut self, report: &Report) {
        let size = Size { width: INNER };
        let present = |kind: &Kind| Kind::present(report).any(|own| own == *kind);
        let halves = [Kind::Blueprint, Kind::Towers].into_iter().filter(present);
        let halves: Vec<_> = halves.map(|kind| draw(report, kind, size)).collect();
        if halves.is_empty() {
            return;
        }
        self.rule();
        for half in &halves {
            self.centred("song", &half.title, 25.0);
        }
        self.y += 14.0;
        self.picture(&halves);
    }

    /// What it is, and beside it the ring.
    fn headline(&mut self, report: &Report) {
        let top = self.y;
        let (radius, apart) = RING;
        let width = INNER - 2.0 * radius - apart;
        let source = report.source;
        self.column("quiet", report.page.kicker, 17.0, MARGIN, width);
        self.y += 6.0;
        let (lines, size) = match current() {
            Language::English => (vec![source.headline], 34.0),
            _ => (source.headline.split(' ').collect(), 50.0),
        };
        for line in lines {
            self.column("song", line, size, MARGIN, width);
        }
        self.y += 6.0;
        let paper = t!("据《{0}》{1}报道", source.paper, source.date);
        self.column("quiet", &paper, 17.0, MARGIN, width);
        self.y = self.y.max(top + 2.0 * radius);
        let center = (WIDTH - MARGIN - radius, (top + self.y) / 2.0);
        let ring = ring_bare(report, center, radius, figure::largest(report));
        self.svg.marks(&ring);
        self.svg.raw("\n");
    }

    /// An area with its own figures and its measures, in two columns.
    fn area(&mut self, report: &Report, area: &Area) {
        self.rule();
        let tone = Tone::of_area(area);
        self.group(tone, |sheet| sheet.heading(area));
        if !area.figures.is_empty() {
            self.y += 10.0;
        }
        let mut ends = [self.y; 2];
        for figure in figure::all(report, area.figures) {
            let (at, x) = self.shorter(&ends);
            self.group(tone, |sheet| sheet.figure(x, figure));
            ends[at] = self.y;
        }
        for measure in area.measures {
            let (at, x) = self.shorter(&ends);
            self.measure(report, tone, measure, x);
            ends[at] = self.y;
        }
        self.y = ends[0].max(ends[1]);
    }

    /// Goes on in the column that is less full: which that is, and where it begins.
    fn shorter(&mut self, ends: &[f64; 2]) -> (usize, f64) {
        let at = usize::from(ends[1] < ends[0]);
        self.y = ends[at];
        (at, MARGIN + (COLUMN + GUTTER) * at as f64)
    }

    /// Its title, and what it did in a few words: on the same line, or below where there is no room.
    fn heading(&mut self, area: &Area) {
        let (large, small) = HEADING;
        let end = text::width(area.title, large) + GUTTER / 2.0;
        let room = INNER - end;
        let top = self.y;
        self.block("song toned", area.title, large);
        let Some(tagline) = area.tagline else { return };
        if text::width(tagline, small) <= room {
            let at = (MARGIN + end, top + large);
            self.put(Text::line("quiet", at, small, Anchor::Start, tagline));
        } else {
            self.block("quiet", tagline, small);
        }
    }

    fn measure(&mut self, report: &Report, tone: Tone, measure: &Measure, x: f64) {
        self.y += 10.0;
        self.column("strong", measure.title, 17.0, x, COLUMN);
        for figure in figure::all(report, measure.figures) {
            self.group(tone, |sheet| sheet.figure(x, figure));
        }
    }

    /// A quantity, and what was counted beside it, or below where there is no room.
    fn figure(&mut self, x: f64, figure: &Figure) {
        let (numeral, high) = NUMERAL;
        let number = amount(figure, (x, self.y + 6.0), numeral, COLUMN);
        let (lines, base) = (number.bounds(), number.y);
        let end = lines.iter().map(Bounds::right).fold(x, f64::max);
        let beside = end + 8.0;
        self.put(number);
        let noun = match figure.status {
            Status::Done => figure.label.to_owned(),
            other => t!("{0}（{1}）", figure.label, status::within(other)),
        };
        if beside + text::width(&noun, NOUN) <= x + COLUMN {
            let at = (beside, base);
            self.put(Text::line("", at, NOUN, Anchor::Start, noun));
            self.y += high;
        } else {
            self.y += high - 2.0;
            self.column("", &noun, NOUN, x, COLUMN);
        }
    }

    /// Where the members come from that the article does not name.
    fn references(&mut self, report: &Report) {
        let background = report
            .groups()
            .iter()
            .flat_map(|group| group.slots)
            .filter(|slot| slot.origin == Origin::Background);
        let named: Vec<&str> = background
            .flat_map(|slot| slot.references)
            .copied()
            .collect();
        let mut references = report
            .references
            .iter()
            .filter(|reference| named.contains(&reference.id))
            .peekable();
        if references.peek().is_none() {
            return;
        }
        self.rule();
        self.block(
            "strong",
            t!("图中“背景补充”各项，原文没有，据以下来源补充"),
            16.0,
        );
        let mut said = String::new();
        for reference in references {
            let words = t!("{0}，{1}", reference.title, reference.url);
            // Two passages of one page are one source.
            if words != said {
                self.y += 6.0;
                self.block("quiet", &words, 15.0);
                said = words;
            }
        }
    }

    /// Where it comes from, and beside that the QR code.
    fn foot(&mut self, report: &Report, extra: Extra) {
        let source = report.source;
        let credit = t!(
            "来源：《{0}》{1}《{2}》",
            source.paper,
            source.date,
            source.headline
        );
        let credit = as_translated(credit);
        if extra.code.is_empty() {
            return self.centred("on", &credit, 16.0);
        }
        let (top, width) = (self.y, INNER - CODE - GUTTER);
        self.svg.code(&Code {
            href: extra.code.to_owned(),
            at: (WIDTH - MARGIN - CODE, top),
            side: CODE,
        });
        self.column("on", &credit, 16.0, MARGIN, width);
        self.y += 10.0;
        self.column("on", extra.words, 14.0, MARGIN, width);
        self.y = self.y.max(top + CODE);
    }
}
