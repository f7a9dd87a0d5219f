//! The hash, both ways: `#/<part>/<id>?<filter>` ⇄ [`Route`].
//!
//! Reading never fails: a hash that names something unknown gives the nearest parent and
//! says what was not found, so that a mistyped link still shows the page.

use super::{filter::Filter, part::Part, percent};
use report::{lookup, model::Report};

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Route {
    /// The part of the page.
    pub part: Part,
    /// The chosen entity or sentence, if any; always one of the report's.
    pub id: Option<&'static str>,
    /// Filters and sort of the dataset; only [`Part::Data`] has any.
    pub filter: Filter,
}

/// What a hash named that the report does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// No such part.
    Part,
    /// The part exists, the entity does not.
    Id(Part),
}

/// A hash, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The route it names, or the nearest one.
    pub route: Route,
    /// What was not found.
    pub unknown: Option<Unknown>,
}

/// Reads a hash (with or without its `#`). `None` if it is not a route at all, such as the
/// plain anchor `#main`, which must leave the reader's choice alone.
pub fn parse(report: &'static Report, hash: &str) -> Option<Parsed> {
    let path = hash.strip_prefix('#').unwrap_or(hash);
    if path.is_empty() {
        return Some(Parsed {
            route: Route::default(),
            unknown: None,
        });
    }
    let (path, query) = path
        .strip_prefix('/')?
        .split_once('?')
        .unwrap_or((&path[1..], ""));
    let (part, id) = path.split_once('/').unwrap_or((path, ""));
    let part = percent::decode(part);
    let Some(part) = (if part.is_empty() {
        Some(Part::Overview)
    } else {
        Part::parse(&part)
    }) else {
        return Some(Parsed {
            route: Route::default(),
            unknown: Some(Unknown::Part),
        });
    };
    let filter = if part == Part::Data {
        Filter::parse(report, query)
    } else {
        Filter::default()
    };
    let wanted = percent::decode(id.trim_end_matches('/'));
    let found = find(report, part, &wanted);
    let unknown = (found.is_none() && !wanted.is_empty()).then_some(Unknown::Id(part));
    Some(Parsed {
        route: Route {
            part,
            id: found,
            filter,
        },
        unknown,
    })
}

/// The report's own copy of an id. Sentences can be chosen in the source only.
fn find(report: &'static Report, part: Part, id: &str) -> Option<&'static str> {
    lookup::entity(report, id)
        .map(|entity| entity.id())
        .or_else(|| {
            (part == Part::Source)
                .then(|| {
                    report
                        .source
                        .sentences
                        .iter()
                        .find(|sentence| sentence.id == id)
                        .map(|sentence| sentence.id)
                })
                .flatten()
        })
}

impl Route {
    /// A part with nothing chosen.
    pub fn part(part: Part) -> Self {
        Route {
            part,
            ..Route::default()
        }
    }

    /// An entity in a part.
    pub fn entity(part: Part, id: &'static str) -> Self {
        Route {
            part,
            id: Some(id),
            filter: Filter::default(),
        }
    }

    /// The hash that [`parse`] reads as this route, with its `#`.
    pub fn hash(&self) -> String {
        let mut hash = String::from("#/");
        if *self == Route::default() {
            return hash;
        }
        hash.push_str(self.part.as_str());
        if let Some(id) = self.id {
            hash.push('/');
            hash.push_str(id);
        }
        if self.part == Part::Data {
            self.filter.write(&mut hash);
        }
        hash
    }
}
