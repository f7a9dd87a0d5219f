//! The paints of the night.

use crate::viz::{
    bounds::Bounds,
    mark::Mark,
    paint::{Paint, Shade, Stop},
    path::PathData,
    variant::Kind,
};

const LAMP: &[Stop] = &[(0, "at-pale", 100), (100, "at-amber", 100)];
const HALO: &[Stop] = &[
    (0, "at-lamp", 55),
    (45, "at-amber", 16),
    (100, "at-amber", 0),
];
const GLOW: &[Stop] = &[
    (0, "at-amber", 34),
    (50, "at-amber", 9),
    (100, "at-amber", 0),
];
const PALE: &[Stop] = &[(0, "at-lamp", 45), (22, "at-line", 15), (100, "at-line", 6)];
const GLIMMER: &[Stop] = &[
    (0, "at-lamp", 60),
    (30, "at-line", 30),
    (100, "at-line", 14),
];
const GOLD: &[Stop] = &[
    (0, "at-pale", 90),
    (25, "at-amber", 50),
    (75, "at-amber", 36),
    (100, "at-amber", 60),
];
const SHINE: &[Stop] = &[
    (0, "at-amber", 30),
    (45, "at-amber", 12),
    (100, "at-amber", 0),
];
const VEIL: &[Stop] = &[(0, "at-night", 100), (100, "at-night", 0)];
const DIGIT: &[Stop] = &[(0, "at-ink", 100), (100, "at-steel", 100)];
const SKY: &[Stop] = &[
    (0, "at-night", 0),
    (45, "at-deep", 70),
    (75, "at-deep", 100),
    (100, "at-horizon", 100),
];
const GROUND: &[Stop] = &[(0, "at-ground", 100), (100, "at-night", 100)];
const TRAIL: &[Stop] = &[
    (0, "at-amber", 0),
    (50, "at-lamp", 95),
    (100, "at-amber", 0),
];
const TAIL: &[Stop] = &[(0, "at-red", 0), (50, "at-red", 80), (100, "at-red", 0)];

/// The id of a paint of one layout of a drawing.
pub fn paint(kind: Kind, layout: &str, name: &str) -> String {
    [kind.name(), "-", layout, "-", name].concat()
}

/// The definitions of those paints that `wanted` names, light falling from `from` to `to`.
pub fn paints(
    kind: Kind,
    layout: &str,
    wanted: &[&str],
    (from, to): (f64, f64),
    foot: f64,
) -> Mark {
    let known: [(&str, Shade, &'static [Stop]); 15] = [
        ("fine", Shade::Grid(24.0, foot), &[]),
        ("coarse", Shade::Grid(120.0, foot), &[]),
        ("lamp", Shade::Down, LAMP),
        ("halo", Shade::Round, HALO),
        ("shine", Shade::Round, SHINE),
        ("veil", Shade::Fall(0.0, 140.0), VEIL),
        ("glow", Shade::Rise, GLOW),
        ("pale", Shade::Fall(from, to), PALE),
        ("glimmer", Shade::Fall(from, to), GLIMMER),
        ("gold", Shade::Fall(from, to), GOLD),
        ("digit", Shade::Down, DIGIT),
        ("sky", Shade::Fall(0.0, to), SKY),
        ("ground", Shade::Down, GROUND),
        ("trail", Shade::Across, TRAIL),
        ("tail", Shade::Across, TAIL),
    ];
    let known = known.into_iter().filter(|(name, ..)| wanted.contains(name));
    let paint = |(name, shade, stops)| Paint {
        id: paint(kind, layout, name),
        shade,
        stops,
    };
    Mark::Paints(known.map(paint).collect())
}

/// Light around a place, in one of the round paints.
pub fn around(paint: String, (x, y): (f64, f64), (width, height): (f64, f64)) -> Mark {
    let light = Mark::Rect {
        class: "light",
        bounds: Bounds::around(x, y, width * 2.0, height * 2.0),
        radius: 0.0,
    };
    light.painted(paint)
}

/// The light of a lamp.
pub fn halo(kind: Kind, layout: &str, at: (f64, f64), reach: (f64, f64)) -> Mark {
    around(paint(kind, layout, "halo"), at, reach)
}

/// Pale light, in that paint.
pub fn pale(paint: String, d: PathData) -> Mark {
    Mark::Path { class: "beam", d }.painted(paint)
}

/// Golden light.
pub fn gold(kind: Kind, layout: &str, d: PathData) -> Mark {
    Mark::Path { class: "gold", d }.painted(paint(kind, layout, "gold"))
}
