//! How far a number is known.

use serde::{Deserialize, Serialize};

/// What the article says of a number that is not exact. Which words say which:
/// `check::quantity::words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// That many or more: 「余」「多」「不少于」「至少」「以上」.
    AtLeast,
    /// More than that: 「超过」「逾」「突破」「几」.
    MoreThan,
    /// That many, or a few more or less: 「约」「左右」「来」.
    About,
    /// A few less: 「近」「接近」.
    Nearly,
    /// That many or less: 「不超过」「至多」「以下」「以内」.
    AtMost,
    /// Less than that: 「不足」「不到」.
    LessThan,
    /// From that many to [`Figure::upper`](super::Figure::upper): 「3至5个」.
    Between,
}

impl Bound {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::AtLeast,
        Self::MoreThan,
        Self::About,
        Self::Nearly,
        Self::AtMost,
        Self::LessThan,
        Self::Between,
    ];

    /// The word that the contract uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
            Self::Between => "between",
        }
    }

    /// Whether it is known that there are no fewer.
    pub const fn is_lower(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan)
    }

    /// Whether it is known that there are no more.
    pub const fn is_upper(self) -> bool {
        matches!(self, Self::AtMost | Self::LessThan)
    }

    /// Whether there may be more than the number, or the higher of two.
    pub const fn may_be_more(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan | Self::About)
    }

    /// Its sign, where only the number is shown; two numbers have theirs between them.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::MoreThan => ">",
            Self::About | Self::Nearly => "≈",
            Self::AtMost => "≤",
            Self::LessThan => "<",
            Self::Between => "",
        }
    }
}
