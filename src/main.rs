//! The browser's program: it does nothing before it is asked to (`exports`).

#[cfg(feature = "hydrate")]
pub use baoan_report::exports;

fn main() {}
