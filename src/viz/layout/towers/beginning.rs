//! The tasks that name groups, above the towers where the plans' drawing does not stand above them.

use crate::language::{t, within};
use crate::viz::{
    bounds::Bounds,
    drawing::Strip,
    layout::night::{self, Conduit, Form, Night},
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    plan as plan_words, text,
    variant::Kind,
    wrap,
};
use report::model::{Report, Task};

/// Each plan that is lit, with those of its tasks that name groups; its conduit leads down.
pub fn strip(report: &Report, night: &Night) -> Option<Strip> {
    let phone = night.form == Form::Phone;
    let mut conduits = night.conduits(report);
    if phone {
        conduits
            .iter_mut()
            .for_each(|conduit| conduit.x = Night::THREAD);
    }
    if conduits.is_empty() {
        return None;
    }
    let mut y = night.small * 1.2;
    let mut starts = Vec::new();
    let mut content = Vec::new();
    for (nth, conduit) in conduits.iter().enumerate() {
        // Left of the first there is nothing else.
        let room = if nth == 0 { conduit.x } else { 0.0 };
        let (marks, start) = plan(report, conduit, night, room, &mut y);
        starts.push((conduit.x, start));
        content.extend(marks);
        y += night.small;
    }
    // In the paints of the drawing below, whose grid goes on.
    y = (y / 24.0).ceil() * 24.0;
    let mut marks = Vec::from(night::sheet(Kind::Towers, night.name(), night.width, y));
    for (x, top) in starts {
        marks.extend(Night::thread(x, PathData::new().move_to(x, top), y));
    }
    marks.extend(content);
    Some(Strip {
        above: true,
        title: t!("点到{0}的任务", within(report.framework_title())).into(),
        height: y,
        marks,
    })
}

/// Its name, left of its conduit if that fits into `beside` and else above, and its tasks; and where
/// the conduit begins.
fn plan(
    report: &Report,
    conduit: &Conduit,
    night: &Night,
    beside: f64,
    y: &mut f64,
) -> (Vec<Mark>, f64) {
    let size = night.small;
    let x = conduit.x + (12.0 * night.unit).max(14.0);
    // Words right of a later conduit begin below where it does.
    let room = (night.width - x)
        / if night.form == Form::Phone {
            night::ENLARGED
        } else {
            1.0
        };
    let head = plan_words::called(conduit.plan);
    let left = conduit.x - size;
    let fits = text::width(&head, size) + size <= beside;
    let (from, anchor) = if fits {
        (left, Anchor::End)
    } else {
        (x, Anchor::Start)
    };
    let at = (from, *y + size);
    let mut marks = vec![Text::line("aim small lamp-ink", at, size, anchor, head).into()];
    let start = *y + if fits { size * 0.62 } else { size };
    if !fits {
        *y += size * 1.75;
    }
    for (task, _) in &conduit.sources {
        marks.push(Mark::Circle {
            class: "source",
            cx: conduit.x,
            cy: *y + size * 0.62,
            radius: 3.5,
        });
        let (link, bottom) = line(report, task, (x, *y), room, night);
        marks.push(link);
        *y = bottom;
    }
    (marks, start)
}

/// A task, and where it ends.
fn line(
    report: &Report,
    task: &'static Task,
    (x, y): (f64, f64),
    room: f64,
    night: &Night,
) -> (Mark, f64) {
    let (size, leading) = (night.small, night.small * 1.4);
    let served = report.groups().iter();
    let served: Vec<&str> = served
        .filter(|group| group.tasks.contains(&task.id))
        .map(|group| group.title)
        .collect();
    let served = served.join(t!("、"));
    let mut words = Text::lines(
        "strong word small",
        (x, y + size),
        size,
        Anchor::Start,
        leading,
        wrap::wrap(task.title, size, room),
    );
    let titled = words.bounds().last().map_or(0.0, |line| line.width);
    let things = |words: &str| Run::styled(words.to_owned(), "concrete small", size);
    // On the same line where there is room for it, an em apart.
    let beside = ["\u{2003}", &served].concat();
    if titled + text::width(&beside, size) <= room {
        words = words.with(things(&beside));
    } else {
        for line in wrap::wrap(&served, size, room) {
            words = words.with(things(line).below(leading));
        }
    }
    let bottom = words
        .bounds()
        .last()
        .map_or(y, |last| last.y + size * text::ASCENT);
    let hit = Mark::Rect {
        class: "hit",
        bounds: Bounds::new(
            x - 4.0,
            y - 2.0,
            night.width - x + 4.0,
            bottom - y + size * 0.4,
        ),
        radius: 2.0,
    };
    let label = t!("{0}，部署任务，助推{1}", task.title, served);
    let link = Link {
        id: task.id,
        class: "",
        tone: None,
        label: label.into(),
        marks: vec![hit, words.into()],
    };
    (link.into(), bottom + size * 0.7)
}
