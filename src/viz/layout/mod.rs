//! The drawings, one file each: a report and a width in, a [`Drawing`] out.

mod bars;
mod blueprint;
mod dodge;
mod dots;
mod minimap;
mod night;
mod note;
mod ring;
mod sizes;
mod timeline;
mod towers;

pub use bars::{alone, bars, by_unit};
pub use blueprint::blueprint;
pub use dots::{counted, dots};
pub use minimap::minimap;
pub use ring::{ring, ring_bare, ring_still, ring_unnamed};
pub use timeline::timeline;
pub use towers::{slot_name, towers};

use super::{Drawing, Kind, Size, scale::Domain};
use report::model::{Figure, Report};
use sizes::Sizes;

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

/// The drawing of that kind, of `figures` only where it is one of figures; with type no smaller
/// than `small`, if that is given and it has a layout that heeds it: for a hall, where type is
/// larger than on any page.
pub fn staged(
    report: &Report,
    kind: Kind,
    figures: &[&'static Figure],
    size: Size,
    small: Option<f64>,
) -> Drawing {
    let sizes = small.map_or_else(|| Sizes::of(size.width), Sizes::wide);
    match kind {
        Kind::Timeline => timeline::sized(report, size, sizes, Domain::fit(report)),
        Kind::Bars => bars::sized(report, figures, size, sizes),
        Kind::Dots => dots::sized(report, figures, size, sizes),
        Kind::Ring => ring_still(report, size),
        Kind::Towers | Kind::Blueprint | Kind::Minimap => draw(report, kind, size),
    }
}
