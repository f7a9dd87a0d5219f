//! The page and the drawings in one Wasm, for a page that carries everything within itself: what
//! both need is in it once.

#[path = "../draw/exports.rs"]
mod exports;

use wasm_bindgen::prelude::wasm_bindgen;

/// Attaches to the prerendered page, once the drawings stand in it.
#[wasm_bindgen]
pub fn attach() {
    baoan_report::attach();
}

fn main() {}
