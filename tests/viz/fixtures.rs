//! Reports that are hard to draw, made from the real one in code: a drawing is given a report, not
//! a package, and here it may even be one that no package could describe (a digit of thirty).
//!
//! The same cases as packages, and what the checker says of them, are in the report crate's
//! `tests/suite/hard.rs`.

use baoan_report::data::REPORT;
use report::{
    edtf::{Date, Edtf, End},
    model::{Area, Event, Figure, Group, Lane, Measure, Origin, Plan, Report, Slot, Status},
    number::Number,
};

/// The framework that changed reports begin with.
fn framework() -> report::model::Framework {
    REPORT.framework.expect("the report has one")
}

/// A report and what is hard about it.
pub struct Fixture {
    pub name: &'static str,
    pub report: Report,
}

fn leak<T>(values: Vec<T>) -> &'static [T] {
    Vec::leak(values)
}

fn name(text: String) -> &'static str {
    String::leak(text)
}

/// The real one first.
pub fn all() -> Vec<Fixture> {
    let fixture = |name, report| Fixture { name, report };
    vec![
        fixture("report", *REPORT),
        fixture("no-figures", no_figures()),
        fixture("one-area", one_area()),
        fixture("nine-areas", nine_areas()),
        fixture("long-titles", long_titles()),
        fixture("twelve-digits", twelve_digits()),
        fixture("numerals", numerals()),
        fixture("one-day", one_day()),
        fixture("group-sizes", group_sizes()),
        fixture("nothing", nothing()),
        fixture("crowded-night", crowded_night()),
        fixture("dark-night", dark_night()),
        fixture("bare-plans", bare_plans()),
    ]
}

/// The fixture of that name.
pub fn named(name: &str) -> Report {
    let found = all().into_iter().find(|fixture| fixture.name == name);
    found.expect("there is such a fixture").report
}

/// Plans whose headings have no comma and no role, one of them without tasks.
fn bare_plans() -> Report {
    let plans = REPORT.plans.iter().enumerate().map(|(index, plan)| Plan {
        role: None,
        aim: None,
        tasks: if index == 0 { &[] } else { plan.tasks },
        ..*plan
    });
    Report {
        plans: leak(plans.collect()),
        ..*REPORT
    }
}

/// An area whose measures have no figures.
fn no_figures() -> Report {
    let bare = |measure: &Measure| Measure {
        figures: &[],
        ..*measure
    };
    let mut areas = REPORT.areas.to_vec();
    areas[1].measures = leak(areas[1].measures.iter().map(bare).collect());
    let figures = REPORT
        .figures
        .iter()
        .filter(|figure| figure.area != Some("area-2"));
    Report {
        areas: leak(areas),
        figures: leak(figures.copied().collect()),
        ..*REPORT
    }
}

fn nine_areas() -> Report {
    let mut figures: Vec<Figure> = REPORT.figures.to_vec();
    let mut areas = REPORT.areas.to_vec();
    for order in 5..=9_u8 {
        let like = &REPORT.areas[usize::from(order) % REPORT.areas.len()];
        let id = name(format!("area-{order}"));
        let measure = |measure: &Measure| {
            let own = name(format!("measure-{order}-{}", measure.order));
            let copy = |figure: &&'static str| {
                let figure = REPORT
                    .figures
                    .iter()
                    .find(|own| own.id == *figure)
                    .expect("it is there");
                let copied = name(format!("{}-{order}", figure.id));
                figures.push(Figure {
                    id: copied,
                    area: Some(id),
                    measure: Some(own),
                    ..*figure
                });
                copied
            };
            Measure {
                id: own,
                figures: leak(measure.figures.iter().map(copy).collect()),
                ..*measure
            }
        };
        let measures = leak(like.measures.iter().map(measure).collect());
        areas.push(Area {
            id,
            order,
            measures,
            ..*like
        });
    }
    Report {
        areas: leak(areas),
        figures: leak(figures),
        ..*REPORT
    }
}

const LONG: &str =
    "健全从区级到街道再到社区的委员联系界别群众工作机制并持续推动提案办理协商全过程公开透明";

/// Titles of forty characters and more.
fn long_titles() -> Report {
    let mut areas = REPORT.areas.to_vec();
    let mut measures = areas[0].measures.to_vec();
    measures[0].title = LONG;
    areas[0].measures = leak(measures);
    areas[2].title = LONG;
    areas[2].short = &LONG[..30];
    let mut groups = REPORT.groups().to_vec();
    groups[2].title = LONG;
    let mut slots = groups[0].slots.to_vec();
    slots[1].title = Some(LONG);
    groups[0].slots = leak(slots);
    let mut plans = REPORT.plans.to_vec();
    let mut tasks = plans[1].tasks.to_vec();
    tasks[2].title = LONG;
    plans[1].tasks = leak(tasks);
    plans[3].title = LONG;
    let mut figures = REPORT.figures.to_vec();
    (figures[4].label, figures[4].short) = (LONG, LONG);
    let mut events = REPORT.events.to_vec();
    events[3].title = LONG;
    let framework = Some(report::model::Framework {
        groups: leak(groups),
        ..framework()
    });
    let (areas, plans, figures, events) = (leak(areas), leak(plans), leak(figures), leak(events));
    Report {
        areas,
        plans,
        figures,
        events,
        framework,
        ..*REPORT
    }
}

