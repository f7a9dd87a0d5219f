//! Dates as day numbers, for ordering and for the timeline.
//!
//! A day number counts days from 1970-01-01 in the proleptic Gregorian calendar.

use super::{Date, Edtf, End};
use std::cmp::Ordering;

/// Day number of a civil date (Howard Hinnant's `days_from_civil`).
pub const fn day_number(year: u16, month: u8, day: u8) -> i32 {
    let shifted = year as i32 - (month <= 2) as i32;
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    // Months count from March, so that the leap day is the last of its year.
    let month = (month as i32 + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// How many days that month has; a month out of range counts as 31.
pub const fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// How many days its month has; 31 where the month is not known.
    pub const fn days_in_month(&self) -> u8 {
        match self.month {
            Some(month) => days_in_month(self.year, month),
            None => 31,
        }
    }

    /// Day number of the first day it can mean.
    pub const fn first_day(&self) -> i32 {
        match (self.month, self.day) {
            (Some(month), Some(day)) => day_number(self.year, month, day),
            (Some(month), None) => day_number(self.year, month, 1),
            (None, _) => day_number(self.year, 1, 1),
        }
    }

    /// Day number of the last day it can mean.
    pub const fn last_day(&self) -> i32 {
        match (self.month, self.day) {
            (Some(month), Some(day)) => day_number(self.year, month, day),
            (Some(month), None) => day_number(self.year, month, self.days_in_month()),
            (None, _) => day_number(self.year, 12, 31),
        }
    }
}

impl Edtf {
    /// Day number of the first day it can mean.
    pub const fn first_day(&self) -> i32 {
        self.start.first_day()
    }

    /// Day number of the last day it can mean; `None` where the end is unknown.
    pub const fn last_day(&self) -> Option<i32> {
        match self.end {
            End::None => Some(self.start.last_day()),
            End::Unknown => None,
            End::On(end) => Some(end.last_day()),
        }
    }
}

/// In order of time: by first day, then the shorter first, an unknown end last.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let reach = |date: &Self| date.last_day().unwrap_or(i32::MAX);
        self.first_day()
            .cmp(&other.first_day())
            .then(reach(self).cmp(&reach(other)))
            .then(self.start.cmp(&other.start))
            .then(self.end.cmp(&other.end))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
