//! Calendar units along the left margin of the column.

use super::{
    clear,
    column::{Column, GAP},
    when,
};
use crate::viz::{
    mark::{Anchor, Mark, Run, Text},
    number::Within,
    path::PathData,
    scale::civil,
    ticks::{Tick, Unit},
};

/// From name to name, in font sizes.
const LEADING: f64 = 1.15;
/// From the line above a name to below its box.
const LINE: f64 = 1.24;

/// Names below one another.
struct Names {
    text: Text,
    /// Baseline of the last one.
    last: f64,
}

impl Names {
    /// One whose line begins at `y`.
    fn put(&mut self, y: f64, name: &str, class: &'static str) {
        let size = self.text.size;
        let baseline = y + size * 1.12;
        let run = Run::styled(name.to_owned(), class, size);
        if self.text.runs.is_empty() {
            self.text.y = baseline;
            self.text.runs.push(run);
        } else {
            self.text.runs.push(run.below(baseline - self.last));
        }
        self.last = baseline;
    }
}

impl Column<'_> {
    /// Names of units, and of the larger units that they are part of, each where it begins: what
    /// stands below a month's name is of that month.
    pub(super) fn axis(&self) -> Mark {
        let small = self.sizes.small;
        let domain = &self.time.domain;
        // Names stand below one another here, so they need less room.
        let unit = Unit::fitting(self.time.day(), small * 0.5);
        let ticks = unit.ticks(domain, unit.context().is_none());
        let contexts = unit.context().map(|context| context.ticks(domain, true));
        let mut text = Text::line("quiet small", (0.0, 0.0), small, Anchor::Start, "");
        text.runs.clear();
        let mut names = Names { text, last: 0.0 };
        let mut path = PathData::new();
        match &contexts {
            Some(contexts) => {
                let mut year = None;
                for context in contexts {
                    let own = ticks.iter().filter(|tick| {
                        let day = unit.place(tick, domain);
                        day.is_some_and(|day| context.start <= day && day < context.end)
                    });
                    self.context(context, own.collect(), &mut year, &mut names);
                }
            }
            None => self.units(
                &ticks.iter().collect::<Vec<_>>(),
                0.0,
                self.range.1,
                &mut names,
            ),
        }
        let words = names.text.bounds();
        let starts = contexts.iter().flatten().map(|context| context.start);
        let days = ticks.iter().filter_map(|tick| unit.place(tick, domain));
        for day in days.chain(starts.filter(|day| *day >= domain.start)) {
            path = clear::level(path, self.place(day), (0.0, self.left - GAP), &words);
        }
        let mut marks = vec![Mark::Path {
            class: "hairline",
            d: path,
        }];
        let today = when::today(self.report) + 0.5;
        if today > domain.start && today < domain.end {
            let y = self.place(today);
            marks.push(Mark::Path {
                class: "today",
                d: clear::level(PathData::new(), y, (0.0, self.left - GAP), &words),
            });
        }
        if !names.text.runs.is_empty() {
            marks.push(names.text.into());
        }
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }

    /// Where a day is, or where what can be seen begins or ends.
    fn place(&self, day: f64) -> f64 {
        self.time.map(day).within(self.range.0, self.range.1)
    }

    /// The name of a larger unit, of a month with its year where that is news and there is room
    /// for it, and in any case in January; then those of the smaller ones in it. Without the
    /// former, none of the latter: nobody could tell what it is part of.
    fn context<'t>(
        &self,
        context: &'t Tick,
        own: Vec<&Tick>,
        year: &mut Option<&'t str>,
        names: &mut Names,
    ) {
        let (small, domain) = (self.sizes.small, &self.time.domain);
        let (mut y, end) = (self.place(context.start), self.place(context.end));
        let mut lines = vec![context.label.as_str()];
        if let Some((of, month)) = &context.apart {
            let of = of.as_str();
            lines = vec![month.as_str()];
            let room = own
                .first()
                .map_or(0.0, |tick| self.place(tick.end) - self.place(tick.start));
            let january = civil(context.start as i32).1 == 1 && context.start >= domain.start;
            let room = january || room >= small * (2.0 * LEADING + LINE);
            if *year != Some(of) && room && y + small * (LEADING + LINE) <= end {
                lines.insert(0, of);
                *year = Some(of);
            } else if year.is_some_and(|said| said != of) {
                return;
            }
        }
        if y + small * LINE > end {
            return;
        }
        for line in lines {
            names.put(y, line, "strong small");
            y += small * LEADING;
        }
        self.units(&own, y, end, names);
    }

    /// The names that fit between `y` and `end`, each within its unit.
    fn units(&self, ticks: &[&Tick], mut y: f64, end: f64, names: &mut Names) {
        let small = self.sizes.small;
        for tick in ticks {
            let at = self.place(tick.start).max(y);
            if at + small * LINE <= self.place(tick.end).min(end) {
                names.put(at, &tick.label, "quiet small");
                y = at + small * LEADING;
            }
        }
    }
}