fn twelve_digits() -> Report {
    let mut figures = REPORT.figures.to_vec();
    for figure in &mut figures {
        if matches!(
            figure.id,
            "figure-city-proposals" | "figure-trained" | "figure-outbreak-donations"
        ) {
            figure.value = Number::whole(987_654_321_012);
            let more = if figure.is_open() { "余" } else { "" };
            figure.text = name(format!("987654321012{more}{}", figure.unit));
            *figure = figure.shaped();
        }
    }
    Report {
        figures: leak(figures),
        ..*REPORT
    }
}

/// Quantities whose number is not the digits that they begin with: in characters, in ten thousands.
fn numerals() -> Report {
    let mut figures = REPORT.figures.to_vec();
    for figure in &mut figures {
        let (text, value, unit) = match figure.id {
            "figure-training-terms" => ("十二期", 12, "期"),
            "figure-outbreak-donations" => ("3万余元", 30_000, "元"),
            "figure-topical-study" => ("三十八场次", 38, "场次"),
            _ => continue,
        };
        *figure = Figure {
            text,
            value: Number::whole(value),
            unit,
            unit_name: unit,
            ..*figure
        }
        .shaped();
    }
    Report {
        figures: leak(figures),
        ..*REPORT
    }
}

/// Two hundred events on one day.
fn one_day() -> Report {
    let day = Date {
        year: 2022,
        month: Some(3),
        day: Some(14),
        approximate: false,
    };
    let event = |nth: usize| Event {
        id: name(format!("event-crowd-{nth}")),
        title: name(format!("走访企业第{nth}家")),
        date: Some(Edtf {
            start: day,
            end: End::None,
        }),
        edtf: Some("2022-03-14"),
        moment: None,
        lane: Lane::Duty,
        status: Status::Done,
        quote: None,
        references: &[],
        entities: &[],
    };
    let mut events = REPORT.events.to_vec();
    events.extend((1..=200).map(event));
    Report {
        events: leak(events),
        ..*REPORT
    }
}

/// A group without members, and one of thirty.
fn group_sizes() -> Report {
    let mut groups: Vec<Group> = REPORT.groups().to_vec();
    groups[1] = Group {
        digit: 0,
        slots: &[],
        ..groups[1]
    };
    let slot = |nth: usize| Slot {
        id: name(format!("slot-5-{nth}")),
        title: (!nth.is_multiple_of(3)).then(|| name(format!("第{nth}处"))),
        origin: Origin::Article,
        road: false,
        references: &[],
    };
    groups[4] = Group {
        digit: 30,
        slots: leak((1..=30).map(slot).collect()),
        ..groups[4]
    };
    let framework = Some(report::model::Framework {
        groups: leak(groups),
        ..framework()
    });
    Report {
        framework,
        ..*REPORT
    }
}

/// Nine groups, of 0 to 30 members; forty tasks of the first plan, each of which names some, and
/// one of the last plan that names all; two plans without tasks.
fn crowded_night() -> Report {
    let mut plans = REPORT.plans.to_vec();
    let task = |nth: usize| report::model::Task {
        id: name(format!("task-1-{nth}")),
        order: nth as u8,
        title: if nth.is_multiple_of(7) {
            LONG
        } else {
            plans[0].tasks[nth % 3].title
        },
        ..plans[0].tasks[0]
    };
    let many: Vec<_> = (1..=40).map(task).collect();
    let last = plans[4].tasks[0].id;
    let group = |order: u8| {
        let like = REPORT.groups()[usize::from(order) % 6];
        let slot = |nth: u8| Slot {
            id: name(format!("slot-{order}-{nth}")),
            ..like.slots[usize::from(nth) % like.slots.len()]
        };
        let count = [4, 2, 30, 0, 1, 3, 7, 9, 1][usize::from(order) - 1];
        let own = many.iter().skip(usize::from(order)).step_by(9);
        Group {
            id: name(format!("framework-{order}")),
            order,
            digit: count,
            slots: leak((1..=count).map(slot).collect()),
            tasks: leak(own.map(|task| task.id).chain([last]).collect()),
            ..like
        }
    };
    let framework = Some(report::model::Framework {
        groups: leak((1..=9).map(group).collect()),
        ..framework()
    });
    plans[0].tasks = leak(many);
    plans[2].tasks = &[];
    plans[3].tasks = &[];
    Report {
        plans: leak(plans),
        framework,
        ..*REPORT
    }
}

/// One group whose members nobody names, no road, and no task that names it.
fn dark_night() -> Report {
    let dark = Group {
        tasks: &[],
        order: 1,
        ..REPORT.groups()[1]
    };
    let framework = Some(report::model::Framework {
        groups: leak(vec![dark]),
        ..framework()
    });
    Report {
        framework,
        ..*REPORT
    }
}

/// No areas, figures, plans, groups, events.
fn nothing() -> Report {
    let framework = Some(report::model::Framework {
        groups: &[],
        ..framework()
    });
    Report {
        areas: &[],
        figures: &[],
        plans: &[],
        events: &[],
        framework,
        ..*REPORT
    }
}

/// The first area alone, with its figures and the planned one.
fn one_area() -> Report {
    let figures = REPORT
        .figures
        .iter()
        .filter(|figure| matches!(figure.area, Some("area-1") | None));
    Report {
        areas: &REPORT.areas[..1],
        figures: leak(figures.copied().collect()),
        ..*REPORT
    }
}
