//! What stands for the page where it is shared: its headline, one number with its noun, and the ring
//! without its words, for all of it is shown 300 px wide, or as large as a thumbnail.

use super::{
    bounds::Bounds,
    figure,
    layout::ring_bare,
    mark::{Anchor, Mark, Text, Words},
    picture::{Picture, amount, fit},
    tone::Tone,
};
use crate::language::{status, t};
use report::model::{Figure, Report, Status};

/// In what proportions a picture is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// 1200 × 630: what Open Graph and most apps show above a link.
    Wide,
    /// 600 × 600: for apps that crop to a square and show it small.
    Square,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Square];

    /// The name of its file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wide => "share",
            Self::Square => "square",
        }
    }
}

/// Where things stand in a shape.
struct Form {
    size: (f64, f64),
    /// The line above the headline.
    kicker: Option<Bounds>,
    headline: Bounds,
    /// Numerals are at most so large, and begin so far down.
    numeral: (f64, f64),
    /// What was counted, below the number.
    noun: Bounds,
    /// Middle and radius.
    ring: ((f64, f64), f64),
    /// The middle of a line with the source, below the ring.
    byline: Option<(f64, f64)>,
}

const WIDE: Form = Form {
    size: (1200.0, 630.0),
    kicker: Some(Bounds::new(60.0, 48.0, 600.0, 40.0)),
    headline: Bounds::new(58.0, 104.0, 600.0, 206.0),
    numeral: (216.0, 342.0),
    noun: Bounds::new(60.0, 522.0, 600.0, 80.0),
    ring: ((926.0, 292.0), 230.0),
    byline: Some((926.0, 590.0)),
};

const SQUARE: Form = Form {
    size: (600.0, 600.0),
    kicker: None,
    headline: Bounds::new(34.0, 26.0, 540.0, 200.0),
    numeral: (190.0, 258.0),
    noun: Bounds::new(36.0, 450.0, 330.0, 130.0),
    ring: ((482.0, 494.0), 78.0),
    byline: None,
};

/// Falling sizes of what is set large.
const SIZES: [f64; 10] = [96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 42.0, 36.0, 30.0];

/// The picture of a report in that shape.
pub fn share(report: &Report, shape: Shape) -> Picture {
    let form = match shape {
        Shape::Wide => WIDE,
        Shape::Square => SQUARE,
    };
    let source = report.source;
    let first = figure::largest(report);
    let headline: Vec<&str> = source.headline.split(' ').collect();
    let mut title = source.headline.to_owned();
    let mut marks = Vec::new();
    if let Some(frame) = form.kicker {
        let kicker = fit("strong toned", &[report.page.kicker], frame, &SIZES[8..]);
        marks.push(toned(Tone::First, vec![kicker.into()]));
    }
    marks.push(fit("song", &headline, form.headline, &SIZES).into());
    if let Some(figure) = first {
        let (most, top) = form.numeral;
        let number = amount(figure, (form.headline.x, top), most, form.headline.width);
        let noun = fit("strong", &[&noun(figure)], form.noun, &SIZES[3..]);
        let tone = Tone::of_figure(report, figure);
        marks.extend([toned(tone, vec![number.into()]), noun.into()]);
        title = t!("{0}，{1}", title, figure::words(figure));
    }
    let (center, radius) = form.ring;
    marks.extend(ring_bare(report, center, radius, first));
    if let Some(at) = form.byline {
        let byline = t!("据《{0}》{1}报道", source.paper, source.date);
        marks.push(Text::line("quiet", at, 24.0, Anchor::Middle, byline).into());
    }
    Picture {
        size: form.size,
        title,
        marks,
        code: None,
    }
}

/// What was counted; of what is planned, it says so.
fn noun(figure: &Figure) -> String {
    match figure.status {
        Status::Done => figure.short.to_owned(),
        planned => t!("{0}（{1}）", figure.short, status::within(planned)),
    }
}

fn toned(tone: Tone, marks: Vec<Mark>) -> Mark {
    Mark::Group {
        class: "",
        tone: Some(tone),
        label: Words::default(),
        marks,
    }
}
