//! The page of a report with every way to write a number (`crates/report/tests/numbers`): each stands
//! there as the article has it, and is drawn no other.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::{self, REPORT},
    query::counted::classes,
    state::Store,
    view,
    viz::{Size, VARIANTS, layout},
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
