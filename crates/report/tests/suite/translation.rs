//! A report in another language is the same report in other words.

use crate::edited::Edited;
use proptest::prelude::*;
use report::lookup::{self, Entity};
use report::model::{Report, Sentence, Source};
use report::package::FileId;
use report::translate::{texts, translated};
use std::cell::RefCell;
use std::collections::HashSet;

fn both() -> [&'static Report; 2] {
    [Edited::new().report(), Edited::small().report()]
}

fn leaked(report: Report) -> &'static Report {
    Box::leak(Box::new(report))
}

/// A report as it was before its sentences were translated.
fn untold(report: &Report) -> Report {
    let sentences = report.source.sentences.iter().map(|sentence| Sentence {
        translation: None,
        ..*sentence
    });
    Report {
        source: Source {
            sentences: Box::leak(sentences.collect()),
            ..report.source
        },
        ..*report
    }
}

#[test]
fn in_the_same_words_it_is_the_same() {
    for report in both() {
        let same = translated(report, &str::to_owned);
        assert_eq!(&untold(&same), report);
        for sentence in same.source.sentences {
            assert_eq!(sentence.translation, Some(sentence.text));
        }
    }
}

#[test]
fn what_is_listed_is_what_is_translated() {
    for report in both() {
        let asked = RefCell::new(HashSet::new());
        translated(report, &|text| {
            asked.borrow_mut().insert(text.to_owned());
            text.to_owned()
        });
        let listed = texts(report);
        let of_list: HashSet<_> = listed.iter().map(|text| text.text.to_owned()).collect();
        assert_eq!(of_list.len(), listed.len(), "each is listed once");
        assert_eq!(of_list, asked.into_inner());
    }
}

#[test]
fn texts_are_listed_with_their_places() {
    for report in both() {
        for text in texts(report) {
            let known = lookup::sentence(report, text.place).is_some()
                || lookup::entity(report, text.place).is_some()
                || report
                    .source
                    .sections
                    .iter()
                    .any(|own| own.id == text.place)
                || ["source", "page"].contains(&text.place);
            assert!(known, "{text:?}");
        }
    }
    let listed = texts(Edited::small().report());
    let places: Vec<_> = listed.iter().map(|text| text.place).collect();
    assert_eq!(places[..3], ["s1", "s2", "s3"]);
    let (before, page) = places.split_at(55);
    assert_eq!(before.last(), Some(&"ref-open-day"));
    assert_eq!(page, ["page"; 13]);
}

/// Asserts that nothing is different but words that a reader sees.
fn is_the_same_in_other_words(report: &'static Report, other: &'static Report) {
    let [a, b] = [report, other].map(|report| &report.source);
    assert_eq!(
        (
            a.title,
            a.byline,
            a.publisher,
            a.date,
            a.url,
            a.sha256,
            a.text
        ),
        (
            b.title,
            b.byline,
            b.publisher,
            b.date,
            b.url,
            b.sha256,
            b.text
        )
    );
    for (a, b) in a.sentences.iter().zip(b.sentences) {
        let translation = b.translation;
        assert!(translation.is_some());
        assert_eq!(Sentence { translation, ..*a }, *b);
    }
    let ids = |report: &Report| -> Vec<_> {
        let sections = report.source.sections.iter();
        sections.map(|section| section.id).collect()
    };
    assert_eq!(ids(report), ids(other));
    assert_eq!(
        lookup::entities(report).len(),
        lookup::entities(other).len()
    );
    for (a, b) in lookup::entities(report)
        .into_iter()
        .zip(lookup::entities(other))
    {
        assert_eq!((a.id(), a.quote()), (b.id(), b.quote()));
        same_data(a, b);
        assert_eq!(lookup::entity(other, a.id()), Some(b));
    }
}

