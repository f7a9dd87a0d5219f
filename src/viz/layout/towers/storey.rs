//! One member of a group: a storey of its tower, or a block of its row.

use super::Known;
use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    layout::night,
    mark::{Anchor, Link, Mark, Text},
    number::int,
    path::PathData,
    text,
    variant::Kind,
    wrap,
};
use report::model::{Group, Slot};

/// How storeys of a layout look.
pub struct Style<'a> {
    /// The layout's name.
    pub layout: &'a str,
    /// Size of names.
    pub size: f64,
    /// How much larger names get (large print).
    pub enlarged: f64,
    /// Width and height of a window; none on phones.
    pub window: Option<(f64, f64)>,
}

/// A storey, and whether its name found room.
pub fn storey(
    group: &'static Group,
    slot: &'static Slot,
    bounds: Bounds,
    style: &Style,
    signed: bool,
) -> (Mark, bool) {
    let known = Known::of(slot);
    let (class, name_class) = match known {
        Known::Lit => ("shape storey lit", "song on-lamp body"),
        Known::Half => ("shape storey half", "strong body"),
        Known::Dark => ("shape storey dark", "sign body"),
    };
    let shape = Mark::Rect {
        class,
        bounds: bounds.inset(0.75),
        radius: 0.0,
    };
    let paint = |name| night::paint(Kind::Towers, style.layout, name);
    let mut marks = Vec::new();
    if known == Known::Lit {
        let around = Bounds::around(
            bounds.cx(),
            bounds.cy(),
            bounds.width * 1.5,
            bounds.height * 2.4,
        );
        let light = Mark::Rect {
            class: "light",
            bounds: around,
            radius: 0.0,
        };
        marks.push(light.painted(paint("halo")));
        marks.push(shape.painted(paint("lamp")));
    } else {
        marks.push(shape);
    }
    if known == Known::Half {
        let side = (bounds.height * 0.22).min(12.0);
        let (right, top) = (bounds.right() - 0.75, bounds.y + 0.75);
        let corner = PathData::new()
            .move_to(right - side, top)
            .across(side)
            .down(side);
        marks.push(Mark::Path {
            class: "corner",
            d: corner.close(),
        });
    }
    // One that nobody names says so itself where its tower does not.
    let own = (known == Known::Dark && !signed).then(|| t!("原文未列"));
    let name = slot.title.or(own);
    let mut room = bounds.inset(4.0);
    let windows = style.window.map(|window| {
        Bounds::new(
            bounds.x + window.0,
            bounds.bottom() - window.1 * 1.75,
            bounds.width - window.0 * 2.0,
            window.1,
        )
    });
    let mut words = None;
    let mut lighted = windows;
    if let Some(name) = name {
        if let Some(windows) = windows {
            let above = Bounds::new(room.x, room.y, room.width, windows.y - room.y - 1.0);
            words = fit(name, name_class, &above, style);
        }
        if words.is_none() {
            lighted = None;
            room = bounds.inset(3.0);
            words = fit(name, name_class, &room, style);
        }
    }
    if let (Some(row), Some(window)) = (lighted, style.window) {
        marks.extend(panes(known, &row, window.0));
    }
    let named = name.is_none() || words.is_some();
    marks.extend(words.map(Mark::Text));
    let label = slot_name(group, slot);
    let link = Link {
        id: slot.id,
        class: if known == Known::Lit { "lit" } else { "" },
        tone: None,
        label: label.into(),
        marks,
    };
    (link.into(), named)
}

/// A row of windows: all lit, two of three, or none.
fn panes(known: Known, row: &Bounds, width: f64) -> Vec<Mark> {
    let step = width * 1.48;
    let count = ((row.width - width) / step).max(0.0) as usize + 1;
    let start = row.cx() - (step * (count - 1) as f64 + width) / 2.0;
    let pane = |class, lit: fn(usize) -> bool| {
        let mut path = PathData::new();
        let mut end: Option<f64> = None;
        for nth in (0..count).filter(|nth| lit(*nth)) {
            let x = start + step * nth as f64;
            path = match end {
                None => path.move_to(x, row.y),
                Some(end) => path.step(x - end, -row.height),
            };
            path = path.across(width).down(row.height).across(-width);
            end = Some(x);
        }
        Mark::Path { class, d: path }
    };
    match known {
        Known::Lit => vec![pane("pane white", |_| true)],
        Known::Half => vec![
            pane("pane", |nth| nth % 3 == 0),
            pane("pane bright", |nth| nth % 3 != 0),
        ],
        Known::Dark => vec![pane("pane off", |_| true)],
    }
}

/// A name in the middle of `room`, if its lines fit.
fn fit(name: &'static str, class: &'static str, room: &Bounds, style: &Style) -> Option<Text> {
    let size = style.size;
    let leading = size * 1.2;
    let lines = wrap::wrap(name, size, room.width / style.enlarged);
    let widest = lines
        .iter()
        .map(|line| text::width(line, size))
        .fold(0.0, f64::max);
    let height = size + leading * (lines.len() - 1) as f64;
    let y = room.cy() - height / 2.0 + size * text::ASCENT;
    (widest * style.enlarged <= room.width + 0.01 && height <= room.height)
        .then(|| Text::lines(class, (room.cx(), y), size, Anchor::Middle, leading, lines))
}

/// 「燕罗，背景补充，4大制造业基地，第1个，共4个」: what a slot is called by those who listen. Those that nobody
/// names are told apart by it.
pub fn slot_name(group: &Group, slot: &Slot) -> String {
    let name = slot.title.unwrap_or(t!("原文未列"));
    let origin = match Known::of(slot) {
        Known::Half => t!("{0}，背景补充", name),
        _ => name.to_owned(),
    };
    let place = group.slots.iter().position(|other| other.id == slot.id);
    t!(
        "{0}，{1}，第{2}个，共{3}个",
        origin,
        group.title,
        int(place.map_or(0, |index| index + 1)),
        int(group.slots.len())
    )
}
