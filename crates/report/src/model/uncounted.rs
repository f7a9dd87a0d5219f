//! Quantities that are none of the figures.

use serde::{Deserialize, Serialize};

/// A quantity of the article that no figure carries: what is listed as uncounted, and what is written in
/// characters. What the page says of all numbers is said with an eye to these, too.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Uncounted {
    /// The sentence in which it stands.
    pub sentence: &'static str,
    /// Its unit without 「万」 and 「亿」, as in the original: see [`Figure::base`](super::Figure::base).
    pub base: &'static str,
    /// How much it is in these at most, as far as it is known; of 「300余万元」 three million.
    pub amount: f64,
    /// Whether it may be more.
    pub open: bool,
}
