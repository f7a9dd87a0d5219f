//! How high the sheet stands that a detail is in narrow windows and in large print.

/// Its three heights; what they are in px says `detail.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sheet {
    /// Its title and the start of the quote.
    Peek,
    /// Half the window.
    #[default]
    Half,
    /// All of the window but an edge.
    Full,
}

/// How high the lowest sheet is, in CSS px.
pub const PEEK: f64 = 110.0;
/// So much of the window the highest leaves, in CSS px.
const EDGE: f64 = 24.0;
/// A drag by less, in CSS px, changes nothing.
const STILL: f64 = 32.0;

impl Sheet {
    const ALL: [Self; 3] = [Self::Peek, Self::Half, Self::Full];

    /// Its name in the page.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    /// After a press of its grip: the next height, and from the last one down again.
    pub const fn pressed(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            Self::Half => Self::Full,
            Self::Full => Self::Peek,
        }
    }

    /// How high it is in a window of that height, in CSS px.
    fn height(self, window: f64) -> f64 {
        match self {
            Self::Peek => PEEK,
            Self::Half => window / 2.0,
            Self::Full => window - EDGE,
        }
    }

    /// After its grip was dragged upwards by so many CSS px (downwards if negative) in a window of that
    /// height: what is nearest to where it was let go, but always further than it was. `None` closes it.
    pub fn dragged(self, up: f64, window: f64) -> Option<Self> {
        if up.abs() < STILL {
            return Some(self);
        }
        let end = self.height(window) + up;
        let at = self as usize;
        // What lies in the direction of the drag; below the lowest, nothing.
        let onward = Self::ALL.into_iter().filter(|to| {
            let to = *to as usize;
            if up > 0.0 { to > at } else { to < at }
        });
        let far = |height: f64| (height - end).abs();
        let mut best = (up < 0.0).then(|| (None, far(0.0)));
        for to in onward {
            let off = far(to.height(window));
            if best.is_none_or(|(_, least)| off < least) {
                best = Some((Some(to), off));
            }
        }
        // The highest can't be raised.
        best.map_or(Some(self), |(to, _)| to)
    }

    /// The height that leaves a mark free whose lower edge is `bottom` CSS px below the upper edge of a
    /// window of this `height`.
    pub fn clear_of(bottom: f64, height: f64) -> Self {
        if bottom <= height / 2.0 {
            Self::Half
        } else {
            Self::Peek
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet::{self, Full, Half, Peek};
    use proptest::prelude::*;

    #[test]
    fn a_press_goes_through_all_heights() {
        assert_eq!([Peek, Half, Full].map(Sheet::pressed), [Half, Full, Peek]);
    }

    #[test]
    fn a_drag_goes_where_the_finger_went() {
        let window = 844.0;
        assert_eq!(Half.dragged(10.0, window), Some(Half));
        assert_eq!(Half.dragged(60.0, window), Some(Full));
        assert_eq!(Peek.dragged(60.0, window), Some(Half));
        assert_eq!(Peek.dragged(600.0, window), Some(Full));
        assert_eq!(Full.dragged(60.0, window), Some(Full));
        assert_eq!(Full.dragged(-60.0, window), Some(Half));
        assert_eq!(Full.dragged(-700.0, window), Some(Peek));
        assert_eq!(Full.dragged(-800.0, window), None);
        assert_eq!(Half.dragged(-400.0, window), None);
        assert_eq!(Peek.dragged(-60.0, window), None);
    }

    proptest! {
        #[test]
        fn a_mark_is_never_covered_by_half(bottom in 0f64..2000.0, height in 300f64..2000.0) {
            if Sheet::clear_of(bottom, height) == Half {
                prop_assert!(bottom <= height - height / 2.0);
            }
        }
    }
}
