//! The prerendered body against its golden file, and what must hold in it.
//!
//! `UPDATE_GOLDEN=1 cargo test --features ssr --test page` rewrites the golden file.

#![cfg(feature = "ssr")]

use baoan_report::{data::REPORT, state::Store, view};
use leptos::prelude::*;
use std::{collections::BTreeSet, env, fs};

const GOLDEN: &str = "tests/page.golden.html";
const GLYPHS: &str = "assets/fonts/song.glyphs.txt";

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
    // Some forty stand around the body.
    assert!(elements < 2_950, "{elements} elements");
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

/// What the style sheets set in the headline font: these elements and classes.
#[test]
fn headline_font_has_every_glyph() {
    let html = body();
    let font: BTreeSet<char> = fs::read_to_string(GLYPHS)
        .expect("the glyph list is there")
        .chars()
        .collect();
    let mut wanted = BTreeSet::new();
    for opening in [
        "<h1",
        "<h2",
        "<b class=\"num",
        "<b class=\"digit",
        "<p class=\"brand",
        "<p class=\"role",
    ] {
        for text in html.split(opening).skip(1) {
            let closing = format!("</{}", opening[1..].split(' ').next().unwrap_or_default());
            collect(text.split(&closing).next().unwrap_or_default(), &mut wanted);
        }
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
        wanted.extend(plan.aim.chars());
    }
    wanted.retain(|glyph| !glyph.is_whitespace());
    if env::var_os("UPDATE_GOLDEN").is_some() {
        let all: String = font
            .union(&wanted)
            .filter(|glyph| !glyph.is_whitespace())
            .collect();
        fs::write(GLYPHS, all + "\n").expect("the glyph list can be written");
        return;
    }
    let missing: String = wanted.difference(&font).collect();
    assert!(
        missing.is_empty(),
        "missing in {GLYPHS}: {missing}. UPDATE_GOLDEN=1, then assets/fonts/make.py"
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
