//! The slides: that they are complete, say nothing of their own, and can be read in a hall.

#![cfg(feature = "ssr")]

#[path = "viz/fixtures.rs"]
mod fixtures;

use baoan_report::{
    data::{REPORT, folder},
    language::{Language, current, speaking},
    query::{
        deck::{SMALLEST, Shape, Slide, Words, at, deck, drawing, notes},
        part::Part,
        route::{self, Route},
    },
    state::Store,
    view::{
        self,
        slides::{self, slide},
    },
    viz::mark::Mark,
};
use leptos::prelude::*;
use report::{
    lookup::{self, Entity},
    model::Report,
};
use std::{collections::BTreeSet, fs};

/// Every slide of the report, as a wide screen shows it.
fn slides() -> Vec<(Slide, String)> {
    let all = deck(&REPORT);
    let html = |index| slide(&REPORT, &all, index, Shape::Wide);
    let html: Vec<String> = (0..all.len()).map(html).collect();
    all.clone().into_iter().zip(html).collect()
}

fn in_every_language(check: fn()) {
    Language::all()
        .iter()
        .for_each(|language| speaking(*language, check));
}

/// What stands between the tags.
fn texts(html: &str) -> Vec<&str> {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty())
        .collect()
}

fn numbers(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect()
}

#[test]
fn every_entity_is_on_a_slide_with_its_words() {
    let all: String = slides().into_iter().map(|(_, html)| html).collect();
    let shown = texts(&all).concat();
    let entities = lookup::entities(&REPORT)
        .into_iter()
        .filter(|entity| match entity {
            // What has no date is not on the axis, and sources are in the notes.
            Entity::Event(event) => event.date.is_some(),
            Entity::Reference(_) => false,
            _ => true,
        });
    for entity in entities {
        let title = entity.title().trim_start_matches('●');
        // Drawings break their words into lines.
        assert!(shown.contains(title), "{} 「{title}」", entity.id());
    }
    for figure in REPORT.figures {
        assert!(shown.contains(figure.text), "{}", figure.id);
    }
}

#[test]
fn no_number_is_on_a_slide_that_is_not_on_the_page() {
    in_every_language(numbers_are_the_pages);
}

fn numbers_are_the_pages() {
    let page = Owner::new().with(|| view::app(Store::default()).to_html());
    let known = numbers(&page);
    for (slide, html) in slides() {
        for text in texts(&html) {
            let unknown: Vec<_> = numbers(text).difference(&known).copied().collect();
            assert!(unknown.is_empty(), "{slide:?}: {unknown:?} in 「{text}」");
        }
    }
}

#[test]
fn what_the_article_does_not_say_is_marked() {
    for (slide, html) in slides() {
        let marks = html.matches("tag-background").count();
        let named = html.matches("data-kind=\"background\"").count();
        assert_eq!(marks, named, "{slide:?}");
        let unnamed = html.matches("data-kind=\"unnamed\">原文未列<").count();
        assert_eq!(html.matches("data-kind=\"unnamed\"").count(), unnamed);
        assert!(!html.contains(" style="), "inline style breaks the policy");
    }
}

#[test]
fn every_slide_has_its_sentences_verbatim_and_in_order() {
    for slide in deck(&REPORT) {
        let notes = notes(&REPORT, &slide);
        assert!(!notes.is_empty(), "{slide:?}");
        let mut last = 0;
        for note in &notes {
            let Words::Article(sentence) = note.words else {
                assert!(note.place.starts_with("背景补充"), "{}", note.place);
                continue;
            };
            assert!(note.place.starts_with("原文第"), "{}", note.place);
            assert!(REPORT.source.text.contains(sentence.text));
            assert!(last < sentence.end, "{slide:?}: {}", sentence.text);
            last = sentence.end;
        }
        let html = slides::notes(&REPORT, &notes);
        let told = texts(&html).concat();
        for note in notes {
            let text = match note.words {
                Words::Article(sentence) => sentence.text,
                Words::Source(text) | Words::Page(text) => text,
            };
            assert!(told.contains(text), "{text}");
        }
    }
}

