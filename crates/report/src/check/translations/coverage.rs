//! Every text that a reader sees is translated, and nothing else is.

use super::{mark_of, written};
use crate::check::desk::Desk;
use crate::check::glossary;
use crate::diagnostics::{Findings, Texts, nearest};
use crate::draft::{Spot, Translation};
use crate::model::Report;
use crate::package::FileId;
use crate::propose::toml_text;
use crate::rule::Rule;
use crate::translate::{self, Text};
use std::collections::HashSet;

/// So many texts without translation are shown where they stand. More are not looked at one
/// by one: whoever begins a translation wants all that is to be written, in one piece.
const SHOWN: usize = 20;

pub fn check(desk: &Desk<'_>, report: &Report, texts: &Texts, out: &mut Findings) {
    let Some(translations) = &desk.draft.english else {
        return;
    };
    let seen = translate::texts(report);
    let translated: HashSet<&str> = translations.iter().map(|text| text.zh.as_str()).collect();
    let missing: Vec<&Text> = seen
        .iter()
        .filter(|text| !translated.contains(text.text))
        .collect();
    let end = texts[FileId::English as usize].len();
    let end = Spot {
        file: FileId::English,
        start: end,
        end,
    };
    if missing.len() > SHOWN {
        all(&missing, end, out);
    } else {
        for text in &missing {
            one(text, written::place(desk, text).unwrap_or(end), out);
        }
    }
    for translation in translations {
        if !seen.iter().any(|text| text.text == translation.zh.value) {
            unused(translation, &missing, out);
        }
    }
    glossary::unused(&desk.draft.glossary, &seen, out);
}

fn one(text: &Text, at: Spot, out: &mut Findings) {
    out.push(
        Rule::TranslationMissing,
        at,
        format!("{} 有一段文字没有译文", text.place),
    )
    .label("en.toml 里没有它")
    .help(format!("在 en.toml 里补上：\n{}", entry(text)));
}

fn all(missing: &[&Text], end: Spot, out: &mut Findings) {
    let entries: Vec<_> = missing
        .iter()
        .map(|text| format!("# {}\n{}", text.place, entry(text)))
        .collect();
    out.push(
        Rule::TranslationMissing,
        end,
        format!("有 {} 段文字没有译文", missing.len()),
    )
    .label("补在这里")
    .help(format!("在 en.toml 里补上：\n{}", entries.join("\n\n")));
}

/// An entry to be filled in.
fn entry(text: &Text) -> String {
    format!(
        "[[text]]\nof = \"{}\"\nzh = {}\nen = \"\"",
        mark_of(text.text),
        toml_text(text.text)
    )
}

fn unused(translation: &Translation, missing: &[&Text], out: &mut Findings) {
    let zh = &translation.zh;
    let help = match nearest(zh, missing.iter().map(|text| text.text)) {
        Some(near) => format!(
            "是不是改成了「{near}」？重新翻译，然后改 zh，写 of = \"{}\"；如果不是，删去这一条",
            mark_of(near)
        ),
        None => "删去这一条".to_owned(),
    };
    out.push(Rule::TranslationUnused, zh.at, "报告里没有这段文字")
        .label("没有哪里用到它的译文")
        .help(help);
}
