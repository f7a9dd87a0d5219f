//! The report in other languages: the same report, in other words.

#![cfg(feature = "ssr")]

use baoan_report::{
    data::of,
    language::{Language, speaking},
    query::{
        card::card,
        filter::{Column, Filter, Sort},
    },
    state::Store,
    view,
    viz::{Kind, Size, layout::draw},
};
use leptos::prelude::*;
use report::model::Report;

fn originals() -> impl Iterator<Item = (&'static Report, &'static Report)> {
    let others = Language::all().iter().skip(1);
    others.map(|language| (of(Language::Hans), of(*language)))
}

fn body(language: Language) -> String {
    speaking(language, || {
        Owner::new().with(|| view::app(Store::default()).to_html())
    })
}

fn han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}')
}

#[test]
fn comes_in_three_languages() {
    assert_eq!(Language::all().len(), 3);
}

#[test]
fn figures_are_the_same_but_for_words() {
    for (original, other) in originals() {
        assert_eq!(original.figures.len(), other.figures.len());
        for (a, b) in original.figures.iter().zip(other.figures) {
            assert_eq!(
                (a.id, a.value, a.unit, a.printed, a.bound, a.status),
                (b.id, b.value, b.unit, b.printed, b.bound, b.status)
            );
            assert_eq!((a.area, a.measure, a.task), (b.area, b.measure, b.task));
            assert_eq!(a.quote, b.quote);
        }
    }
}

#[test]
fn every_sentence_keeps_its_original() {
    for (original, other) in originals() {
        for (a, b) in original.source.sentences.iter().zip(other.source.sentences) {
            assert_eq!(
                (a.id, a.text, a.start, a.end),
                (b.id, b.text, b.start, b.end)
            );
            assert!(
                a.translation.is_none() && b.translation.is_some(),
                "{}",
                a.id
            );
        }
        assert_eq!(original.source.text, other.source.text);
    }
}

/// So that whatever is marked in the original can be marked there.
#[test]
fn traditional_characters_stand_one_for_one() {
    for sentence in of(Language::Hant).source.sentences {
        let converted = sentence.translation.unwrap_or_default();
        assert_eq!(
            converted.chars().count(),
            sentence.text.chars().count(),
            "{converted}"
        );
    }
}

/// Found by reading the whole conversion once: what a converter mostly gets wrong.
#[test]
fn traditional_characters_are_the_right_ones() {
    let sentences = of(Language::Hant).source.sentences.iter();
    let text: String = sentences
        .filter_map(|sentence| sentence.translation)
        .collect();
    for right in [
        "新征程",
        "對標對表",
        "群眾",
        "松白路",
        "幹部",
        "製造業",
        "餘萬元",
        "聯繫",
        "出台",
        "攝",
    ] {
        assert!(text.contains(right), "{right}");
    }
    for wrong in [
        "徵程", "對錶", "羣", "石巖", "鬆白", "乾部", "制造", "余萬", "“", "”",
    ] {
        assert!(!text.contains(wrong), "{wrong}");
    }
}

#[test]
fn english_has_no_character_of_ours_left() {
    let report = of(Language::English);
    let labels = report
        .figures
        .iter()
        .flat_map(|one| [one.label, one.text, one.unit_name]);
    let areas = report
        .areas
        .iter()
        .flat_map(|one| [one.title, one.short].into_iter().chain(one.tagline));
    let events = report.events.iter().map(|one| one.title);
    for text in labels.chain(areas).chain(events) {
        assert!(!text.contains(han), "{text}");
    }
}

