//! What stands together in the dataset, and how long its bars are: of hard reports, too.

use crate::fixtures;
use baoan_report::{
    data::REPORT,
    query::{
        card::card,
        counted::{Class, classes, largest},
        filter::{Column, Filter, Sort},
        told::stations,
    },
    viz::{Kind, Size, cells, layout::draw},
};
use proptest::prelude::*;
use report::{
    model::{Figure, Report, Status},
    number::Number,
};

fn leak(report: Report) -> &'static Report {
    Box::leak(Box::new(report))
}

fn with(figures: Vec<Figure>) -> &'static Report {
    leak(Report {
        figures: Vec::leak(figures),
        ..*REPORT
    })
}

fn ids(figures: &[&'static Figure]) -> Vec<&'static str> {
    figures.iter().map(|figure| figure.id).collect()
}

/// What is true of the classes of any report.
fn hold(report: &'static Report) {
    let classes = classes(report);
    let mut all: Vec<_> = classes
        .iter()
        .flat_map(|class| ids(&class.figures))
        .collect();
    let rows = Filter::default().rows(report, &str::cmp);
    assert_eq!(all, ids(&rows), "rows stand as their classes do");
    all.sort_unstable();
    let mut wanted: Vec<_> = report.figures.iter().map(|figure| figure.id).collect();
    wanted.sort_unstable();
    assert_eq!(all, wanted, "each figure is in one class");
    for class in &classes {
        let Class {
            name,
            unit,
            figures,
            compared,
        } = class;
        assert!(!figures.is_empty());
        let told = |figure: &&&Figure| figure.counted == Some(name);
        let shared = figures.iter().filter(told).count() == figures.len();
        let undone = ["计划", "预计"].contains(name);
        assert!(shared || undone || *name == "单独的数", "{name}");
        if !undone {
            assert!(figures.iter().all(|figure| figure.status == Status::Done));
            // What stands in a class has something beside it.
            assert_eq!(shared && *name != "单独的数", figures.len() > 1 && shared);
        }
        if let Some(unit) = unit {
            assert!(figures.iter().all(|figure| figure.unit_name == *unit));
        }
        if *compared {
            assert!(
                figures
                    .iter()
                    .all(|figure| figure.base() == figures[0].base())
            );
            assert!(unit.is_some() || figures.iter().any(|own| own.unit != figures[0].unit));
            assert!(figures.iter().all(|figure| figure.counts()));
            assert!(figures.is_sorted_by(|a, b| class.length(a) >= class.length(b)));
        }
    }
    if let Some(most) = largest(&classes) {
        let each = cells::each(most);
        let bars = classes.iter().filter(|class| class.compared);
        for class in bars {
            for figure in class.figures.iter().filter(|figure| figure.has_length()) {
                let length = cells::length(class.length(figure), each);
                let some = class.length(figure) > 0.0;
                assert!(length <= cells::WIDTH as f64 && (length > 0.0) == some);
            }
        }
    }
}

#[test]
fn of_every_hard_report() {
    for fixture in fixtures::all() {
        hold(leak(fixture.report));
    }
}

#[test]
fn of_the_real_one() {
    let classes = classes(&REPORT);
    let told: Vec<_> = classes
        .iter()
        .map(|class| (class.name, class.unit, class.figures.len(), class.compared))
        .collect();
    assert_eq!(
        told,
        [
            ("提案", Some("件"), 4, true),
            ("活动", Some("场次"), 3, true),
            ("学习", Some("次"), 2, true),
            ("企业", Some("家"), 2, true),
            ("制度", Some("项"), 2, true),
            ("单独的数", None, 4, false),
            ("计划", Some("项"), 1, true),
        ]
    );
    assert_eq!(largest(&classes).map(cells::each), Some(1.0));
}

#[test]
fn one_figure_has_nothing_beside_it() {
    let report = with(REPORT.figures[..1].to_vec());
    hold(report);
    let [class] = &classes(report)[..] else {
        panic!("one class")
    };
    assert_eq!((class.name, class.compared), ("单独的数", false));
    assert_eq!(largest(&classes(report)), None);
    assert!(classes(with(Vec::new())).is_empty());
}

#[test]
fn without_plans_nothing_is_called_one() {
    let done = REPORT.figures.iter().copied();
    let report = with(
        done.filter(|figure| figure.status == Status::Done)
            .collect(),
    );
    assert!(classes(report).iter().all(|class| class.name != "计划"));
}

#[test]
fn plans_in_several_units_are_not_compared() {
    let mut figures = REPORT.figures.to_vec();
    for figure in &mut figures[..2] {
        figure.status = Status::Planned;
    }
    let report = with(figures);
    hold(report);
    let classes = classes(report);
    let plans = classes.last().expect("there are plans");
    assert_eq!(
        (plans.name, plans.unit, plans.compared),
        ("计划", None, false)
    );
}

#[test]
fn what_is_expected_is_neither_done_nor_planned() {
    let mut figures = REPORT.figures.to_vec();
    let at = figures.iter().position(|figure| figure.area.is_some());
    let own = &mut figures[at.expect("an area has figures")];
    own.status = Status::Forecast;
    let id = own.id;
    let task = figures.iter_mut().find(|figure| figure.task.is_some());
    task.expect("a task has figures").status = Status::Forecast;
    let report = with(figures);
    hold(report);
    let classes = classes(report);
    let last = classes.last().expect("there are classes");
    let ids: Vec<_> = last.figures.iter().map(|figure| figure.id).collect();
    assert_eq!((last.name, ids.len(), ids[0]), ("预计", 2, id));
    let rows = |query| Filter::parse(report, query).rows(report, &str::cmp);
    let expected = rows("status=forecast");
    assert_eq!(expected.len(), 2);
    assert!(expected.iter().all(|figure| ids.contains(&figure.id)));
    for query in ["status=done", "status=planned"] {
        assert!(rows(query).iter().all(|figure| !ids.contains(&figure.id)));
    }
    let card = card(report, id).expect("it has a card");
    assert!(card.facts.contains(&"预计".to_owned()));
    assert!(!stations(report).contains("均为计划"));
    for kind in [Kind::Ring, Kind::Bars, Kind::Minimap] {
        let drawing = draw(report, kind, Size { width: 1100.0 });
        let told = drawing.how_to_read.to_string();
        assert!(
            !told.contains("已完成") && !told.contains("空心的是计划。"),
            "{told}"
        );
    }
}

#[test]
fn sorting_takes_no_heed_of_classes() {
    for column in Column::ALL {
        let sort = Some(Sort {
            column,
            descending: false,
        });
        let filter = Filter {
            sort,
            ..Filter::default()
        };
        let rows = filter.rows(&REPORT, &str::cmp);
        assert_eq!(rows.len(), REPORT.figures.len());
        if column == Column::Value {
            by_value(&rows);
        }
    }
}

/// Units that don't convert stand apart; within one, and what converts to it, the numbers ascend.
fn by_value(rows: &[&Figure]) {
    let mut bases: Vec<&str> = rows.iter().map(|figure| figure.base()).collect();
    bases.dedup();
    let apart = bases.len();
    bases.sort_unstable();
    bases.dedup();
    assert_eq!(bases.len(), apart, "each unit stands together");
    for own in rows.chunk_by(|a, b| a.base() == b.base()) {
        assert!(own.is_sorted_by(|a, b| a.amount() <= b.amount()));
    }
}

proptest! {
    #[test]
    fn of_any_figures(picks in prop::collection::vec((0usize..18, 0usize..4, any::<bool>(), 0i64..2_000_000_000_000, 0u8..3, 0usize..4), 0..40)) {
        let counted = [None, Some("提案"), Some("活动"), Some("学习")];
        let units = ["件", "万件", "万亿件", "次"];
        let figures = picks.into_iter().enumerate().map(|(nth, (like, kind, planned, value, places, unit))| Figure {
            id: String::leak(format!("figure-{nth}")),
            counted: counted[kind],
            status: if planned { Status::Planned } else { Status::Done },
            value: Number::new(value, places).expect("it has places"),
            text: String::leak(Number::new(value, places).expect("it has places").text() + units[unit]),
            unit: units[unit],
            unit_name: units[unit],
            ..REPORT.figures[like]
        }.shaped());
        hold(with(figures.collect()));
    }

    /// What a filter leaves stays in its place, and on its scale: that is of the whole report.
    #[test]
    fn a_filter_leaves_the_order(area in prop::option::of(0usize..4), q in prop::sample::select(vec!["", "提案", "学习", "0131"])) {
        let filter = Filter { area: area.map(|nth| REPORT.areas[nth].id), q: q.to_owned(), ..Filter::default() };
        let left = ids(&filter.rows(&REPORT, &str::cmp));
        let all = ids(&Filter::default().rows(&REPORT, &str::cmp));
        let kept: Vec<_> = all.into_iter().filter(|id| left.contains(id)).collect();
        prop_assert_eq!(kept, left);
    }
}
