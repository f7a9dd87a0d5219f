//! What ties a label to the place of its figure.

use crate::viz::{bounds::Bounds, path::PathData};

/// From a label at `start` to the edge of the page, along the line to `mark`, around it and
/// back: one outline, which is filled where the mark is.
pub fn pin(start: (f64, f64), edge: f64, mark: &Bounds) -> PathData {
    let near = if start.0 < edge { mark.x } else { mark.right() };
    let wide = if start.0 < edge {
        mark.width
    } else {
        -mark.width
    };
    let half = mark.height / 2.0;
    PathData::new()
        .line(start, (edge, mark.cy()))
        .across(near - edge)
        .down(-half)
        .across(wide)
        .down(mark.height)
        .across(-wide)
        .down(-half)
        .across(edge - near)
}
