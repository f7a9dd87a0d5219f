//! Numbers to lengths, in proportion.

/// Maps `domain` to `range`, straight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Linear {
    /// Values.
    pub domain: (f64, f64),
    /// Lengths.
    pub range: (f64, f64),
}

impl Linear {
    /// A domain without extent maps to the start of the range.
    pub const fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range }
    }

    /// From a value to a length.
    pub fn map(&self, value: f64) -> f64 {
        project(value, self.domain, self.range)
    }

    /// From a length to a value.
    pub fn invert(&self, length: f64) -> f64 {
        project(length, self.range, self.domain)
    }
}

fn project(value: f64, from: (f64, f64), to: (f64, f64)) -> f64 {
    let extent = from.1 - from.0;
    if extent == 0.0 {
        return to.0;
    }
    to.0 + (value - from.0) / extent * (to.1 - to.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_map_to_ends() {
        let scale = Linear::new((0.0, 65.0), (100.0, 300.0));
        assert_eq!(scale.map(0.0), 100.0);
        assert_eq!(scale.map(65.0), 300.0);
        assert_eq!(scale.invert(200.0), 32.5);
    }

    #[test]
    fn a_point_of_a_domain_is_no_division_by_zero() {
        assert_eq!(Linear::new((7.0, 7.0), (1.0, 2.0)).map(7.0), 1.0);
    }
}
