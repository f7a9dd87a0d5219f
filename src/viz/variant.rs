//! Which drawings there are, and which layout of each is shown at which viewport width.
//!
//! Every drawing is in the page twice, laid out for phones and for wide screens, the night's once
//! more for widths in between, and `drawings.css` shows one of them. Only the miniature of the article is there once: the
//! column beside the text is as narrow as a phone. No text of the one shown is ever smaller than 12 px.
//! On large screens it makes the small print of `wide` layouts smaller again, which is
//! only right for layouts of 900 and more units: call no narrower one `wide`.

use report::model::Report;

/// The drawings of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Areas, measures, figures.
    Ring,
    /// Events.
    Timeline,
    /// The framework.
    Towers,
    /// The plans.
    Blueprint,
    /// Figures by unit; in files and slides, the page has them in its table.
    Bars,
    /// Proposals by channel; likewise.
    Dots,
    /// Where in the article the figures stand.
    Minimap,
}

impl Kind {
    /// Every drawing, in the page's order.
    pub const ALL: [Self; 7] = [
        Self::Ring,
        Self::Timeline,
        Self::Towers,
        Self::Blueprint,
        Self::Bars,
        Self::Dots,
        Self::Minimap,
    ];

    /// Those that the report has anything for.
    pub fn present(report: &Report) -> impl Iterator<Item = Self> {
        let has = |kind: &Self| match kind {
            Self::Timeline => !report.events.is_empty(),
            Self::Towers => report.framework.is_some(),
            Self::Blueprint => !report.plans.is_empty(),
            Self::Dots => report.page.dots.is_some(),
            Self::Ring | Self::Bars | Self::Minimap => true,
        };
        Self::ALL.into_iter().filter(has)
    }

    /// Its name: a CSS class, part of ids and of file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Timeline => "timeline",
            Self::Towers => "towers",
            Self::Blueprint => "blueprint",
            Self::Bars => "bars",
            Self::Dots => "dots",
            Self::Minimap => "minimap",
        }
    }

    /// The part of the page that its links stay in.
    pub const fn part(self) -> &'static str {
        match self {
            Self::Ring => "overview",
            Self::Timeline => "timeline",
            Self::Towers => "framework",
            Self::Blueprint => "plan",
            Self::Bars | Self::Dots => "data",
            Self::Minimap => "source",
        }
    }
}

/// One layout of a drawing, and where it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variant {
    /// The drawing.
    pub kind: Kind,
    /// `phone`, `middle`, `wide` or `column`: a CSS class.
    pub name: &'static str,
    /// Width to lay it out for.
    pub width: f64,
    /// Smallest viewport that shows it, in CSS px.
    pub from: u16,
    /// Largest viewport that shows it.
    pub to: u16,
    /// Widest it is shown, in CSS px.
    pub widest: f64,
}

const fn phone(kind: Kind, to: u16) -> Variant {
    Variant {
        kind,
        name: "phone",
        width: 350.0,
        from: 0,
        to,
        widest: 480.0,
    }
}

const fn wide(kind: Kind, width: f64, from: u16, widest: f64) -> Variant {
    Variant {
        kind,
        name: "wide",
        width,
        from,
        to: u16::MAX,
        widest,
    }
}

/// A drawing of the night between phones and the width from which its `wide` layout has room for
/// what the page says beside it.
const fn middle(kind: Kind) -> Variant {
    Variant {
        kind,
        name: "middle",
        width: 720.0,
        from: 716,
        to: 1099,
        widest: 1060.0,
    }
}

const fn column(kind: Kind, width: f64, widest: f64) -> Variant {
    Variant {
        kind,
        name: "column",
        width,
        from: 0,
        to: u16::MAX,
        widest,
    }
}

/// Every layout of every drawing.
pub const VARIANTS: [Variant; 15] = [
    phone(Kind::Ring, 759),
    wide(Kind::Ring, 736.0, 760, 736.0),
    phone(Kind::Timeline, 715),
    wide(Kind::Timeline, 920.0, 716, 1200.0),
    phone(Kind::Towers, 715),
    middle(Kind::Towers),
    wide(Kind::Towers, 1248.0, 1100, 1248.0),
    phone(Kind::Blueprint, 715),
    middle(Kind::Blueprint),
    wide(Kind::Blueprint, 1248.0, 1100, 1248.0),
    phone(Kind::Bars, 759),
    wide(Kind::Bars, 920.0, 760, 1200.0),
    phone(Kind::Dots, 759),
    wide(Kind::Dots, 920.0, 760, 1200.0),
    column(Kind::Minimap, 260.0, 320.0),
];
