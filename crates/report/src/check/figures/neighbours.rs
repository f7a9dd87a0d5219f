//! Which other figures stand beside one, and which clause is its own.

use crate::article::Article;
use crate::complete::ends_clause;
use crate::draft::Draft;
use crate::quantity::around;
use std::ops::Range;

/// So many bytes away what is told is told of something else.
const NEAR: usize = 3000;

/// Where the figures of a report stand in its article, in that order.
pub struct Neighbours(Vec<Range<usize>>);

impl Neighbours {
    pub fn new(draft: &Draft) -> Self {
        let mut places: Vec<_> = draft.figures.iter().filter_map(around::place).collect();
        places.sort_by_key(|bytes| (bytes.start, bytes.end));
        Self(places)
    }

    /// The next figure.
    pub fn next(&self, own: &Range<usize>) -> Option<&Range<usize>> {
        let after = self.0.partition_point(|other| other.start < own.end);
        self.0.get(after)
    }

    /// The figure before.
    pub fn last(&self, own: &Range<usize>) -> Option<&Range<usize>> {
        let before = self.0.partition_point(|other| other.start < own.start);
        let other = self.0.get(before.checked_sub(1)?)?;
        (other.end <= own.start).then_some(other)
    }

    /// The figures between two.
    pub fn between(&self, one: &Range<usize>, other: &Range<usize>) -> &[Range<usize>] {
        let from = self.0.partition_point(|own| own.start < one.end);
        let to = self.0.partition_point(|own| own.start < other.start);
        &self.0[from..to.max(from)]
    }

    /// The other figures of the same sentence, a few on each side.
    pub fn beside<'a>(
        &'a self,
        article: &Article,
        own: &Range<usize>,
    ) -> impl Iterator<Item = &'a Range<usize>> {
        const FEW: usize = 6;
        let sentence = self.sentence(article, own).unwrap_or(own.clone());
        let at = self.0.partition_point(|other| other.start < own.start);
        let near = &self.0[at.saturating_sub(FEW)..(at + FEW).min(self.0.len())];
        let own = own.clone();
        let inside = move |other: &&Range<usize>| {
            **other != own && sentence.start <= other.start && other.end <= sentence.end
        };
        near.iter().filter(inside)
    }

    /// The sentence in which it stands, as far as it is near: an article may be one.
    pub fn sentence(&self, article: &Article, own: &Range<usize>) -> Option<Range<usize>> {
        let sentence = article.sentence_from(own.start)?;
        let bytes = article.sentences[sentence].bytes.clone();
        let near = article
            .text
            .floor_char_boundary(own.start.saturating_sub(NEAR));
        let far = article
            .text
            .floor_char_boundary((own.end + NEAR).min(article.text.len()));
        let is_inside = bytes.start <= own.start && own.end <= bytes.end;
        is_inside.then(|| bytes.start.max(near)..bytes.end.min(far.max(own.end)))
    }

    /// What of its sentence leads to it, and its own clause.
    pub fn told(&self, article: &Article, own: &Range<usize>) -> Range<usize> {
        let start = self
            .sentence(article, own)
            .map_or(own.start, |sentence| sentence.start);
        let end = self
            .clause(article, own)
            .map_or(own.end, |clause| clause.end);
        start..end.max(own.end)
    }

    /// What of its sentence stands behind all figures: 「学校5所、医院2家，力争年内完工」.
    pub fn tail(&self, article: &Article, own: &Range<usize>) -> Range<usize> {
        let end = self
            .sentence(article, own)
            .map_or(own.end, |sentence| sentence.end);
        let last = self.beside(article, own).map(|other| other.end).max();
        let start = last.map_or(own.end, |last| last.max(own.end));
        start..end.max(start)
    }

    /// The words of its clause that say what it is of.
    pub fn words(&self, article: &Article, own: &Range<usize>) -> Vec<String> {
        let Some(clause) = self.clause(article, own) else {
            return Vec::new();
        };
        let sides = [clause.start..own.start, own.end..clause.end];
        let sides = sides.into_iter().filter_map(|side| article.text.get(side));
        let mut words = sides.map(|side| (super::label::pieces(side), super::label::cut(side, 2)));
        // Of a clause that says something any two characters may be the label's.
        let said: Vec<_> = words
            .by_ref()
            .filter(|(pieces, _)| !pieces.is_empty())
            .collect();
        said.into_iter().flat_map(|(_, words)| words).collect()
    }

    /// Its clause, as far as no other figure's begins.
    pub fn clause(&self, article: &Article, own: &Range<usize>) -> Option<Range<usize>> {
        let sentence = self.sentence(article, own)?;
        let text = &article.text;
        let marks = text[sentence.start..own.start].char_indices().rev();
        let mut marks = marks.map(|(at, mark)| (sentence.start + at, mark));
        let start = marks
            .find(|(at, mark)| ends_clause(text, *at, *mark))
            .map_or(sentence.start, |(at, mark)| at + mark.len_utf8());
        let marks = text[own.end..sentence.end].char_indices();
        let mut marks = marks.map(|(at, mark)| (own.end + at, mark));
        let end = marks
            .find(|(at, mark)| ends_clause(text, *at, *mark))
            .map_or(sentence.end, |(at, _)| at);
        let last = self.last(own).map_or(0, |other| other.end);
        let next = self.next(own).map_or(usize::MAX, |other| other.start);
        Some(start.max(last)..end.min(next))
    }
}
