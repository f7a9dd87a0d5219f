//! Plans and framework are one picture, and nothing in it is lit that nobody named.

use crate::{checks::words, fixtures};
use baoan_report::viz::{
    Drawing, Kind, Size, VARIANTS, layout,
    mark::{Link, Mark},
};
use report::model::{Origin, Report};
use std::sync::LazyLock;

const NIGHT: [Kind; 2] = [Kind::Blueprint, Kind::Towers];

/// Every layout of the two, of every report.
static DRAWN: LazyLock<Vec<(Report, Drawing, String)>> = LazyLock::new(|| {
    let mut drawn = Vec::new();
    for fixture in fixtures::all() {
        let night = VARIANTS
            .iter()
            .filter(|variant| NIGHT.contains(&variant.kind));
        for variant in night {
            let width = variant.width;
            let drawing = layout::draw(&fixture.report, variant.kind, Size { width });
            let place = format!("{:?} {} of {}", variant.kind, variant.name, fixture.name);
            drawn.push((fixture.report, drawing, place));
        }
    }
    drawn
});

fn each(check: impl Fn(&Report, &Drawing, &str)) {
    for (report, drawing, place) in DRAWN.iter() {
        check(report, drawing, place);
    }
}

fn classes(marks: &[Mark]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for mark in marks {
        mark.walk(&mut |mark| {
            if let Mark::Rect { class, .. }
            | Mark::Path { class, .. }
            | Mark::Circle { class, .. } = mark
            {
                found.push(*class);
            }
        });
    }
    found
}

fn link<'a>(drawing: &'a Drawing, id: &str) -> Option<&'a Link> {
    drawing.links().into_iter().find(|link| link.id == id)
}

#[test]
fn a_member_is_lit_as_it_is_known() {
    each(|report, drawing, place| {
        let slots = report.groups().iter().flat_map(|group| group.slots);
        for slot in slots {
            let Some(link) = link(drawing, slot.id) else {
                continue;
            };
            let expected = match (slot.title, slot.origin) {
                (None, _) => "shape storey dark",
                (_, Origin::Background) => "shape storey half",
                (_, Origin::Article) => "shape storey lit",
            };
            assert!(
                classes(&link.marks).contains(&expected),
                "{place}: {}",
                slot.id
            );
        }
    });
}

#[test]
fn what_the_article_does_not_say_is_signed() {
    each(|report, drawing, place| {
        if drawing.kind != Kind::Towers {
            return;
        }
        let slots = || report.groups().iter().flat_map(|group| group.slots);
        let said = words(drawing);
        let half = slots().any(|slot| slot.title.is_some() && slot.origin == Origin::Background);
        let dark = slots().any(|slot| slot.title.is_none());
        assert_eq!(said.contains("背景补充"), half, "{place}");
        assert_eq!(said.contains("原文未列"), dark, "{place}");
    });
}

#[test]
fn light_comes_from_tasks_that_name_groups_alone() {
    each(|report, drawing, place| {
        let names = |id: &str| {
            report
                .groups()
                .iter()
                .any(|group| group.tasks.contains(&id))
        };
        let lit = |id: &str| {
            report
                .plans
                .iter()
                .any(|plan| plan.id == id && plan.tasks.iter().any(|task| names(task.id)))
        };
        for link in drawing.links() {
            if link.id.starts_with("plan-") || link.id.starts_with("task-") {
                assert_eq!(
                    link.class == "lit",
                    lit(link.id) || names(link.id),
                    "{place}: {}",
                    link.id
                );
            }
            if let Some(group) = report.groups().iter().find(|group| group.id == link.id) {
                let light = classes(&link.marks).contains(&"beam");
                assert!(!light || !group.tasks.is_empty(), "{place}: {}", link.id);
            }
        }
        let any = report.plans.iter().any(|plan| lit(plan.id));
        assert_eq!(classes(&drawing.marks).contains(&"thread"), any, "{place}");
        assert_eq!(drawing.alone.is_some(), any, "{place}");
    });
}

/// Where the conduits of a drawing are at its foot, and at its head.
fn threads(drawing: &Drawing) -> (Vec<f64>, Vec<f64>) {
    let (mut foot, mut head) = (Vec::new(), Vec::new());
    drawing.walk(&mut |mark| {
        let Mark::Path {
            class: "thread glow",
            d,
        } = mark
        else {
            return;
        };
        let points = crate::checks::points(d.as_str());
        if let (Some(first), Some(last)) = (points.first(), points.last()) {
            if first.1 == 0.0 {
                head.push(first.0);
            }
            if (last.1 - drawing.height).abs() < 0.11 {
                foot.push(last.0);
            }
        }
    });
    (foot, head)
}

#[test]
fn the_conduits_of_the_two_meet() {
    for fixture in fixtures::all() {
        for width in [350.0, 640.0, 1000.0] {
            let [plans, towers] =
                NIGHT.map(|kind| layout::draw(&fixture.report, kind, Size { width }));
            let (foot, _) = threads(&plans);
            let (_, mut head) = threads(&towers);
            if width < 600.0 {
                // On phones all run along the edge.
                head.resize(foot.len(), 4.0);
            }
            assert_eq!(foot, head, "{} at {width}", fixture.name);
        }
    }
}

#[test]
fn what_stands_alone_has_the_other_half() {
    each(|report, drawing, place| {
        let Some(strip) = &drawing.alone else {
            return;
        };
        let mut drawn = Vec::new();
        for mark in &strip.marks {
            mark.walk(&mut |mark| {
                if let Mark::Link(link) = mark {
                    drawn.push(link.id);
                }
            });
        }
        let groups = report.groups();
        let tasks = report.plans.iter().flat_map(|plan| plan.tasks);
        let naming = tasks.filter(|task| groups.iter().any(|group| group.tasks.contains(&task.id)));
        let expected: Vec<&str> = match drawing.kind {
            Kind::Blueprint => groups.iter().map(|group| group.id).collect(),
            _ => naming.map(|task| task.id).collect(),
        };
        assert_eq!(drawn, expected, "{place}");
    });
}
