//! What a clipping says: what the detail of its figure does, without the ways to elsewhere.

use super::{card, segment::Segment};
use crate::viz::clipping::{Clipping, Piece};
use report::{lookup::quantity, model::Report};

/// The clipping of a figure; `None` for what is none.
pub fn of(report: &'static Report, id: &str) -> Option<Clipping> {
    let card = card::card(report, id)?;
    let figure = card.figure?;
    let piece = |segment: &Segment| Piece {
        words: segment.text,
        whole: segment.figure.is_some(),
        own: segment.figure.map(quantity) == Some(quantity(figure)),
    };
    let passages = [card.said, card.passage].into_iter();
    let passages = passages.filter(|passage| !passage.is_empty());
    Some(Clipping {
        figure,
        facts: card.facts,
        passages: passages
            .map(|passage| passage.iter().map(piece).collect())
            .collect(),
        place: card.place.unwrap_or_default(),
    })
}
