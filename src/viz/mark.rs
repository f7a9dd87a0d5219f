//! What a drawing is made of. Marks say where things are and which role they play;
//! how a role looks is the business of `assets/style/drawings.css`.

use super::{bounds::Bounds, paint::Paint, path::PathData, text, tone::Tone};
use std::borrow::Cow;

/// Text of a mark: the report's own words, or words made from them.
pub type Words = Cow<'static, str>;

/// One thing in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Marks that belong together, with a name for those who can't see that they do.
    Group {
        class: &'static str,
        tone: Option<Tone>,
        label: Words,
        marks: Vec<Mark>,
    },
    /// An entity: a link to it, around its marks.
    Link(Link),
    /// A link that shows the days between `from` and `to` more closely.
    Closer {
        from: f64,
        to: f64,
        label: Words,
        marks: Vec<Mark>,
    },
    /// Any line or area.
    Path { class: &'static str, d: PathData },
    /// A rectangle with round corners.
    Rect {
        class: &'static str,
        bounds: Bounds,
        radius: f64,
    },
    /// A circle.
    Circle {
        class: &'static str,
        cx: f64,
        cy: f64,
        radius: f64,
    },
    /// One or more lines of text.
    Text(Text),
    /// What other marks of the drawing are painted with.
    Paints(Vec<Paint>),
    /// A mark in one of the drawing's paints, unless the style says otherwise.
    Painted { paint: String, mark: Box<Mark> },
}

/// An entity in a drawing: `<a href="#/<part>/<id>" data-id="<id>">`.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The entity's id.
    pub id: &'static str,
    /// Further roles.
    pub class: &'static str,
    /// Its colour, where it is not its group's.
    pub tone: Option<Tone>,
    /// Name, value and position in words.
    pub label: Words,
    /// What it consists of.
    pub marks: Vec<Mark>,
}

/// Which end of a line of text its `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left one.
    Start,
    /// The middle.
    Middle,
    /// The right one.
    End,
}

/// One or more lines of text that share an anchor.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Role.
    pub class: &'static str,
    /// Where each line starts, has its middle, or ends.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
    /// Font size.
    pub size: f64,
    /// What `x` is.
    pub anchor: Anchor,
    /// Runs in reading order.
    pub runs: Vec<Run>,
}

/// A stretch of text with one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The words.
    pub words: Words,
    /// Further roles; empty is the text's own.
    pub class: &'static str,
    /// Font size; `None` is the text's own.
    pub size: Option<f64>,
    /// How far below the line before; `None` continues the line.
    pub newline: Option<f64>,
    /// Whether it is farther below where a style sheet makes its type larger.
    pub grows: bool,
}

impl Run {
    /// A run that looks like its text.
    pub fn plain(words: impl Into<Words>) -> Self {
        Self {
            words: words.into(),
            class: "",
            size: None,
            newline: None,
            grows: false,
        }
    }

    /// The same with its own look.
    pub fn styled(words: impl Into<Words>, class: &'static str, size: f64) -> Self {
        Self {
            words: words.into(),
            class,
            size: Some(size),
            newline: None,
            grows: false,
        }
    }

    /// The same on a line of its own.
    pub fn below(self, leading: f64) -> Self {
        Self {
            newline: Some(leading),
            ..self
        }
    }

    /// The same, `leading` of its own font size below whatever that is in the end.
    pub fn below_by(self, leading: f64) -> Self {
        let size = self.size.unwrap_or_default();
        Self {
            grows: true,
            ..self.below(size * leading)
        }
    }
}

impl Text {
    /// One line.
    pub fn line(
        class: &'static str,
        at: (f64, f64),
        size: f64,
        anchor: Anchor,
        words: impl Into<Words>,
    ) -> Self {
        Self {
            class,
            x: at.0,
            y: at.1,
            size,
            anchor,
            runs: vec![Run::plain(words)],
        }
    }

    /// Several lines, `leading` apart.
    pub fn lines<W: Into<Words>>(
        class: &'static str,
        at: (f64, f64),
        size: f64,
        anchor: Anchor,
        leading: f64,
        lines: impl IntoIterator<Item = W>,
    ) -> Self {
        let run = |(index, words): (usize, W)| Run {
            newline: (index > 0).then_some(leading),
            ..Run::plain(words)
        };
        let runs = lines.into_iter().enumerate().map(run).collect();
        Self {
            class,
            x: at.0,
            y: at.1,
            size,
            anchor,
            runs,
        }
    }

    /// The same with one more run.
    pub fn with(mut self, run: Run) -> Self {
        self.runs.push(run);
        self
    }

    /// The same whose words so far are the name of something: what is chosen is underlined there.
    pub fn named(mut self) -> Self {
        for run in &mut self.runs {
            run.class = "word";
        }
        self
    }

    /// The box of each line, by the measure of [`text`].
    pub fn bounds(&self) -> Vec<Bounds> {
        let mut lines: Vec<(f64, f64, f64)> = Vec::new();
        for run in &self.runs {
            let size = run.size.unwrap_or(self.size);
            let width = text::width(&run.words, size);
            match (lines.last_mut(), run.newline) {
                (Some(line), None) => *line = (line.0, line.1 + width, line.2.max(size)),
                (Some(line), Some(leading)) => {
                    let y = line.0 + leading;
                    lines.push((y, width, size));
                }
                (None, _) => lines.push((self.y, width, size)),
            }
        }
        let bounds = |(y, width, size): (f64, f64, f64)| {
            let x = match self.anchor {
                Anchor::Start => self.x,
                Anchor::Middle => self.x - width / 2.0,
                Anchor::End => self.x - width,
            };
            Bounds::new(x, y - text::ASCENT * size, width, text::HEIGHT * size)
        };
        lines.into_iter().map(bounds).collect()
    }
}

impl From<Text> for Mark {
    fn from(text: Text) -> Self {
        Mark::Text(text)
    }
}

impl From<Link> for Mark {
    fn from(link: Link) -> Self {
        Mark::Link(link)
    }
}

impl Mark {
    /// Calls `visit` with this mark and everything in it, parents first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Mark)) {
        visit(self);
        if let Mark::Group { marks, .. }
        | Mark::Link(Link { marks, .. })
        | Mark::Closer { marks, .. } = self
        {
            for mark in marks {
                mark.walk(visit);
            }
        }
        if let Mark::Painted { mark, .. } = self {
            mark.walk(visit);
        }
    }

    /// The same in a paint.
    pub fn painted(self, paint: String) -> Self {
        Mark::Painted {
            paint,
            mark: Box::new(self),
        }
    }

    /// Whether it is text, in whatever paint.
    pub fn is_text(&self) -> bool {
        match self {
            Mark::Text(_) => true,
            Mark::Painted { mark, .. } => mark.is_text(),
            _ => false,
        }
    }
}
