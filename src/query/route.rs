//! The hash, both ways: `#/<part>/<id>?<filter>` ⇄ [`Route`].
//!
//! Reading never fails: a hash that names something unknown gives the nearest parent and
//! says what was not found, so that a mistyped link still shows the page. What was done to it on
//! its way to the reader is undone.

use super::{
    address::{self, Address},
    filter::Filter,
    part::Part,
    percent,
};
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
    /// It names the route only after what was done to it has been undone.
    pub mended: bool,
}

/// Reads a hash (with or without its `#`). `None` if it is not a route at all, such as the
/// plain anchor `#main`, which must leave the reader's choice alone.
pub fn parse(report: &'static Report, hash: &str) -> Option<Parsed> {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    if hash.is_empty() {
        return Some(Parsed {
            route: Route::default(),
            unknown: None,
            mended: false,
        });
    }
    let Address {
        path,
        query,
        mended,
    } = address::read(hash)?;
    let (part, id) = path.split_once('/').unwrap_or((&path, ""));
    let Some(part) = (if part.is_empty() {
        Some(Part::Overview)
    } else {
        Part::parse(part)
    }) else {
        return Some(Parsed {
            route: Route::default(),
            unknown: Some(Unknown::Part),
            mended: false,
        });
    };
    let (filter, spelt) = if part == Part::Data {
        let filter = Filter::parse(report, &query);
        let mut written = String::new();
        filter.write(&mut written);
        let written = written.strip_prefix('?').unwrap_or_default();
        let spelt = percent::decode(&query) == percent::decode(written);
        (filter, spelt)
    } else {
        (Filter::default(), query.is_empty())
    };
    let found = find(report, part, id);
    let unknown = (found.is_none() && !id.is_empty()).then_some(Unknown::Id(part));
    Some(Parsed {
        route: Route {
            part,
            id: found,
            filter,
        },
        mended: (mended || !spelt) && unknown.is_none(),
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
