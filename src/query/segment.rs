//! Cutting sentences where figures begin and end, so that each can be marked and linked.

use crate::order::insertion_sort;
use report::{
    lookup::quantity,
    model::{Figure, Report, Sentence},
};

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// The words, verbatim.
    pub text: &'static str,
    /// The figure that these words are the quantity of.
    pub figure: Option<&'static Figure>,
    /// Whether these words belong to the quote that was asked for.
    pub quoted: bool,
}

/// Cuts a sentence at its figures and at the ends of a quote (offsets in code points of the
/// article). The segments put together are the sentence.
pub fn segments(
    report: &'static Report,
    sentence: &'static Sentence,
    quote: Option<(u32, u32)>,
) -> Vec<Segment> {
    let (start, end) = (sentence.start, sentence.end);
    let figures: Vec<(u32, u32, &'static Figure)> = report
        .figures
        .iter()
        .filter(|figure| figure.quote.sentence == sentence.id)
        .filter_map(|figure| quantity(figure).map(|(from, to)| (from, to, figure)))
        .collect();
    let mut cuts = vec![start, end];
    cuts.extend(figures.iter().flat_map(|&(from, to, _)| [from, to]));
    cuts.extend(
        quote
            .into_iter()
            .flat_map(|(from, to)| [from.clamp(start, end), to.clamp(start, end)]),
    );
    insertion_sort(&mut cuts, &u32::cmp);
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| Segment {
            text: between(sentence.text, cut[0] - start, cut[1] - start),
            figure: figures
                .iter()
                .find(|&&(from, to, _)| from <= cut[0] && cut[1] <= to)
                .map(|&(_, _, figure)| figure),
            quoted: quote.is_some_and(|(from, to)| from <= cut[0] && cut[1] <= to),
        })
        .collect()
}

/// A text cut where another of the same length was cut.
pub(super) fn cut(text: &'static str, pieces: Vec<Segment>) -> Vec<Segment> {
    let mut from = 0;
    let piece = |piece: Segment| {
        let to = from + piece.text.chars().count() as u32;
        let text = between(text, from, to);
        from = to;
        Segment { text, ..piece }
    };
    pieces.into_iter().map(piece).collect()
}

/// Characters `from..to` of a text.
pub(super) fn between(text: &'static str, from: u32, to: u32) -> &'static str {
    let byte = |at: u32| {
        text.char_indices()
            .nth(at as usize)
            .map_or(text.len(), |(byte, _)| byte)
    };
    &text[byte(from)..byte(to)]
}
