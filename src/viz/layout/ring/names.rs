//! Names inside sectors: the longest form that fits.

use super::{sector::Sector, style::Style};
use crate::language::{Language, current};
use crate::viz::{
    mark::{Anchor, Run, Text},
    text, wrap,
};
use report::model::{Area, Measure};

/// Lines in the middle of a sector, if they fit, `margin` away from its sides.
fn lines(
    class: &'static str,
    lines: Vec<&'static str>,
    size: f64,
    leading: f64,
    (sector, margin): (&Sector, f64),
) -> Option<Text> {
    let widths: Vec<f64> = lines.iter().map(|line| text::width(line, size)).collect();
    let (x, y) = sector.place(&widths, size, leading, margin)?;
    Some(Text::lines(
        class,
        (x, y + size * 0.36),
        size,
        Anchor::Middle,
        leading,
        lines,
    ))
}

/// An area's name: with what became of it, or alone, or alone in two lines.
pub fn area(area: &Area, sector: &Sector, style: &Style) -> Option<Text> {
    let (large, small) = (style.area, style.small);
    let leading = large * 1.25;
    let rest = rest(area);
    if !rest.is_empty() && !style.phone {
        // Smaller, if so there is room for all of it.
        let whole = [1.0, 0.92, 0.84].into_iter().find_map(|share| {
            let (large, small) = (large * share, (small * share).max(LEAST));
            let leading = large * 1.25;
            let widths = [text::width(area.short, large), text::width(rest, small)];
            let (x, y) = sector.place(&widths, large, leading, 2.0)?;
            let at = (x, y + large * 0.36);
            let text = Text::line("song on", at, large, Anchor::Middle, area.short);
            Some(text.with(Run::styled(rest, "on-small", small).below(leading)))
        });
        if whole.is_some() {
            return whole;
        }
    }
    let fit = |share: f64, count| {
        let (large, leading) = ((large * share).max(LEAST), leading * share);
        let words = wrap::wrap_to(area.short, large, f64::MAX, count)?;
        lines("song on", words, large, leading, (sector, 2.0))
    };
    let two = (1..=2).find_map(|count| fit(1.0, count));
    two.or_else(|| {
        [0.86, 0.72]
            .into_iter()
            .find_map(|share| (1..=3).find_map(|count| fit(share, count)))
    })
}

/// What follows the area's short name in its title: 「更加牢固」.
pub fn rest(area: &Area) -> &'static str {
    area.title
        .strip_prefix(area.short)
        .unwrap_or("")
        .trim_start()
}

/// The smallest size of a measure's title, of that of other words: as much larger than 12 px as the
/// drawing is laid out larger than it is shown (`src/viz/variant.rs`).
const SMALLEST: f64 = 0.84;
/// Nothing is smaller.
const LEAST: f64 = 12.0;

/// A measure's title in two lines, if it must be in smaller type; else in as many as it takes.
pub fn measure(measure: &Measure, sector: &Sector, size: f64) -> Option<Text> {
    let leading = if current() == Language::English {
        1.2
    } else {
        1.36
    };
    let fit = |size: f64, count| {
        let size = size.max(LEAST);
        let words = wrap::wrap_to(measure.title, size, f64::MAX, count)?;
        lines("word", words, size, size * leading, (sector, 1.0))
    };
    let two = [1.0, 0.92, SMALLEST].into_iter();
    let two = two.filter_map(|share| fit(size * share, 2)).next();
    two.or_else(|| (3..=5).find_map(|count| fit(size, count)))
        .or_else(|| (3..=6).find_map(|count| fit(size * SMALLEST, count)))
}
