//! One member of a framework group: a block of its tower.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    text, wrap,
};
use report::model::{Group, Origin, Slot};

/// A block, and whether its name found room.
pub fn block(
    group: &'static Group,
    slot: &'static Slot,
    bounds: Bounds,
    sizes: &Sizes,
) -> (Mark, bool) {
    let background = slot.origin == Origin::Background;
    let class = match (slot.title, background) {
        (None, _) => "shape unnamed",
        (Some(_), true) => "shape pale outlined",
        (Some(_), false) => "shape solid",
    };
    let mut marks = vec![Mark::Rect {
        class,
        bounds: bounds.inset(0.75),
        radius: 2.0,
    }];
    let mut room = bounds.inset(5.0);
    // The mark of what an outside source says.
    let mark = t!("背景");
    let corner = Bounds::new(
        0.0,
        0.0,
        sizes.largest(text::width(mark, sizes.small)) + 10.0,
        sizes.small * if sizes.phone { 1.48 } else { 1.35 },
    );
    let has_corner = background && corner.width < bounds.width && bounds.height > sizes.small * 2.8;
    if has_corner {
        let (left, bottom) = (bounds.right() - corner.width, bounds.y + corner.height);
        let tab = PathData::new()
            .move_to(left, bounds.y + 1.0)
            .line_to(left, bottom);
        marks.push(Mark::Path {
            class: "line tab",
            d: tab.line_to(bounds.right() - 1.0, bottom),
        });
        let at = (bounds.right() - 5.0, bounds.y + sizes.small * 1.12);
        marks.push(Text::line("toned small", at, sizes.small, Anchor::End, mark).into());
        room = Bounds::new(room.x, bottom, room.width, bounds.bottom() - bottom - 3.0);
    }
    let name = slot.title.unwrap_or(t!("原文未列"));
    let (class, size) = match (slot.title, background) {
        (None, _) => ("quiet small", sizes.small),
        (Some(_), true) => ("strong body", sizes.body),
        (Some(_), false) => ("strong on body", sizes.body),
    };
    let words = fit(name, class, size, &room, sizes);
    let named = words.is_some();
    marks.extend(words.map(Mark::Text));
    let origin = if background {
        t!("{0}，背景补充", name)
    } else {
        name.to_owned()
    };
    let label = t!(
        "{0}，{1}，第{2}个，共{3}个",
        origin,
        group.title,
        int(slot_order(group, slot)),
        int(group.slots.len())
    )
    .into();
    (
        Link {
            id: slot.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into(),
        named,
    )
}

fn slot_order(group: &Group, slot: &Slot) -> usize {
    group
        .slots
        .iter()
        .position(|other| other.id == slot.id)
        .map_or(0, |index| index + 1)
}

/// A name in the middle of `room`, if its lines fit.
fn fit(
    name: &'static str,
    class: &'static str,
    size: f64,
    room: &Bounds,
    sizes: &Sizes,
) -> Option<Text> {
    let leading = size * 1.2;
    let lines = wrap::wrap(name, size, sizes.room(room.width));
    let widest = lines
        .iter()
        .map(|line| text::width(line, size))
        .fold(0.0, f64::max);
    let height = size + leading * (lines.len() - 1) as f64;
    let y = room.cy() - height / 2.0 + size * text::ASCENT;
    (widest <= room.width && height <= room.height)
        .then(|| Text::lines(class, (room.cx(), y), size, Anchor::Middle, leading, lines))
}
