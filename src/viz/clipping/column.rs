//! A column that is written from top to bottom.

use super::{INNER, MARGIN, Piece};
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Mark, Text, Words},
    path::PathData,
    picture::rect,
    text,
    tone::Tone,
    wrap,
};
use std::ops::Range;

/// From line to line of a sentence, and of other words, in font sizes.
const SENTENCE: f64 = 1.62;
const LEADING: f64 = 1.45;
/// The label that says whether it is done: its words, its height.
const LABEL: (f64, f64) = (34.0, 60.0);

/// What is written so far, and how far down that is.
pub struct Column {
    pub marks: Vec<Mark>,
    pub y: f64,
}

impl Column {
    pub const fn at(y: f64) -> Self {
        let marks = Vec::new();
        Self { marks, y }
    }

    /// Marks in the colour of an area.
    pub fn toned(&mut self, tone: Tone, marks: Vec<Mark>) {
        self.marks.push(Mark::Group {
            class: "",
            tone: Some(tone),
            label: Words::default(),
            marks,
        });
    }

    pub fn rule(&mut self, x: f64, width: f64) {
        let d = PathData::new().move_to(x, self.y).across(width);
        let class = "hairline";
        self.marks.push(Mark::Path { class, d });
    }

    pub fn block(&mut self, class: &'static str, words: &str, size: f64, x: f64, width: f64) {
        self.lines(class, words, size, (Anchor::Start, x), width);
    }

    /// The same around a middle.
    pub fn caption(&mut self, words: &str, size: f64, middle: f64, width: f64) {
        self.lines("quiet", words, size, (Anchor::Middle, middle), width);
    }

    fn lines(
        &mut self,
        class: &'static str,
        words: &str,
        size: f64,
        (anchor, x): (Anchor, f64),
        width: f64,
    ) {
        let lines: Vec<String> = wrap::wrap(words, size, width)
            .into_iter()
            .map(str::to_owned)
            .collect();
        let leading = size * LEADING;
        let (count, base) = (lines.len() as f64, self.base(size, leading));
        let text = Text::lines(class, (x, base), size, anchor, leading, lines);
        self.marks.push(text.into());
        self.y += count * leading;
    }

    /// The baseline of a line that begins here.
    fn base(&self, size: f64, leading: f64) -> f64 {
        self.y + leading / 2.0 + size * (text::ASCENT - text::HEIGHT / 2.0)
    }

    /// Whether it is done, filled, or planned, dashed; and the rest beside that.
    pub fn facts(&mut self, tone: Tone, planned: bool, facts: &[String]) {
        let Some((first, rest)) = facts.split_first() else {
            return;
        };
        let (size, height) = LABEL;
        let width = text::width(first, size) + size * 1.2;
        let frame = Bounds::new(MARGIN, self.y, width, height);
        let (shape, words) = if planned {
            ("doubt", "strong toned")
        } else {
            ("shape solid", "strong on")
        };
        let at = (frame.cx(), self.base(size, height));
        let label = Text::line(words, at, size, Anchor::Middle, first.clone());
        self.toned(tone, vec![rect(shape, frame, 4.0), label.into()]);
        let beside = frame.right() + size * 0.75;
        self.y += (height - size * LEADING) / 2.0;
        let top = self.y;
        for fact in rest {
            self.block("quiet", fact, size, beside, MARGIN + INNER - beside);
        }
        self.y = self.y.max(top + size * LEADING);
    }

    /// A sentence with its quantity marked; how wide it is. Each stretch is told where it begins, so
    /// that the mark is where its words are, in whatever font.
    pub fn passage(&mut self, pieces: &[Piece], class: &'static str, size: f64) -> f64 {
        let mut words = String::new();
        let ranges = pieces.iter().map(|piece| {
            let start = words.len();
            words.push_str(piece.words);
            (start..words.len(), piece)
        });
        let ranges: Vec<(Range<usize>, &Piece)> = ranges.collect();
        let whole = ranges.iter().filter(|(_, piece)| piece.whole);
        let whole: Vec<Range<usize>> = whole.map(|(range, _)| range.clone()).collect();
        let leading = size * SENTENCE;
        let (mut at, mut widest) = (0, 0.0_f64);
        for line in wrap::wrap_whole(&words, size, INNER, &whole) {
            // Of what is between lines, spaces alone are in none.
            at += words[at..].find(line).unwrap_or(0);
            let end = at + line.len();
            let base = self.base(size, leading);
            let mut x = MARGIN - hang(line, size);
            let mut from = at;
            while from < end {
                let own = |(range, piece): &&(Range<usize>, &Piece)| piece.own && range.end > from;
                let mark = ranges.iter().find(own).map(|(range, _)| range);
                let inside = mark.is_some_and(|range| range.start <= from);
                let next = mark.map_or(end, |range| if inside { range.end } else { range.start });
                let to = next.min(end);
                let stretch = &words[from..to];
                let width = text::width(stretch, size);
                if inside {
                    let top = base - size * (text::ASCENT + 0.12);
                    let frame = Bounds::new(x, top, width, size * 1.28);
                    self.marks.push(rect("marker", frame, 0.0));
                }
                let class = if inside { "strong" } else { class };
                let text = Text::line(class, (x, base), size, Anchor::Start, stretch.to_owned());
                self.marks.push(text.into());
                x += width;
                from = to;
            }
            widest = widest.max(x - MARGIN);
            at = end;
            self.y += leading;
        }
        widest
    }
}

/// By how much a line begins to the left, so that what is seen of it begins where others do.
fn hang(line: &str, size: f64) -> f64 {
    if wrap::opens(line) { size / 2.0 } else { 0.0 }
}
