//! The drawings, one file each: a report and a width in, a [`Drawing`] out.

mod bars;
mod blueprint;
mod dodge;
mod dots;
mod minimap;
mod note;
mod ring;
mod sizes;
mod timeline;
mod towers;

pub use bars::bars;
pub use blueprint::blueprint;
pub use dots::dots;
pub use minimap::minimap;
pub use ring::{ring, ring_zoomed};
pub use timeline::timeline;
pub use towers::towers;

use super::{Drawing, Kind, Size, scale::Domain};
use report::model::Report;

/// The drawing of that kind, of the whole report.
pub fn draw(report: &Report, kind: Kind, size: Size) -> Drawing {
    let figures = || report.figures.iter().collect::<Vec<_>>();
    match kind {
        Kind::Ring => ring(report, size),
        Kind::Timeline => timeline(report, size, Domain::fit(report)),
        Kind::Towers => towers(report, size),
        Kind::Blueprint => blueprint(report, size),
        Kind::Bars => bars(report, &figures(), size),
        Kind::Dots => dots(report, &figures(), size),
        Kind::Minimap => minimap(report, size),
    }
}
