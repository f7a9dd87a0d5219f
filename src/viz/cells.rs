//! Bars of unit cells, with a gap after each ten, so that a number can be read off: all on one scale,
//! on which a cell stands for one, or for ten, a hundred, …
//!
//! A bar is one line, as thick as it is high: the style sheet cuts it into cells (`.cells path`), which
//! are at the same places in all bars.

use super::number::{push, push_int};

/// More cells than this have no room.
pub const MOST: u64 = 70;
/// How wide a cell is.
const CELL: f64 = 4.5;
/// From where to where the next one begins.
pub const PITCH: f64 = 5.5;
/// How much further the first cell of the next ten begins.
const GAP: f64 = 4.0;
/// From where to where the next ten begin.
pub const TEN: u64 = 59;
/// How high a bar is.
pub const HEIGHT: u64 = 16;
/// How wide a bar of all cells is, open end included.
pub const WIDTH: u64 = 420;
/// A bar of something is seen.
const LEAST: f64 = 1.0;

/// How many one cell stands for, so that the largest number has room: a power of ten.
pub fn each(largest: f64) -> f64 {
    let mut each = 1.0;
    while largest / each > MOST as f64 {
        each *= 10.0;
    }
    each
}

/// Where the bar of a number ends.
pub fn length(value: f64, each: f64) -> f64 {
    let start = |cell: f64| cell * PITCH + (cell / 10.0).floor() * GAP;
    let whole = (value / each).floor();
    let rest = value - whole * each;
    let end = if value <= 0.0 {
        return 0.0;
    } else if rest > 0.0 {
        start(whole) + CELL * rest / each
    } else {
        start(whole - 1.0) + CELL
    };
    end.max(LEAST)
}

/// The line of that length.
pub fn line(length: f64) -> String {
    let mut line = String::from("M0 ");
    push_int(&mut line, HEIGHT / 2);
    line.push('H');
    push(&mut line, length);
    line
}

/// What follows a bar of that length whose number is only known to be at least so much, thinner and
/// thinner slices: it has no end.
pub fn open(length: f64) -> String {
    let mut line = String::from("M");
    push(&mut line, length + APART);
    line.push(' ');
    push_int(&mut line, HEIGHT / 2);
    line.push_str(SLICES);
    line
}

/// How far the first slice is from the end, and all of them.
const APART: f64 = 2.0;
const SLICES: &str = "h3m2 0h2m2 0h1";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tens_stand_apart() {
        let ends: Vec<f64> = [0.0, 1.0, 9.0, 10.0, 11.0, 20.0, 65.0]
            .map(|value| length(value, 1.0))
            .into();
        assert_eq!(ends, [0.0, 4.5, 48.5, 54.0, 63.5, 113.0, 380.5]);
    }

    #[test]
    fn a_cell_that_stands_for_several_may_be_cut() {
        assert_eq!(length(25.0, 10.0), 2.0 * PITCH + CELL / 2.0);
        assert_eq!(line(length(25.0, 10.0)), "M0 8H13.3");
        assert_eq!(open(length(300.0, 100.0)), "M17.5 8h3m2 0h2m2 0h1");
    }

    #[test]
    fn what_a_cell_stands_for_follows_the_largest() {
        let asked = [
            0.5,
            1.0,
            65.0,
            70.0,
            70.1,
            71.0,
            700.0,
            701.0,
            999_999_999_999.0,
        ];
        let told = asked.map(each);
        assert_eq!(told[..6], [1.0, 1.0, 1.0, 1.0, 10.0, 10.0]);
        assert_eq!(told[6..], [10.0, 100.0, 100_000_000_000.0]);
    }

    proptest! {
        /// More is longer, never shorter; all of them have room, the slices of an open end too.
        #[test]
        fn bars_have_the_order_of_their_numbers(largest in 0.001..1e20_f64, share in 0.0..=1.0f64, other in 0.0..=1.0f64) {
            let each = each(largest);
            let part = |share: f64| largest * share;
            let (few, many) = (part(share.min(other)), part(share.max(other)));
            prop_assert!(length(few, each) <= length(many, each));
            prop_assert!(length(many, each) <= length(largest, each));
            prop_assert!(length(largest, each) + 12.0 <= WIDTH as f64);
            prop_assert!((few == 0.0) == (length(few, each) == 0.0));
        }

        /// Read off by its cells, a bar gives the number back.
        #[test]
        fn cells_can_be_counted(value in 1u64..=MOST) {
            let end = length(value as f64, 1.0);
            let before = (0..MOST).filter(|cell| *cell as f64 * PITCH + (cell / 10) as f64 * GAP + CELL <= end + 1e-9);
            prop_assert_eq!(before.count() as u64, value);
        }

        /// A larger scale of the same number never makes it longer, and never below what can be seen.
        #[test]
        fn cells_of_more_make_shorter_bars(value in 0.001..1e12_f64) {
            let each = each(value);
            prop_assert!(length(value, each * 10.0) <= length(value, each));
            prop_assert!(length(value, each * 10.0) >= LEAST);
        }
    }
}