#[test]
fn figures_are_told_by_their_own_sentences() {
    for slide in deck(&REPORT) {
        if let Slide::Proposals(figures) | Slide::Compared(figures) | Slide::Single(figures) =
            &slide
        {
            let notes = notes(&REPORT, &slide);
            for figure in figures {
                let tells =
                    |words| matches!(words, Words::Article(own) if own.id == figure.quote.sentence);
                assert!(notes.iter().any(|note| tells(note.words)), "{}", figure.id);
            }
        }
    }
}

#[test]
fn drawings_are_large_enough_for_a_hall_and_fit() {
    in_every_language(drawings_can_be_read);
}

fn drawings_can_be_read() {
    for slide in deck(&REPORT) {
        for shape in [Shape::Wide, Shape::Square] {
            let drawn = matches!(
                slide,
                Slide::Ring | Slide::Timeline | Slide::Proposals(_) | Slide::Compared(_)
            );
            let (Some(drawing), Some((width, height))) =
                (drawing(&REPORT, &slide, shape), shape.room())
            else {
                // English words may be too long: then there is a list. So are, in 4:3, words that keep to their
                // side of the line of the report's day: they need more lines than there is height for.
                let narrow = slide == Slide::Timeline && shape == Shape::Square;
                if narrow {
                    let at = deck(&REPORT).iter().position(|own| *own == slide);
                    let own = view::slides::slide(&REPORT, &deck(&REPORT), at.unwrap(), shape);
                    let dated = REPORT.events.iter().filter(|event| event.date.is_some());
                    assert!(own.matches("<li").count() >= dated.count(), "{own}");
                }
                assert!(
                    !drawn || narrow || current() == Language::English,
                    "{slide:?}"
                );
                continue;
            };
            let scale = (width / drawing.width).min(height / drawing.height);
            let mut least = f64::MAX;
            drawing.walk(&mut |mark| {
                if let Mark::Text(text) = mark {
                    let sizes = text.runs.iter().map(|run| run.size.unwrap_or(text.size));
                    least = sizes.fold(least, f64::min);
                }
            });
            let text = least * scale;
            assert!(text >= SMALLEST - 0.001, "{slide:?} {shape:?}: {text}");
        }
    }
}

#[test]
fn headlines_have_their_font() {
    for (language, name) in [
        (Language::Hans, "song"),
        (Language::Hant, "song-hant"),
        (Language::English, "song-en"),
    ] {
        speaking(language, || has_glyphs(&glyphs(name)));
    }
}

fn has_glyphs(file: &str) {
    let font: BTreeSet<char> = fs::read_to_string(file)
        .expect("the glyph list is there")
        .chars()
        .collect();
    let set_otherwise = |slide: &Slide| {
        matches!(
            slide,
            Slide::Proposals(_) | Slide::Compared(_) | Slide::Single(_)
        )
    };
    for (slide, html) in slides() {
        let mut song: Vec<&str> = Vec::new();
        for (open, close) in [
            ("<h2", "</h2>"),
            ("<b class=\"large\">", "<small>"),
            ("<p class=\"disc\">", "</p>"),
        ] {
            let own = html.split(open).skip(1);
            let own = own.filter_map(|rest| rest.split(close).next());
            song.extend(own.filter(|_| open != "<h2" || !set_otherwise(&slide)));
        }
        if slide == Slide::Plans {
            song.extend(REPORT.plans.iter().map(|plan| plan.name()));
        }
        for text in song.iter().flat_map(|markup| {
            let texts = texts(markup);
            if texts.is_empty() {
                vec![*markup]
            } else {
                texts
            }
        }) {
            let missing: Vec<char> = text
                .chars()
                .filter(|c| !c.is_whitespace() && !font.contains(c))
                .collect();
            assert!(missing.is_empty(), "{text}: {missing:?}");
        }
    }
}

