//! Where to go when nothing was found: names that look like what was asked for, and the ways into
//! the report.

use super::{Found, Hit, entities};
use crate::{
    order::insertion_sort,
    query::fold::{Folded, words},
};
use report::{lookup::Entity, model::Report};

/// As many as a reader takes in at a glance.
pub const MOST: usize = 5;

/// The nearest names, the nearest first, then the ways into the report; no more than [`MOST`].
pub fn suggest(report: &'static Report, query: &str) -> Vec<Hit> {
    let asked = words(query).concat();
    let all = entities(report);
    let mut near: Vec<(usize, &Hit)> = all
        .iter()
        .filter(|hit| is_named(hit.found))
        .map(|hit| (likeness(&asked, hit), hit))
        .filter(|(likeness, _)| *likeness > 0)
        .collect();
    insertion_sort(&mut near, &|a: &(usize, &Hit), b: &(usize, &Hit)| {
        b.0.cmp(&a.0)
    });
    let framework = report.framework.iter().map(Entity::Framework);
    let entries = framework.chain(report.areas.iter().map(Entity::Area));
    let mut hits: Vec<Hit> = near
        .into_iter()
        .map(|(_, hit)| hit.clone())
        .take(MOST)
        .collect();
    for hit in entries.map(Hit::of) {
        if hits.len() < MOST && hits.iter().all(|own| own.id() != hit.id()) {
            hits.push(hit);
        }
    }
    hits
}

/// Whether its name can stand for itself: not a whole sentence, not a newspaper's, not a blank.
fn is_named(found: Found) -> bool {
    match found {
        Found::Entity(Entity::Slot(_, slot)) => slot.title.is_some(),
        Found::Entity(Entity::Lesson(_) | Entity::Reference(_)) => false,
        _ => true,
    }
}

/// How much of what was asked for stands in a name or a quantity, for its length; 0 unless two
/// characters that stand side by side do so in both, or half of them are the same.
fn likeness(asked: &[char], hit: &Hit) -> usize {
    let fields = [&hit.title, &hit.beside];
    let own = fields.map(|field| Folded::of(&field.text).characters);
    let all: usize = own.iter().map(Vec::len).sum();
    let stands = |piece: &[char]| {
        own.iter()
            .any(|own| own.windows(piece.len()).any(|w| w == piece))
    };
    let pairs = asked.windows(2).filter(|pair| stands(pair)).count();
    let single = asked.chunks(1).filter(|one| stands(one)).count();
    if pairs == 0 && (single == 0 || single * 2 < asked.len()) {
        return 0;
    }
    1000 * (2 * pairs + single) / (asked.len() + all)
}
