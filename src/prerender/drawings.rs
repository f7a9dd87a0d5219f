//! `drawings/`: every drawing as an SVG file, for pages that want a picture and no frame.

use super::{page, staging::Staging};
use crate::{
    data::REPORT,
    viz::{Drawing, Kind, Size, VARIANTS, Variant, layout::draw, standalone::standalone},
};
use std::io;

/// The drawing of a layout.
pub fn of(variant: &Variant) -> Drawing {
    let size = Size {
        width: variant.width,
    };
    draw(&REPORT, variant.kind, size)
}

/// The layouts of the drawings that the report has anything for.
fn present() -> impl Iterator<Item = &'static Variant> {
    let kinds: Vec<Kind> = Kind::present(&REPORT).collect();
    VARIANTS
        .iter()
        .filter(move |variant| kinds.contains(&variant.kind))
}

/// Its path from the report's page, the same in every version: `drawings/ring-wide.svg`.
pub fn path(variant: &Variant) -> String {
    format!("drawings/{}-{}.svg", variant.kind.name(), variant.name)
}

/// Writes them all, each with title and source line inside.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging) -> io::Result<()> {
    for variant in present() {
        let svg = standalone(&of(variant), &REPORT.source);
        staging.write(&page::file(&path(variant)), svg.as_bytes())?;
    }
    Ok(())
}
