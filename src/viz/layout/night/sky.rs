//! What is behind: the sky with the grid of a blueprint, the ground.

use super::light::paint;
use crate::viz::{bounds::Bounds, mark::Mark, variant::Kind};

/// How far what is behind reaches beyond the drawing on both sides. Only where the page lets it:
/// elsewhere a drawing ends at its edges.
pub const BLEED: f64 = 1600.0;

/// A rectangle across everything, from `top` for `height`.
pub fn bleed(class: &'static str, width: f64, top: f64, height: f64) -> Mark {
    Mark::Rect {
        class,
        bounds: Bounds::new(-BLEED, top, width + 2.0 * BLEED, height),
        radius: 0.0,
    }
}

/// The night with its grid.
pub fn sheet(kind: Kind, layout: &str, width: f64, height: f64) -> [Mark; 3] {
    let grid = |name| bleed("bleed", width, 0.0, height).painted(paint(kind, layout, name));
    [
        bleed("bleed panel", width, 0.0, height),
        grid("fine"),
        grid("coarse"),
    ]
}

/// The grid fades in from the top.
pub fn veil(kind: Kind, layout: &str, width: f64, height: f64) -> Mark {
    bleed("bleed", width, 0.0, height.min(140.0)).painted(paint(kind, layout, "veil"))
}

/// The sky that grows lighter down to the horizon.
pub fn sky(kind: Kind, layout: &str, width: f64, height: f64) -> Mark {
    bleed("bleed", width, 0.0, height).painted(paint(kind, layout, "sky"))
}

/// What is below the horizon.
pub fn ground(kind: Kind, layout: &str, width: f64, top: f64, height: f64) -> Mark {
    bleed("bleed", width, top, height).painted(paint(kind, layout, "ground"))
}
