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

/// A drag by less, in CSS px, changes nothing.
const STILL: f64 = 32.0;
/// A drag by more goes two heights at once.
const FAR: f64 = 240.0;

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

    /// After its grip was dragged upwards by so many CSS px (downwards if negative); `None` closes it.
    pub fn dragged(self, up: f64) -> Option<Self> {
        let steps = if up.abs() < STILL {
            0
        } else if up.abs() < FAR {
            1
        } else {
            2
        };
        let at = self as usize;
        if up >= 0.0 {
            Some(Self::ALL[(at + steps).min(Self::ALL.len() - 1)])
        } else {
            at.checked_sub(steps).map(|at| Self::ALL[at])
        }
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
        assert_eq!(Half.dragged(10.0), Some(Half));
        assert_eq!(Half.dragged(100.0), Some(Full));
        assert_eq!(Peek.dragged(400.0), Some(Full));
        assert_eq!(Full.dragged(-100.0), Some(Half));
        assert_eq!(Peek.dragged(-100.0), None);
        assert_eq!(Half.dragged(-400.0), None);
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
