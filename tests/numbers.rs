//! The page of a report with every way to write a number (`crates/report/tests/numbers`): each stands
//! there as the article has it, and is drawn no other.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::{self, REPORT},
    query::{
        counted::classes,
        filter::{Column, Filter, Sort},
        largest::is_largest,
        told,
    },
    state::Store,
    view,
    viz::{Kind, Size, VARIANTS, layout, mark::Mark},
};
use leptos::prelude::*;
use report::model::Figure;
use std::path::Path;

fn open() {
    if let Err(diagnostics) = data::open(Path::new("crates/report/tests/numbers")) {
        panic!("{diagnostics}");
    }
}

fn figure(id: &str) -> &'static Figure {
    let found = REPORT.figures.iter().find(|figure| figure.id == id);
    found.unwrap_or_else(|| panic!("there is a {id}"))
}

#[test]
fn every_number_stands_on_the_page_as_the_article_has_it() {
    open();
    let html = Owner::new().with(|| view::app(Store::default()).to_html());
    let table = html.split("<table").nth(1).expect("there is a table");
    for figure in REPORT.figures {
        let row = table
            .split(&format!("data-id=\"{}\"", figure.id))
            .nth(1)
            .and_then(|rest| rest.split("</tr>").next())
            .unwrap_or_else(|| panic!("{} has a row", figure.id));
        let pieces = row.split('<').skip(1);
        let words: String = pieces
            .filter_map(|piece| Some(piece.split_once('>')?.1))
            .collect();
        assert!(
            words.contains(figure.text) && words.contains(figure.label),
            "{words}"
        );
        let (number, rest) = figure.split();
        assert!(words.contains(&format!("{number}{rest}")), "{words}");
    }
}

#[test]
fn lengths_are_compared_where_units_convert() {
    open();
    let all = classes(&REPORT);
    let class = |id: &str| {
        let of = |class: &&_| -> bool {
            let class: &baoan_report::query::counted::Class = class;
            class.figures.iter().any(|own| own.id == id)
        };
        all.iter().find(of).expect("each is in one")
    };
    // Trillions and hundreds of millions, the larger first.
    let money = class("figure-investment");
    assert!(money.compared && money.unit.is_none());
    let lengths: Vec<f64> = money.figures.iter().map(|own| money.length(own)).collect();
    assert_eq!(lengths, [12_000.0, 11.78]);
    // What has no other beside it is compared with nothing, nor is what is below zero.
    assert!(!class("figure-energy").compared);
    assert!(!figure("figure-energy").has_length());
    assert!(!figure("figure-points").has_length() && !figure("figure-points").counts());
    assert!(!figure("figure-handling").has_length());
    assert!(figure("figure-output").counts() && figure("figure-output").is_open());
}

#[test]
fn numbers_are_sorted_within_what_converts() {
    open();
    let sort = Some(Sort {
        column: Column::Value,
        descending: true,
    });
    let filter = Filter {
        sort,
        ..Filter::default()
    };
    let rows = filter.rows(&REPORT, &str::cmp);
    // A share and a growth are both in 「%」, and are not compared.
    let mut bases: Vec<_> = rows
        .iter()
        .map(|own| {
            (
                own.base(),
                (!own.kind.is_amount()).then(|| own.kind.as_str()),
            )
        })
        .collect();
    bases.dedup();
    let apart = bases.len();
    bases.sort_unstable();
    bases.dedup();
    assert_eq!(bases.len(), apart, "each unit of a kind stands together");
    // 「1.2万亿元」 is more than 「超过1000亿元」, and 「11.78亿元」 less.
    let money = rows.iter().filter(|own| own.base() == "元");
    let money: Vec<_> = money.map(|own| own.text).collect();
    assert_eq!(money[..3], ["突破1.5万亿元", "1.2万亿元", "超过1000亿元"]);
    assert!(money.contains(&"11.78亿元"));
    let words = sort.map(|sort| sort.words(&REPORT));
    assert_eq!(words.as_deref(), Some("按数从大到小排列，单位不同的分开"));
}

#[test]
fn every_sign_of_the_bars_is_explained() {
    open();
    let size = Size { width: 1000.0 };
    let drawing = layout::draw(&REPORT, Kind::Bars, size);
    let shown = |sign: &str| {
        let mut found = false;
        for mark in &drawing.marks {
            mark.walk(&mut |mark| {
                if let Mark::Text(text) = mark {
                    found |= text.runs.iter().any(|run| run.words.as_ref() == sign);
                }
            });
        }
        found
    };
    let how = drawing.how_to_read.as_ref();
    for sign in ["≥", ">", "≈", "≤", "<"] {
        assert!(shown(sign), "{sign} is drawn");
        let said = format!("{sign} 表示原文写“");
        assert!(how.contains(&said), "{sign}: {how}");
    }
}

#[test]
fn what_may_be_larger_is_not_called_smaller() {
    open();
    // The first number is that of the largest digits, in one of many units; 「超过」 leaves others open.
    let own = REPORT.figures.iter().find(|own| own.text == "11.78亿元");
    assert!(!is_largest(&REPORT, own.expect("it is there"), None));
    let own = REPORT.figures.iter().find(|own| own.text == "1.2万亿元");
    assert!(!is_largest(&REPORT, own.expect("it is there"), None));
    assert!(!told::first(&REPORT, None).is_empty());
}

#[test]
fn everything_is_drawn() {
    open();
    for variant in VARIANTS {
        let size = Size {
            width: variant.width,
        };
        let drawing = layout::draw(&REPORT, variant.kind, size);
        assert!(
            drawing.height >= 0.0 && drawing.height.is_finite(),
            "{:?}",
            variant.kind
        );
    }
}
