//! Which entry carries which stretch of the article.

use super::stretches::Stretches;
use crate::check::desk::Desk;
use crate::check::wording::{digit_groups, numbers};
use crate::draft::Quote;
use crate::quantity::digit;
use std::collections::HashSet;
use std::ops::Range;

/// A stretch of the article, and the id of the entry that carries its numbers, or what else tells an
/// editor which one it is.
type Carrier<'a> = (Range<usize>, &'a str);

/// All of them.
pub struct Carriers<'a> {
    /// Those of which every number has exactly one.
    pub sole: Stretches<&'a str>,
    /// Events carry what nothing else does: a figure's number often stands in their quote.
    pub events: Stretches<&'a str>,
    /// The numbers of entries whose place is not known, [`in_ascii`]. That was reported; that nothing
    /// accounts for them would only follow from it.
    pub lost: HashSet<String>,
}

impl<'a> Carriers<'a> {
    pub fn new(desk: &Desk<'a>) -> Self {
        let mut sole = Vec::new();
        let mut lost = HashSet::new();
        for (quote, words, id) in claims(desk) {
            match part(quote, words, id) {
                Some(carrier) => sole.push(carrier),
                // Nothing was quoted, and nothing could be found.
                None if quote.is_left_out() => lost.extend(numbers(words).map(in_ascii)),
                None => lost.extend(numbers(&quote.exact).map(in_ascii)),
            }
        }
        sole.extend(byline(desk));
        sole.extend(sections(desk));
        sole.extend(areas(desk));
        let lost_areas = desk.draft.areas.iter();
        let lost_areas = lost_areas.filter(|area| area.quote.found.is_none());
        lost.extend(lost_areas.flat_map(|area| numbers(&area.quote.exact).map(in_ascii)));
        let mut events = Vec::new();
        for (event, quote) in desk
            .draft
            .events
            .iter()
            .filter_map(|event| Some((event, event.quote.as_ref()?)))
        {
            match part(quote, &quote.exact, &event.id) {
                Some(carrier) => events.push(carrier),
                None => lost.extend(numbers(&quote.exact).map(in_ascii)),
            }
        }
        for number in desk
            .draft
            .uncounted
            .iter()
            .filter(|number| number.quote.found.is_none())
        {
            lost.extend(numbers(&number.quote.exact).map(in_ascii));
        }
        Self {
            sole: sole.into_iter().collect(),
            events: events.into_iter().collect(),
            lost,
        }
    }
}

/// Digits in the one width, so that they can be compared.
pub fn in_ascii(digits: &str) -> String {
    let digits = digits.chars().filter_map(digit);
    digits.filter_map(|own| char::from_digit(own, 10)).collect()
}

/// The words of a quote for whose numbers an entry stands.
fn claims<'a>(desk: &Desk<'a>) -> impl Iterator<Item = (&'a Quote, &'a str, &'a str)> {
    let draft = desk.draft;
    let figures = draft
        .figures
        .iter()
        .map(|figure| (&figure.quote, &figure.text, &figure.id));
    let groups = draft
        .groups()
        .iter()
        .map(|group| (&group.quote, &group.title, &group.id));
    let plans = draft
        .plans
        .iter()
        .map(|plan| (&plan.quote, &plan.quote.exact, &plan.id));
    let code = draft.framework.iter();
    // The same digits may stand before it: 「4“4”框架」.
    let named = code.map(|own| {
        let whole = own.title.contains(own.code.as_str());
        let words = if whole { &own.title } else { &own.code };
        (&own.quote, words.as_str(), "framework")
    });
    figures
        .chain(groups)
        .chain(plans)
        .map(|(quote, words, id)| (quote, words.as_str(), id.as_str()))
        .chain(named)
}

/// Some words of a quote as a carrier.
fn part<'a>(quote: &Quote, words: &str, id: &'a str) -> Option<Carrier<'a>> {
    let start = quote.found?.start + quote.exact.find(words)?;
    Some((start..start + words.len(), id))
}

fn byline<'a>(desk: &Desk<'a>) -> impl Iterator<Item = Carrier<'a>> {
    let byline = desk.draft.source.byline.iter();
    byline.filter(|own| !own.is_empty()).flat_map(|byline| {
        let starts = desk.article.places(byline).into_iter();
        starts.map(|start| (start..start + byline.len(), "byline"))
    })
}

/// Only the numbers that a section's title repeats, in the words that find its heading.
fn sections<'a>(desk: &Desk<'a>) -> Vec<Carrier<'a>> {
    let mut carriers = Vec::new();
    for section in &desk.draft.sections {
        let own = desk
            .outline
            .sections
            .iter()
            .find(|own| own.id == section.id.value);
        let Some(line) = own.map(|own| &desk.article.sentences[own.heading].bytes) else {
            continue;
        };
        for group in digit_groups(&section.starts) {
            if numbers(&section.title).any(|number| *number == section.starts[group.clone()]) {
                let bytes = line.start + group.start..line.start + group.end;
                carriers.push((bytes, section.id.as_str()));
            }
        }
    }
    carriers
}

/// Only the numbers that an area's title or tagline repeats, in its heading.
fn areas<'a>(desk: &Desk<'a>) -> Vec<Carrier<'a>> {
    let mut carriers = Vec::new();
    for area in &desk.draft.areas {
        let Some(found) = area.quote.found else {
            continue;
        };
        let heading = area.quote.exact.as_str();
        for group in digit_groups(heading) {
            let mut repeated = {
                let tagline = area.tagline.iter();
                numbers(&area.title).chain(tagline.flat_map(|words| numbers(words)))
            };
            if repeated.any(|number| *number == heading[group.clone()]) {
                let bytes = found.start + group.start..found.start + group.end;
                carriers.push((bytes, area.id.as_str()));
            }
        }
    }
    carriers
}
