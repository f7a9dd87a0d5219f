//! Pictures that are made to be posted: of a size of their own, with little in them, and that large.

use super::{
    bounds::Bounds,
    mark::{Anchor, Mark, Run, Text},
    markup::Writer,
    standalone, text, wrap,
};
use report::model::Figure;

/// Such a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width and height, in px.
    pub size: (f64, f64),
    /// What it says, for those who can't see it.
    pub title: String,
    /// In reading order.
    pub marks: Vec<Mark>,
    /// A QR code in it.
    pub code: Option<Code>,
}

/// A QR code in a picture, on white.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// Its address, which is a `data:` one.
    pub href: String,
    /// Its top left corner.
    pub at: (f64, f64),
    /// Its width and height.
    pub side: f64,
}

/// The white around a code, of its side.
const WHITE: f64 = 0.04;

impl Writer {
    /// Appends a QR code.
    pub fn code(&mut self, code: &Code) {
        let white = code.side * WHITE;
        let (x, y) = code.at;
        for (start, href, by) in [
            ("<rect fill=\"#fff\"", "", 0.0),
            ("<image", &*code.href, white),
        ] {
            self.raw(start);
            self.attribute("href", href);
            self.numbers("x", &[x + by]);
            self.numbers("y", &[y + by]);
            self.numbers("width", &[code.side - 2.0 * by]);
            self.numbers("height", &[code.side - 2.0 * by]);
            self.raw("/>");
        }
        self.raw("\n");
    }
}

impl Picture {
    /// As an SVG file with that style.
    pub fn file(&self, style: &str) -> String {
        let mut svg = standalone::begun(self.size, &self.title, "", style);
        svg.raw("<g class=\"drawing\">");
        svg.marks(&self.marks);
        svg.raw("</g>\n");
        if let Some(code) = &self.code {
            svg.code(code);
        }
        svg.raw("</svg>\n");
        svg.out
    }
}

/// A rectangle.
pub const fn rect(class: &'static str, bounds: Bounds, radius: f64) -> Mark {
    Mark::Rect {
        class,
        bounds,
        radius,
    }
}

/// From line to line of what is set large, in font sizes.
const LEADING: f64 = 1.2;

/// The unit beside a numeral, of its size.
const UNIT: f64 = 0.42;

/// The quantity of a figure, number and unit on one line from `x` on: as large as `most` where it is no
/// wider than `width`, else so large that it is. It begins at `top`.
pub fn amount(figure: &Figure, (x, top): (f64, f64), most: f64, width: f64) -> Text {
    let (number, unit) = figure.split();
    let ems = text::width(number, 1.0) + text::width(unit, UNIT);
    // An ideograph is higher than numerals are, and reaches below their line.
    let high = if number.is_ascii() {
        CAPITAL
    } else {
        text::ASCENT
    };
    let size = (most * CAPITAL / high).min(width / ems.max(1.0));
    let at = (x, top + size * high);
    Text::line("numeral", at, size, Anchor::Start, number).with(Run::styled(
        unit,
        "song",
        size * UNIT,
    ))
}

/// How high numerals are, in font sizes.
const CAPITAL: f64 = 0.73;

/// Pieces of text, each on lines of its own, as large as fits into a box, at most of a size of `sizes`,
/// which fall; if none is small enough, the last.
pub fn fit(class: &'static str, pieces: &[&str], frame: Bounds, sizes: &[f64]) -> Text {
    let set = |size: f64| {
        let lines = pieces
            .iter()
            .flat_map(|piece| wrap::wrap(piece, size, frame.width));
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        let at = (frame.x, frame.y + size * text::ASCENT);
        Text::lines(class, at, size, Anchor::Start, size * LEADING, lines)
    };
    let fits = |text: &Text| text.bounds().iter().all(|line| frame.contains(line));
    let mut all = sizes.iter().map(|size| set(*size));
    let fitting = all.find(fits);
    fitting.unwrap_or_else(|| set(sizes.last().copied().unwrap_or(text::HEIGHT)))
}

/// How far down a text reaches.
pub fn bottom(text: &Text) -> f64 {
    text.bounds().last().map_or(text.y, Bounds::bottom)
}
