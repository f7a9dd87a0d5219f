//! Calendar units below the lanes, and lines where they begin.

use super::{clear, lanes::Lanes, when};
use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Mark, Text},
    path::PathData,
    text,
    ticks::{Tick, Unit},
};

/// Between a unit's first instant and its name.
const INDENT: f64 = 2.0;
/// Between the line of the report's day and its name.
const BESIDE: f64 = 6.0;

impl Lanes<'_> {
    /// Lines where units begin, and one where the report was published; `words` are what
    /// they make way for.
    pub(super) fn grid(&self, unit: Unit, top: f64, words: &[Bounds]) -> Mark {
        let ticks = unit.ticks(&self.time.domain, unit.context().is_none());
        let inside = |day: &f64| *day > self.time.domain.start && *day < self.time.domain.end;
        let mut path = PathData::new();
        for day in ticks.iter().map(|tick| tick.start).filter(inside) {
            path = clear::upright(path, self.time.map(day), (top, self.y), words);
        }
        let mut marks = vec![Mark::Path {
            class: "hairline",
            d: path,
        }];
        let today = when::today(self.report) + 0.5;
        if inside(&today) {
            let x = self.time.map(today);
            marks.push(Mark::Path {
                class: "today",
                d: clear::upright(PathData::new(), x, (0.0, self.y), words),
            });
            marks.extend(self.day_of_report(x, top, words));
        }
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    /// What the line at `x` is, at its upper end, beside it where there is room among `words`, and no
    /// other line, for those begin at `top`.
    fn day_of_report(&self, x: f64, top: f64, words: &[Bounds]) -> Option<Mark> {
        let (size, name) = (self.sizes.small, t!("见报日"));
        if top < self.sizes.body * 1.5 {
            return None;
        }
        let width = text::width(name, size);
        let left = [x + BESIDE, x - BESIDE - width].into_iter().find(|left| {
            let own = Bounds::new(*left, 0.0, width, size * 1.36).inset(-BESIDE);
            let free = |word: &Bounds| {
                word.right() < own.x || own.right() < word.x || own.bottom() < word.y
            };
            *left >= self.range.0 && left + width <= self.width && words.iter().all(free)
        })?;
        let at = (left, self.sizes.body);
        Some(Text::line("published small", at, size, Anchor::Start, name).into())
    }

    /// Names of the units, and below them of the larger units that they are part of, each at
    /// its first day.
    pub(super) fn axis(&mut self, unit: Unit) -> Vec<Mark> {
        let (small, body, strong) = (self.sizes.small, self.sizes.body, self.sizes.strong);
        let domain = &self.time.domain;
        let rule = PathData::new().line((self.range.0, self.y), (self.range.1, self.y));
        let mut marks = vec![Mark::Path {
            class: "axis",
            d: rule,
        }];
        let (y, below) = (self.y + small * 1.4, self.y + small * 1.9);
        let mut bottom = below;
        // Where the named contexts begin and end. What stands in another would be read as
        // part of the one before.
        let mut named = vec![(domain.start, domain.end)];
        let mut year_said = None;
        if let Some(context) = unit.context() {
            named.clear();
            let mut borders = PathData::new();
            for tick in context.ticks(domain, true) {
                let label = |words: &str| {
                    let at = below + body * 1.1;
                    self.name_of(&tick, tick.start, "song heading", (strong, at), words)
                };
                let (year, month) = tick.apart.clone().unzip();
                // Without its year only after the same year.
                let known = year_said.is_none() || year_said == year;
                let short = || month.as_deref().filter(|_| known).and_then(label);
                if let Some(name) = label(&tick.label).or_else(short) {
                    year_said = year;
                    marks.push(name);
                    named.push((tick.start, tick.end));
                    if tick.start > domain.start {
                        let x = self.time.map(tick.start);
                        borders = borders.line((x, below), (x, below + body * 1.3));
                    }
                }
            }
            marks.push(Mark::Path {
                class: "hairline",
                d: borders,
            });
            bottom += body * 1.6;
        }
        for tick in unit.ticks(domain, unit.context().is_none()) {
            let Some(day) = unit.place(&tick, domain) else {
                continue;
            };
            if named.iter().any(|(start, end)| *start <= day && day < *end) {
                let label = &tick.label;
                marks.extend(self.name_of(&tick, day, "quiet small", (small, y), label));
            }
        }
        self.y = bottom;
        marks
    }

    /// `words` where `day`, or what can be seen of the unit, begins; nothing if they do not fit
    /// into that.
    fn name_of(
        &self,
        tick: &Tick,
        day: f64,
        class: &'static str,
        (size, y): (f64, f64),
        words: &str,
    ) -> Option<Mark> {
        let x = self.time.map(day).max(self.range.0) + INDENT;
        let end = self.time.map(tick.end).min(self.range.1);
        let fits = x + text::width(words, size) + 1.0 <= end;
        fits.then(|| Text::line(class, (x, y), size, Anchor::Start, words.to_owned()).into())
    }
}
