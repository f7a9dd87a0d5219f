//! What a reader saves equals the dataset, to the byte where it is the same file; what is cited
//! says no more than the record.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::REPORT,
    query::{
        cite::{Form, cite},
        json,
    },
};
use report::{emit, model::Figure};
use serde_json::Value;

fn all() -> Vec<&'static Figure> {
    REPORT.figures.iter().collect()
}

#[test]
fn the_figures_as_json_stand_so_in_the_dataset() {
    let whole = emit::json(&REPORT);
    let own = json::figures(&REPORT, &all());
    let list = |text: &str| {
        let start = text.find("\n  \"figures\": [").expect("there are figures");
        let end = text[start..].find("\n  ]").expect("they end");
        text[start..start + end].to_owned()
    };
    assert_eq!(list(&own), list(&whole));
    let (own, whole): (Value, Value) = (
        serde_json::from_str(&own).expect("it is JSON"),
        serde_json::from_str(&whole).expect("it is JSON"),
    );
    for (name, value) in own["source"].as_object().expect("there is a source") {
        assert_eq!(value, &whole["source"][name], "{name}");
    }
}

#[test]
fn few_and_no_figures_are_json_too() {
    for count in [0, 1] {
        let text = json::figures(&REPORT, &all()[..count]);
        let value: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(value["figures"].as_array().map(Vec::len), Some(count));
    }
}

#[test]
fn a_table_of_some_figures_has_their_rows_and_no_others() {
    let whole = emit::csv(&REPORT);
    assert_eq!(emit::csv_of(&REPORT, all()), whole);
    let lines: Vec<&str> = whole.split_inclusive("\r\n").collect();
    let some = emit::csv_of(&REPORT, [&REPORT.figures[3], &REPORT.figures[1]]);
    assert_eq!(some, [lines[0], lines[4], lines[2]].concat());
    assert!(some.starts_with("\u{FEFF}id,"));
}

#[test]
fn the_article_is_cited_as_the_standard_wants() {
    let of = |form| cite(&REPORT, "article", form, "2026-01-02");
    assert_eq!(
        of(Form::Standard),
        "积极建言资政 广泛凝聚共识[N/OL]. 宝安日报, 2022-09-29[2026-01-02]. \
         http://ibaoan.sznews.com/content/2022-09/29/content_25392323.htm."
    );
    assert_eq!(
        of(Form::Plain),
        "宝安日报，2022-09-29，《积极建言资政 广泛凝聚共识》，\
         http://ibaoan.sznews.com/content/2022-09/29/content_25392323.htm，2026-01-02查阅"
    );
    assert_eq!(
        of(Form::Bibtex),
        "@article{article,\n  title = {积极建言资政 广泛凝聚共识},\n  journal = {宝安日报},\n  \
         year = {2022},\n  month = {9},\n  day = {29},\n  \
         url = {http://ibaoan.sznews.com/content/2022-09/29/content_25392323.htm},\n  \
         urldate = {2026-01-02}\n}\n"
    );
    assert_eq!(of(Form::Link), REPORT.source.url);
}

#[test]
fn a_figure_is_cited_with_its_words() {
    for figure in REPORT.figures {
        let of = |form| cite(&REPORT, figure.id, form, "2026-01-02");
        let words = figure.quote.exact;
        assert!(of(Form::Plain).starts_with(&format!("{words}\n——宝安日报，")));
        assert!(of(Form::Bibtex).contains(&words.replace('%', "\\%")));
        let link = of(Form::Link);
        let (url, directive) = link.split_once("#:~:text=").expect("a directive");
        assert_eq!(url, REPORT.source.url);
        let parts: Vec<String> = directive.split(',').map(decoded).collect();
        assert!(parts.iter().any(|part| part == words.trim()), "{parts:?}");
        // As a browser reads it: these parts, one after the other, stand in the article once.
        let bare = |text: &str| text.replace(char::is_whitespace, "");
        let sought: String = parts
            .iter()
            .map(|part| part.trim_start_matches('-').trim_end_matches('-'))
            .map(bare)
            .collect();
        assert_eq!(
            bare(REPORT.source.text).matches(&sought).count(),
            1,
            "{sought}"
        );
    }
}

#[test]
fn what_the_article_does_not_say_is_cited_from_where_it_stands() {
    for reference in REPORT.references {
        let of = |form| cite(&REPORT, reference.id, form, "2026-01-02");
        assert!(of(Form::Standard).contains("[EB/OL]"));
        assert!(of(Form::Standard).contains(reference.url));
        assert!(!of(Form::Standard).contains("宝安日报, 2022"));
        assert_eq!(of(Form::Link), reference.url);
    }
}

fn decoded(text: &str) -> String {
    assert!(text.is_ascii());
    baoan_report::query::percent::decode(text)
}
