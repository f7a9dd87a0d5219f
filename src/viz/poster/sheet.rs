//! The sheet that a poster is written on, from its top to its end.

use crate::viz::{
    Drawing,
    mark::{Anchor, Mark, Text},
    markup::Writer,
    number, standalone, text,
    tone::Tone,
    wrap,
};
use report::model::Report;

/// In its units; half the picture's pixels.
pub const WIDTH: f64 = 540.0;
pub const MARGIN: f64 = 30.0;
pub const INNER: f64 = WIDTH - 2.0 * MARGIN;

/// The file around what stands on the sheet; the dark part starts at `end`.
pub fn file(report: &Report, font: &str, content: &str, end: f64, height: f64) -> String {
    let style = [&*standalone::face(font), &*standalone::style()].concat();
    let title = report.source.headline;
    let mut svg = standalone::begun((WIDTH, height), title, "", &style);
    svg.raw("<rect fill=\"#1B2430\"");
    svg.numbers("y", &[end]);
    svg.numbers("width", &[WIDTH]);
    svg.numbers("height", &[height - end]);
    svg.raw("/>\n");
    svg.raw("<g class=\"drawing\">");
    svg.raw(content);
    svg.raw("</g>\n</svg>\n");
    svg.out
}

/// What is written so far, and how far down that is.
pub struct Sheet {
    pub svg: Writer,
    pub y: f64,
}

impl Sheet {
    /// Drawings right below one another, with lines that say how to read them.
    pub fn picture(&mut self, drawings: &[Drawing]) {
        for drawing in drawings {
            self.svg.raw("<g");
            self.svg
                .attribute("class", &["drawing ", drawing.kind.name()].concat());
            self.svg.raw(" transform=\"translate(");
            number::push(&mut self.svg.out, MARGIN);
            self.svg.raw(" ");
            number::push(&mut self.svg.out, self.y);
            self.svg.raw(")\">");
            self.svg.marks(&drawing.marks);
            self.svg.raw("</g>\n");
            self.y += drawing.height;
        }
        self.y += 14.0;
        for drawing in drawings {
            self.block("quiet", &drawing.how_to_read, 15.0);
        }
    }

    /// A line between two stretches.
    pub fn rule(&mut self) {
        self.y += 24.0;
        self.svg.raw("<path class=\"hairline\" d=\"M");
        number::push(&mut self.svg.out, MARGIN);
        self.svg.raw(" ");
        number::push(&mut self.svg.out, self.y);
        self.svg.raw("h");
        number::push(&mut self.svg.out, INNER);
        self.svg.raw("\"/>\n");
        self.y += 17.0;
    }

    pub fn group(&mut self, tone: Tone, content: impl FnOnce(&mut Self)) {
        self.svg.raw("<g");
        self.svg.class(Some(tone), "");
        self.svg.raw(">");
        content(self);
        self.svg.raw("</g>\n");
    }

    pub fn centred(&mut self, class: &'static str, words: &str, size: f64) {
        self.lines(class, words, size, WIDTH / 2.0, INNER, Anchor::Middle);
    }

    pub fn block(&mut self, class: &'static str, words: &str, size: f64) {
        self.column(class, words, size, MARGIN, INNER);
    }

    pub fn column(&mut self, class: &'static str, words: &str, size: f64, x: f64, width: f64) {
        self.lines(class, words, size, x, width, Anchor::Start);
    }

    fn lines(
        &mut self,
        class: &'static str,
        words: &str,
        size: f64,
        x: f64,
        width: f64,
        anchor: Anchor,
    ) {
        let lines: Vec<String> = wrap::wrap(words, size, width)
            .into_iter()
            .map(str::to_owned)
            .collect();
        let (count, leading) = (lines.len() as f64, size * 1.45);
        let at = (
            x,
            self.y + leading / 2.0 + size * (text::ASCENT - text::HEIGHT / 2.0),
        );
        self.put(Text::lines(class, at, size, anchor, leading, lines));
        self.y += count * leading;
    }

    pub fn put(&mut self, text: Text) {
        self.svg.marks(&[Mark::Text(text)]);
        self.svg.raw("\n");
    }
}
