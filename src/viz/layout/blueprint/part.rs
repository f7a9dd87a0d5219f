//! Stations, tasks and planned figures.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    figure,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Run, Text},
    number::int,
    path::PathData,
    text, wrap,
};
use report::model::{Figure, Plan, Report, Task};

/// Words from the sides of a part.
const INSET: f64 = 7.0;

/// The round sign of a plan with its number; no type in it is smaller than `small`.
pub fn sign(
    plan: &Plan,
    (cx, cy): (f64, f64),
    radius: f64,
    numeral: (f64, f64),
    small: f64,
) -> Vec<Mark> {
    // Inside the inner circle, for an English word may be long.
    let most = radius * 1.6 / text::width(plan.role, 1.0).max(1.0);
    let role = most.min(radius * 0.54).max(small);
    let number = radius * 0.96;
    vec![
        Mark::Circle {
            class: "shape disc",
            cx,
            cy,
            radius,
        },
        Mark::Circle {
            class: "inner",
            cx,
            cy,
            radius: radius * 0.86,
        },
        Text::line(
            "song station-role",
            (cx, cy + role * 0.36),
            role,
            Anchor::Middle,
            plan.role,
        )
        .into(),
        Text::line(
            "song rank",
            numeral,
            number,
            Anchor::Start,
            int(plan.order.into()),
        )
        .into(),
    ]
}

/// A plan's words: its aim, and below it its title in lines.
pub fn words(plan: &Plan, at: (f64, f64), sizes: &Sizes, room: f64) -> Text {
    let (large, small) = (sizes.strong * 1.06, sizes.small);
    let room = sizes.room(room);
    let mut lines = wrap::wrap(plan.aim, large, room).into_iter();
    let first = lines.next().unwrap_or("");
    let mut text = Text::line("song heading", at, large, Anchor::Start, first);
    for line in lines {
        text = text.with(Run::plain(line).below(large * 1.3));
    }
    for (index, line) in wrap::wrap(plan.title, small, room).into_iter().enumerate() {
        let leading = small * if index == 0 { 1.6 } else { 1.3 };
        text = text.with(Run::styled(line, "aside small", small).below(leading));
    }
    text
}

/// The station as a link around its marks.
pub fn station(plan: &'static Plan, of: usize, marks: Vec<Mark>) -> Mark {
    let label = t!(
        "{0}：{1}，{2}，部署{3}，共{4}项；任务{5}项",
        plan.role,
        plan.aim,
        plan.title,
        int(plan.order.into()),
        int(of),
        int(plan.tasks.len())
    )
    .into();
    Link {
        id: plan.id,
        class: "",
        tone: None,
        label,
        marks,
    }
    .into()
}

/// A task at a place, and the box it takes.
pub fn task(
    plan: &Plan,
    task: &'static Task,
    (x, y): (f64, f64),
    width: f64,
    sizes: &Sizes,
) -> (Mark, Bounds) {
    let size = sizes.small;
    let leading = size * 1.32;
    let lines = wrap::wrap(task.title, size, sizes.room(width - 2.0 * INSET));
    let height = leading * lines.len() as f64 + INSET * 1.3;
    let bounds = Bounds::new(x, y, width, height);
    let at = (x + INSET, y + INSET * 0.65 + leading * 0.5 + size * 0.36);
    let words = Text::lines("word small", at, size, Anchor::Start, leading, lines);
    let label = t!(
        "{0}，任务{1}，共{2}项，属{3}",
        task.title,
        int(task.order.into()),
        int(plan.tasks.len()),
        plan.aim
    )
    .into();
    let marks = vec![
        Mark::Rect {
            class: "shape piece",
            bounds,
            radius: 2.0,
        },
        words.into(),
    ];
    (
        Link {
            id: task.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into(),
        bounds,
    )
}

/// The figures of a task: what is planned is hatched.
pub fn figures(
    report: &Report,
    task: &Task,
    (x, mut y): (f64, f64),
    width: f64,
    sizes: &Sizes,
) -> (Vec<Mark>, f64) {
    let mut marks = Vec::new();
    for figure in figure::all(report, task.figures) {
        let (mark, height) = planned(figure, (x, y), width, sizes);
        marks.push(mark);
        y += height;
    }
    (marks, y)
}

fn planned(figure: &'static Figure, (x, y): (f64, f64), width: f64, sizes: &Sizes) -> (Mark, f64) {
    let (numeral, unit) = figure.split();
    let large = sizes.small * 1.7;
    let chip_width = text::width(numeral, large) + text::width(unit, sizes.small) + INSET * 2.0;
    let leading = sizes.small * 1.32;
    let room = width - INSET;
    let lines = wrap::wrap(figure.label, sizes.small, sizes.room(room));
    let chip = Bounds::new(x + INSET, y, room.min(chip_width * 1.7), large * 1.3);
    let height = chip.height + leading * lines.len() as f64 + 4.0;
    // The numeral stands clear of the hatching.
    let clear = chip.x + chip_width.min(chip.width);
    let hatched = Bounds::new(clear, chip.y, (chip.right() - clear).max(0.0), chip.height);
    let at = (chip.x + INSET * 0.8, chip.cy() + large * 0.36);
    let mut words = Text::line("numeral", at, large, Anchor::Start, numeral);
    words = words.with(Run::styled(unit, "unit small", sizes.small));
    let at = (chip.x, chip.bottom() + leading * 0.5 + sizes.small * 0.5);
    let label = Text::lines(
        "aside small",
        at,
        sizes.small,
        Anchor::Start,
        leading,
        lines,
    );
    let marks = vec![
        Mark::Rect {
            class: "hit",
            bounds: Bounds::new(chip.x, y, room, height),
            radius: 2.0,
        },
        Mark::Path {
            class: "chip",
            d: PathData::new().rect(&chip),
        },
        Mark::Path {
            class: "hatch",
            d: PathData::new().hatch(&hatched, 6.0),
        },
        words.into(),
        label.into(),
    ];
    let label = figure::words(figure).into();
    (
        Link {
            id: figure.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into(),
        height + 6.0,
    )
}
