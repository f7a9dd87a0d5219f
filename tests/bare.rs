//! A report of nothing but what was done: no plans, no framework, no events, no sources from elsewhere,
//! no translation. What is about those is not on its page, nor in a sentence of it.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::{self, REPORT},
    language::Language,
    query::{deck::deck, part::Part, route, search},
    state::Store,
    view,
    viz::{Kind, poster},
};
use leptos::prelude::*;
use std::path::Path;

fn opened() {
    let folder = Path::new("tests/fixtures/bare/2031");
    data::open(folder).unwrap_or_else(|found| panic!("{found}"));
}

fn body() -> String {
    opened();
    Owner::new().with(|| view::app(Store::default()).to_html())
}

#[test]
fn the_page_has_the_parts_that_there_are() {
    let html = body();
    let sections: Vec<_> = html
        .split("<section ")
        .skip(1)
        .map(|section| section.split('"').nth(1).unwrap_or_default())
        .collect();
    assert_eq!(sections, ["overview", "areas", "data", "source"]);
    let links: Vec<_> = html
        .split("data-nav=\"")
        .skip(1)
        .map(|link| link.split('"').next().unwrap_or_default())
        .collect();
    assert_eq!(links, sections);
    assert_eq!(Part::present().map(Part::as_str).collect::<Vec<_>>(), links);
}

#[test]
fn no_sentence_is_about_what_is_not_there() {
    let html = body();
    for word in ["部署", "计划", "主框架", "时间轴", "背景补充", "未注明日期"] {
        let seen = html.split('<').find(|piece| piece.contains(word));
        assert_eq!(seen, None, "{word}");
    }
}

#[test]
fn every_figure_and_sentence_is_there() {
    let html = body();
    for figure in REPORT.figures {
        assert!(
            html.contains(figure.text.trim_end_matches(figure.unit)),
            "{}",
            figure.id
        );
    }
    for sentence in REPORT.source.sentences {
        let place = format!("data-sentence=\"{}\"", sentence.id);
        assert!(html.contains(&place), "{}", sentence.id);
    }
}

#[test]
fn addresses_of_what_is_not_there_are_unknown() {
    opened();
    for hash in ["#/plan", "#/framework", "#/timeline"] {
        let parsed = route::parse(data::of(Language::Hans), hash).expect("it is a hash of ours");
        assert!(parsed.unknown.is_some(), "{hash}");
        assert_eq!(parsed.route.part, Part::Overview, "{hash}");
    }
}

#[test]
fn the_long_picture_does_without() {
    opened();
    let picture = poster::poster(data::of(Language::Hans), poster::Extra::default());
    for word in ["部署", "任务", "框架", "组0席", "0项"] {
        assert!(!picture.contains(word), "{word}");
    }
}

#[test]
fn slides_drawings_and_search_do_without() {
    opened();
    let report = data::of(Language::Hans);
    // Headline, ring, three areas, the numbers, the source.
    assert!((6..=9).contains(&deck(report).len()));
    let kinds: Vec<_> = Kind::present(report).map(Kind::name).collect();
    assert_eq!(kinds, ["ring", "bars", "minimap"]);
    assert!(!search::suggest(report, "路").is_empty());
}
