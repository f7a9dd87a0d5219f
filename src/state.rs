//! What the reader has chosen, and how it changes. The only mutable thing in the app.

mod sheet;

pub use sheet::{PEEK, Sheet};

use crate::viz::number::Within;
use crate::{
    data::REPORT,
    query::{
        filter::{Column, Filter, Sort},
        part::Part,
        route::{Parsed, Route, Unknown},
    },
    viz::{scale::Domain, ticks::day_words},
};
use leptos::prelude::*;
use report::model::{Figure, Lane, Status};
use std::cmp::Ordering;

/// Everything that the page depends on besides the report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Part, chosen entity, filter: what the hash says.
    pub route: Route,
    /// The route was made here and not read from the hash: the hash has to be written.
    pub unsaid: bool,
    /// What the last hash named in vain.
    pub unknown: Option<Unknown>,
    /// A drawing could not be drawn anew.
    pub stuck: bool,
    /// What the reader points at, by mouse or by focus, and in which part; the hash says
    /// nothing of it.
    pub pointed: Option<(Part, &'static str)>,
    /// How high the sheet of the detail stands, where it is one.
    pub sheet: Sheet,
    /// What the timeline shows; all of it if `None`.
    pub span: Option<Domain>,
}

/// Something that the reader did.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The hash changed: by a link, by Back, by hand. It says all of the route.
    Go(Parsed),
    /// Follow a link of the page. Those to figures say nothing of the filter: what passes it is
    /// opened among the rows that are there.
    Follow(Route),
    /// Choose nothing (Esc, a click on empty ground); the part stays. Where nothing is chosen, it shows
    /// the whole timeline.
    Clear,
    /// Point at an entity, or at nothing.
    Point(Option<(Part, &'static str)>),
    /// Show a stretch of time; longer than all of it, or `None`, shows all.
    Show(Option<Domain>),
    /// Show `factor` times as much time, with a day staying where it is (the middle if `None`).
    Zoom { factor: f64, day: Option<f64> },
    /// Show later times, by a share of what is seen.
    Pan(f64),
    /// Give the detail's sheet another height.
    Raise(Sheet),
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
    /// Sort by a column; again: the other way; a third time: by what they count.
    Sort(Column),
    /// A drawing could not be drawn anew: back to what was prerendered, and say so.
    Stuck,
    /// By what they count again.
    Group,
    /// All of the dataset, by what they count.
    Reset,
}

/// The state after an action. Pure; [`Store::dispatch`] applies it.
pub fn reduce(state: State, action: Action) -> State {
    let read = matches!(action, Action::Go(_));
    let (route, unsaid) = (state.route.clone(), state.unsaid);
    let mut state = act(state, action);
    // What is chosen after something was pointed at is what the reader means.
    if state.route.id != route.id {
        state.pointed = None;
    }
    state.unsaid = !read && (unsaid || state.route != route);
    state
}

fn act(mut state: State, action: Action) -> State {
    match action {
        Action::Go(parsed) => {
            let Parsed { route, unknown, .. } = parsed;
            (state.route, state.unknown) = (route, unknown);
        }
        Action::Follow(mut route) => {
            if keeps_rows(&state.route, &route) {
                route.filter = state.route.filter;
            }
            (state.route, state.unknown) = (route, None);
        }
        Action::Clear if state.route.id.is_none() => state.span = None,
        Action::Clear => state.route.id = None,
        Action::Point(entity) => state.pointed = entity,
        Action::Show(span) => state.span = span.and_then(|span| within_all(span, 0.0)),
        Action::Zoom { factor, day } => {
            let span = state.span.unwrap_or_else(|| Domain::fit(&REPORT));
            let day = day.unwrap_or_else(|| anchor(&state, span));
            state.span = within_all(span.zoom(day, factor), 0.0);
        }
        Action::Pan(share) => {
            state.span = state.span.and_then(|span| {
                let moved = within_all(span.pan(span.length() * share), share);
                // Beyond the last event nothing is left, and nobody asked for what is before it.
                moved.map(|to| {
                    if (to.start - span.start) * share < 0.0 {
                        span
                    } else {
                        to
                    }
                })
            });
        }
        Action::Raise(sheet) => state.sheet = sheet,
        Action::Dismiss => (state.unknown, state.stuck) = (None, false),
        Action::Stuck => {
            state.span = None;
            state.stuck = true;
        }
        Action::Area(area) => dataset(&mut state).area = area,
        Action::Unit(unit) => dataset(&mut state).unit = unit,
        Action::Status(status) => dataset(&mut state).status = status,
        Action::Search(q) => dataset(&mut state).q = q,
        Action::Sort(column) => {
            let filter = dataset(&mut state);
            filter.sort = next_sort(filter.sort, column);
        }
        Action::Group => dataset(&mut state).sort = None,
        Action::Reset => *dataset(&mut state) = Filter::default(),
    }
    state
}

/// Whether a link that says nothing of the filter leads to a row that a filter has left.
fn keeps_rows(now: &Route, link: &Route) -> bool {
    let is_left = |id| {
        let rows = now.filter.rows(&REPORT, &str::cmp);
        rows.iter().any(|row| row.id == id)
    };
    let none = Filter::default();
    now.filter != none
        && link.part == Part::Data
        && link.filter == none
        && link.id.is_some_and(is_left)
}

/// Less time than this, in days, the timeline does not show: its ticks would be hours.
const SHORTEST: f64 = 5.0;

/// The day that stays where it is when a button zooms: that of the chosen event, if it can be
/// seen, or the middle.
fn anchor(state: &State, span: Domain) -> f64 {
    let chosen = REPORT
        .events
        .iter()
        .find(|event| state.route.id == Some(event.id))
        .and_then(|event| event.date)
        .map(|date| f64::from(date.first_day()));
    chosen
        .filter(|day| span.start <= *day && *day < span.end)
        .unwrap_or((span.start + span.end) / 2.0)
}

/// A stretch of time moved and cut to where there are events, after it moved `towards` earlier or later
/// times, or neither; `None` if that is all of it.
fn within_all(span: Domain, towards: f64) -> Option<Domain> {
    let all = Domain::fit(&REPORT);
    let middle = (span.start + span.end) / 2.0;
    let length = span.length().max(SHORTEST);
    if length >= all.length() {
        return None;
    }
    let start = (middle - length / 2.0).within(all.start, all.end - length);
    Some(with_event(Domain::new(start, start + length), towards))
}

/// The same with an event in view: an empty stretch is skipped on the way, and who looks closer at it
/// sees the nearest event. Phases are nearly always in view: they count where there is nothing else.
fn with_event(span: Domain, towards: f64) -> Domain {
    let dated = |phases: bool| {
        let events = REPORT.events.iter();
        let wanted = events.filter(move |event| phases || event.lane != Lane::Phase);
        wanted.filter_map(|event| event.date.as_ref().map(Domain::of))
    };
    let phases = dated(false).next().is_none();
    if dated(phases).any(|event| event.meets(&span)) {
        return span;
    }
    // Until all of it can be seen, or, if it is longer, of what comes later its beginning, of what
    // was earlier its end.
    let moves = dated(phases).map(|event| {
        let (first, last) = (event.start - span.start, event.end - span.end);
        if event.start >= span.end {
            first.min(last)
        } else {
            first.max(last)
        }
    });
    let ahead = moves.clone().filter(|days| days * towards > 0.0);
    let nearest = |a: &f64, b: &f64| a.abs().total_cmp(&b.abs());
    let days = ahead.min_by(nearest).or_else(|| moves.min_by(nearest));
    span.pan(days.unwrap_or(0.0))
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
    filter: Memo<Filter>,
    rows: Memo<Vec<&'static Figure>>,
    /// Of the step that is being read beside the ring; it is nothing that the reader did.
    read: RwSignal<Option<&'static str>>,
}

impl Default for Store {
    /// The state that the prerendered page shows: nothing chosen.
    fn default() -> Self {
        Store::new(str::cmp)
    }
}

impl Store {
    /// The same where words are sorted as the reader's language wants it.
    pub fn new(collate: fn(&str, &str) -> Ordering) -> Self {
        let state = RwSignal::new(State::default());
        let route = Memo::new(move |_| state.with(|state| state.route.clone()));
        let filter = Memo::new(move |_| route.with(|route| route.filter.clone()));
        // For another filter they are others, or in another order, or it takes no time to show them again.
        let rows = Memo::new_with_compare(
            move |_| filter.with(|filter| filter.rows(&REPORT, &collate)),
            |_, _| true,
        );
        Store {
            state,
            route,
            filter,
            rows,
            read: RwSignal::new(None),
        }
    }

    /// Applies an action.
    pub fn dispatch(self, action: Action) {
        self.state
            .update(|state| *state = reduce(std::mem::take(state), action));
    }

    /// All of it. Subscribes to every change: views take what is below.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// The same without subscribing.
    pub fn peek(self) -> State {
        self.state.get_untracked()
    }

    /// What is pointed at, without subscribing.
    pub fn pointed(self) -> Option<(Part, &'static str)> {
        self.state.with_untracked(|state| state.pointed)
    }

    /// What is pointed at in a part, or in one that has its detail.
    pub fn pointed_in(self, part: Part) -> Option<&'static str> {
        let pointed = self.state.with(|state| state.pointed);
        pointed
            .filter(|(own, _)| part.scene().contains(own))
            .map(|(_, id)| id)
    }

    /// The largest figure of the step that is being read, if one is.
    pub fn read(self) -> Option<&'static str> {
        self.read.get()
    }

    /// Tells that another step is being read, or none.
    pub fn reads(self, figure: Option<&'static str>) {
        if self.read.get_untracked() != figure {
            self.read.set(figure);
        }
    }

    /// What the timeline shows, without subscribing.
    pub fn span(self) -> Domain {
        self.state
            .with_untracked(|state| state.span)
            .unwrap_or_else(|| Domain::fit(&REPORT))
    }

    /// The first and the last day that the timeline shows; `None` if it shows all.
    pub fn stretch(self) -> Option<(String, String)> {
        let span = self.state.with(|state| state.span)?;
        Some((day_words(span.start as i32), day_words(span.end as i32 - 1)))
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
        self.filter.get()
    }

    /// Whether following a link leads elsewhere than its address says, without subscribing.
    pub fn keeps_rows(self, link: &Route) -> bool {
        self.state
            .with_untracked(|state| keeps_rows(&state.route, link))
    }

    /// The figures that pass the filter, in the wanted order. Subscribes to the filter.
    pub fn rows(self) -> Vec<&'static Figure> {
        self.rows.get()
    }

    /// How many they are.
    pub fn count(self) -> usize {
        self.rows.with(Vec::len)
    }

    /// What was not found, and whether a drawing could not be drawn anew.
    pub fn troubles(self) -> (Option<Unknown>, bool) {
        self.state
            .with(|state| (state.unknown.clone(), state.stuck))
    }
}
