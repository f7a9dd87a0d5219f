//! The drawings, one file each: a report and a width in, a [`Drawing`] out.

mod note;
mod ring;
mod sizes;
mod towers;

pub use ring::ring;
pub use towers::towers;

use super::{Drawing, Kind, Size};
use report::model::Report;

/// The drawing of that kind.
pub fn draw(report: &Report, kind: Kind, size: Size) -> Option<Drawing> {
    match kind {
        Kind::Ring => Some(ring(report, size)),
        Kind::Towers => Some(towers(report, size)),
        _ => None,
    }
}
