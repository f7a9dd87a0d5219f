//! Dates as the report knows them: EDTF (ISO 8601-2), the small part of it that is used.
//!
//! | text | meaning |
//! | --- | --- |
//! | `2021-09-27` `2021-10` `2022` | a day, a month, a year |
//! | `2021-10~` | about that month |
//! | `2022-10-16/2022-10-22` | from, to |
//! | `2022-01-31/` | from, end unknown |

mod calendar;
mod parse;
mod words;

pub use parse::EdtfError;

use serde::{Deserialize, Serialize};

/// A calendar date, as fine as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month 1–12, if known.
    pub month: Option<u8>,
    /// Day 1–31, if known; only with a month.
    pub day: Option<u8>,
    /// True where the text ends in `~`.
    pub approximate: bool,
}

/// How a date ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum End {
    /// It has no end of its own: a single date.
    None,
    /// It ends, nobody knows when.
    Unknown,
    /// It ends on this date.
    On(Date),
}

/// A date or an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Edtf {
    /// The date, or the first of the interval.
    pub start: Date,
    /// How it ends.
    pub end: End,
}

impl Edtf {
    /// How fine the date is, as one word of the data:
    /// `day` `month` `year` `interval` `open-end`, each also with `-approximate`.
    pub const fn precision(&self) -> &'static str {
        let start = self.start;
        match self.end {
            End::None => match (start.month, start.day, start.approximate) {
                (Some(_), Some(_), false) => "day",
                (Some(_), Some(_), true) => "day-approximate",
                (Some(_), None, false) => "month",
                (Some(_), None, true) => "month-approximate",
                (None, _, false) => "year",
                (None, _, true) => "year-approximate",
            },
            End::Unknown if start.approximate => "open-end-approximate",
            End::Unknown => "open-end",
            End::On(end) if start.approximate || end.approximate => "interval-approximate",
            End::On(_) => "interval",
        }
    }
}
