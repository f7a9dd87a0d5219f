//! What a reader saves equals the dataset, to the byte where it is the same file; what is cited
//! says no more than the record.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::{REPORT, of, translations},
    language::{Language, speaking},
    query::{
        cite::{Form, cite},
        selection,
    },
};
use report::emit;
use serde_json::Value;

/// Ids of the first few figures.
fn ids(count: usize) -> impl Iterator<Item = &'static str> {
    REPORT.figures.iter().take(count).map(|figure| figure.id)
}

const ALL: usize = usize::MAX;

#[test]
fn the_figures_as_json_stand_so_in_the_dataset() {
    let whole = emit::json(of(Language::Hans), &translations());
    let own = selection::json(ids(ALL));
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
        let text = selection::json(ids(count));
        let value: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(value["figures"].as_array().map(Vec::len), Some(count));
    }
}

#[test]
fn a_table_of_some_figures_has_their_rows_and_no_others() {
    let whole = emit::csv(of(Language::Hans), &translations());
    assert_eq!(selection::table(), whole);
    assert_eq!(selection::csv(ids(ALL)), whole);
    let lines: Vec<&str> = whole.split_inclusive("\r\n").collect();
    let some = [
        REPORT.figures[3].id,
        "figure-of-nobody",
        REPORT.figures[1].id,
    ];
    let some = selection::csv(some.into_iter());
    assert_eq!(some, [lines[0], lines[4], lines[2]].concat());
    assert!(some.starts_with("\u{FEFF}id,"));
}

/// `unit` is the article's, whatever the language of who saves; what it is called there stands in
/// a column, and a member, of that language.
#[test]
fn whoever_saves_saves_the_same() {
    let saved = |language| {
        speaking(language, || {
            let ids = || {
                REPORT
                    .figures
                    .iter()
                    .rev()
                    .step_by(2)
                    .map(|figure| figure.id)
            };
            (
                selection::table(),
                selection::csv(ids()),
                selection::json(ids()),
            )
        })
    };
    for language in Language::all() {
        assert_eq!(saved(*language), saved(Language::Hans), "{language:?}");
    }
    let (table, _, json) = saved(Language::English);
    let (names, rest) = table.split_once("\r\n").expect("lines");
    assert!(
        names.contains(",unit,") && names.ends_with("_en"),
        "{names}"
    );
    for figure in of(Language::Hans).figures {
        assert!(rest.contains(&format!(",{},{},", figure.text, figure.unit)));
    }
    let value: Value = serde_json::from_str(&json).expect("it is JSON");
    for one in value["figures"].as_array().expect("a list") {
        let figure = |language| {
            let mut figures = of(language).figures.iter();
            figures
                .find(|figure| one["id"] == figure.id)
                .expect("it is there")
        };
        assert_eq!(one["unit"], figure(Language::Hans).unit);
        for language in [Language::Hant, Language::English] {
            let said = &one["translations"][language.tag()];
            assert_eq!(said["label"], figure(language).label);
            assert_eq!(said["unit"], figure(language).unit_name);
        }
    }
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
    assert_eq!(Some(of(Form::Link).as_str()), REPORT.source.url);
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
        assert_eq!(Some(url), REPORT.source.url);
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
