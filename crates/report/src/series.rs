//! Figures of several reports of which an editor says that they are the same quantity. Nobody else can:
//! equal words may count different things.

mod read;

pub use read::read;

use crate::model::{Figure, Report};
use crate::number::Number;

/// The file beside the reports' folders in which they stand.
pub const FILE: &str = "series.toml";

/// A report of the site.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// The name of its folder.
    pub name: &'static str,
    /// The report.
    pub report: &'static Report,
}

/// One quantity, through the years.
#[derive(Debug, Clone)]
pub struct Series {
    /// `series-<slug>`.
    pub id: String,
    /// What was counted, in words that the label of each of its figures has.
    pub title: String,
    /// What each report says of it, the oldest first: from the first that has it to the last, those
    /// between which have not, too.
    pub years: Vec<Year>,
}

/// What a report says of a quantity.
#[derive(Debug, Clone, Copy)]
pub struct Year {
    /// The report.
    pub member: Member,
    /// What had come about; `None` where the report has no such figure.
    pub result: Option<&'static Figure>,
    /// What was planned in it.
    pub target: Option<&'static Figure>,
    /// How much more the result is than that of the year before it in this list, computed by us: only
    /// where both are there, exact, and of one unit.
    pub change: Option<Number>,
    /// How much more it is than what the report before it planned; likewise.
    pub beyond: Option<Number>,
}

impl Series {
    fn new(id: String, title: String, mut years: Vec<Year>) -> Self {
        for at in 1..years.len() {
            let before = years[at - 1];
            years[at].change = more(before.result, years[at].result);
            years[at].beyond = more(before.target, years[at].result);
        }
        Self { id, title, years }
    }
}

/// How much more a figure is than another; `None` where nobody can know.
fn more(before: Option<&Figure>, after: Option<&Figure>) -> Option<Number> {
    let (before, after) = (before?, after?);
    let is_exact = |figure: &Figure| figure.bound.is_none() && figure.upper.is_none();
    let both = is_exact(before) && is_exact(after) && before.unit == after.unit;
    both.then(|| after.value.minus(before.value)).flatten()
}
