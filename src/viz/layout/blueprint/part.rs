//! Stations, tasks and planned figures.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    figure,
    layout::night::{self, Night},
    mark::{Anchor, Link, Mark, Run, Text},
    number::int,
    path::PathData,
    plan as plan_words, text,
    variant::Kind,
    wrap,
};
use report::{
    lookup,
    model::{Figure, Plan, Report, Task},
};

/// From line to line, in font sizes.
const LEADING: f64 = 1.36;

/// The round sign of a plan: a lamp, if its tasks name groups.
pub fn sign(plan: &Plan, (cx, cy): (f64, f64), radius: f64, night: &Night, lit: bool) -> Vec<Mark> {
    let disc = |class, radius| Mark::Circle {
        class,
        cx,
        cy,
        radius,
    };
    // Inside the inner circle, for an English word may be long.
    let word = plan_words::sign(plan);
    let most = radius * 1.6 / text::width(&word, 1.0).max(1.0);
    let size = most.min(radius * 0.59).max(12.0);
    let role = (cx, cy + size * 0.36);
    let (kind, layout) = (Kind::Blueprint, night.name());
    let mut marks = if lit {
        let reach = radius * 2.6;
        vec![
            night::halo(kind, layout, (cx, cy), (reach, reach)),
            disc("shape lamp", radius).painted(night::paint(kind, layout, "lamp")),
        ]
    } else {
        vec![disc("shape disc", radius), disc("inner", radius * 0.84)]
    };
    let class = if lit {
        "song station-role on-lamp"
    } else {
        "song station-role"
    };
    marks.push(Text::line(class, role, size, Anchor::Middle, word).into());
    marks
}

/// A plan's words: its aim, if it has one, and below it its title in lines.
pub fn words(plan: &Plan, at: (f64, f64), night: &Night, room: f64) -> Text {
    let (large, small) = (night.strong, night.small);
    let lines = |words: &str, size: f64| -> Vec<String> {
        wrap::wrap(words, size, room)
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    let Some(aim) = plan.aim else {
        // Where the aim begins in others.
        let at = (at.0, at.1 + (large - small) * 0.8);
        let leading = large * LEADING;
        let title = lines(plan.title, large);
        return Text::lines("song heading", at, large, Anchor::Start, leading, title);
    };
    let mut text = Text::lines(
        "aim small",
        at,
        small,
        Anchor::Start,
        small * LEADING,
        lines(aim, small),
    );
    for (index, line) in lines(plan.title, large).into_iter().enumerate() {
        let leading = large * if index == 0 { 1.5 } else { LEADING };
        text = text.with(Run::styled(line, "song heading", large).below(leading));
    }
    text
}

/// The station as a link around its marks.
pub fn station(plan: &'static Plan, of: usize, lit: bool, marks: Vec<Mark>) -> Mark {
    let (told, order) = (plan_words::told(plan), int(plan.order.into()));
    let label = match plan.tasks.len() {
        0 => t!("{0}，部署{1}，共{2}项", told, order, int(of)),
        tasks => t!(
            "{0}，部署{1}，共{2}项；任务{3}项",
            told,
            order,
            int(of),
            int(tasks)
        ),
    };
    Link {
        id: plan.id,
        class: if lit { "lit" } else { "" },
        tone: None,
        label: label.into(),
        marks,
    }
    .into()
}

/// The rules above tasks: of some plan's, with their thick beginnings.
pub struct Rules {
    pub lines: PathData,
    pub stubs: PathData,
}

impl Rules {
    /// None yet.
    pub const fn new() -> Self {
        Self {
            lines: PathData::new(),
            stubs: PathData::new(),
        }
    }

    /// With one more.
    pub fn and(self, (x, y): (f64, f64), width: f64, stub: f64) -> Self {
        Self {
            lines: self.lines.line((x, y), (x + width, y)),
            stubs: self.stubs.line((x, y), (x + stub, y)),
        }
    }

    /// All of them.
    pub fn marks(self, class: &'static str) -> Mark {
        Mark::Group {
            class,
            tone: None,
            label: "".into(),
            marks: vec![
                Mark::Path {
                    class: "edge",
                    d: self.lines,
                },
                Mark::Path {
                    class: "stub",
                    d: self.stubs,
                },
            ],
        }
    }
}

/// A task with its planned figures, below a rule at `y`, and where that ends.
pub fn task(
    report: &Report,
    plan: &Plan,
    task: &'static Task,
    (x, y): (f64, f64),
    width: f64,
    night: &Night,
) -> (Vec<Mark>, f64) {
    let (size, leading) = (night.small, night.small * LEADING);
    let lit = lookup::names_group(report, task);
    let first = y + size * 1.55;
    let lines = wrap::wrap(task.title, size, width);
    let mut words = Text::lines(
        "strong word small",
        (x, first),
        size,
        Anchor::Start,
        leading,
        lines,
    );
    for thing in night::things(report, task) {
        for line in wrap::wrap(thing, size, width) {
            words = words.with(Run::styled(line, "concrete small", size).below(leading));
        }
    }
    let bottom = words.bounds().last().map_or(first, Bounds::bottom);
    let label = t!(
        "{0}，任务{1}，共{2}项，属{3}",
        task.title,
        int(task.order.into()),
        int(plan.tasks.len()),
        plan.name()
    );
    let marks = vec![
        Mark::Rect {
            class: "hit",
            bounds: Bounds::new(x - 4.0, y + 3.0, width + 4.0, bottom - y + 1.0),
            radius: 2.0,
        },
        words.into(),
    ];
    let link = Link {
        id: task.id,
        class: if lit { "lit" } else { "" },
        tone: None,
        label: label.into(),
        marks,
    };
    let mut all = vec![link.into()];
    let (marks, bottom) = figures(report, task.figures, (x, bottom), width, night);
    all.extend(marks);
    (all, bottom)
}

/// The planned figures of a plan itself, from `y` down, and where they end.
pub fn own(
    report: &Report,
    plan: &Plan,
    at: (f64, f64),
    width: f64,
    night: &Night,
) -> (Vec<Mark>, f64) {
    figures(report, plan.figures, at, width, night)
}

fn figures(
    report: &Report,
    ids: &'static [&'static str],
    (x, mut y): (f64, f64),
    width: f64,
    night: &Night,
) -> (Vec<Mark>, f64) {
    let mut all = Vec::new();
    for figure in figure::all(report, ids) {
        let (mark, bottom) = planned(figure, (x, y + night.small * 0.3), width, night);
        all.push(mark);
        y = bottom;
    }
    (all, y)
}

/// A figure of a task.
fn planned(figure: &'static Figure, (x, y): (f64, f64), width: f64, night: &Night) -> (Mark, f64) {
    let (numeral, unit) = figure.split();
    let (large, small) = (night.small * 1.5, night.small);
    let first = y + large * 0.95;
    let number = Text::line("numeral", (x, first), large, Anchor::Start, numeral)
        .with(Run::styled(unit, "unit small", small));
    let words = Text::lines(
        "concrete small",
        (x, first + small * 1.45),
        small,
        Anchor::Start,
        small * LEADING,
        wrap::wrap(figure.label, small, width),
    );
    let bottom = words.bounds().last().map_or(first, Bounds::bottom);
    let marks = vec![
        Mark::Rect {
            class: "hit",
            bounds: Bounds::new(x - 4.0, y, width + 4.0, bottom - y + 4.0),
            radius: 2.0,
        },
        number.into(),
        words.into(),
    ];
    let link = Link {
        id: figure.id,
        class: "planned",
        tone: None,
        label: figure::words(figure).into(),
        marks,
    };
    (link.into(), bottom)
}
