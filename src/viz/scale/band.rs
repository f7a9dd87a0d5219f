//! A row of equal places.

/// `count` bands of one width, with the same gap between and half of it at both ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    count: usize,
    range: (f64, f64),
    padding: f64,
}

impl Band {
    /// `padding` is the gap as a part of the step, 0 to 1.
    pub const fn new(count: usize, range: (f64, f64), padding: f64) -> Self {
        Self {
            count,
            range,
            padding: padding.max(0.0).min(1.0),
        }
    }

    /// From one start to the next.
    pub fn step(&self) -> f64 {
        (self.range.1 - self.range.0) / self.count.max(1) as f64
    }

    /// Width of a band.
    pub fn bandwidth(&self) -> f64 {
        self.step() * (1.0 - self.padding)
    }

    /// Where a band begins.
    pub fn start(&self, index: usize) -> f64 {
        self.range.0 + self.step() * (index as f64 + self.padding / 2.0)
    }

    /// Middle of a band.
    pub fn middle(&self, index: usize) -> f64 {
        self.start(index) + self.bandwidth() / 2.0
    }

    /// The band at a position, gaps counted to the nearer one.
    pub fn index_at(&self, position: f64) -> Option<usize> {
        let turn = (position - self.range.0) / self.step();
        let inside = turn >= 0.0 && turn < self.count as f64;
        inside.then_some(turn as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_fill_the_range() {
        let band = Band::new(4, (10.0, 50.0), 0.2);
        assert_eq!(band.step(), 10.0);
        assert_eq!(band.bandwidth(), 8.0);
        assert_eq!(band.start(0), 11.0);
        assert_eq!(band.start(3) + band.bandwidth(), 49.0);
    }

    #[test]
    fn the_middle_of_a_band_leads_back_to_it() {
        for count in 1..9 {
            let band = Band::new(count, (-3.0, 700.0), 0.13);
            for index in 0..count {
                assert_eq!(band.index_at(band.middle(index)), Some(index));
            }
            assert_eq!(band.index_at(-3.1), None);
            assert_eq!(band.index_at(701.0), None);
        }
    }

    #[test]
    fn no_bands_is_no_position() {
        let band = Band::new(0, (0.0, 10.0), 0.1);
        assert_eq!(band.index_at(5.0), None);
        assert!(band.step().is_finite());
    }
}
