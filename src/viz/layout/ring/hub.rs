//! The middle of a ring.

use super::placed::Ring;
use crate::language::{Language, current};
use crate::viz::{
    mark::{Anchor, Mark, Run, Text},
    text, wrap,
};

impl Ring<'_> {
    const fn hub_radius(&self) -> f64 {
        self.rim.radius * self.style.hub - self.style.gap * 1.5
    }

    /// What all areas serve.
    pub fn hub(&self) -> Mark {
        let small = self.style.small;
        let page = &self.report.page;
        let words = page.hub.map_or(page.parts.areas, |hub| hub.words);
        let below = page.hub.map(|hub| hub.below);
        let rest = below.map(|below| Run::styled(below, "hub-small", small).below(small * 1.5));
        let mut marks = vec![self.disc("hub-disc")];
        marks.extend(self.middle("song hub-text", words, rest.into_iter().collect()));
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    fn disc(&self, class: &'static str) -> Mark {
        let (cx, cy) = self.rim.center;
        Mark::Circle {
            class,
            cx,
            cy,
            radius: self.hub_radius(),
        }
    }

    /// Words in the middle, as large as there is room, in one line or else in two; of the lines
    /// below them those that fit: each a text of its own, for the lines of one text are heard in one
    /// breath.
    fn middle(&self, class: &'static str, words: &'static str, mut rest: Vec<Run>) -> Vec<Mark> {
        let (cx, cy) = self.rim.center;
        let (small, across) = (self.style.small, 2.0 * self.hub_radius());
        // Words of many letters are small enough in one line; two are larger.
        let english = current() == Language::English;
        let least = if english {
            (small * 0.8).max(12.0)
        } else {
            small
        };
        let most = |count| match count {
            1 if english => across * 0.7,
            2 if english => across * 0.94,
            _ => across,
        };
        let lines = (1..=2).find_map(|count| wrap::wrap_to(words, least, most(count), count));
        let lines = lines.unwrap_or_default();
        let widths = lines.iter().map(|line| text::width(line, 1.0));
        let ems = widths.fold(1.0, f64::max);
        let size = (across * 0.82 / ems).min(self.style.area * 1.5).max(least);
        // From the first line's middle to the last large one's.
        let large = size * 1.1 * lines.len().saturating_sub(1) as f64;
        while !lines.is_empty() && !rest.is_empty() && !self.fits(&rest, large) {
            rest.pop();
        }
        if lines.is_empty() {
            rest.clear();
        }
        let block = large + small * 1.6 * rest.len() as f64;
        let at = (cx, cy - block / 2.0 + size * 0.36);
        let text = Text::lines(class, at, size, Anchor::Middle, size * 1.1, lines);
        let mut y = at.1 + large;
        let below = rest.into_iter().map(|run| {
            y += run.newline.unwrap_or_default();
            Text::line(run.class, (cx, y), small, Anchor::Middle, run.words).into()
        });
        std::iter::once(text.into()).chain(below).collect()
    }

    /// Whether the last of some lines fits into the hub, where it is narrower; `large` is the
    /// height of what is above them.
    fn fits(&self, rest: &[Run], large: f64) -> bool {
        let small = self.style.small;
        let below = large / 2.0 + small * 0.8 * rest.len() as f64 + small * 0.5;
        let chord = (self.hub_radius().powi(2) - below.powi(2)).max(0.0).sqrt() * 2.0;
        rest.last()
            .is_none_or(|line| text::width(&line.words, small) <= chord)
    }
}
