//! The groups as small towers below the plans, where their own drawing does not follow.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    drawing::Strip,
    layout::{
        night::{self, Form, Night, Target},
        towers::Known,
    },
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    scale::Band,
    variant::Kind,
};
use report::model::{Group, Report};

/// Taller towers are cut: this is a sign of them.
const TALLEST: usize = 6;

/// Light from the plans' foot to the groups that it falls on, in the paints of the drawing above;
/// and from where to where it falls.
pub fn strip(report: &Report, night: &Night) -> (Strip, (f64, f64)) {
    let groups = report.groups();
    let phone = night.form == Form::Phone;
    let left = if phone { Night::MARGIN } else { 0.0 };
    let band = Band::new(groups.len(), (left, night.width), 0.2);
    let (block, floor) = (
        night.of_two(64.0, 44.0).min(band.bandwidth()),
        night.of_two(12.0, 8.0).max(6.0),
    );
    let bar = if phone { 14.0 } else { night.bar() };
    let floors = |group: &Group| group.slots.len().min(TALLEST) as f64;
    let tallest = groups.iter().map(floors).fold(0.0, f64::max);
    let peak = bar
        + if phone {
            16.0
        } else {
            night.of_two(96.0, 44.0)
        };
    let road = peak + tallest * floor;
    let digit = night.small * 2.1;
    let height = road + digit * 1.15 + 8.0;
    let targets: Vec<Target> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let (middle, top) = (band.middle(index), road - floors(group) * floor - 4.0);
            Target {
                left: middle - block / 2.0,
                right: middle + block / 2.0,
                top,
                clear: top - 4.0,
            }
        })
        .collect();
    let (kind, layout) = (Kind::Blueprint, night.name());
    let conduits = if phone {
        Vec::new()
    } else {
        night.conduits(report)
    };
    let mut marks = Vec::new();
    marks.extend(night::sheet(kind, layout, night.width, height));
    marks.push(night::sky(kind, layout, night.width, road));
    if phone {
        marks.push(wires(groups, &targets, bar));
    } else {
        marks.extend(night.bars((kind, layout), &conduits));
    }
    marks.push(Mark::Path {
        class: "edge",
        d: PathData::new().line((left, road), (night.width, road)),
    });
    for (group, target) in groups.iter().zip(&targets) {
        let light = night::glimmer(night, (kind, layout), &conduits, group, &targets);
        let mut own: Vec<Mark> = light.into_iter().collect();
        let middle = (target.left + target.right) / 2.0;
        let bounds = Bounds::new(target.left, target.top, block, height - 4.0 - target.top);
        own.push(Mark::Rect {
            class: "hit",
            bounds,
            radius: 3.0,
        });
        // Lit by whoever names them, as in the drawing of their own.
        for (known, class) in [
            (Known::Lit, "blocks named"),
            (Known::Half, "blocks half"),
            (Known::Dark, "blocks dark"),
        ] {
            let slots = group.slots.iter().take(TALLEST).enumerate();
            let mut own_slots = slots
                .filter(|(_, slot)| Known::of(slot) == known)
                .peekable();
            if own_slots.peek().is_none() {
                continue;
            }
            let d = own_slots.fold(PathData::new(), |path, (nth, _)| {
                let top = road - (nth + 1) as f64 * floor;
                let slot = Bounds::new(target.left, top, block, floor - 2.0);
                path.rect(&if known == Known::Lit {
                    slot
                } else {
                    slot.inset(0.5)
                })
            });
            own.push(Mark::Path { class, d });
        }
        let at = (middle, road + digit);
        let digit = Text::line(
            "song rank",
            at,
            digit,
            Anchor::Middle,
            int(group.digit.into()),
        );
        own.push(digit.into());
        let label = t!(
            "{0}，第{1}组，共{2}组",
            group.title,
            int(group.order.into()),
            int(groups.len())
        );
        let link = Link {
            id: group.id,
            class: "",
            tone: None,
            label: label.into(),
            marks: own,
        };
        marks.push(link.into());
    }
    let strip = Strip {
        above: false,
        title: report.framework_title().into(),
        height,
        marks,
    };
    (strip, (bar, road))
}

/// On phones: from the left edge along the row, and down to each group that a task names.
fn wires(groups: &[Group], targets: &[Target], bar: f64) -> Mark {
    let x = Night::THREAD;
    let mut path = PathData::new()
        .move_to(x, 0.0)
        .curve_to((x, bar), (x, bar), (x + bar, bar));
    let named = groups
        .iter()
        .zip(targets)
        .filter(|(group, _)| !group.tasks.is_empty());
    for (_, target) in named {
        let middle = (target.left + target.right) / 2.0;
        path = path
            .line_to(middle, bar)
            .line_to(middle, target.top)
            .move_to(middle, bar);
    }
    Mark::Path {
        class: "thread",
        d: path,
    }
}
