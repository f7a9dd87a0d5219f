//! Light: gradients and the grid of a drawing, which are elements of their own in SVG and have ids.
//!
//! Their colours are classes of `assets/style/drawings.css` like all others; where they run, and
//! how strong they are where, is geometry.

use super::{markup::Writer, number};

/// Where a paint runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shade {
    /// From the top of what is painted to its bottom.
    Down,
    /// From left to right.
    Across,
    /// From the middle to the edge.
    Round,
    /// From one height of the drawing to another, whatever is painted.
    Fall(f64, f64),
    /// From the middle of the bottom edge to the others.
    Rise,
    /// A grid of that step over the whole drawing, with a line at that height.
    Grid(f64, f64),
}

/// A colour on the way: how far along in per cent, its class, how opaque in per cent.
pub type Stop = (u8, &'static str, u8);

/// A gradient or grid, by a name of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Paint {
    /// An id that no other paint of the page has.
    pub id: String,
    /// Where it runs.
    pub shade: Shade,
    /// Its colours; of a grid none.
    pub stops: &'static [Stop],
}

impl Writer {
    /// Appends the definitions of paints.
    pub fn paints(&mut self, paints: &[Paint]) {
        self.raw("<defs>");
        for paint in paints {
            match paint.shade {
                Shade::Grid(step, line) => self.grid(&paint.id, step, line),
                Shade::Round | Shade::Rise => self.gradient("radialGradient", paint),
                _ => self.gradient("linearGradient", paint),
            }
        }
        self.raw("</defs>");
    }

    fn gradient(&mut self, name: &str, paint: &Paint) {
        self.raw("<");
        self.raw(name);
        self.attribute("id", &paint.id);
        match paint.shade {
            Shade::Down => self.raw(" x2=\"0\" y2=\"1\""),
            Shade::Fall(from, to) => {
                self.raw(" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\"");
                self.numbers("y1", &[from]);
                self.numbers("y2", &[to]);
            }
            Shade::Rise => self.raw(" cy=\"1\""),
            Shade::Across | Shade::Round | Shade::Grid(..) => {}
        }
        self.raw(">");
        for (along, class, opaque) in paint.stops {
            self.raw("<stop");
            self.attribute("class", class);
            self.raw(" offset=\"");
            number::push_int(&mut self.out, u64::from(*along));
            self.raw("%\"");
            if *opaque < 100 {
                let zero = if *opaque < 10 { "0" } else { "" };
                self.raw(" stop-opacity=\".");
                self.raw(zero);
                number::push_int(&mut self.out, u64::from(*opaque));
                self.raw("\"");
            }
            self.raw("/>");
        }
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    fn grid(&mut self, id: &str, step: f64, line: f64) {
        self.raw("<pattern");
        self.attribute("id", id);
        self.raw(" patternUnits=\"userSpaceOnUse\"");
        self.numbers("y", &[line]);
        self.numbers("width", &[step]);
        self.numbers("height", &[step]);
        self.raw("><path class=\"grid\" d=\"M0 0H");
        number::push(&mut self.out, step);
        self.raw("M0 0V");
        number::push(&mut self.out, step);
        self.raw("\"/></pattern>");
    }
}
