//! The drawings on slides: laid out so that a hall can read them.
//!
//! A slide is measured in units of which the screen is 54 high and, if it is no phone held upright,
//! 72 wide at least (`assets/tools/present.css`): 20 px on a screen of 1080 lines.

use super::Slide;
use crate::language::{Language, current};
use crate::viz::{
    Drawing, Kind, Size,
    layout::{ring_unnamed, staged},
};
use report::model::{Figure, Report};

/// What a slide is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// 16:9 and 16:10.
    Wide,
    /// 4:3.
    Square,
    /// A phone held upright: as long as it takes.
    Tall,
}

impl Shape {
    /// All of them, in the order in which scripts number them.
    pub const ALL: [Self; 3] = [Self::Wide, Self::Square, Self::Tall];

    /// Room for a drawing below the heading, in units; a phone scrolls.
    pub const fn room(self) -> Option<(f64, f64)> {
        match self {
            Self::Wide => Some((78.0, 39.0)),
            Self::Square => Some((65.0, 39.0)),
            Self::Tall => None,
        }
    }
}

/// Type is no smaller than this: 2.7 % of the screen's height, 29 px of 1080.
pub const SMALLEST: f64 = 1.45;
/// Larger type is as good, as long as there is room.
const SIZES: [f64; 5] = [2.2, 1.9, 1.75, 1.6, SMALLEST];
/// The same in the units of a layout.
const TYPE: f64 = 16.0;
/// Layouts of that width have few words; the slides of the areas have the others.
const PHONE: f64 = 350.0;

/// What a slide draws, and of which figures.
fn subject(slide: &Slide) -> Option<(Kind, &[&'static Figure])> {
    Some(match slide {
        Slide::Ring => (Kind::Ring, &[]),
        Slide::Timeline => (Kind::Timeline, &[]),
        Slide::Proposals(figures) => (Kind::Dots, figures),
        Slide::Compared(figures) => (Kind::Bars, figures),
        _ => return None,
    })
}

/// What the drawing of a slide shows, in words.
pub fn title(report: &Report, slide: &Slide) -> String {
    subject(slide).map_or(String::new(), |(kind, figures)| {
        staged(report, kind, figures, Size { width: PHONE }, None)
            .title
            .into_owned()
    })
}

/// The drawing of a slide that has one; none where nobody in a hall could read it, or where it would be
/// higher than a phone, which has a list.
pub fn drawing(report: &Report, slide: &Slide, shape: Shape) -> Option<Drawing> {
    let (kind, figures) = subject(slide)?;
    if kind == Kind::Timeline && shape == Shape::Tall {
        return None;
    }
    let phone = || staged(report, kind, figures, Size { width: PHONE }, None);
    // English names are too long for the ring, and below it they would take its room.
    if kind == Kind::Ring && current() == Language::English {
        return Some(ring_unnamed(report, Size { width: PHONE }));
    }
    let Some((width, height)) = shape.room().filter(|_| kind != Kind::Ring) else {
        return Some(phone());
    };
    let laid = |text: f64| {
        let size = Size {
            width: TYPE * width / text,
        };
        staged(report, kind, figures, size, Some(TYPE))
    };
    // The largest type that the room has the height for.
    let fits = |text: &f64| laid(*text).height * text / TYPE <= height;
    SIZES.into_iter().find(fits).map(laid)
}
