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
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Amount,
        Self::Growth,
        Self::Share,
        Self::Rank,
        Self::Target,
    ];

    /// The word that the contract uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Growth => "growth",
            Self::Share => "share",
            Self::Rank => "rank",
            Self::Target => "target",
        }
    }

    /// Whether it says how many there are, or shall be.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Amount | Self::Target)
    }
}

impl Figure {
    /// Whether one scale may show both, if their units allow it: they are of one kind, targets of one
    /// year, and no places among others.
    pub fn shares_scale(&self, other: &Self) -> bool {
        self.kind == other.kind && self.year == other.year && self.kind != Kind::Rank
    }
}
