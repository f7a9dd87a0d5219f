//! Pictures that are posted: those that stand for the page where it is shared, and clippings.

use crate::{checks, fixtures};
use baoan_report::{
    data::REPORT,
    language::{Language, speaking},
    query::clipping,
    viz::{
        Drawing, Kind, clipping as clippings,
        clipping::{Clipping, Piece},
        figure,
        mark::Mark,
        picture::Picture,
        poster::Extra,
        share::{Shape, share},
        standalone::style,
        wrap::wrap_whole,
    },
};
use proptest::prelude::*;
use report::model::{Report, Status};

const HIGH: (f64, f64) = (1080.0, 1440.0);

const EXTRA: Extra = Extra {
    code: "data:image/svg+xml,",
    words: "扫码看原网页",
    font: "",
};

fn leak(report: Report) -> &'static Report {
    Box::leak(Box::new(report))
}

/// Its marks as checks want them.
fn drawing(picture: &Picture) -> Drawing {
    Drawing {
        kind: Kind::Bars,
        width: picture.size.0,
        height: picture.size.1,
        title: "".into(),
        desc: "".into(),
        how_to_read: "".into(),
        axis: None,
        marks: picture.marks.clone(),
        alone: None,
    }
}

#[track_caller]
fn is_whole(picture: &Picture, what: &str) {
    let drawing = drawing(picture);
    assert_eq!(checks::outside(&drawing), None, "{what}");
    assert_eq!(checks::overlap(&drawing), None, "{what}");
}

/// The words that are marked.
fn marked(picture: &Picture) -> Vec<String> {
    let pairs = picture.marks.windows(2);
    let marked = pairs.filter_map(|pair| match pair {
        [
            Mark::Rect {
                class: "marker", ..
            },
            Mark::Text(text),
        ] => Some(text.runs[0].words.to_string()),
        _ => None,
    });
    marked.collect()
}

fn drawn(report: &'static Report, id: &str) -> Picture {
    let clipping = clipping::of(report, id).expect("it is a figure");
    clippings::clipping(report, &clipping, EXTRA)
}

#[test]
fn every_figure_fits_its_clipping_and_its_quantity_is_marked() {
    for fixture in fixtures::all() {
        let report = leak(fixture.report);
        for figure in report.figures {
            let picture = drawn(report, figure.id);
            let what = format!("{} {}", fixture.name, figure.id);
            is_whole(&picture, &what);
            assert_eq!(picture.size, HIGH, "{what}");
            let words = checks::words(&drawing(&picture));
            let (number, unit) = figure.split();
            assert!(words.contains(&format!("{number}|{unit}")), "{words}");
            // In a made one the number is no longer the article's.
            assert_eq!(marked(&picture), [figure.printed], "{what}");
        }
    }
}

#[test]
fn a_clipping_in_another_language_has_the_articles_own_sentence_too() {
    for language in [Language::Hant, Language::English] {
        speaking(language, || {
            for figure in REPORT.figures {
                let picture = drawn(&REPORT, figure.id);
                is_whole(&picture, figure.id);
                assert_eq!(picture.size, HIGH, "{}", figure.id);
                let marked = marked(&picture);
                assert_eq!(marked.last().map(String::as_str), Some(figure.printed));
                let words = checks::words(&drawing(&picture));
                assert!(words.contains(figure.text.trim()) || words.contains(figure.split().0));
            }
        });
    }
}

#[test]
fn a_clipping_says_what_is_planned_and_what_is_more() {
    for figure in REPORT.figures {
        let picture = drawn(&REPORT, figure.id);
        let words = checks::words(&drawing(&picture));
        let planned = figure.status == Status::Planned;
        assert_eq!(words.contains("|计划|"), planned, "{words}");
        assert_eq!(words.contains("|已完成|"), !planned, "{words}");
        assert_eq!(words.contains("实际多于此数"), figure.is_open(), "{words}");
        let dashed = picture.file("").contains("class=\"doubt\"");
        assert_eq!(dashed, planned, "{}", figure.id);
    }
}

#[test]
fn without_an_address_there_is_no_empty_box() {
    let figure = figure::largest(&REPORT).expect("there are figures");
    let clipping = clipping::of(&REPORT, figure.id).expect("it is one");
    let bare = clippings::clipping(&REPORT, &clipping, Extra::default());
    is_whole(&bare, "bare");
    let file = bare.file("");
    assert!(
        !file.contains("<image") && !file.contains("#fff\""),
        "{file}"
    );
    assert!(drawn(&REPORT, figure.id).file("").contains("<image"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// However long a sentence is, all of it is there.
    #[test]
    fn a_long_sentence_is_set_smaller_or_runs_on(
        before in "[一-十百千万人民政协工作，]{0,350}",
        after in "[一-十百千万人民政协工作，]{0,350}",
    ) {
        let figure = &REPORT.figures[0];
        let piece = |words: String, own| Piece { words: words.leak(), whole: own, own };
        let clipping = Clipping {
            figure,
            facts: vec!["已完成".into()],
            passages: vec![vec![
                piece(before.clone(), false),
                piece("987654321余万人次".into(), true),
                piece(after.clone(), false),
            ]],
            place: "原文第一句".into(),
        };
        let picture = clippings::clipping(&REPORT, &clipping, EXTRA);
        is_whole(&picture, "long");
        prop_assert!(picture.size.1 >= HIGH.1);
        prop_assert_eq!(marked(&picture), ["987654321余万人次"]);
        let words = checks::words(&drawing(&picture)).replace('|', "");
        prop_assert!(words.contains(&[before, "987654321余万人次".into(), after].concat()));
    }

    #[test]
    fn what_is_to_be_whole_is_never_broken(
        words in "[一-十人民0-9，。]{2,60}",
        (from, long) in (0_usize..60, 1_usize..8),
        ems in 3.0_f64..20.0,
    ) {
        let bytes: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
        let from = from.min(bytes.len() - 2);
        let range = bytes[from]..bytes[(from + long).min(bytes.len() - 1)];
        let lines = wrap_whole(&words, 1.0, ems, std::slice::from_ref(&range));
        prop_assert_eq!(lines.concat(), words.as_str());
        let mut at = 0;
        for line in lines {
            at += line.len();
            prop_assert!(at <= range.start || at >= range.end);
        }
    }
}

#[test]
fn what_is_shared_has_the_headline_and_the_largest_number() {
    for fixture in fixtures::all() {
        let report = leak(fixture.report);
        for shape in Shape::ALL {
            let picture = share(report, shape);
            let what = format!("{} {}", fixture.name, shape.name());
            is_whole(&picture, &what);
            let words = checks::words(&drawing(&picture)).replace('|', "");
            let headline = report.source.headline.replace(' ', "");
            assert!(words.contains(&headline), "{words}");
            let figures = report.figures.iter();
            let seen = figures.filter(|figure| words.contains(figure.text)).count();
            let largest = figure::largest(report);
            assert!(largest.is_none_or(|figure| words.contains(figure.text)));
            assert!(largest.is_none() || seen > 0, "{words}");
            // Shown 300 px wide, what is read first is still as large as text.
            let smallest = report.figures.len().min(1) as f64 * 12.0;
            let scale = 300.0 / picture.size.0;
            let number = drawing(&picture);
            let number = checks::texts(&number).into_iter();
            let number = number.filter(|text| text.class == "numeral");
            for text in number {
                assert!(text.size * scale >= smallest, "{what}");
            }
        }
    }
    assert!(share(&REPORT, Shape::Wide).file(&style()).contains("730"));
}
