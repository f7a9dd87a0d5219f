//! Dictionaries take 面积 for noodles: characters that stand for several traditional ones are looked at by a
//! person, each in its word.

use super::desk::Desk;
use super::translations::place;
use crate::diagnostics::Findings;
use crate::draft::Spot;
use crate::model::Report;
use crate::package::FileId;
use crate::rule::Rule;
use crate::traditional::{Converter, forms};
use crate::translate::{self, Text};
use std::rc::Rc;

/// So many places of a character are shown.
const SHOWN: usize = 8;

/// How many characters are shown on either side of one.
const CONTEXT: usize = 4;

/// A text, what it becomes, and which of its characters is meant.
type Place = (Text, Rc<str>, usize);

/// One character that becomes another, and where it does so unseen.
struct Unseen {
    own: char,
    becomes: char,
    places: Vec<Place>,
}

pub(super) fn check(desk: &Desk<'_>, report: &Report, out: &mut Findings) {
    entries(desk, out);
    let converter = Converter::new(&desk.draft.traditional);
    let mut unseen: Vec<Unseen> = Vec::new();
    for text in translate::texts(report) {
        if !text.text.contains(|own| forms(own).is_some()) {
            continue;
        }
        let converted: Rc<str> = converter.convert(text.text).into();
        let reviewed = converter.reviewed(text.text);
        let pairs = text.text.chars().zip(converted.chars()).enumerate();
        for (index, (own, becomes)) in pairs {
            if forms(own).is_none() || reviewed[index] {
                continue;
            }
            let place = (text, Rc::clone(&converted), index);
            let same = |unseen: &&mut Unseen| (unseen.own, unseen.becomes) == (own, becomes);
            match unseen.iter_mut().find(same) {
                Some(unseen) => unseen.places.push(place),
                None => unseen.push(Unseen {
                    own,
                    becomes,
                    places: vec![place],
                }),
            }
        }
    }
    for unseen in unseen {
        one(desk, &unseen, out);
    }
}

/// What is said to be reviewed is as long as what it is of, and in characters that it can become.
fn entries(desk: &Desk<'_>, out: &mut Findings) {
    for (own, word) in &desk.draft.traditional.reviewed {
        if own.chars().count() != word.chars().count() {
            out.push(Rule::Traditional, word.at, "两边的字数不同")
                .label(format!("左边是「{}」", own.value))
                .help("左边照报告写简体，右边写它的繁体，一字对一字");
            continue;
        }
        let mut pairs = own.chars().zip(word.chars());
        let wrong = pairs.find_map(|(own, becomes)| {
            let forms = forms(own).filter(|forms| !forms.contains(becomes))?;
            Some((own, becomes, forms))
        });
        if let Some((own, becomes, forms)) = wrong {
            out.push(
                Rule::Traditional,
                word.at,
                format!("「{own}」的繁体没有「{becomes}」这个写法"),
            )
            .label(format!("应是「{}」之一", each(forms)))
            .help("左边照报告写简体，右边写它的繁体，一字对一字");
        }
    }
}

fn one(desk: &Desk<'_>, unseen: &Unseen, out: &mut Findings) {
    let Unseen {
        own,
        becomes,
        places,
    } = unseen;
    let mut shown: Vec<String> = Vec::new();
    for (text, converted, index) in places {
        let words = format!(
            "「{}」→「{}」",
            around(text.text, *index),
            around(converted, *index)
        );
        if !shown.contains(&words) {
            shown.push(words);
        }
    }
    let more = match shown.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("；另有 {more} 种，改好这些再列出"),
    };
    shown.truncate(SHOWN);
    let forms = each(forms(*own).unwrap_or_default());
    out.push(
        Rule::Traditional,
        spot(desk, &places[0]),
        format!("「{own}」转换成「{becomes}」，还没有人看过对不对"),
    )
    .label(format!("繁体可以是 {}，看是哪个意思", forms))
    .help(format!(
        "逐处看过，在 hant.toml 的 [reviewed] 里写它所在的词，左边简体，右边应有的繁体，如 \"全面\" = \"全面\"：{}{more}",
        shown.join("；"),
    ));
}

fn each(forms: &str) -> String {
    let forms: Vec<_> = forms.chars().map(String::from).collect();
    forms.join("、")
}

/// A character with a few on either side.
fn around(text: &str, index: usize) -> String {
    let from = index.saturating_sub(CONTEXT);
    let characters = text.chars().skip(from);
    characters.take(index - from + 1 + CONTEXT).collect()
}

/// A character of the article; or the value in the TOML in which it stands.
fn spot(desk: &Desk<'_>, (text, _, index): &Place) -> Spot {
    let Some(at) = place(desk, text) else {
        return desk.draft.source.title.at;
    };
    if at.file != FileId::Article {
        return at;
    }
    let before = text.text.char_indices().nth(*index);
    let start = at.start + before.map_or(0, |(at, _)| at);
    let end = desk.article.text[start..].chars().next();
    Spot {
        file: at.file,
        start,
        end: start + end.map_or(0, char::len_utf8),
    }
}
