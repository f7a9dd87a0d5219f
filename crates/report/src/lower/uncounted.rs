//! The quantities of the article that no figure carries.

use super::{Lower, leak, list};
use crate::check::digits::Stretches;
use crate::check::wording::digit_groups;
use crate::list_mark::numbers_item;
use crate::model::Uncounted;
use crate::quantity::around::{figure, is_name, place};
use crate::quantity::myriads;
use crate::quantity::numerals::numerals;
use crate::quantity::printed::printed;

impl Lower<'_> {
    /// All of them, in the article's order.
    pub(super) fn uncounted(&self) -> &'static [Uncounted] {
        let article = self.article;
        let figures = &self.draft.figures;
        let read = figures.iter().filter_map(|own| figure(article, own));
        let units: Vec<String> = read.map(|read| read.quantity.unit).collect();
        let units: Vec<&str> = units.iter().map(String::as_str).collect();
        let known: Stretches<()> = figures
            .iter()
            .filter_map(|figure| Some((place(figure)?, ())))
            .collect();
        let digits = digit_groups(&article.text).into_iter();
        let digits =
            digits.filter(|group| !is_name(&article.text, group) && !numbers_item(article, group));
        let characters = numerals(&article.text).into_iter();
        let characters = characters.map(|numeral| numeral.bytes);
        let mut starts: Vec<_> = digits
            .chain(characters)
            .map(|number| number.start)
            .collect();
        starts.sort_unstable();
        let mut end = 0;
        list(starts.into_iter().filter_map(move |start| {
            let printed = (start >= end).then(|| printed(article, start, &units))??;
            let bytes = printed.bytes;
            if known.meeting(&bytes).is_some() {
                return None;
            }
            end = bytes.end;
            let quantity = printed.quantity;
            let (zeros, base) = myriads(&quantity.unit);
            let most = quantity.upper.unwrap_or(quantity.value).approximately();
            let bound = quantity.bound;
            Some(Uncounted {
                sentence: self.sentences[article.sentence_from(start)?].id,
                base: leak(base),
                amount: (0..zeros).fold(most, |amount, _| amount * 10.0),
                open: bound.is_some_and(crate::model::Bound::may_be_more),
            })
        }))
    }
}
