//! A finished drawing, independent of where it is shown.

use super::{
    mark::{Link, Mark, Words},
    variant::Kind,
};

/// Room for a drawing; its height follows from its content.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// In the units of the drawing, CSS px at scale 1.
    pub width: f64,
}

/// An axis of time: where it starts and ends, in the units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// Downwards; else to the right.
    pub vertical: bool,
    /// Where the first instant is, and the last.
    pub range: (f64, f64),
}

/// What a drawing that is half of a picture has in place of the other half where it stands alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Whether it stands above the drawing, else below; as wide.
    pub above: bool,
    /// What it shows.
    pub title: Words,
    /// Height of the box that its marks stay in, which begins at zero again.
    pub height: f64,
    /// In reading order.
    pub marks: Vec<Mark>,
}

/// Marks with their frame and their words.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Which of the drawings this is.
    pub kind: Kind,
    /// Width of the box that all marks stay in.
    pub width: f64,
    /// Height of that box.
    pub height: f64,
    /// What it shows.
    pub title: Words,
    /// The same in some sentences, for those who can't see it.
    pub desc: Words,
    /// One line: how to read it.
    pub how_to_read: Words,
    /// Where time runs, in a drawing that has an axis of it.
    pub axis: Option<Axis>,
    /// In reading order, which is also the order of the tab key.
    pub marks: Vec<Mark>,
    /// What comes to it where it stands alone.
    pub alone: Option<Strip>,
}

impl Drawing {
    /// What it consists of where it stands alone, from top to bottom: marks, and how high they are.
    pub fn whole(&self) -> Vec<(&[Mark], f64)> {
        let own = (self.marks.as_slice(), self.height);
        match &self.alone {
            Some(strip) if strip.above => vec![(&strip.marks, strip.height), own],
            Some(strip) => vec![own, (&strip.marks, strip.height)],
            None => vec![own],
        }
    }

    /// Calls `visit` with every mark of it, also where it does not stand alone, parents first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Mark)) {
        for mark in &self.marks {
            mark.walk(visit);
        }
    }

    /// The entities that are drawn, in reading order.
    pub fn links(&self) -> Vec<&Link> {
        let mut links = Vec::new();
        self.walk(&mut |mark| {
            if let Mark::Link(link) = mark {
                links.push(link);
            }
        });
        links
    }
}
