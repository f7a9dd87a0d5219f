//! What the reader has chosen, and how it changes. The only mutable thing in the app.

use crate::{
    data::REPORT,
    query::{
        filter::{Column, Filter, Sort},
        part::Part,
        route::{Parsed, Route, Unknown},
    },
};
use leptos::prelude::*;
use report::model::Status;
use std::cmp::Ordering;

/// Everything that the page depends on besides the report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Part, chosen entity, filter: what the hash says.
    pub route: Route,
    /// What the last hash named in vain.
    pub unknown: Option<Unknown>,
}

/// Something that the reader did.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The hash changed: by a link, by Back, by hand.
    Go(Parsed),
    /// Choose nothing (Esc, the close link); the part stays.
    Clear,
    /// Close the notice.
    Dismiss,
    /// Only this area.
    Area(Option<&'static str>),
    /// Only this unit.
    Unit(Option<&'static str>),
    /// Only this status.
    Status(Option<Status>),
    /// Only what contains these words.
    Search(String),
    /// Sort by a column; again: the other way; a third time: the article's order.
    Sort(Column),
    /// All of the dataset, in the article's order.
    Reset,
}

/// The state after an action. Pure; [`Store::dispatch`] applies it.
pub fn reduce(mut state: State, action: Action) -> State {
    match action {
        Action::Go(parsed) => {
            let Parsed { mut route, unknown } = parsed;
            // Links to figures say nothing of the filter: opening one keeps the rows as they are.
            if route.part == Part::Data && route.id.is_some() && route.filter == Filter::default() {
                route.filter = state.route.filter;
            }
            return State { route, unknown };
        }
        Action::Clear => state.route.id = None,
        Action::Dismiss => state.unknown = None,
        Action::Area(area) => dataset(&mut state).area = area,
        Action::Unit(unit) => dataset(&mut state).unit = unit,
        Action::Status(status) => dataset(&mut state).status = status,
        Action::Search(q) => dataset(&mut state).q = q,
        Action::Sort(column) => {
            let filter = dataset(&mut state);
            filter.sort = next_sort(filter.sort, column);
        }
        Action::Reset => *dataset(&mut state) = Filter::default(),
    }
    state
}

/// The filter; touching it brings the reader to the dataset, since the hash can say it only there.
fn dataset(state: &mut State) -> &mut Filter {
    if state.route.part != Part::Data {
        state.route = Route::part(Part::Data);
    }
    &mut state.route.filter
}

fn next_sort(sort: Option<Sort>, column: Column) -> Option<Sort> {
    // Of a quantity, the largest is what one looks for first.
    let first = column == Column::Value;
    match sort {
        Some(sort) if sort.column == column && sort.descending == first => Some(Sort {
            column,
            descending: !first,
        }),
        Some(sort) if sort.column == column => None,
        _ => Some(Sort {
            column,
            descending: first,
        }),
    }
}

/// The state as a signal, handed to every view. Reading it in a view subscribes.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    route: Memo<Route>,
    rows: Memo<Vec<&'static str>>,
}

impl Store {
    /// The state that the prerendered page shows: nothing chosen. `collate` compares
    /// labels when the dataset is sorted by them; only the browser knows pinyin.
    pub fn new(collate: fn(&str, &str) -> Ordering) -> Self {
        let state = RwSignal::new(State::default());
        let route = Memo::new(move |_| state.with(|state| state.route.clone()));
        let rows = Memo::new(move |_| {
            let figures = route.with(|route| route.filter.rows(&REPORT, &collate));
            figures.into_iter().map(|figure| figure.id).collect()
        });
        Store { state, route, rows }
    }

    /// Applies an action.
    pub fn dispatch(self, action: Action) {
        self.state
            .update(|state| *state = reduce(std::mem::take(state), action));
    }

    /// The route.
    pub fn route(self) -> Memo<Route> {
        self.route
    }

    /// What is chosen, wherever.
    pub fn chosen(self) -> Option<&'static str> {
        self.route.with(|route| route.id)
    }

    /// The filter of the dataset.
    pub fn filter(self) -> Filter {
        self.route.with(|route| route.filter.clone())
    }

    /// Ids of the figures that pass the filter, in the wanted order.
    pub fn rows(self) -> Memo<Vec<&'static str>> {
        self.rows
    }

    /// What was not found.
    pub fn unknown(self) -> Option<Unknown> {
        self.state.with(|state| state.unknown.clone())
    }
}