#[test]
fn pages_have_the_same_entities() {
    let ids = |language| {
        let html = body(language);
        let ids = html.split("data-id=\"").skip(1);
        let mut ids: Vec<String> = ids
            .filter_map(|rest| rest.split('"').next().map(str::to_owned))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let original = ids(Language::Hans);
    assert!(original.len() > 80);
    for language in [Language::Hant, Language::English] {
        assert_eq!(ids(language), original, "{language:?}");
    }
}

#[test]
fn numbers_are_sorted_as_they_are_said() {
    let filter = Filter {
        sort: Some(Sort {
            column: Column::Value,
            descending: true,
        }),
        ..Filter::default()
    };
    let places = |language| {
        speaking(language, || {
            let rows = filter.rows(of(language), &str::cmp);
            let place = |id| rows.iter().position(|row| row.id == id);
            let money = rows.iter().position(|row| row.unit == "万元");
            (money, place("figure-suggestions"))
        })
    };
    // 730 suggestions, 300万元; but 3 million yuan.
    let (money, suggestions) = places(Language::Hans);
    assert!(money > suggestions);
    let (money, suggestions) = places(Language::English);
    assert!(money < suggestions);
    assert_eq!(money, Some(0));
}

#[test]
fn what_is_not_broken_is_in_the_letters_of_the_page() {
    let words = of(Language::Hans).page.unbroken;
    let converted = of(Language::Hant).page.unbroken;
    assert_eq!(words.len(), converted.len());
    let place = words.iter().position(|word| *word == "制造业");
    assert_eq!(place.map(|at| converted[at]), Some("製造業"));
}

/// `t!("…")` in Rust, also over several lines.
#[test]
fn every_word_of_the_program_is_translated() {
    let english = std::fs::read_to_string("assets/language/en.toml").unwrap();
    let english: std::collections::BTreeMap<String, String> = toml::from_str(&english).unwrap();
    let (mut calls, mut missing) = (0, Vec::new());
    let mut folders = vec![std::path::PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim().starts_with("//"));
            let code = code.collect::<Vec<_>>().join("\n");
            // No other macro whose name ends so.
            let mut before = ' ';
            for piece in code.split_inclusive("t!(") {
                if let Some(word) = called(piece).filter(|_| !before.is_alphanumeric()) {
                    calls += 1;
                    if !english.contains_key(word) {
                        missing.push(format!("{}: {word}", path.display()));
                    }
                }
                before = piece.chars().rev().nth(3).unwrap_or(' ');
            }
        }
    }
    assert!(calls > 100, "{calls} words were found");
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The word that the text behind a `t!(` begins with.
fn called(text: &str) -> Option<&str> {
    let (word, _) = text.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(word)
}

/// What others hold after the report is no plan of the report's, and an outbreak is not done.
#[test]
fn an_event_is_called_what_it_is_to_the_report() {
    for (language, after) in [
        (Language::Hans, "在报告之后"),
        (Language::Hant, "在報告之後"),
        (Language::English, "After the report"),
    ] {
        speaking(language, || {
            let facts = |id| card(of(language), id).expect("it has a card").facts;
            assert_eq!(
                facts("event-national-congress").last().map(String::as_str),
                Some(after)
            );
            assert_eq!(facts("event-outbreak").len(), 1);
            // Its own.
            assert_eq!(facts("event-outlook").len(), 2);
        });
    }
}

#[test]
fn no_quote_stands_beside_what_it_does_not_carry() {
    for language in Language::all() {
        speaking(*language, || {
            let report = of(*language);
            let html = |id| {
                let card = card(report, id).expect("it has a card");
                view::card::card(card, None, false).to_html()
            };
            for id in ["framework", "framework-2", "framework-3"] {
                let html = html(id);
                assert!(!html.contains("四大制造业片区"), "{id}");
                assert!(html.contains("content_25389039"), "{id}");
            }
            assert!(html("framework-1").contains("四大制造业片区"));
            assert!(html("slot-3-1").contains("宝安中心区、西部市级中心"));
        });
    }
}

#[test]
fn an_english_article_within_a_sentence_is_small() {
    speaking(Language::English, || {
        let drawing = draw(
            of(Language::English),
            Kind::Blueprint,
            Size { width: 1248.0 },
        );
        assert!(drawing.how_to_read.contains("groups of the “422133”"));
    });
}
