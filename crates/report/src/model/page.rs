//! What the page says of a report by itself.

use super::Lane;
use crate::wire;
use serde::{Deserialize, Serialize};

/// The page's own words about the report, by its editor. Those with places (`{areas}`) are filled in
/// by the page, which counts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The short name: in the bar at the top, of an installed copy, of frames.
    pub name: &'static str,
    /// The long one, before the headline: of the window, where it is shared.
    pub title: &'static str,
    /// The line above the headline.
    pub kicker: &'static str,
    /// What the dataset is called by itself.
    pub dataset: &'static str,
    /// What is in it, where it is shared; with [`COUNTS`].
    pub description: &'static str,
    /// The same below the headline.
    pub lead: &'static str,
    /// The line below the plans' heading, with [`ROLES`]; empty where there are none.
    pub stations: &'static str,
    /// What the parts are called that differ from report to report.
    pub parts: Parts,
    /// What the rows of the timeline are called, as in [`Lane::ALL`]; empty where nothing stands in one.
    pub lanes: [&'static str; Lane::ALL.len()],
    /// What stands in the middle of the ring.
    pub hub: Option<Hub>,
    /// What is drawn dot by dot.
    pub dots: Option<Dots>,
    /// Words of the report in which no line of a drawing had better break.
    #[serde(deserialize_with = "wire::list")]
    pub unbroken: &'static [&'static str],
}

/// Places for counts in words: of areas, measures, figures, plans.
pub const COUNTS: [&str; 4] = ["areas", "measures", "figures", "plans"];

/// The place for the plans' role words.
pub const ROLES: [&str; 1] = ["roles"];

/// The place for how many figures are drawn by dots.
pub const CHANNELS: [&str; 1] = ["count"];

/// The place for how many one dot stands for.
pub const EACH: [&str; 1] = ["each"];

/// Names of parts in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// Of what was done.
    pub areas: &'static str,
    /// Of what is planned; empty where nothing is.
    pub plan: &'static str,
}

/// The middle of the ring: what all areas serve, in words of one clause of the article.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Hub {
    /// The words.
    pub words: &'static str,
    /// Smaller ones below.
    pub below: &'static str,
}

/// Figures that count the same thing from different sides, one dot each.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dots {
    /// What is counted, in the original: so it stands in the figures' quotes.
    pub word: &'static str,
    /// Their unit, in the original.
    pub unit: &'static str,
    /// What the drawing is called; with [`CHANNELS`].
    pub title: &'static str,
    /// How it is read where a dot is one.
    pub one: &'static str,
    /// The same where it is several; with [`EACH`].
    pub many: &'static str,
    /// What is said where there are none.
    pub none: &'static str,
}

impl Page {
    /// What a row of the timeline is called.
    pub fn lane(&self, lane: Lane) -> &'static str {
        self.lanes[lane as usize]
    }
}
