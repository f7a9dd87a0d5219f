//! Saying what was left out, for want of room or of anything to draw.

use crate::language::{fill, t};
use crate::viz::{
    mark::{Anchor, Mark, Text, Words},
    number::int,
};

/// Adds a line below the drawing: 「另有 3 个数据未画出」, of 「{0} 个数据」 and how many. Nothing,
/// if nothing is missing.
pub fn missing(
    marks: &mut Vec<Mark>,
    width: f64,
    height: &mut f64,
    size: f64,
    missing: &[(&'static str, usize)],
) {
    let parts: Vec<String> = missing
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| fill(what, &[&int(*count)]))
        .collect();
    if !parts.is_empty() {
        let words = t!("另有 {0}未画出", parts.join(t!("、")));
        line(marks, width, height, size, words.into());
    }
}

/// Says `words` instead of an empty drawing.
pub fn nothing(
    marks: &mut Vec<Mark>,
    width: f64,
    height: &mut f64,
    size: f64,
    words: &'static str,
) {
    let mut links = 0;
    for mark in marks.iter() {
        mark.walk(&mut |mark| {
            links += usize::from(matches!(mark, Mark::Link(_) | Mark::Closer { .. }))
        });
    }
    if links == 0 {
        marks.clear();
        *height = size;
        line(marks, width, height, size, words.into());
        *height += size;
    }
}

/// Adds a line of words below the drawing.
pub fn line(marks: &mut Vec<Mark>, width: f64, height: &mut f64, size: f64, words: Words) {
    let at = (width / 2.0, *height + size * 1.3);
    marks.push(Text::line("quiet left-out", at, size, Anchor::Middle, words).into());
    *height += size * 1.8;
}
