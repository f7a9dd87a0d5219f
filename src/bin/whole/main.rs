//! The page and the drawings in one Wasm, for a page that carries everything within itself: what
//! both need is in it once.

#[path = "../draw/exports.rs"]
mod exports;

use baoan_report::{
    data::REPORT,
    viz::{Size, VARIANTS, layout, svg},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// The drawing of the page that has these classes: 「ring phone」.
#[wasm_bindgen]
pub fn prerendered(classes: &str) -> String {
    VARIANTS
        .iter()
        .find(|variant| [variant.kind.name(), " ", variant.name].concat() == classes)
        .map_or(String::new(), |variant| {
            let size = Size {
                width: variant.width,
            };
            svg::page(&layout::draw(&REPORT, variant.kind, size), variant.name)
        })
}

/// Attaches to the prerendered page, once the drawings stand in it.
#[wasm_bindgen]
pub fn attach() {
    baoan_report::attach();
}

fn main() {}
