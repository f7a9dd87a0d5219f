//! The page of a report with lists and two levels of headings, whose areas and measures start within
//! paragraphs (`crates/report/tests/lists`): the marks stand where the article has them, and in no title.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::{self, REPORT},
    query::heading::{Heading, heading},
    state::Store,
    view,
};
use leptos::prelude::*;
use std::path::Path;

fn body() -> String {
    if let Err(diagnostics) = data::open(Path::new("crates/report/tests/lists")) {
        panic!("{diagnostics}");
    }
    Owner::new().with(|| view::app(Store::default()).to_html())
}

/// The words of a piece of markup.
fn words(html: &str) -> String {
    let pieces = html.split('<').skip(1);
    let pieces = pieces.filter_map(|piece| Some(piece.split_once('>')?.1));
    pieces.collect()
}

#[test]
fn titles_have_no_marks() {
    let html = body();
    let areas = html
        .split("<section ")
        .find(|part| part.starts_with("id=\"areas\""));
    let areas = words(areas.expect("there are areas"));
    for title in [
        "产业更有活力",
        "招商引资扩面提质",
        "企业服务用心",
        "养老服务",
        "治理更有秩序",
        "做实网格管理",
        "做细矛盾调解",
    ] {
        assert!(areas.contains(title), "{title}: {areas}");
    }
    for mark in ["（一）", "（三）", "一是", "1.", "①"] {
        assert!(!areas.contains(mark), "{mark}: {areas}");
    }
}

#[test]
fn the_article_has_its_marks_and_two_levels_of_headings() {
    let html = body();
    let article = html.split("<article").nth(1).expect("there is the article");
    let article = article.split("</article>").next().expect("it ends");
    for sentence in REPORT.source.sentences {
        let own = format!("data-sentence=\"{}\"", sentence.id);
        let own = article.split(&own).nth(1).expect("the sentence is there");
        let own = own.split("data-sentence=").next().unwrap_or_default();
        assert!(
            words(&format!("<{own}")).contains(sentence.text),
            "{}",
            sentence.text
        );
    }
    let inside = |tag: &str| -> Vec<String> {
        let open = format!("<{tag}");
        let elements = article.split(&open).skip(1);
        let elements = elements.filter_map(|rest| rest.split(&format!("</{tag}>")).next());
        elements.map(|own| words(&format!("<{own}"))).collect()
    };
    let areas = [
        "（一）聚焦发展，产业更有活力",
        "（二）聚焦民生，生活更有温度",
    ];
    let plan = "（一）以项目为牵引，增强发展后劲";
    assert_eq!(inside("h4"), [areas[0], areas[1], plan]);
    assert_eq!(inside("h5"), ["养老服务", "托育服务"]);
    assert!(inside("h3").contains(&"一、2031年工作回顾".to_owned()));
}

#[test]
fn what_is_a_heading() {
    body();
    let lines = REPORT
        .source
        .sentences
        .chunk_by(|a, b| a.paragraph == b.paragraph);
    let found: Vec<_> = lines
        .filter_map(|line| Some((line[0].text, heading(&REPORT, line)?)))
        .collect();
    let expected = [
        ("真抓实干促发展 用情用力惠民生", Heading::Title),
        ("一、2031年工作回顾", Heading::Section),
        ("（一）聚焦发展，产业更有活力", Heading::Area("area-1")),
        ("（二）聚焦民生，生活更有温度", Heading::Area("area-2")),
        ("养老服务", Heading::Measure),
        ("托育服务", Heading::Measure),
        ("二、2032年工作安排", Heading::Section),
        ("（一）以项目为牵引，增强发展后劲", Heading::Plan),
    ];
    assert_eq!(found, expected);
}
