//! The prerendered body against its golden file, and what must hold in it.
//!
//! `UPDATE_GOLDEN=1 cargo test --features ssr --test page` rewrites the golden file.

#![cfg(feature = "ssr")]

use baoan_report::{data::REPORT, query::card::card, state::Store, view};
use leptos::prelude::*;
use std::{env, fs};

const GOLDEN: &str = "tests/page.golden.html";

fn body() -> String {
    Owner::new().with(|| view::app(Store::default()).to_html())
}

/// One element a line, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace('<', "\n<").trim_start().to_owned() + "\n"
}

#[test]
fn looks_as_it_did() {
    let now = lines(&body());
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(GOLDEN, &now).expect("the golden file can be written");
    }
    let golden = fs::read_to_string(GOLDEN).unwrap_or_default();
    if let Some((number, (was, is))) = golden
        .lines()
        .zip(now.lines())
        .enumerate()
        .find(|(_, (was, is))| was != is)
    {
        panic!(
            "{GOLDEN}:{}: was\n  {was}\nis\n  {is}\nIf that is right: UPDATE_GOLDEN=1",
            number + 1
        );
    }
    assert_eq!(
        golden.lines().count(),
        now.lines().count(),
        "{GOLDEN}: UPDATE_GOLDEN=1 if that is right"
    );
}

#[test]
fn has_every_sentence_and_no_inline_style() {
    let html = body();
    for sentence in REPORT.source.sentences {
        assert!(
            html.contains(&format!("data-sentence=\"{}\"", sentence.id)),
            "{}",
            sentence.id
        );
    }
    assert!(
        !html.contains(" style="),
        "inline style breaks the content security policy"
    );
    let elements = html
        .split('<')
        .filter(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic()))
        .count();
    // Some forty stand around the body; more than a third are the three layouts of the night.
    assert!(elements < 3_250, "{elements} elements");
}

#[test]
fn no_link_stands_in_a_link() {
    for link in body().split("<a ").skip(1) {
        assert!(link.contains("</a>"), "not closed before the next: {link}");
    }
}

/// The article as a reader copies it: its notes are no part of it.
#[test]
fn the_article_is_the_source_and_nothing_else() {
    let html = body();
    let article = html
        .split_once("<article")
        .and_then(|(_, rest)| rest.split_once("</article>"));
    let (article, _) = article.expect("there is an article");
    let mut text = String::new();
    for piece in article.split('<') {
        text += piece.split_once('>').map_or("", |(_, words)| words);
    }
    let bare = |text: &str| {
        text.replace(char::is_whitespace, "")
            .replace('\u{feff}', "")
    };
    assert_eq!(bare(&text), bare(REPORT.source.text));
}

/// The list and the card say what the mark says (tests/viz/timeline.rs).
#[test]
fn an_opening_and_the_publication_are_called_so() {
    let html = body();
    for (id, date) in [
        ("event-party-congress", "2021年9月27日开幕"),
        ("event-city-session", "2022年4月10日开幕"),
        ("event-published", "2022年9月29日见报"),
    ] {
        assert!(html.contains(&format!("<time data-precision=\"day\">{date}</time>")));
        let card = card(&REPORT, id).expect("it has a card");
        assert!(card.facts.iter().any(|fact| fact == date), "{id}");
    }
    let lanes = html
        .split_once("class=\"lanes\"")
        .expect("there are lanes")
        .1;
    let lane = |name: &str| format!("<h3>{name}</h3>");
    let report = lanes
        .split_once(&lane("报告"))
        .expect("the report has a lane")
        .1;
    assert!(report[..400].contains("event-published"));
    // None of its dated events is a plan that stands in a lane.
    assert!(!lanes.contains(&lane("部署")));
}
