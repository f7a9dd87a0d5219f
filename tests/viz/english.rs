//! Drawings in English: words stay whole, nothing overlaps, nothing is left in Chinese.

use crate::checks::{outside, overlap, pieces, smallest};
use baoan_report::{
    data::REPORT,
    language::{Language, speaking},
    query::deck::{self, Shape},
    view::slides::slide,
    viz::{
        Drawing, Kind, Size, VARIANTS, layout,
        mark::{Anchor, Mark, Text},
        name::name,
        poster::{Extra, poster},
        standalone::standalone,
        svg,
        wrap::wrap,
    },
};
use proptest::prelude::*;
use report::{model::Figure, number::Number};

/// The words of a file, without tags and spaces.
fn plain(file: &str) -> String {
    let texts = file
        .split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1));
    let words: String = texts.collect();
    words.split_whitespace().collect()
}

/// What leaves the page has no banner above it.
#[test]
fn what_leaves_the_page_says_that_it_is_translated() {
    let said = |language| {
        speaking(language, || {
            let drawing = layout::draw(&REPORT, Kind::Towers, Size { width: 920.0 });
            let slides = deck::deck(&REPORT);
            [
                poster(&REPORT, Extra::default()),
                standalone(&drawing, &REPORT.source),
                slide(&REPORT, &slides, slides.len() - 1, Shape::Wide),
            ]
        })
    };
    for (language, word, times) in [
        (Language::Hans, "译文", 0),
        (Language::Hant, "非官方譯文", 1),
        (Language::English, "unofficialtranslation", 1),
    ] {
        for file in said(language) {
            let plain = plain(&file);
            assert_eq!(plain.matches(word).count(), times, "{language:?}: {plain}");
        }
    }
}

fn wrapped(words: &str, ems: f64) -> Vec<String> {
    speaking(Language::English, || {
        let lines = wrap(words, 1.0, ems);
        lines.into_iter().map(str::to_owned).collect()
    })
}

#[test]
fn lines_break_between_words() {
    let words = "Bao’an Central Area";
    assert_eq!(wrapped(words, 7.0), ["Bao’an", "Central Area"]);
    assert_eq!(wrapped(words, 5.0), ["Bao’an", "Central", "Area"]);
}

#[test]
fn numbers_stay_with_their_units() {
    let words = "held 730 suggestions";
    assert_eq!(wrapped(words, 8.5), ["held", "730 suggestions"]);
    assert_eq!(wrapped(words, 3.0), ["held", "730 suggestions"]);
}

#[test]
fn hyphens_are_a_last_resort() {
    let words = "high-quality development";
    assert_eq!(wrapped(words, 7.0), ["high-quality", "development"]);
    let words = "consensus-building";
    assert_eq!(wrapped(words, 7.0), ["consensus-", "building"]);
}

proptest! {
    #[test]
    fn no_word_is_torn(
        words in "[A-Z][a-z]{0,8}(’[a-z]{1,3})?( ([a-z]{1,9}|[0-9]{1,3} [a-z]{3,9}|[a-z]{2,6}-[a-z]{2,6})){0,12}",
        ems in 3.0_f64..30.0,
    ) {
        let lines = wrapped(&words, ems);
        let mut joined = String::new();
        for line in &lines {
            if !joined.is_empty() && !joined.ends_with('-') {
                joined.push(' ');
            }
            joined.push_str(line);
        }
        prop_assert_eq!(joined, words);
        for pair in lines.windows(2) {
            let number = pair[0].ends_with(|c: char| c.is_ascii_digit());
            let unit = pair[1].starts_with(|c: char| c.is_ascii_lowercase());
            prop_assert!(!(number && unit), "{:?}", lines);
        }
    }
}

#[test]
fn quantities_fall_apart_at_the_first_space() {
    for (text, value, parts, counts) in [
        ("730 suggestions", 730, ("730", " suggestions"), true),
        ("two rounds", 2, ("two", " rounds"), true),
        ("3 million+ yuan", 300, ("3", " million+ yuan"), false),
    ] {
        let figure = Figure {
            text,
            value: Number::whole(value),
            ..REPORT.figures[0]
        }
        .shaped();
        assert_eq!(figure.split(), parts);
        assert_eq!(figure.counts(), counts, "{text}");
    }
}

#[test]
fn lines_are_words_apart_in_names() {
    let lines = ["Bao’an", "Central Area"];
    let text = Text::lines("", (0.0, 0.0), 12.0, Anchor::Start, 14.0, lines);
    let label = "Bao’an Central Area, 2 central areas, 1 of 2";
    let said = speaking(Language::English, || {
        name(label, &[Mark::Text(text)], (1, 1))
    });
    assert_eq!(said, label);
}

fn check(drawing: &Drawing) {
    for piece in pieces(drawing) {
        check_piece(&piece);
    }
}

fn check_piece(drawing: &Drawing) {
    let place = format!("{:?} at {} px", drawing.kind, drawing.width);
    assert_eq!(outside(drawing), None, "{place}");
    assert_eq!(overlap(drawing), None, "{place}");
    assert!(smallest(drawing) >= 11.99, "{place}");
}

#[test]
fn the_report_is_sound_in_english_too() {
    speaking(Language::English, || {
        for width in (280..=1248).step_by(40).map(f64::from) {
            for kind in Kind::ALL {
                check(&layout::draw(&REPORT, kind, Size { width }));
            }
        }
    });
}

#[test]
fn nothing_is_left_in_chinese() {
    speaking(Language::English, || {
        // Without a translation there is nothing to look for.
        if !REPORT.areas.iter().all(|area| area.title.is_ascii()) {
            return;
        }
        for variant in VARIANTS {
            let size = Size {
                width: variant.width,
            };
            let drawing = layout::draw(&REPORT, variant.kind, size);
            let page = svg::page(&drawing, variant.name);
            let words = [page.as_str(), &drawing.how_to_read].concat();
            let chinese: String = words
                .chars()
                .filter(|c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
                .collect();
            assert_eq!(chinese, "", "{:?} {}", variant.kind, variant.name);
        }
    });
}