/// Asserts that two entities differ in words only.
fn same_data(a: Entity, b: Entity) {
    match (a, b) {
        (Entity::Figure(a), Entity::Figure(b)) => {
            assert_eq!(lookup::quantity(a), lookup::quantity(b));
            let data = report::model::Figure {
                label: a.label,
                short: a.short,
                text: a.text,
                unit_name: a.unit_name,
                counted: a.counted,
                body: a.body,
                shape: a.shape,
                ..*b
            };
            assert_eq!(data, *a);
        }
        (Entity::Event(a), Entity::Event(b)) => {
            let title = a.title;
            assert_eq!(report::model::Event { title, ..*b }, *a);
        }
        (Entity::Task(_, a), Entity::Task(_, b)) => {
            let title = a.title;
            assert_eq!(report::model::Task { title, ..*b }, *a);
        }
        (Entity::Measure(_, a), Entity::Measure(_, b)) => {
            let quotes = |of: &report::model::Measure| {
                of.lines.iter().map(|line| line.quote).collect::<Vec<_>>()
            };
            assert_eq!(quotes(a), quotes(b));
            let (title, lines) = (a.title, a.lines);
            assert_eq!(report::model::Measure { title, lines, ..*b }, *a);
        }
        (Entity::Slot(_, a), Entity::Slot(_, b)) => {
            assert_eq!(a.title.is_some(), b.title.is_some());
            let title = a.title;
            assert_eq!(report::model::Slot { title, ..*b }, *a);
        }
        (Entity::Group(a), Entity::Group(b)) => assert_eq!(
            (a.order, a.digit, a.tasks, a.references),
            (b.order, b.digit, b.tasks, b.references)
        ),
        (Entity::Framework(a), Entity::Framework(b)) => assert_eq!(a.code, b.code),
        (Entity::Area(a), Entity::Area(b)) => assert_eq!(a.order, b.order),
        (Entity::Plan(a), Entity::Plan(b)) => assert_eq!(a.order, b.order),
        (Entity::Lesson(a), Entity::Lesson(b)) => assert_eq!(a.order, b.order),
        (Entity::Reference(a), Entity::Reference(b)) => assert_eq!(
            (a.publisher, a.date, a.url, a.quote),
            (b.publisher, b.date, b.url, b.quote)
        ),
        _ => panic!("{} became {}", a.id(), b.id()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ids_values_and_places_are_the_same_in_any_words(before in "\\PC{0,9}", keep: bool) {
        for report in both() {
            let into = |text: &str| [before.as_str(), if keep { text } else { "" }].concat();
            is_the_same_in_other_words(report, leaked(translated(report, &into)));
        }
    }
}

#[test]
fn every_word_is_put_into_the_other_language() {
    for report in both() {
        let there = translated(report, &|text| format!("<{text}>"));
        let back = translated(&there, &|text| {
            let inner = text
                .strip_prefix('<')
                .and_then(|text| text.strip_suffix('>'));
            inner.unwrap_or(text).to_owned()
        });
        assert_eq!(&untold(&back), report);
        let brackets = texts(&there)
            .iter()
            .filter(|text| text.text.starts_with('<'))
            .count();
        let sentences = report.source.sentences.iter().map(|sentence| sentence.text);
        let own = texts(report).len() - sentences.collect::<HashSet<_>>().len();
        assert!(brackets >= own, "{brackets} of {own}");
    }
}

#[test]
fn a_checked_report_brings_its_translation() {
    assert_eq!(Edited::small().checked().english, None);
    let checked = Edited::english().checked();
    let english = checked.english.expect("it is translated");
    is_the_same_in_other_words(checked.report, english);
    assert_eq!(checked.report, Edited::small().report());
    assert_eq!(
        (
            english.source.headline,
            english.source.paper,
            english.source.publisher
        ),
        ("Work report: excerpts", "District Daily", "某区日报")
    );
    let title = |id| lookup::entity(english, id).expect("it exists").title();
    assert_eq!(
        title("lesson-1"),
        "● The highest standard is that the people are content."
    );
    assert_eq!(
        title("ref-open-day"),
        "The \"City\" Evening News, November 2030"
    );
    let figure = lookup::figure(english, "figure-households").expect("it exists");
    assert_eq!(
        (figure.text, figure.printed, figure.unit_name, figure.unit),
        ("more than 1,200 households", "1200余户", "households", "户")
    );
    let headings = english.source.sentences.iter();
    let translated = headings.filter(|own| own.translation == Some("Work report: excerpts"));
    assert_eq!(translated.count(), 1);
}

#[test]
fn a_translation_is_begun_from_what_the_checker_says() {
    for original in [Edited::new(), Edited::small()] {
        let begun = original.set(FileId::English, "# 英文\n");
        let found = begun.found();
        let [item] = found.iter().collect::<Vec<_>>()[..] else {
            panic!("{found}")
        };
        let (_, entries) = item.help.split_once('\n').expect("entries follow");
        let unfilled = begun.clone().append(FileId::English, entries).found();
        assert!(
            unfilled.iter().all(|item| item.message == "en 是空的"),
            "{unfilled}"
        );
        // Whatever numbers the original has, so that the right entries are told apart.
        let mut filled = String::new();
        for line in entries.lines() {
            if let Some(zh) = line.strip_prefix("zh = ") {
                let not_digit = |character: char| !character.is_numeric();
                let numbers: Vec<_> = zh.split(not_digit).filter(|run| !run.is_empty()).collect();
                let numbers = numbers.join(" ").replace('３', "3");
                let pieces = zh.split_inclusive('}');
                let places = pieces.filter_map(|piece| Some(&piece[piece.find('{')?..]));
                let places: String = places.collect();
                filled += &format!("{line}\nen = \"Words {numbers}{places}\"\n");
            } else if !line.starts_with("en = ") {
                filled += &format!("{line}\n");
            }
        }
        let done = begun.append(FileId::English, &filled);
        done.finds(&[]);
        assert!(done.checked().english.is_some());
    }
}

#[test]
fn no_digit_and_no_original_of_a_translation_can_be_changed() {
    let edited = Edited::english();
    let text = edited.text(FileId::English);
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let is_original = line.starts_with("zh = ");
        for (at, character) in line.char_indices() {
            let other = match character {
                '0'..='8' => char::from(character as u8 + 1),
                '9' => '0',
                // Neither the quotation marks nor what escapes them.
                _ if is_original && at > "zh = ".len() && !"\"\\\n".contains(character) => '某',
                _ => continue,
            };
            if line.starts_with('#') || other == character {
                continue;
            }
            let start = line_start + at;
            let mut changed = text.to_owned();
            changed.replace_range(
                start..start + character.len_utf8(),
                other.encode_utf8(&mut [0; 4]),
            );
            let found = edited.clone().set(FileId::English, &changed).found();
            assert!(found.errors() > 0, "{line}: {character} became {other}");
        }
        line_start += line.len();
    }
}
