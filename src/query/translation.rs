//! What the article says in the language of the page, where that is not the article's own. The
//! original always stands beside it.

use super::segment::{Segment, cut, segments};
use crate::language::t;
use report::{
    lookup::{self, Entity},
    model::{Report, Sentence},
};

/// What a sentence says; `None` in the report's own language.
pub fn translation(report: &'static Report, sentence: &str) -> Option<&'static str> {
    let (_, sentence) = lookup::sentence(report, sentence)?;
    sentence.translation
}

/// The same, cut and marked as the original is where both have the same characters one for one,
/// as traditional ones have; else in one piece.
pub fn said(
    report: &'static Report,
    sentence: &'static Sentence,
    quote: Option<(u32, u32)>,
) -> Vec<Segment> {
    let Some(said) = sentence.translation else {
        return Vec::new();
    };
    if said.chars().count() == sentence.text.chars().count() {
        return cut(said, segments(report, sentence, quote));
    }
    vec![Segment {
        text: said,
        figure: None,
        quoted: true,
    }]
}

/// The name of an entity, also of one that nobody names.
pub fn title(entity: Entity) -> &'static str {
    match entity {
        Entity::Slot(_, slot) => slot.title.unwrap_or(t!("原文未列")),
        _ => entity.title(),
    }
}
