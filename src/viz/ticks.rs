//! Calendar units along an axis of time: which, and what they are called.

use super::scale::{Domain, civil, day_of};
use crate::language::date;

/// A calendar unit that can be told apart on an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Every so many years.
    Years(i32),
    /// Three months.
    Quarter,
    /// One month.
    Month,
    /// From Monday.
    Week,
    /// One day.
    Day,
}

/// One calendar unit on an axis, from its first day to the next one's.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// First day.
    pub start: f64,
    /// First day of the next.
    pub end: f64,
    /// 「2022年」「9月」「26日」.
    pub label: String,
    /// Of a month that names its year, too: both apart.
    pub apart: Option<(String, String)>,
}

impl Unit {
    /// The finest unit whose labels fit if a day is `day` wide and an ideograph `em`.
    pub fn fitting(day: f64, em: f64) -> Self {
        let fits = |days: f64, ems: f64| day * days >= em * ems;
        if fits(1.0, 2.6) {
            Self::Day
        } else if fits(7.0, 3.0) {
            Self::Week
        } else if fits(28.0, 2.6) {
            Self::Month
        } else if fits(90.0, 3.4) {
            Self::Quarter
        } else {
            let steps = [1, 2, 5, 10, 20, 50, 100];
            Self::Years(
                steps
                    .into_iter()
                    .find(|step| fits(365.0 * f64::from(*step), 4.0))
                    .unwrap_or(200),
            )
        }
    }

    /// What its labels leave out: the months of days, the year of months.
    pub const fn context(self) -> Option<Self> {
        match self {
            Self::Years(_) => None,
            Self::Quarter | Self::Month => Some(Self::Years(1)),
            Self::Week | Self::Day => Some(Self::Month),
        }
    }

    /// First day of the unit that a day belongs to.
    fn floor(self, day: i32) -> i32 {
        let (year, month, _) = civil(day);
        match self {
            Self::Years(step) => day_of(year.div_euclid(step) * step, 1, 1),
            Self::Quarter => day_of(year, (month - 1) / 3 * 3 + 1, 1),
            Self::Month => day_of(year, month, 1),
            // 1970-01-01 was a Thursday.
            Self::Week => day - (day + 3).rem_euclid(7),
            Self::Day => day,
        }
    }

    /// First day of the next unit.
    fn next(self, start: i32) -> i32 {
        let (year, month, _) = civil(start);
        match self {
            Self::Years(step) => day_of(year + step, 1, 1),
            Self::Quarter if month > 9 => day_of(year + 1, 1, 1),
            Self::Quarter => day_of(year, month + 3, 1),
            Self::Month if month == 12 => day_of(year + 1, 1, 1),
            Self::Month => day_of(year, month + 1, 1),
            Self::Week => start + 7,
            Self::Day => start + 1,
        }
    }

    /// Its name; and year and month apart, where it names both.
    fn label(self, start: i32, alone: bool) -> (String, Option<(String, String)>) {
        let (year, month, day) = civil(start);
        match self {
            Self::Years(_) => (date::year(year), None),
            Self::Quarter => (date::quarter(month), None),
            Self::Month if alone => (
                date::of_year(year, month),
                Some((date::year(year), date::short(month))),
            ),
            Self::Month => (date::short(month), None),
            Self::Week | Self::Day => (date::day(day), None),
        }
    }

    /// Where the name of one of its ticks may stand: at the first day, or where what can be seen
    /// of it begins. A week is called by its first day, so its name can stand nowhere else.
    pub fn place(self, tick: &Tick, domain: &Domain) -> Option<f64> {
        (self != Self::Week || tick.start >= domain.start).then(|| tick.start.max(domain.start))
    }

    /// All units that reach into the domain. `alone`: labels also say what the context would.
    pub fn ticks(self, domain: &Domain, alone: bool) -> Vec<Tick> {
        let mut start = self.floor(domain.start.floor() as i32);
        let mut ticks = Vec::new();
        while f64::from(start) < domain.end {
            let end = self.next(start);
            let (label, apart) = self.label(start, alone);
            ticks.push(Tick {
                start: start.into(),
                end: end.into(),
                label,
                apart,
            });
            start = end;
        }
        ticks
    }
}

/// A day in words: 「2022年9月29日」.
pub fn day_words(day: i32) -> String {
    let (year, month, day) = civil(day);
    date::full(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(unit: Unit, from: (i32, u8, u8), to: (i32, u8, u8)) -> Vec<String> {
        let day = |(year, month, day)| f64::from(day_of(year, month, day));
        let ticks = unit.ticks(&Domain::new(day(from), day(to)), false);
        ticks.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn units_are_named_as_the_calendar_names_them() {
        let (from, to) = ((2021, 11, 15), (2022, 2, 3));
        assert_eq!(labels(Unit::Years(1), from, to), ["2021年", "2022年"]);
        assert_eq!(labels(Unit::Quarter, from, to), ["4季度", "1季度"]);
        assert_eq!(
            labels(Unit::Month, from, to),
            ["11月", "12月", "1月", "2月"]
        );
        assert_eq!(
            labels(Unit::Week, (2022, 9, 29), (2022, 10, 11)),
            ["26日", "3日", "10日"]
        );
        assert_eq!(
            labels(Unit::Day, (2022, 2, 27), (2022, 3, 2)),
            ["27日", "28日", "1日"]
        );
    }

    #[test]
    fn ticks_follow_one_another_without_gaps() {
        let domain = Domain::new(18_000.4, 19_300.6);
        for unit in [
            Unit::Years(1),
            Unit::Years(5),
            Unit::Quarter,
            Unit::Month,
            Unit::Week,
            Unit::Day,
        ] {
            let ticks = unit.ticks(&domain, false);
            assert!(ticks[0].start <= domain.start && ticks[ticks.len() - 1].end >= domain.end);
            assert!(
                ticks.windows(2).all(|pair| pair[0].end == pair[1].start),
                "{unit:?}"
            );
        }
    }

    #[test]
    fn wider_days_show_finer_units() {
        let unit = |day| Unit::fitting(day, 16.0);
        assert_eq!(unit(0.01), Unit::Years(20));
        assert_eq!(unit(0.2), Unit::Years(1));
        assert_eq!(unit(0.7), Unit::Quarter);
        assert_eq!(unit(1.8), Unit::Month);
        assert_eq!(unit(8.0), Unit::Week);
        assert_eq!(unit(50.0), Unit::Day);
    }
}
