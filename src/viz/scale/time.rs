//! Days to lengths. A day is a number: days since 1970-01-01.

use super::Linear;
use crate::viz::number::Within;
use report::{
    edtf::{Date, Edtf},
    model::Report,
};

/// What can be seen of time, in days; both ends may lie within a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Domain {
    /// First instant.
    pub start: f64,
    /// Last instant.
    pub end: f64,
}

impl Domain {
    /// Never shorter than a day, never longer than two hundred years.
    pub fn new(start: f64, end: f64) -> Self {
        let length = (end - start).within(1.0, 73_000.0);
        Self {
            start,
            end: start + length,
        }
    }

    /// All that a date may mean; where its end is unknown, what is known of its start.
    pub fn of(date: &Edtf) -> Self {
        Self::new(f64::from(date.first_day()), f64::from(last_day(date)) + 1.0)
    }

    /// Whether they have any time in common.
    pub const fn meets(&self, other: &Self) -> bool {
        self.start < other.end && self.end > other.start
    }

    /// All dated events of a report, in whole months.
    pub fn fit(report: &Report) -> Self {
        let dates = || report.events.iter().filter_map(|event| event.date);
        let first = dates().map(|date| date.first_day()).min().unwrap_or(0);
        let last = dates().map(|date| last_day(&date)).max().unwrap_or(0);
        let (start, _) = month_of(first);
        let (_, end) = month_of(last);
        Self::new(f64::from(start), f64::from(end))
    }

    /// In days.
    pub fn length(&self) -> f64 {
        self.end - self.start
    }

    /// Larger (`factor` below 1) or smaller, with `day` staying where it is.
    pub fn zoom(&self, day: f64, factor: f64) -> Self {
        Self::new(
            day - (day - self.start) * factor,
            day + (self.end - day) * factor,
        )
    }

    /// Later by `days`.
    pub fn pan(&self, days: f64) -> Self {
        Self {
            start: self.start + days,
            end: self.end + days,
        }
    }
}

/// The last day of a date; one whose end is unknown counts as its start.
fn last_day(date: &Edtf) -> i32 {
    date.last_day().unwrap_or(date.start.last_day())
}

/// First day of the month of a day, and of the month after.
fn month_of(day: i32) -> (i32, i32) {
    let (year, month, _) = civil(day);
    let next = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    (day_of(year, month, 1), day_of(next.0, next.1, 1))
}

/// Day number of a date.
pub const fn day_of(year: i32, month: u8, day: u8) -> i32 {
    Date {
        year: year as u16,
        month: Some(month),
        day: Some(day),
        approximate: false,
    }
    .first_day()
}

/// Year, month and day of a day number (Howard Hinnant's `civil_from_days`).
pub const fn civil(day: i32) -> (i32, u8, u8) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    // Months count from March here.
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (
        year + era * 400 + (month <= 2) as i32,
        month as u8,
        day as u8,
    )
}

/// Maps a [`Domain`] to a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Time {
    /// What can be seen.
    pub domain: Domain,
    linear: Linear,
}

impl Time {
    /// From the domain's first instant to its last.
    pub const fn new(domain: Domain, range: (f64, f64)) -> Self {
        Self {
            domain,
            linear: Linear::new((domain.start, domain.end), range),
        }
    }

    /// From a day (its beginning) to a length.
    pub fn map(&self, day: f64) -> f64 {
        self.linear.map(day)
    }

    /// From a length to a day.
    pub fn invert(&self, length: f64) -> f64 {
        self.linear.invert(length)
    }

    /// Length of a day.
    pub fn day(&self) -> f64 {
        (self.map(1.0) - self.map(0.0)).abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn civil_dates_lead_back_to_their_day() {
        for day in (-200_000..200_000).step_by(13) {
            let (year, month, of_month) = civil(day);
            if year >= 0 {
                assert_eq!(day_of(year, month, of_month), day);
            }
        }
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(19_264), (2022, 9, 29));
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer() {
        let domain = Domain::new(100.0, 500.0);
        let time = |domain| Time::new(domain, (0.0, 800.0));
        let before = time(domain).map(217.0);
        let after = time(domain.zoom(217.0, 0.25)).map(217.0);
        assert!((before - after).abs() < 1e-9);
    }
}
