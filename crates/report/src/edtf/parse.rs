//! Text to date and back.

use super::{Date, Edtf, End};
use std::fmt;

/// Why a text is not a date of the supported part of EDTF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdtfError {
    /// Not written like any of the supported forms.
    Form,
    /// The month is not 1–12.
    Month,
    /// That month has no such day.
    Day,
    /// The interval ends before it starts.
    Backwards,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "不是认得的日期写法",
            Self::Month => "月份应在 01 到 12 之间",
            Self::Day => "那个月没有这一天",
            Self::Backwards => "结束早于开始",
        })
    }
}

impl std::error::Error for EdtfError {}

impl Edtf {
    /// Reads a date or an interval.
    ///
    /// # Errors
    /// Anything but the forms of the [module's table](super), days that the calendar
    /// does not have, and intervals that end before they start.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let (start, end) = match text.split_once('/') {
            None => (Date::parse(text)?, End::None),
            Some((start, "")) => (Date::parse(start)?, End::Unknown),
            Some((start, end)) => (Date::parse(start)?, End::On(Date::parse(end)?)),
        };
        match end {
            End::On(end) if end.last_day() < start.first_day() => Err(EdtfError::Backwards),
            _ => Ok(Self { start, end }),
        }
    }
}

impl Date {
    /// Reads one date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without `~`.
    ///
    /// # Errors
    /// Any other form, and days that the calendar does not have.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let (text, approximate) = match text.strip_suffix('~') {
            Some(text) => (text, true),
            None => (text, false),
        };
        let mut parts = text.split('-');
        let year = digits::<4>(parts.next())?.ok_or(EdtfError::Form)?;
        let month = digits::<2>(parts.next())?;
        let day = digits::<2>(parts.next())?;
        if parts.next().is_some() {
            return Err(EdtfError::Form);
        }
        let date = Self {
            year,
            month: month.map(|month| month as u8),
            day: day.map(|day| day as u8),
            approximate,
        };
        date.checked()
    }

    /// The same date, if the calendar has it.
    ///
    /// # Errors
    /// If its month or day does not exist.
    pub fn checked(self) -> Result<Self, EdtfError> {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        if !(1..=12).contains(&month) {
            Err(EdtfError::Month)
        } else if !(1..=self.days_in_month()).contains(&day) {
            Err(EdtfError::Day)
        } else {
            Ok(self)
        }
    }
}

/// Reads exactly `N` ASCII digits; `None` stays `None`.
fn digits<const N: usize>(part: Option<&str>) -> Result<Option<u16>, EdtfError> {
    match part {
        None => Ok(None),
        Some(part) if part.len() == N && part.bytes().all(|byte| byte.is_ascii_digit()) => {
            part.parse().map(Some).map_err(|_| EdtfError::Form)
        }
        Some(_) => Err(EdtfError::Form),
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        if self.approximate {
            f.write_str("~")
        } else {
            Ok(())
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        match self.end {
            End::None => Ok(()),
            End::Unknown => f.write_str("/"),
            End::On(end) => write!(f, "/{end}"),
        }
    }
}
