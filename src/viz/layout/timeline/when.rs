//! How sure a date is, as a shape.

use crate::order::insertion_sort;
use crate::viz::scale::Domain;
use report::{
    edtf::{Edtf, End},
    model::{Event, Lane, Report},
};

/// The lanes below the phases, from top to bottom.
pub const LANES: [Lane; 4] = [Lane::Occasion, Lane::Duty, Lane::Outlook, Lane::Report];

/// What is drawn for a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One day: a dot.
    Point,
    /// From, to.
    Span,
    /// Some time within: a dashed capsule as long as the doubt.
    Doubt,
    /// From, and nobody knows until when: it fades.
    Fade,
}

/// An event on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct When {
    /// The event.
    pub event: &'static Event,
    /// Its date.
    pub date: Edtf,
    /// How it is drawn.
    pub shape: Shape,
    /// First instant, in days.
    pub start: f64,
    /// Last instant; a fade has none, this is where its start ends.
    pub end: f64,
    /// How long after `start` it may really have begun, in days.
    pub doubt: f64,
    /// Whether it lies after the report: open instead of solid.
    pub future: bool,
}

impl When {
    /// `None` for an event without a date: it is not drawn on the axis.
    pub fn new(event: &'static Event, today: f64) -> Option<Self> {
        let date = event.date?;
        let start = f64::from(date.first_day());
        let known = f64::from(date.start.last_day()) + 1.0;
        let (shape, end) = match date.end {
            End::Unknown => (Shape::Fade, known),
            End::On(end) => (Shape::Span, f64::from(end.last_day()) + 1.0),
            End::None if date.start.approximate => (Shape::Doubt, known),
            End::None if date.start.day.is_some() => (Shape::Point, known),
            End::None => (Shape::Span, known),
        };
        let sure = shape == Shape::Doubt || !date.start.approximate;
        let doubt = if sure { 0.0 } else { known - start };
        Some(Self {
            event,
            date,
            shape,
            start,
            end,
            doubt,
            future: start > today,
        })
    }

    /// Whether any of it can be seen.
    pub const fn visible(&self, domain: &Domain) -> bool {
        self.start < domain.end && self.end > domain.start
    }
}

/// Whether a lane has anything that a date could show.
pub fn is_used(report: &Report, lane: Lane) -> bool {
    let dated = |event: &Event| event.lane == lane && event.date.is_some();
    report.events.iter().any(dated)
}

/// The day of the report, or the end of time if it is not a day.
pub fn today(report: &Report) -> f64 {
    let mut parts = report
        .source
        .date
        .split('-')
        .map(|part| part.parse::<i32>().ok());
    match (
        parts.next().flatten(),
        parts.next().flatten(),
        parts.next().flatten(),
    ) {
        (Some(year), Some(month), Some(day)) => {
            f64::from(crate::viz::scale::day_of(year, month as u8, day as u8))
        }
        _ => f64::MAX,
    }
}

/// The dated events of a lane that can be seen, in order of time; and how many can't.
pub fn of_lane(report: &Report, lane: Lane, domain: &Domain) -> (Vec<When>, usize) {
    let today = today(report);
    let in_lane = |event: &&'static Event| event.lane == lane;
    let dated = report
        .events
        .iter()
        .filter(in_lane)
        .filter_map(|event| When::new(event, today));
    let (mut seen, unseen): (Vec<When>, Vec<When>) = dated.partition(|when| when.visible(domain));
    insertion_sort(&mut seen, &|a, b| {
        a.start.total_cmp(&b.start).then(a.end.total_cmp(&b.end))
    });
    (seen, unseen.len())
}
