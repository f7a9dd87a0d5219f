//! The drawings, and what a reader saves, as a Wasm of its own, fetched when a reader first zooms,
//! filters or saves: the page opens with prerendered drawings and need not wait for this.

mod exports;

fn main() {}
