//! Calendar units along the left margin of the column.

use super::{
    column::{Column, GAP},
    when,
};
use crate::viz::{
    mark::{Anchor, Mark, Run, Text},
    path::PathData,
    scale::civil,
    ticks::{Tick, Unit},
};

/// The lines of a context's name: 「2022年」; of a month 「3月」, with its year where that is
/// `due` and there is room for it, and in any case in January.
fn names_of(context: &Tick, due: bool, room: bool) -> [Option<String>; 2] {
    match &context.apart {
        Some((year, month)) => {
            let january = civil(context.start as i32).1 == 1;
            let says_year = (due && room) || january;
            [says_year.then(|| year.clone()), Some(month.clone())]
        }
        None => [Some(context.label.clone()), None],
    }
}

impl Column<'_> {
    /// Names of units at their beginnings, the larger unit in the first of each.
    pub(super) fn axis(&self) -> Mark {
        let small = self.sizes.small;
        // Names stand below one another here, so they need less room.
        let unit = Unit::fitting(self.time.day(), small * 0.5);
        let years = unit.context();
        let mut path = PathData::new();
        let mut text = Text::line("quiet small", (0.0, 0.0), small, Anchor::Start, "");
        text.runs.clear();
        let (mut last, mut year_said) = (0.0, false);
        let domain = &self.time.domain;
        let contexts = years
            .map(|unit| unit.ticks(domain, true))
            .unwrap_or_default();
        for tick in unit.ticks(domain, years.is_none()) {
            let y = self.time.map(tick.start.max(domain.start));
            path = path.line((0.0, y), (self.left - GAP, y));
            // The context's name stands in the unit that it begins with.
            let begins = |context: &&Tick| {
                let start = context.start.max(domain.start);
                start >= tick.start && start < tick.end
            };
            let room = self.time.map(tick.end.min(domain.end)) - y;
            let three_lines = room >= small * (1.22 + 2.0 * 1.15);
            let context = contexts.iter().find(begins);
            let context = context.map(|context| names_of(context, !year_said, three_lines));
            year_said = year_said || matches!(context, Some([Some(_), Some(_)]));
            let names = context.into_iter().flatten().flatten();
            let names = names.map(|name| (name, "strong small"));
            let mut line = y + small * 1.12;
            for (name, class) in names.chain([(tick.label, "quiet small")]) {
                if line - y + small * 0.1 <= room {
                    let run = Run::styled(name, class, small);
                    if text.runs.is_empty() {
                        text.y = line;
                        text.runs.push(run);
                    } else {
                        text.runs.push(run.below(line - last));
                    }
                    last = line;
                }
                line += small * 1.15;
            }
        }
        let today = when::today(self.report) + 0.5;
        let mut marks = vec![
            Mark::Path {
                class: "hairline",
                d: path,
            },
            text.into(),
        ];
        if today > domain.start && today < domain.end {
            let y = self.time.map(today);
            let line = PathData::new().line((0.0, y), (self.left - GAP, y));
            marks.push(Mark::Path {
                class: "today",
                d: line,
            });
        }
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }
}