#[test]
fn a_reader_starts_where_they_are_and_ends_where_the_slide_is() {
    let all = deck(&REPORT);
    let part = |part| &all[at(&REPORT, &all, &Route::part(part))];
    assert_eq!(*part(Part::Overview), Slide::Headline);
    assert_eq!(*part(Part::Areas), Slide::Ring);
    assert_eq!(*part(Part::Timeline), Slide::Timeline);
    assert_eq!(*part(Part::Framework), Slide::Framework);
    assert_eq!(*part(Part::Plan), Slide::Plans);
    assert_eq!(*part(Part::Source), Slide::Source);
    for slide in &all {
        let hash = slide.route().hash();
        let parsed = route::parse(&REPORT, &hash).expect("it is a route");
        assert_eq!((parsed.unknown, &parsed.route), (None, &slide.route()));
        let found = &all[at(&REPORT, &all, &parsed.route)];
        assert_eq!(found.route(), slide.route());
    }
    let of = |hash: &str| {
        let parsed = route::parse(&REPORT, hash).expect("it is a route");
        &all[at(&REPORT, &all, &parsed.route)]
    };
    let area = |slide: &Slide, id: &str| matches!(slide, Slide::Area(area, _) if area.id == id);
    assert!(area(of("#/overview/area-3"), "area-3"));
    assert!(area(of("#/areas/measure-2-4"), "area-2"));
    assert!(area(of("#/areas/figure-outbreak-donations"), "area-2"));
    assert!(matches!(of("#/data/figure-suggestions"), Slide::Single(_)));
    assert!(matches!(
        of("#/data/figure-party-proposals"),
        Slide::Proposals(_)
    ));
    assert!(matches!(of("#/plan/figure-joint-activities"), Slide::Plan(plan) if plan.order == 4));
    assert!(matches!(of("#/plan/task-2-3"), Slide::Plan(plan) if plan.order == 2));
    assert!(matches!(of("#/framework/slot-3-2"), Slide::Group(group) if group.order == 3));
    assert_eq!(*of("#/areas/lesson-2"), Slide::Lessons);
    assert_eq!(*of("#/timeline/event-outbreak"), Slide::Timeline);
    assert!(area(of("#/source/s28"), "area-2"));
    assert_eq!(*of("#/source/s54"), Slide::Lessons);
}

#[test]
fn hard_reports_have_slides_too() {
    const HARD: [&str; 8] = [
        "no-figures",
        "one-area",
        "nine-areas",
        "long-titles",
        "twelve-digits",
        "one-day",
        "group-sizes",
        "nothing",
    ];
    for name in HARD {
        let report: &'static Report = Box::leak(Box::new(fixtures::named(name)));
        let all = deck(report);
        assert_eq!(all.first(), Some(&Slide::Headline), "{name}");
        assert_eq!(all.last(), Some(&Slide::Source), "{name}");
        for index in 0..all.len() {
            for shape in Shape::ALL {
                let html = slide(report, &all, index, shape);
                assert!(html.starts_with("<section") && html.ends_with("</section>"));
            }
        }
        // Each measure once, and no slide with more numerals than it has room for.
        for area in report.areas {
            let own: Vec<&str> = all
                .iter()
                .filter_map(|slide| match slide {
                    Slide::Area(own, measures) if own.id == area.id => Some(*measures),
                    _ => None,
                })
                .flatten()
                .map(|measure| measure.id)
                .collect();
            let wanted: Vec<&str> = area.measures.iter().map(|measure| measure.id).collect();
            assert_eq!(own, wanted, "{name}");
        }
    }
    assert_eq!(slide(&REPORT, &deck(&REPORT), 999, Shape::Wide), "");
}

/// The glyphs that a headline font of the report has.
fn glyphs(name: &str) -> String {
    let file = folder().join(format!("fonts/{name}.glyphs.txt"));
    file.display().to_string()
}
