//! Dates in words, no finer than their evidence.

use super::{Language, current, t};
use crate::viz::number::int;
use report::{
    edtf::{Date, Edtf, End},
    model::{Event, Moment},
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// 「2021年9月27日」「约2021年10月，日期未载」「2022年1月31日起，止于何日不详」
/// 「2022年10月16日至22日」「2022年」.
pub fn words(date: &Edtf) -> String {
    let Edtf { start, end } = date;
    match end {
        End::None => {
            let said = whole(start);
            match (start.approximate, start.month, start.day) {
                (true, Some(_), None) => t!("{0}，日期未载", said),
                (true, None, _) => t!("{0}，月日未载", said),
                _ => said,
            }
        }
        End::Unknown => t!("{0}起，止于何日不详", whole(start)),
        // Of what both share, Chinese says it first and English last.
        End::On(end) if current() == Language::English => {
            t!("{0}至{1}", without(start, end), whole(end))
        }
        End::On(end) => t!("{0}至{1}", whole(start), without(end, start)),
    }
}

/// When an event was, and what of it: 「2022年4月10日开幕」; `None` if nobody says when.
pub fn of(event: &Event) -> Option<String> {
    let said = words(&event.date?);
    Some(match event.moment {
        Some(Moment::Opening) => t!("{0}开幕", said),
        Some(Moment::Publication) => t!("{0}见报", said),
        None => said,
    })
}

/// The date, 「约」 before it where it is approximate.
fn whole(date: &Date) -> String {
    let said = match (date.month, date.day) {
        (Some(month), Some(day)) => full(date.year.into(), month, day),
        (Some(month), None) => of_year(date.year.into(), month),
        (None, _) => year(date.year.into()),
    };
    if date.approximate {
        t!("约{0}", said)
    } else {
        said
    }
}

/// A date beside another, without what it shares with it.
fn without(date: &Date, other: &Date) -> String {
    let same_year = date.year == other.year && other.month.is_some() && !date.approximate;
    match (date.month, date.day) {
        (Some(month), Some(day)) if same_year => {
            if date.month == other.month && other.day.is_some() {
                self::day(day)
            } else {
                t!("{0}月{1}日", name(month), int(day.into()))
            }
        }
        (Some(month), None) if same_year => self::month(month),
        _ => whole(date),
    }
}

/// 「2022年9月29日」.
pub fn full(year: i32, month: u8, day: u8) -> String {
    let (year, day) = (int(year.unsigned_abs() as usize), int(day.into()));
    t!("{0}年{1}月{2}日", year, name(month), day)
}

/// 「2022年9月」.
pub fn of_year(year: i32, month: u8) -> String {
    t!("{0}年{1}月", int(year.unsigned_abs() as usize), name(month))
}

/// 「2022年」.
pub fn year(year: i32) -> String {
    t!("{0}年", int(year.unsigned_abs() as usize))
}

/// 「9月」.
pub fn month(month: u8) -> String {
    t!("{0}月", name(month))
}

/// 「26日」.
pub fn day(day: u8) -> String {
    t!("{0}日", int(day.into()))
}

/// 「4季度」, of a month in it.
pub fn quarter(month: u8) -> String {
    t!("{0}季度", int(usize::from(month.div_ceil(3))))
}

/// A month where there is little room: 「9月」, “Sep”.
pub fn short(month: u8) -> String {
    let mut said = self::month(month);
    if current() == Language::English {
        said.truncate(3);
    }
    said
}

/// A month within a date: 「9」.
fn name(month: u8) -> String {
    if current() == Language::English {
        MONTHS
            .get(usize::from(month) - 1)
            .copied()
            .unwrap_or_default()
            .to_owned()
    } else {
        int(month.into())
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::language::{Language, speaking};
    use report::edtf::Edtf;

    const TEXTS: [&str; 10] = [
        "2021-09-27",
        "2021-09",
        "2022",
        "2021-10~",
        "2021~",
        "2022-01-31/",
        "2022-10-16/2022-10-22",
        "2022-09-29/2022-10-02",
        "2021-12-30/2022-01-02",
        "2021-10~/2022-09-29",
    ];

    fn said(language: Language) -> Vec<String> {
        let date = |text: &&str| Edtf::parse(text).unwrap();
        speaking(language, || {
            TEXTS.iter().map(|text| words(&date(text))).collect()
        })
    }

    #[test]
    fn chinese_is_what_the_checker_says() {
        let checker: Vec<String> = TEXTS
            .iter()
            .map(|text| Edtf::parse(text).unwrap().words())
            .collect();
        assert_eq!(said(Language::Hans), checker);
    }

    #[test]
    fn english_is_as_british_papers_print_it() {
        assert_eq!(
            said(Language::English),
            [
                "27 September 2021",
                "September 2021",
                "2022",
                "about October 2021, day not recorded",
                "about 2021, month and day not recorded",
                "from 31 January 2022, end unknown",
                "16 to 22 October 2022",
                "29 September to 2 October 2022",
                "30 December 2021 to 2 January 2022",
                "about October 2021 to 29 September 2022",
            ]
        );
    }
}
