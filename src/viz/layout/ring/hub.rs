//! The middle of a ring.

use super::{counts, names, placed::Ring};
use crate::viz::{
    mark::{Anchor, Link, Mark, Run, Text},
    number::int,
    text,
};
use report::model::Area;

/// The two themes, as the article names them.
const THEMES: (&str, &str, &str) = ("团结和民主两大主题", "团结 民主", "两大主题");

impl Ring<'_> {
    const fn hub_radius(&self) -> f64 {
        self.rim.radius * self.style.hub - self.style.gap * 1.5
    }

    /// The themes, and how many areas and measures there are.
    pub fn hub(&self) -> Mark {
        let (areas, measures, _) = counts(self.report);
        let small = self.style.small;
        let themes = self.report.source.text.contains(THEMES.0);
        let mut lines = vec![Run::plain(if themes { THEMES.1 } else { "成效" })];
        if themes {
            lines.push(Run::styled(THEMES.2, "hub-small", small).below(small * 1.7));
        }
        if !self.style.phone {
            let counts = [&int(areas), "领域 · ", &int(measures), "举措"].concat();
            lines.push(Run::styled(counts, "hub-small quiet", small).below(small * 1.5));
        }
        let marks = vec![self.disc("hub-disc"), self.middle("song hub-text", lines)];
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    /// An area, when the ring is all its own.
    pub fn area_hub(&self, area: &'static Area) -> Mark {
        let small = self.style.small;
        let rest = Run::styled(names::rest(area), "on-small", small).below(small * 1.6);
        let words = self.middle("song on", vec![Run::plain(area.short), rest]);
        let label = [area.title, "，举措", &int(area.measures.len()), "项"]
            .concat()
            .into();
        let marks = vec![self.disc("shape solid"), words];
        Link {
            id: area.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into()
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

    /// Lines in the middle, the first as large as there is room, of the others those that
    /// fit.
    fn middle(&self, class: &'static str, mut lines: Vec<Run>) -> Mark {
        let (cx, cy) = self.rim.center;
        let small = self.style.small;
        let ems = lines
            .first()
            .map_or(0.0, |line| text::width(&line.words, 1.0));
        let room = 2.0 * self.hub_radius() * 0.82;
        let size = (room / ems.max(1.0)).min(self.style.area * 1.5).max(small);
        while lines.len() > 1 && !self.fits(&lines) {
            lines.pop();
        }
        if ems * small > 2.0 * self.hub_radius() {
            lines.clear();
        }
        let block = small * 1.6 * lines.len().saturating_sub(1) as f64;
        let y = cy - block / 2.0 + size * 0.36;
        Text {
            class,
            x: cx,
            y,
            size,
            anchor: Anchor::Middle,
            runs: lines,
        }
        .into()
    }

    /// Whether the last of some lines fits into the hub, where it is narrower.
    fn fits(&self, lines: &[Run]) -> bool {
        let small = self.style.small;
        let below = small * 0.8 * (lines.len() - 1) as f64 + small * 0.5;
        let chord = (self.hub_radius().powi(2) - below.powi(2)).max(0.0).sqrt() * 2.0;
        lines
            .last()
            .is_none_or(|line| text::width(&line.words, small) <= chord)
    }
}
