//! What sort of number a figure is.

use super::Figure;
use serde::{Deserialize, Serialize};

/// What a figure says of what it counts. Numbers of two kinds never share a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// How many there are: 「融资74亿元」.
    Amount,
    /// By how much of itself that has changed: 「增长18.1%」.
    Growth,
    /// Which part of a whole it is: 「占全区的三成」.
    Share,
    /// Its place among others: 「居全市第一」.
    Rank,
    /// How many there shall be: 「到2035年达到100亿元」.
    Target,
    /// How many times one thing is another, or a measure that has no unit: 「城乡居民收入比1.86」「1∶3」.
    Ratio,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Amount,
        Self::Growth,
        Self::Share,
        Self::Rank,
        Self::Target,
        Self::Ratio,
    ];

    /// The word that the contract uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Growth => "growth",
            Self::Share => "share",
            Self::Rank => "rank",
            Self::Target => "target",
            Self::Ratio => "ratio",
        }
    }

    /// Whether it says how many there are, or shall be.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Amount | Self::Target)
    }
}

impl Figure {
    /// Whether one scale may show both, if their units allow it: they are of one kind, targets of one
    /// year, and neither places among others nor ratios, each of which is of two things of its own.
    pub fn shares_scale(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.year == other.year
            && !matches!(self.kind, Kind::Rank | Kind::Ratio)
    }
}
