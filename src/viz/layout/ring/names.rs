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
        let widths = [text::width(area.short, large), text::width(rest, small)];
        if let Some((x, y)) = sector.place(&widths, large, leading, 3.0) {
            let text = Text::line(
                "song on",
                (x, y + large * 0.36),
                large,
                Anchor::Middle,
                area.short,
            );
            return Some(text.with(Run::styled(rest, "on-small", small).below(leading)));
        }
    }
    (1..=2).find_map(|count| {
        let words = wrap::wrap_to(area.short, large, f64::MAX, count)?;
        lines("song on", words, large, leading, (sector, 2.0))
    })
}

/// What follows the area's short name in its title: 「更加牢固」.
pub fn rest(area: &Area) -> &'static str {
    area.title
        .strip_prefix(area.short)
        .unwrap_or("")
        .trim_start()
}

/// A measure's title in two lines, or as many as it takes.
pub fn measure(measure: &Measure, sector: &Sector, size: f64) -> Option<Text> {
    let leading = if current() == Language::English {
        1.2
    } else {
        1.36
    };
    (2..=5).find_map(|count| {
        let words = wrap::wrap_to(measure.title, size, f64::MAX, count)?;
        lines("word", words, size, size * leading, (sector, 1.0))
    })
}
