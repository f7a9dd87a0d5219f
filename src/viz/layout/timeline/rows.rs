//! Putting labelled things into rows so that none touches another.

/// What a row is full of, from and to.
type Row = Vec<(f64, f64)>;

/// On which side of its date a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// After it.
    Right,
    /// Before it.
    Left,
}

/// Rows that fill from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    rows: Vec<Row>,
    most: usize,
}

impl Rows {
    /// At most `most` rows.
    pub const fn new(most: usize) -> Self {
        Self {
            rows: Vec::new(),
            most,
        }
    }

    /// How many rows hold something.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The first row with room for a date at `extent` and a label of that width at either
    /// side of it, within `bounds`; `None` if there is no such row.
    pub fn put(
        &mut self,
        extent: (f64, f64),
        label: f64,
        gap: f64,
        bounds: (f64, f64),
    ) -> Option<(usize, Side)> {
        let right = (extent.0, extent.1 + gap + label);
        let left = (extent.0 - gap - label, extent.1);
        let (start, end) = bounds;
        for index in 0..self.most {
            if index == self.rows.len() {
                self.rows.push(Vec::new());
            }
            let row = &mut self.rows[index];
            let free = |(from, to): (f64, f64)| {
                let inside = from >= start - 0.01 && to <= end + 0.01;
                inside
                    && row
                        .iter()
                        .all(|taken| to + gap <= taken.0 || from >= taken.1 + gap)
            };
            let found = [(right, Side::Right), (left, Side::Left)]
                .into_iter()
                .find(|(place, _)| free(*place));
            if let Some((place, side)) = found {
                row.push(place);
                return Some((index, side));
            }
            if row.is_empty() {
                // Not even an empty row is wide enough.
                self.rows.pop();
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_goes_left_at_the_right_end_and_down_where_it_is_crowded() {
        let mut rows = Rows::new(2);
        let all = (0.0, 100.0);
        assert_eq!(
            rows.put((10.0, 12.0), 40.0, 4.0, all),
            Some((0, Side::Right))
        );
        assert_eq!(
            rows.put((95.0, 97.0), 30.0, 4.0, all),
            Some((0, Side::Left))
        );
        assert_eq!(
            rows.put((20.0, 22.0), 40.0, 4.0, all),
            Some((1, Side::Right))
        );
        assert_eq!(rows.put((21.0, 23.0), 40.0, 4.0, all), None);
        assert_eq!(rows.put((50.0, 51.0), 200.0, 4.0, all), None);
        assert_eq!(rows.count(), 2);
        // Nor beyond a line that is to be whole.
        let mut rows = Rows::new(2);
        assert_eq!(
            rows.put((50.0, 52.0), 20.0, 4.0, (0.0, 60.0)),
            Some((0, Side::Left))
        );
        assert_eq!(rows.put((50.0, 52.0), 20.0, 4.0, (40.0, 60.0)), None);
    }
}
