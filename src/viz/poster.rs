//! The long picture (长图) that editors post in WeChat: headline, ring, every figure of the areas,
//! plans and framework, source, one below the other, as one SVG file to be made a picture of.
//!
//! Laid out for a phone: at 1080 px wide, which is twice its units, its text is as large on a
//! phone as the page's.

mod sheet;

use super::{
    Kind, Size, figure,
    layout::draw,
    mark::{Anchor, Run, Text},
    markup::Writer,
    picture::Code,
    text,
    tone::Tone,
};
use crate::language::{Language, as_translated, current, t};
use report::model::{Area, Figure, Measure, Origin, Report};
use sheet::{INNER, MARGIN, Sheet, WIDTH, file};

/// Between the two columns of figures.
const GUTTER: f64 = 24.0;
const COLUMN: f64 = (INNER - GUTTER) / 2.0;
/// Font sizes of a figure: its numeral, its unit.
const NUMERAL: (f64, f64) = (46.0, 18.0);
/// The side of a QR code.
const CODE: f64 = 150.0;
/// The part at the end, which is dark.
const FOOT: f64 = 36.0;

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
    sheet.picture(&[draw(report, Kind::Ring, Size { width: INNER })]);
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

/// How wide a figure is printed.
fn numeral_width(figure: &Figure) -> f64 {
    let (numeral, unit) = figure.split();
    text::width(numeral, NUMERAL.0) + text::width(unit, NUMERAL.1)
}

impl Sheet {
    /// Plans and framework, which are one picture.
    fn night(&mut self, report: &Report) {
        let size = Size { width: INNER };
        let halves = [Kind::Blueprint, Kind::Towers].map(|kind| draw(report, kind, size));
        self.rule();
        for half in &halves {
            self.centred("song", &half.title, 28.0);
        }
        self.y += 18.0;
        self.picture(&halves);
    }

    fn headline(&mut self, report: &Report) {
        self.y += 20.0;
        self.centred("quiet", report.page.kicker, 17.0);
        self.y += 8.0;
        let source = report.source;
        if current() == Language::English {
            self.centred("song", source.headline, 40.0);
        } else {
            for line in source.headline.split(' ') {
                self.centred("song", line, 60.0);
            }
        }
        self.y += 12.0;
        let paper = t!("据《{0}》{1}报道", source.paper, source.date);
        self.centred("quiet", &paper, 17.0);
        self.y += 30.0;
    }

    /// An area with its measures, and their figures in two columns.
    fn area(&mut self, report: &Report, area: &Area) {
        self.rule();
        let tone = Tone::of_area(area);
        self.group(tone, |sheet| {
            sheet.block("song toned", area.title, 28.0);
            sheet.block("quiet", area.tagline, 17.0);
        });
        for measure in area.measures {
            self.measure(report, tone, measure);
        }
    }

    fn measure(&mut self, report: &Report, tone: Tone, measure: &Measure) {
        self.y += 16.0;
        self.block("strong", measure.title, 18.0);
        let mut figures = figure::all(report, measure.figures).into_iter().peekable();
        while let Some(left) = figures.next() {
            self.y += 4.0;
            let top = self.y;
            self.group(tone, |sheet| sheet.figure(MARGIN, left));
            // A long numeral wants the row to itself.
            let narrow = numeral_width(left) <= COLUMN;
            let beside = |figure: &&Figure| narrow && numeral_width(figure) <= COLUMN;
            if let Some(right) = figures.next_if(beside) {
                let bottom = std::mem::replace(&mut self.y, top);
                let x = MARGIN + COLUMN + GUTTER;
                self.group(tone, |sheet| sheet.figure(x, right));
                self.y = self.y.max(bottom);
            }
        }
    }

    /// A numeral, and what was counted below it.
    fn figure(&mut self, x: f64, figure: &Figure) {
        let (numeral, unit) = figure.split();
        let (large, small) = NUMERAL;
        let at = (x, self.y + 44.0);
        let line = Text::line("numeral", at, large, Anchor::Start, numeral)
            .with(Run::styled(unit, "unit", small));
        self.y += 50.0;
        self.put(line);
        self.column("", figure.label, 16.0, x, COLUMN);
    }

    /// Where the members come from that the article does not name.
    fn references(&mut self, report: &Report) {
        let background = report
            .framework
            .groups
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

    fn foot(&mut self, report: &Report, extra: Extra) {
        let source = report.source;
        let credit = t!(
            "来源：《{0}》{1}《{2}》",
            source.paper,
            source.date,
            source.headline
        );
        self.centred("on", &as_translated(credit), 16.0);
        if extra.code.is_empty() {
            return;
        }
        self.y += 20.0;
        self.svg.code(&Code {
            href: extra.code.to_owned(),
            at: ((WIDTH - CODE) / 2.0, self.y),
            side: CODE,
        });
        self.y += CODE + 10.0;
        self.centred("on", extra.words, 14.0);
    }
}
