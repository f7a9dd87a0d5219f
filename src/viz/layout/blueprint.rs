//! The plans as a blueprint: five stations on a line, their tasks as parts beneath them,
//! ribbons from tasks to the digits of the framework that they serve.

mod glyph;
mod part;
mod stack;
mod stations;

use super::{note, sizes::Sizes};
use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    drawing::{Drawing, Size},
    mark::Mark,
    number::int,
    path::PathData,
    variant::Kind,
};
use report::model::Report;

/// Lays out the plans: side by side on wide screens, below one another on phones.
pub fn blueprint(report: &Report, size: Size) -> Drawing {
    let sizes = Sizes::of(size.width);
    let (mut content, mut height) = if sizes.phone {
        stack::draw(report, size.width)
    } else {
        stations::draw(report, size.width)
    };
    note::nothing(
        &mut content,
        size.width,
        &mut height,
        sizes.small,
        t!("没有可画的部署"),
    );
    let mut marks = Vec::from(paper(size.width, height));
    marks.append(&mut content);
    let tasks: usize = report.plans.iter().map(|plan| plan.tasks.len()).sum();
    let title = t!("{0}项部署、{1}项任务", int(report.plans.len()), int(tasks));
    let told: Vec<String> = report
        .plans
        .iter()
        .map(|plan| t!("{0}：{1}，{2}", plan.role, plan.aim, plan.title))
        .collect();
    Drawing {
        kind: Kind::Blueprint,
        width: size.width,
        height,
        title: title.into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: t!("一站是一项部署，站下是任务；带子连到它助推的那组数字；斜纹是计划数。")
            .into(),
        axis: None,
        marks,
    }
}

/// The night panel with its grid.
fn paper(width: f64, height: f64) -> [Mark; 3] {
    let grid = |step: f64| {
        let mut path = PathData::new();
        let mut x = step;
        while x < width {
            path = path.line((x, 0.0), (x, height));
            x += step;
        }
        let mut y = step;
        while y < height {
            path = path.line((0.0, y), (width, y));
            y += step;
        }
        path
    };
    [
        Mark::Rect {
            class: "panel",
            bounds: Bounds::new(0.0, 0.0, width, height),
            radius: 0.0,
        },
        Mark::Path {
            class: "fine",
            d: grid(width / 46.0),
        },
        Mark::Path {
            class: "coarse",
            d: grid(width / 46.0 * 5.0),
        },
    ]
}
