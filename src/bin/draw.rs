//! The drawings as a Wasm of its own, fetched when a reader first zooms or filters one:
//! the page opens with prerendered drawings and need not wait for this.

use baoan_report::{
    data::REPORT,
    viz::{
        Drawing, Kind, Size, VARIANTS,
        layout::{bars, dots, ring, ring_zoomed, timeline},
        scale::Domain,
        svg,
    },
};
use report::{lookup, model::Figure};
use wasm_bindgen::prelude::wasm_bindgen;

/// The layout `variant` (its place in `VARIANTS`) as an SVG element.
///
/// Of a timeline, the days from `start` to `end`; of a ring, the area that `ids` names, all
/// if it names none; of a chart, the figures that `ids` names, separated by spaces.
#[wasm_bindgen]
pub fn draw(variant: usize, start: f64, end: f64, ids: &str) -> String {
    let Some(variant) = VARIANTS.get(variant) else {
        return String::new();
    };
    let size = Size {
        width: variant.width,
    };
    scene(variant.kind, size, (start, end), ids)
        .map_or(String::new(), |drawing| svg::page(&drawing, variant.name))
}

fn scene(kind: Kind, size: Size, (start, end): (f64, f64), ids: &str) -> Option<Drawing> {
    let figures = || -> Vec<&'static Figure> {
        ids.split(' ')
            .filter_map(|id| lookup::figure(&REPORT, id))
            .collect()
    };
    Some(match kind {
        Kind::Timeline => timeline(&REPORT, size, Domain::new(start, end)),
        Kind::Ring => ring_zoomed(&REPORT, ids, size).unwrap_or_else(|| ring(&REPORT, size)),
        Kind::Bars => bars(&REPORT, &figures(), size),
        Kind::Dots => dots(&REPORT, &figures(), size),
        // These are always shown whole, as they were prerendered.
        Kind::Towers | Kind::Blueprint | Kind::Minimap => return None,
    })
}

fn main() {}
