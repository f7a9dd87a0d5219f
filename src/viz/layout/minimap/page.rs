//! The article set in miniature, as a compositor would: so many characters a line.

use crate::{query::heading::heading, viz::bounds::Bounds};
use report::model::Report;

/// Characters a line.
const LINE: u32 = 48;
/// Distance of lines, in characters.
const LEADING: f64 = 0.9;
/// Between paragraphs, in lines; above a heading twice as much.
const SPACE: f64 = 0.6;

/// A line of the miniature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Its middle.
    pub y: f64,
    /// Its length.
    pub width: f64,
    /// Whether it belongs to a heading.
    pub heading: bool,
    /// Its characters, in code points of the article.
    from: u32,
    to: u32,
}

/// The article, set.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Where lines begin.
    pub left: f64,
    /// How long a full line is.
    pub width: f64,
    /// In reading order.
    pub rows: Vec<Row>,
    /// Below the last line.
    pub bottom: f64,
    em: f64,
    leading: f64,
}

impl Page {
    /// Sets the article in a column of that width or a little less: on whole units, which
    /// are sharp on the screen and short in the file.
    pub fn new(report: &Report, left: f64, width: f64) -> Self {
        let em = (width / f64::from(LINE)).floor().max(1.0);
        let leading = (em * LEADING).round().max(1.0);
        let space = (leading * SPACE).round();
        let mut rows = Vec::new();
        let mut y = 0.0;
        let sentences = report.source.sentences;
        for paragraph in sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
            let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else {
                continue;
            };
            let heading = heading(report, paragraph).is_some();
            if !rows.is_empty() {
                y += if heading { 2.0 * space } else { space };
            }
            let mut from = first.start;
            while from < last.end {
                let to = last.end.min(from + LINE);
                rows.push(Row {
                    y: y + (leading / 2.0).floor(),
                    width: em * f64::from(to - from),
                    heading,
                    from,
                    to,
                });
                y += leading;
                from = to;
            }
        }
        Self {
            left: left.round(),
            width: em * f64::from(LINE),
            rows,
            bottom: y,
            em,
            leading,
        }
    }

    /// The place of the characters `from..to`: a piece of every row that they stand in.
    pub fn place(&self, from: u32, to: u32) -> Vec<Bounds> {
        let inside = |row: &&Row| from < row.to && row.from < to;
        let piece = |row: &Row| {
            let (start, end) = (from.max(row.from), to.min(row.to));
            let x = self.left + self.em * f64::from(start - row.from);
            let width = self.em * f64::from(end - start);
            // A little higher than its line, and on whole units.
            let height = ((self.leading + 1.0) / 2.0).ceil() * 2.0;
            Bounds::new(x, row.y - height / 2.0, width, height)
        };
        self.rows.iter().filter(inside).map(piece).collect()
    }
}
