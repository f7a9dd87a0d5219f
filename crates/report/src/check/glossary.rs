//! A term is translated the same way everywhere.

use crate::diagnostics::Findings;
use crate::draft::{Draft, Term, Text, Translation};
use crate::quotes::places;
use crate::rule::Rule;
use crate::translate;
use std::cmp::Reverse;
use std::collections::HashSet;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let terms: Vec<&Term> = draft
        .glossary
        .iter()
        .filter(|term| !term.zh.is_empty() && !term.en.is_empty())
        .collect();
    for translation in draft.english.iter().flatten() {
        let (zh, en) = (&translation.zh, &translation.en);
        if zh.is_empty() || en.is_empty() {
            continue;
        }
        let lower = en.to_lowercase();
        for term in occurring(zh, &terms) {
            if !term.en.iter().any(|words| stands(&lower, words)) {
                otherwise(translation, term, out);
            }
        }
    }
}

/// Warns of terms that no text has.
pub(super) fn unused(terms: &[Term], texts: &[translate::Text], out: &mut Findings) {
    for zh in terms.iter().map(|term| &term.zh) {
        if !texts.iter().any(|text| text.text.contains(zh.as_str())) {
            out.push(
                Rule::TermUnused,
                zh.at,
                format!("报告里没有「{}」", zh.value),
            )
            .help("检查写法，或删去这一条");
        }
    }
}

/// The terms that stand in a text by themselves, not only inside a longer one.
fn occurring<'a>(zh: &str, terms: &[&'a Term]) -> Vec<&'a Term> {
    let mut found: Vec<(usize, usize, &'a Term)> = Vec::new();
    for term in terms {
        let starts = places(zh, &term.zh).into_iter();
        found.extend(starts.map(|start| (start, start + term.zh.len(), *term)));
    }
    // So a term comes after whatever holds it.
    found.sort_by_key(|(start, end, _)| (*start, Reverse(*end)));
    let (mut reached, mut seen) = (0, HashSet::new());
    let mut own = Vec::new();
    for (_, end, term) in found {
        if end > reached && seen.insert(term.zh.at.start) {
            own.push(term);
        }
        reached = reached.max(end);
    }
    own
}

/// Whether words stand in an English text in lower case, from the beginning of a word on;
/// they may have an ending there: 「proposals」.
fn stands(lower: &str, words: &Text) -> bool {
    let begins = |at: &usize| {
        let before = lower[..*at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric())
    };
    places(lower, &words.to_lowercase()).iter().any(begins)
}

fn otherwise(translation: &Translation, term: &Term, out: &mut Findings) {
    let words: Vec<_> = term.en.iter().map(|words| words.as_str()).collect();
    out.push(
        Rule::Glossary,
        translation.en.at,
        format!("「{}」没有照术语表翻译", term.zh.value),
    )
    .label(format!("术语表作 {}", words.join("、")))
    .help("改译文；如果别处也该这样译，改 glossary.toml");
}
