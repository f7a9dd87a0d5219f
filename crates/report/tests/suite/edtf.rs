//! Dates: forms, the calendar, words, order.

use proptest::prelude::*;
use report::edtf::{Date, Edtf, EdtfError, End};

#[track_caller]
fn parse(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn a_date_is_as_fine_as_it_is_written() {
    let date = |year, month, day, approximate| Date {
        year,
        month,
        day,
        approximate,
    };
    let single = |start| Edtf {
        start,
        end: End::None,
    };
    assert_eq!(
        parse("2021-09-27"),
        single(date(2021, Some(9), Some(27), false))
    );
    assert_eq!(parse("2021-10"), single(date(2021, Some(10), None, false)));
    assert_eq!(parse("2022"), single(date(2022, None, None, false)));
    assert_eq!(parse("2021-10~"), single(date(2021, Some(10), None, true)));
    let start = date(2022, Some(1), Some(31), false);
    assert_eq!(
        parse("2022-01-31/"),
        Edtf {
            start,
            end: End::Unknown
        }
    );
    let (start, end) = (
        date(2021, Some(10), None, true),
        date(2022, Some(9), Some(29), false),
    );
    assert_eq!(
        parse("2021-10~/2022-09-29"),
        Edtf {
            start,
            end: End::On(end)
        }
    );
}

#[test]
fn anything_else_is_refused_with_a_reason() {
    for text in [
        "",
        "~",
        "/",
        "/2022",
        "22",
        "2022-1",
        "2022-01-1",
        "2022-01-01-01",
        "2022年",
        "２０２２",
        "2022/..",
        "2022 ",
        "+022",
        "2022-",
        "2022~~",
        "2022/2023/2024",
        "2022-+1",
    ] {
        assert_eq!(Edtf::parse(text), Err(EdtfError::Form), "{text}");
    }
    for text in ["2022-00", "2022-13", "2022-13-01", "2022/2022-13"] {
        assert_eq!(Edtf::parse(text), Err(EdtfError::Month), "{text}");
    }
    for text in [
        "2022-01-00",
        "2022-01-32",
        "2022-04-31",
        "2022-02-29",
        "1900-02-29",
        "2100-02-29",
    ] {
        assert_eq!(Edtf::parse(text), Err(EdtfError::Day), "{text}");
    }
    for text in ["2022/2021", "2022-10-22/2022-10-21", "2022-03/2022-02"] {
        assert_eq!(Edtf::parse(text), Err(EdtfError::Backwards), "{text}");
    }
}

#[test]
fn leap_years_have_their_day() {
    for text in [
        "2024-02-29",
        "2000-02-29",
        "2022-01-31",
        "2022-10-16/2022-10-16",
        "2022/2022-03",
        "2022-03/2022",
    ] {
        parse(text);
    }
}

#[test]
fn day_numbers_count_from_1970() {
    let days = |text| (parse(text).first_day(), parse(text).last_day());
    assert_eq!(days("1970-01-01"), (0, Some(0)));
    assert_eq!(days("1969-12-31"), (-1, Some(-1)));
    assert_eq!(days("2000-03-01"), (11_017, Some(11_017)));
    assert_eq!(days("2022-10-16/2022-10-22"), (19_281, Some(19_287)));
    assert_eq!(days("2022"), (18_993, Some(19_357)));
    assert_eq!(days("2024-02"), (19_754, Some(19_782)));
    assert_eq!(days("2021-12~"), (18_962, Some(18_992)));
    assert_eq!(days("2022-01-31/"), (19_023, None));
}

#[test]
fn every_day_follows_the_one_before() {
    let mut expected = parse("1599-12-31").first_day();
    for year in 1600..=2400_u16 {
        for month in 1..=12 {
            let of_month = Date {
                year,
                month: Some(month),
                day: None,
                approximate: false,
            };
            for day in 1..=of_month.days_in_month() {
                expected += 1;
                let date = Date {
                    day: Some(day),
                    ..of_month
                };
                assert_eq!(
                    (date.first_day(), date.last_day()),
                    (expected, expected),
                    "{date}"
                );
            }
            assert_eq!(of_month.last_day(), expected, "{of_month}");
        }
    }
}

#[test]
fn precision_in_one_word() {
    for (text, precision) in [
        ("2021-09-27", "day"),
        ("2021-09-27~", "day-approximate"),
        ("2021-10", "month"),
        ("2021-10~", "month-approximate"),
        ("2022", "year"),
        ("2022~", "year-approximate"),
        ("2022-10-16/2022-10-22", "interval"),
        ("2021-10~/2022-09-29", "interval-approximate"),
        ("2021-10/2022~", "interval-approximate"),
        ("2022-01-31/", "open-end"),
        ("2022-01~/", "open-end-approximate"),
    ] {
        assert_eq!(parse(text).precision(), precision, "{text}");
    }
}

#[test]
fn words_as_a_newspaper_prints_them() {
    for (text, words) in [
        ("2021-09-27", "2021年9月27日"),
        ("2021-09-27~", "约2021年9月27日"),
        ("2021-10", "2021年10月"),
        ("2021-10~", "约2021年10月，日期未载"),
        ("2022", "2022年"),
        ("2022~", "约2022年，月日未载"),
        ("2022-01-31/", "2022年1月31日起，止于何日不详"),
        ("2021-10~/", "约2021年10月起，止于何日不详"),
        ("2022-10-16/2022-10-22", "2022年10月16日至22日"),
        ("2022-10-16/2022-11-02", "2022年10月16日至11月2日"),
        ("2021-10~/2022-09-29", "约2021年10月至2022年9月29日"),
        ("2021-12-30/2022-01-02", "2021年12月30日至2022年1月2日"),
        ("2022-10/2022-11", "2022年10月至11月"),
        ("2022-10/2022-10-22", "2022年10月至10月22日"),
        ("2021/2022", "2021年至2022年"),
        ("2022/2022-03", "2022年至2022年3月"),
        ("2022-10-16/2022-10-22~", "2022年10月16日至约2022年10月22日"),
    ] {
        assert_eq!(parse(text).words(), words, "{text}");
    }
}

#[test]
fn order_is_that_of_time() {
    let sorted = [
        "2021-09-27",
        "2021-10-01",
        "2021-10",
        "2021-10~",
        "2021-10~/2022-09-29",
        "2021-10/",
        "2022-01-01",
        "2022",
    ];
    let mut dates: Vec<_> = sorted.iter().rev().map(|text| parse(text)).collect();
    dates.sort();
    assert_eq!(
        dates.iter().map(Edtf::to_string).collect::<Vec<_>>(),
        sorted
    );
}

fn any_date() -> impl Strategy<Value = Date> {
    let finer = proptest::option::of((1..=12_u8, proptest::option::of(1..=31_u8)));
    (0..=9999_u16, finer, any::<bool>()).prop_filter_map(
        "a day of the calendar",
        |(year, finer, approximate)| {
            let (month, day) = match finer {
                Some((month, day)) => (Some(month), day),
                None => (None, None),
            };
            Date {
                year,
                month,
                day,
                approximate,
            }
            .checked()
            .ok()
        },
    )
}

fn any_edtf() -> impl Strategy<Value = Edtf> {
    let end = prop_oneof![
        Just(End::None),
        Just(End::Unknown),
        any_date().prop_map(End::On)
    ];
    (any_date(), end)
        .prop_filter(
            "forwards",
            |(start, end)| !matches!(end, End::On(end) if end.last_day() < start.first_day()),
        )
        .prop_map(|(start, end)| Edtf { start, end })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printing_and_reading_are_inverse(date in any_edtf()) {
        prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn what_can_be_read_is_printed_as_it_was(text in "[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?~?(/([0-9]{4}(-[01][0-9])?)?)?") {
        if let Ok(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}|[0-9~/-]{0,24}") {
        let _ = Edtf::parse(&text);
    }

    #[test]
    fn a_date_lasts_from_its_first_day_to_its_last(date in any_edtf()) {
        prop_assert!(date.last_day().is_none_or(|last| date.first_day() <= last));
        prop_assert!(!date.words().is_empty());
    }

    #[test]
    fn order_agrees_with_days(left in any_edtf(), right in any_edtf()) {
        if left.first_day() < right.first_day() {
            prop_assert!(left < right);
        }
        prop_assert_eq!(left == right, left.cmp(&right).is_eq());
    }
}
