//! Saying what was left out, for want of room.

use crate::viz::{
    mark::{Anchor, Mark, Text, Words},
    number::int,
};

/// Adds a line below the drawing: 「另有 3 个数据未画出」. Nothing, if nothing is missing.
pub fn push(
    marks: &mut Vec<Mark>,
    width: f64,
    height: &mut f64,
    size: f64,
    missing: &[(&'static str, usize)],
) {
    let parts: Vec<String> = missing
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| [&int(*count), " 个", what].concat())
        .collect();
    if parts.is_empty() {
        return;
    }
    let words: Words = ["另有 ", &parts.join("、"), "未画出"].concat().into();
    let at = (width / 2.0, *height + size * 1.3);
    marks.push(Text::line("quiet left-out", at, size, Anchor::Middle, words).into());
    *height += size * 1.8;
}
