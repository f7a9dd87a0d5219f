//! Lines that make way for words: none runs through any, whatever an engine paints around them.

use crate::order::insertion_sort;
use crate::viz::{bounds::Bounds, mark::Mark, path::PathData};

/// Free room around words.
const MARGIN: f64 = 2.0;
/// A shorter piece of a line looks like dirt.
const SHORTEST: f64 = 4.0;

/// The boxes of all lines of text in `marks`.
pub fn words(marks: &[Mark]) -> Vec<Bounds> {
    let mut boxes = Vec::new();
    for mark in marks {
        mark.walk(&mut |mark| {
            if let Mark::Text(text) = mark {
                boxes.extend(text.bounds());
            }
        });
    }
    boxes
}

/// Appends what `words` leave of an upright line.
pub fn upright(path: PathData, x: f64, range: (f64, f64), words: &[Bounds]) -> PathData {
    let beside = |word: &&Bounds| word.x - MARGIN < x && x < word.right() + MARGIN;
    let taken = words.iter().filter(beside);
    pieces(range, taken.map(|word| (word.y, word.bottom())))
        .into_iter()
        .fold(path, |path, (from, to)| path.line((x, from), (x, to)))
}

/// Appends what `words` leave of a level line.
pub fn level(path: PathData, y: f64, range: (f64, f64), words: &[Bounds]) -> PathData {
    let beside = |word: &&Bounds| word.y < y && y < word.bottom();
    let taken = words.iter().filter(beside);
    pieces(range, taken.map(|word| (word.x, word.right())))
        .into_iter()
        .fold(path, |path, (from, to)| path.line((from, y), (to, y)))
}

/// What is left of a stretch.
fn pieces((start, end): (f64, f64), taken: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut taken: Vec<(f64, f64)> = taken.collect();
    insertion_sort(&mut taken, &|a, b| a.0.total_cmp(&b.0));
    let mut pieces = Vec::new();
    let mut at = start;
    for (from, to) in taken.into_iter().chain([(end + MARGIN, end)]) {
        let until = (from - MARGIN).min(end);
        if until - at >= SHORTEST {
            pieces.push((at, until));
        }
        at = at.max(to + MARGIN);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn what_is_taken_is_left_out() {
        let left = |taken: &[(f64, f64)]| pieces((0.0, 100.0), taken.iter().copied());
        assert_eq!(left(&[]), [(0.0, 100.0)]);
        assert_eq!(
            left(&[(60.0, 70.0), (20.0, 40.0)]),
            [(0.0, 18.0), (42.0, 58.0), (72.0, 100.0)]
        );
        // One within another, one beyond the end, and no room between two.
        assert_eq!(
            left(&[(10.0, 50.0), (20.0, 30.0), (55.0, 70.0), (95.0, 130.0)]),
            [(0.0, 8.0), (72.0, 93.0)]
        );
    }
}
