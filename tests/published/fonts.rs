//! The headline fonts have every glyph that their pages set in them.
//!
//! `UPDATE_GOLDEN=1 cargo test --features ssr --test published fonts` completes the lists of glyphs, then
//! `python3 assets/reports/make.py YEAR fonts` cuts the fonts anew.

use crate::open;
use baoan_report::{
    data::{REPORT, folder},
    language::{Language, current, speaking},
    query::{
        clipping,
        deck::{Shape, Slide, deck},
    },
    state::Store,
    view::{self, slides::slide},
    viz::{clipping as clippings, poster::Extra},
};
use leptos::prelude::*;
use std::{collections::BTreeSet, env, fs, path::Path};

const FONTS: [(Language, &str); 3] = [
    (Language::Hans, "song"),
    (Language::Hant, "song-hant"),
    (Language::English, "song-en"),
];

fn body() -> String {
    Owner::new().with(|| view::app(Store::default()).to_html())
}

/// What the style sheets set in the headline font: these elements and classes.
#[test]
fn headline_fonts_have_every_glyph() {
    open();
    let are_there = |(language, _): &(Language, &str)| Language::all().contains(language);
    for (language, name) in FONTS.into_iter().filter(are_there) {
        speaking(language, || check(&glyphs(name)));
    }
}

/// The page for those who embed it, which is in the report's own language.
const EMBED: &str = "assets/embed/page.html";

/// The page, its slides, and its clippings.
fn pages() -> String {
    let deck = deck(&REPORT);
    let mut pages = body();
    if current().is_original() {
        // In braces stands what the page has, too.
        let embed = fs::read_to_string(EMBED).expect(EMBED);
        let pieces = embed.split('{');
        pages.extend(pieces.map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)));
    }
    for (index, topic) in deck.iter().enumerate() {
        // Titles of charts are in the text face: they have units of all kinds.
        if !matches!(
            topic,
            Slide::Proposals(_) | Slide::Compared(_) | Slide::Single(_)
        ) {
            pages += &slide(&REPORT, &deck, index, Shape::Wide);
        }
    }
    for figure in REPORT.figures {
        let clipping = clipping::of(&REPORT, figure.id).expect("it is a figure");
        pages += &clippings::clipping(&REPORT, &clipping, Extra::default()).file("");
    }
    pages
}

fn check(glyphs: &str) {
    let html = pages();
    let font: BTreeSet<char> = fs::read_to_string(glyphs)
        .unwrap_or_default()
        .chars()
        .collect();
    let mut wanted = BTreeSet::new();
    for opening in [
        "<h1",
        "<h2",
        "<b class=\"num",
        "<b aria-hidden=\"true\" class=\"digit",
        "<p class=\"brand",
        "<p class=\"role",
        "<p class=\"disc",
        "<th scope=\"rowgroup",
    ] {
        for text in html.split(opening).skip(1) {
            let closing = format!("</{}", opening[1..].split(' ').next().unwrap_or_default());
            collect(text.split(&closing).next().unwrap_or_default(), &mut wanted);
        }
    }
    for line in html.split("<tspan class=\"song").skip(1) {
        collect(
            line.split("</tspan").next().unwrap_or_default(),
            &mut wanted,
        );
    }
    for (class, closing) in [("song", "</text"), ("numeral", "</text")] {
        for text in html.split("<text").skip(1).filter(|text| {
            text.split('>')
                .next()
                .is_some_and(|tag| tag.contains(class))
        }) {
            collect(text.split(closing).next().unwrap_or_default(), &mut wanted);
        }
    }
    // The article's own headings.
    let article = html.split("<article").nth(1).unwrap_or_default();
    let article = article.split("</article").next().unwrap_or_default();
    for heading in ["h3", "h4"] {
        for text in article.split(&format!("<{heading}")).skip(1) {
            let text = text.split(&format!("</{heading}")).next();
            collect(text.unwrap_or_default(), &mut wanted);
        }
    }
    for area in REPORT.areas {
        wanted.extend(area.title.chars());
    }
    for plan in REPORT.plans {
        wanted.extend(plan.name().chars());
    }
    wanted.retain(|glyph| !glyph.is_whitespace());
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    // A report that was given no fonts has its headlines in the reader's own.
    if font.is_empty() && !update {
        return;
    }
    if update {
        let all: String = font
            .union(&wanted)
            .filter(|glyph| !glyph.is_whitespace())
            .collect();
        if let Some(fonts) = Path::new(glyphs).parent() {
            fs::create_dir_all(fonts).expect("a new report is given a folder of fonts");
        }
        fs::write(glyphs, all + "\n").expect("the glyph list can be written");
        return;
    }
    let missing: String = wanted.difference(&font).collect();
    assert!(
        missing.is_empty(),
        "missing in {glyphs}: {missing}. UPDATE_GOLDEN=1, then assets/reports/make.py YEAR fonts"
    );
}

/// The text of a piece of markup, which begins inside a tag.
fn collect(markup: &str, glyphs: &mut BTreeSet<char>) {
    let inside = markup.split_once('>').map_or("", |(_, inside)| inside);
    let mut tag = false;
    // Small print inside headings is set in the text face.
    for character in inside.split("<small").next().unwrap_or_default().chars() {
        match character {
            '<' => tag = true,
            '>' => tag = false,
            other if !tag => drop(glyphs.insert(other)),
            _ => {}
        }
    }
}

/// The glyphs that a headline font of the report has.
fn glyphs(name: &str) -> String {
    let file = folder().join(format!("fonts/{name}.glyphs.txt"));
    file.display().to_string()
}
