//! Directions of angles. The standard library's sine and cosine take angles of any size, which
//! weighs 4 kB of compressed Wasm; those of a ring are a turn or two.

use std::f64::consts::{FRAC_PI_2, TAU};

/// Cosine and sine of `angle`, in radians, to within 1e-14 for angles of a few turns.
pub fn direction(angle: f64) -> (f64, f64) {
    let quarters = (angle / FRAC_PI_2).round_ties_even();
    // At most an eighth of a turn, where Taylor's series soon ends.
    let rest = angle - quarters * FRAC_PI_2;
    let (cos, sin) = (series(0, rest), series(1, rest));
    match (quarters as i32).rem_euclid(4) {
        0 => (cos, sin),
        1 => (-sin, cos),
        2 => (-cos, -sin),
        _ => (sin, -cos),
    }
}

/// The sum of `x` to the power of `first`, `first` + 2, …, each over its factorial, signs changing.
fn series(first: u8, x: f64) -> f64 {
    let mut term = if first == 0 { 1.0 } else { x };
    let mut sum = term;
    let mut power = f64::from(first) + 2.0;
    while power < 18.0 {
        term *= -x * x / (power * (power - 1.0));
        sum += term;
        power += 2.0;
    }
    sum
}

/// The same direction, within a turn from 0.
pub fn within_a_turn(mut angle: f64) -> f64 {
    while angle < 0.0 {
        angle += TAU;
    }
    while angle >= TAU {
        angle -= TAU;
    }
    angle
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_that_of_the_standard_library(angle in -20.0..20.0) {
            let (cos, sin) = direction(angle);
            prop_assert!((cos - angle.cos()).abs() < 1e-14);
            prop_assert!((sin - angle.sin()).abs() < 1e-14);
        }

        #[test]
        fn a_turn_changes_no_direction(angle in -20.0..20.0) {
            let turned = within_a_turn(angle);
            prop_assert!((0.0..TAU).contains(&turned));
            prop_assert!((turned.cos() - angle.cos()).abs() < 1e-12);
        }
    }
}
