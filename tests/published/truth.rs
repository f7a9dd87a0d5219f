//! Every sentence and every figure on the page is the article's.

use crate::open;
use baoan_report::{data::REPORT, query::card::card, state::Store, view};
use leptos::prelude::*;
use report::lookup::entities;

fn body() -> String {
    Owner::new().with(|| view::app(Store::default()).to_html())
}

fn bare(text: &str) -> String {
    text.replace(char::is_whitespace, "")
        .replace('\u{feff}', "")
}

/// What a reader reads of markup.
fn text(html: &str) -> String {
    let pieces = html.split('<').skip(1);
    pieces
        .filter_map(|piece| Some(piece.split_once('>')?.1))
        .collect()
}

/// From the beginning of a tag to what closes it.
fn within<'a>(html: &'a str, opening: &str, closing: &str) -> &'a str {
    let from = html.find(opening).unwrap_or_else(|| panic!("no {opening}"));
    html[from..].split(closing).next().unwrap_or_default()
}

#[test]
fn the_article_on_the_page_is_the_source() {
    open();
    let html = body();
    let article = within(&html, "<article", "</article>");
    assert_eq!(bare(&text(article)), bare(REPORT.source.text));
    for sentence in REPORT.source.sentences {
        assert!(article.contains(&format!("data-sentence=\"{}\"", sentence.id)));
    }
}

#[test]
fn every_figure_on_the_page_stands_in_its_sentence() {
    open();
    let html = body();
    let table = within(&html, "<table", "</table>");
    for figure in REPORT.figures {
        let row = within(table, &format!("data-id=\"{}\"", figure.id), "</tr>");
        let row = bare(&text(row));
        for part in [figure.label, figure.text, figure.quote.exact] {
            assert!(row.contains(&bare(part)), "{}: {part}: {row}", figure.id);
        }
        assert!(figure.quote.exact.contains(figure.text), "{}", figure.id);
        assert!(
            REPORT.source.text.contains(figure.quote.exact),
            "{}",
            figure.id
        );
    }
}

#[test]
fn every_card_quotes_the_article_or_names_its_source() {
    open();
    let article = bare(REPORT.source.text);
    for entity in entities(&REPORT) {
        let card = card(&REPORT, entity.id()).expect("each entity has a card");
        let passage: String = card.passage.iter().map(|segment| segment.text).collect();
        assert!(article.contains(&bare(&passage)), "{}: {passage}", card.id);
        assert!(
            !passage.is_empty() || !card.references.is_empty(),
            "{} has no source",
            card.id
        );
    }
}
