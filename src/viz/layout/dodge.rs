//! Things along a line that make room for one another.

/// Where things of those `sizes`, `gap` apart, begin so that they move as little as
/// possible away from their `wishes` (their beginnings), in the same order, between
/// `start` and `end`. Where that is too short, they go on past `end`.
pub fn dodge(wishes: &[f64], sizes: &[f64], gap: f64, (start, end): (f64, f64)) -> Vec<f64> {
    // Runs of things that touch: the sum of where each would put the run, their number,
    // and their length. Least squares puts a run at the mean.
    let mut runs: Vec<(f64, f64, f64)> = Vec::new();
    for (wish, size) in wishes.iter().zip(sizes) {
        let mut run = (*wish, 1.0, size + gap);
        while let Some(before) = runs.last().copied() {
            if before.0 / before.1 + before.2 <= run.0 / run.1 {
                break;
            }
            run = (
                before.0 + run.0 - before.2 * run.1,
                before.1 + run.1,
                before.2 + run.2,
            );
            runs.pop();
        }
        runs.push(run);
    }
    let mut places = Vec::new();
    let mut sizes = sizes.iter();
    for (sum, count, _) in runs {
        let mut place = sum / count;
        for size in sizes.by_ref().take(count as usize) {
            places.push((place, *size));
            place += size + gap;
        }
    }
    let mut most = end + gap;
    for (place, size) in places.iter_mut().rev() {
        *place = place.min(most - gap - *size);
        most = *place;
    }
    let mut least = start;
    for (place, size) in &mut places {
        *place = place.max(least);
        least = *place + *size + gap;
    }
    places.into_iter().map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_room_stays() {
        assert_eq!(
            dodge(&[0.0, 20.0, 60.0], &[10.0; 3], 5.0, (0.0, 100.0)),
            [0.0, 20.0, 60.0]
        );
    }

    #[test]
    fn what_touches_moves_apart_to_both_sides() {
        assert_eq!(
            dodge(&[40.0, 40.0], &[10.0; 2], 2.0, (0.0, 100.0)),
            [34.0, 46.0]
        );
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(
            dodge(&[0.0, 0.0, 95.0], &[10.0; 3], 0.0, (0.0, 100.0)),
            [0.0, 10.0, 90.0]
        );
        assert_eq!(
            dodge(&[0.0; 3], &[10.0; 3], 0.0, (0.0, 20.0)),
            [0.0, 10.0, 20.0]
        );
    }
}
