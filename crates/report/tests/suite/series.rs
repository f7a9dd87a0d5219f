//! Figures of several reports that are said to be one quantity.

use report::emit;
use report::number::Number;
use report::series::{Member, Series, read};
use std::path::Path;

/// Three reports, the oldest first; that of 2022 has none of the others' figures.
fn members(names: &[&'static str]) -> Vec<Member> {
    let read = |name: &&'static str| {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
        let folder = match *name {
            "2022" => "reports",
            "2033" => "shapes",
            _ => "bare",
        };
        let checked = report::load(&fixtures.join(folder).join(name));
        let report = checked.unwrap_or_else(|found| panic!("{found}")).report;
        Member { name, report }
    };
    names.iter().map(read).collect()
}

fn series(id: &str, title: &str, figures: &[&str]) -> String {
    format!("[[series]]\nid = \"{id}\"\ntitle = \"{title}\"\nfigures = {figures:?}\n")
}

fn lamps() -> String {
    series(
        "series-lamps",
        "新增路灯",
        &["2030/figure-lamps", "2031/figure-lamps"],
    )
}

fn sound(text: &str, names: &[&'static str]) -> Vec<Series> {
    read(text, &members(names)).unwrap_or_else(|wrong| panic!("{wrong:#?}"))
}

#[test]
fn a_difference_is_computed_where_both_are_exact() {
    let pavements = series(
        "series-pavements",
        "人行道",
        &["2030/figure-pavements", "2031/figure-pavements"],
    );
    let all = sound(&(lamps() + &pavements), &["2030", "2031"]);
    let changes: Vec<_> = all
        .iter()
        .map(|series| {
            series
                .years
                .iter()
                .map(|year| year.change)
                .collect::<Vec<_>>()
        })
        .collect();
    // 「约10公里」 is not exact.
    let expected: Vec<Vec<_>> = vec![vec![None, Some(Number::whole(70))], vec![None, None]];
    assert_eq!(changes, expected);
}

#[test]
fn a_year_without_the_figure_is_a_gap_over_which_nothing_is_computed() {
    let all = sound(&lamps(), &["2030", "2022", "2031"]);
    let years = &all[0].years;
    let names: Vec<_> = years.iter().map(|year| year.member.name).collect();
    assert_eq!(names, ["2030", "2022", "2031"]);
    assert!(years[1].result.is_none());
    assert!(years.iter().all(|year| year.change.is_none()));
    // What is older than the first is none.
    let all = sound(&lamps(), &["2022", "2030", "2031"]);
    assert_eq!(all[0].years.len(), 2);
}

#[test]
fn exports_say_what_is_computed_under_names_of_its_own() {
    let all = sound(&lamps(), &["2030", "2022", "2031"]);
    let csv = emit::series_csv(&all);
    assert!(csv.starts_with("\u{FEFF}series,title,report,"));
    // The header, and two of three years.
    assert_eq!(csv.matches("\r\n").count(), 3);
    let all = sound(&lamps(), &["2030", "2031"]);
    assert!(emit::series_csv(&all).contains("340,340盏,盏,,,70,,新增路灯340盏,s8,云浦日报,"));
    let json: serde_json::Value = serde_json::from_str(&emit::series_json(&all)).unwrap();
    let years = &json["series"][0]["years"];
    assert_eq!(years[1]["computed"]["change"], "70");
    assert_eq!(years[1]["result"]["value"], 340.0);
    assert_eq!(years[0]["target"], serde_json::Value::Null);
}

#[test]
fn everything_wrong_is_said_at_once_and_where() {
    let (two, names) = (["2030/figure-lamps", "2031/figure-lamps"], ["2030", "2031"]);
    let cases: [(String, &[&str]); 11] = [
        (
            series("lamps", "路灯", &two),
            &["series.toml:2:6：编号 lamps 的写法不对"],
        ),
        (
            series("series-2031", "路灯", &two),
            &["series.toml:2:6：编号 series-2031 的写法不对"],
        ),
        (
            lamps() + &lamps(),
            &["series.toml:6:6：编号 series-lamps 用了两次，第一次在第 2 行"],
        ),
        (
            series("series-lamps", "路灯", &two[..1]),
            &["series.toml:2:6：只有一年的数，不成系列"],
        ),
        (
            series(
                "series-lamps",
                "路灯",
                &["2030/figure-lamps", "2032/figure-lamps"],
            ),
            &["series.toml:4:33：没有报告 2032；有的是：2030、2031"],
        ),
        (
            series(
                "series-lamps",
                "路灯",
                &["2030/figure-lamps", "2031/figure-lights"],
            ),
            &["series.toml:4:33：报告 2031 里没有数据 figure-lights"],
        ),
        (
            series(
                "series-lamps",
                "路灯",
                &["2030/figure-lamps", "figure-lamps"],
            ),
            &["series.toml:4:33：「figure-lamps」要写成 报告/编号"],
        ),
        (
            series(
                "series-lamps",
                "路灯",
                &["2030/figure-lamps", "2030/figure-lamps"],
            ),
            &["series.toml:4:33：这份报告已经写了一条"],
        ),
        (
            series(
                "series-lamps",
                "新",
                &["2030/figure-lamps", "2031/figure-pavements"],
            ),
            &["series.toml:4:33：单位不同：这里是「公里」，前面是「盏」"],
        ),
        (
            series("series-lamps", "灯路", &two),
            &[
                "series.toml:4:12：名称「灯路」里有这一条没有的字",
                "series.toml:4:33：",
            ],
        ),
        (
            lamps() + "targets = [\"2030/figure-lamps\"]\n",
            &["series.toml:5:12：figure-lamps 已经完成，写进 figures"],
        ),
    ];
    for (text, expected) in cases {
        let wrong = read(&text, &members(&names)).unwrap_err();
        for said in expected {
            assert!(
                wrong.iter().any(|line| line.starts_with(said)),
                "{said}: {wrong:#?}"
            );
        }
        assert_eq!(wrong.len(), expected.len(), "{wrong:#?}");
    }
    let wrong = read("[[series]]\nid = 1\n", &members(&names)).unwrap_err();
    assert!(
        wrong[0].starts_with("series.toml:2:6：读不出来"),
        "{wrong:?}"
    );
}

#[test]
fn kinds_are_not_mixed() {
    let member = members(&["2033"])[0];
    let twice = ["first", "second"].map(|name| Member { name, ..member });
    let figures = ["first/figure-output-growth", "second/figure-good-water"];
    let wrong = read(&series("series-mixed", "", &figures), &twice).unwrap_err();
    let said = "series.toml:4:42：不是一类：这里是占比，前面是增减";
    assert!(
        wrong.iter().any(|line| line.starts_with(said)),
        "{wrong:#?}"
    );
    let targets = series(
        "series-funds",
        "资",
        &["first/figure-funds", "second/figure-funds"],
    );
    assert!(read(&targets, &twice).is_ok());
}
