//! Words of closed lists: status, origin, kind, bound, lane, moment.

use crate::model::{Bound, Kind, Lane, Moment, Origin, Status};

/// A closed list of words.
pub trait Word: Copy + 'static {
    /// All of them.
    const ALL: &[Self];

    /// The word itself.
    fn as_str(&self) -> &'static str;
}

impl Word for Status {
    const ALL: &[Self] = &[Self::Done, Self::Planned, Self::Forecast, Self::Context];

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}

impl Word for Origin {
    const ALL: &[Self] = &[Self::Article, Self::Background];

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}

impl Word for Bound {
    const ALL: &[Self] = &Self::ALL;

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}

impl Word for Kind {
    const ALL: &[Self] = &Self::ALL;

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}

impl Word for Lane {
    const ALL: &[Self] = &Self::ALL;

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}

impl Word for Moment {
    const ALL: &[Self] = &Self::ALL;

    fn as_str(&self) -> &'static str {
        (*self).as_str()
    }
}
