//! Numbers as SVG wants them: at most one decimal, no exponent, no trailing zero.
//!
//! Written by hand because the standard library's float formatting costs several
//! kilobytes of Wasm.

/// Appends `value`, rounded to tenths: at the largest scale a drawing is shown at, that is a
/// fifth of a pixel. What is not finite is a bug; it prints as 0.
pub fn push(out: &mut String, value: f64) {
    debug_assert!(value.is_finite(), "a coordinate is not a number");
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_int(out, tenths / 10);
    let rest = (tenths % 10) as u8;
    if rest > 0 {
        out.push('.');
        out.push((b'0' + rest) as char);
    }
}

/// Appends a whole number.
pub fn push_int(out: &mut String, value: u64) {
    if value >= 10 {
        push_int(out, value / 10);
    }
    out.push((b'0' + (value % 10) as u8) as char);
}

/// A whole number as text.
pub fn int(value: usize) -> String {
    large(value as u64)
}

/// The same of what may be too large for a place in a list.
pub fn large(value: u64) -> String {
    let mut out = String::new();
    push_int(&mut out, value);
    out
}

/// `f64::clamp` without its panic, whose message prints floats: 8 kB of Wasm.
pub trait Within {
    /// The nearest number that is not below `low`, nor above `high`; if those cross, `high`.
    fn within(self, low: Self, high: Self) -> Self;
}

impl Within for f64 {
    fn within(self, low: f64, high: f64) -> f64 {
        self.max(low).min(high)
    }
}

#[cfg(test)]
mod tests {
    fn written(value: f64) -> String {
        let mut out = String::new();
        super::push(&mut out, value);
        out
    }

    #[test]
    fn numbers_have_no_more_digits_than_they_need() {
        for (value, text) in [
            (0.0, "0"),
            (-0.01, "0"),
            (12.0, "12"),
            (-3.5, "-3.5"),
            (1.04, "1"),
            (0.07, "0.1"),
            (1234.567, "1234.6"),
            (-0.95, "-1"),
            (10.1, "10.1"),
        ] {
            assert_eq!(written(value), text, "{value}");
        }
    }
}
