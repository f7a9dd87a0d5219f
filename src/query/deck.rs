//! The report as slides: what is on which, in the order of the page.
//!
//! One message a slide, and nothing on it that the page does not say. [`heading`] has what stands
//! above it, [`drawn`] what is drawn, [`notes`] the sentences that a speaker needs; what a slide looks
//! like, `view::slides` has.

mod drawn;
mod heading;
mod notes;

pub use drawn::{SMALLEST, Shape, drawing};
pub use heading::{Heading, heading};
pub use notes::{Note, Words, notes};

use super::{part::Part, route::Route};
use crate::viz::{
    figure,
    layout::{by_unit, counted},
};
use report::{
    lookup::{self, Entity},
    model::{Area, Figure, Group, Measure, Plan, Report},
};

/// What a slide is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Slide {
    /// The headline.
    Headline,
    /// All areas, as a ring.
    Ring,
    /// An area with some of its measures and their figures.
    Area(&'static Area, &'static [Measure]),
    /// An area with figures that belong to none of its measures.
    Own(&'static Area, Vec<&'static Figure>),
    /// What was learnt.
    Lessons,
    /// What has a date.
    Timeline,
    /// The framework, as a skyline.
    Framework,
    /// One digit of it.
    Group(&'static Group),
    /// All plans by their roles.
    Plans,
    /// A plan with its tasks.
    Plan(&'static Plan),
    /// The proposals, one dot each.
    Proposals(Vec<&'static Figure>),
    /// Others that share a unit, as bars.
    Compared(Vec<&'static Figure>),
    /// Those that have their unit to themselves.
    Single(Vec<&'static Figure>),
    /// Where it all comes from.
    Source,
}

/// More figures than this, a measure without any counting as one, and an area goes on to another
/// slide.
const NUMERALS: usize = 6;
/// More bars than this no slide has.
const BARS: usize = 6;

/// The slides.
pub fn deck(report: &'static Report) -> Vec<Slide> {
    let mut slides = vec![Slide::Headline];
    if !report.areas.is_empty() {
        slides.push(Slide::Ring);
    }
    for area in report.areas {
        let own = figure::all(report, area.figures);
        let own = own.chunks(NUMERALS);
        slides.extend(own.map(|some| Slide::Own(area, some.to_vec())));
        let mut rest = area.measures;
        while !rest.is_empty() || area.figures.is_empty() {
            let (now, later) = rest.split_at(fitting(rest));
            slides.push(Slide::Area(area, now));
            rest = later;
            if rest.is_empty() {
                break;
            }
        }
    }
    if !report.lessons.is_empty() {
        slides.push(Slide::Lessons);
    }
    if report.events.iter().any(|event| event.date.is_some()) {
        slides.push(Slide::Timeline);
    }
    if !report.groups().is_empty() {
        slides.push(Slide::Framework);
    }
    slides.extend(report.groups().iter().map(Slide::Group));
    if !report.plans.is_empty() {
        slides.push(Slide::Plans);
    }
    slides.extend(report.plans.iter().map(Slide::Plan));
    slides.extend(numbers(report));
    slides.push(Slide::Source);
    slides
}

/// The room that a measure takes among others: one for each figure, but one at least.
pub fn share(measure: &Measure) -> usize {
    measure.figures.len().max(1)
}

/// How many of some measures have room on one slide.
fn fitting(measures: &[Measure]) -> usize {
    let mut room = NUMERALS;
    let fits = |measure: &&Measure| {
        let share = share(measure);
        let fits = share <= room;
        room = room.saturating_sub(share);
        fits
    };
    measures
        .iter()
        .take_while(fits)
        .count()
        .max(1)
        .min(measures.len())
}

/// The proposals by dots; of the others, those that share their unit, as many units on a slide as
/// it has room for, and last those that nothing can be compared with.
fn numbers(report: &'static Report) -> Vec<Slide> {
    let all = report.figures.iter();
    let proposals: Vec<_> = all.filter(|figure| counted(report, figure)).collect();
    let mut slides = Vec::new();
    if !proposals.is_empty() {
        slides.push(Slide::Proposals(proposals));
    }
    let (mut single, mut shared): (Vec<_>, Vec<_>) = by_unit(report)
        .into_iter()
        .partition(|unit| unit.len() == 1);
    for unit in single.iter_mut().chain(&mut shared) {
        unit.retain(|figure| !counted(report, figure));
    }
    shared.retain(|unit| !unit.is_empty());
    let mut gathered: Vec<&'static Figure> = Vec::new();
    for unit in shared {
        if !gathered.is_empty() && gathered.len() + unit.len() > BARS {
            slides.push(Slide::Compared(std::mem::take(&mut gathered)));
        }
        gathered.extend(unit);
    }
    if !gathered.is_empty() {
        slides.push(Slide::Compared(gathered));
    }
    let single = single.concat();
    slides.extend(
        single
            .chunks(NUMERALS)
            .map(|some| Slide::Single(some.to_vec())),
    );
    slides
}

impl Slide {
    /// The part of the page that says the same.
    pub const fn part(&self) -> Part {
        match self {
            Slide::Headline => Part::Overview,
            Slide::Ring | Slide::Area(..) | Slide::Own(..) | Slide::Lessons => Part::Areas,
            Slide::Timeline => Part::Timeline,
            Slide::Framework | Slide::Group(_) => Part::Framework,
            Slide::Plans | Slide::Plan(_) => Part::Plan,
            Slide::Proposals(_) | Slide::Compared(_) | Slide::Single(_) => Part::Data,
            Slide::Source => Part::Source,
        }
    }

    /// Where on the page that is.
    pub fn route(&self) -> Route {
        match self {
            Slide::Area(area, _) | Slide::Own(area, _) => Route::entity(Part::Areas, area.id),
            Slide::Group(group) => Route::entity(Part::Framework, group.id),
            Slide::Plan(plan) => Route::entity(Part::Plan, plan.id),
            other => Route::part(other.part()),
        }
    }

    /// Whether it shows that entity, or the place where it stands.
    fn shows(&self, entity: Entity) -> bool {
        let has = |figures: &[&Figure]| figures.iter().any(|figure| figure.id == entity.id());
        match (self, entity) {
            (Slide::Area(own, _) | Slide::Own(own, _), Entity::Area(area)) => own.id == area.id,
            (Slide::Own(_, own), Entity::Figure(_)) => has(own),
            (Slide::Area(_, own), Entity::Measure(_, measure)) => {
                own.iter().any(|own| own.id == measure.id)
            }
            (Slide::Area(_, own), Entity::Figure(figure)) => {
                own.iter().any(|own| figure.measure == Some(own.id))
            }
            (Slide::Plan(own), Entity::Plan(plan) | Entity::Task(plan, _)) => own.id == plan.id,
            (Slide::Plan(own), Entity::Figure(figure)) => figure.plan == Some(own.id),
            (Slide::Group(own), Entity::Group(group) | Entity::Slot(group, _)) => {
                own.id == group.id
            }
            (
                Slide::Proposals(own) | Slide::Compared(own) | Slide::Single(own),
                Entity::Figure(_),
            ) => has(own),
            (Slide::Lessons, Entity::Lesson(_))
            | (Slide::Timeline, Entity::Event(_))
            | (Slide::Framework, Entity::Framework(_) | Entity::Reference(_)) => true,
            _ => false,
        }
    }
}

/// The slide for a reader who is there: one that shows what they have chosen, of their part if it
/// can be, else the first one of the part.
pub fn at(report: &'static Report, slides: &[Slide], route: &Route) -> usize {
    let own = |slide: &&Slide| slide.part() == route.part;
    let place = |wanted: &Slide| slides.iter().position(|slide| slide == wanted);
    let entity = route.id.and_then(|id| lookup::entity(report, id));
    let shown = entity.and_then(|entity| {
        let shows = |slide: &&Slide| slide.shows(entity);
        let mut here = slides.iter().filter(own);
        here.find(shows).or_else(|| slides.iter().find(shows))
    });
    let told = route.id.and_then(|id| {
        slides
            .iter()
            .find(|slide| notes::sentences(report, slide).contains(&id))
    });
    shown
        .or(told)
        .or_else(|| slides.iter().find(own))
        .and_then(place)
        .unwrap_or(0)
}
