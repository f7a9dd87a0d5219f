//! The plans, by night: a station each, its tasks below. The station whose tasks name groups of the
//! framework is lit, and a conduit leads from it past those tasks down to the foot, where the
//! framework's drawing begins ([`night`](super::night)).

mod ending;
mod part;
mod rows;
mod stations;

use super::{
    night::{self, Night},
    note,
};
use crate::language::{t, within};
use crate::viz::{
    drawing::{Drawing, Size},
    number::int,
    plan,
    variant::Kind,
};
use report::{lookup::plan_names_group, model::Report};

/// Lays out the plans: side by side, on phones in rows.
pub fn blueprint(report: &Report, size: Size) -> Drawing {
    let night = Night::of(report, size.width);
    let (mut content, mut height) = match night.form {
        night::Form::Phone => rows::draw(report, &night),
        _ => stations::draw(report, &night),
    };
    note::nothing(
        &mut content,
        size.width,
        &mut height,
        night.small,
        t!("没有可画的部署"),
    );
    let lit = report
        .plans
        .iter()
        .any(|plan| plan_names_group(report, plan));
    let (strip, light) = lit.then(|| ending::strip(report, &night)).unzip();
    let (kind, layout) = (Kind::Blueprint, night.name());
    let paints: &[&str] = match night.form {
        _ if !lit => &["fine", "coarse", "veil"],
        night::Form::Phone => &["fine", "coarse", "veil", "lamp", "halo", "sky"],
        _ => &["fine", "coarse", "veil", "lamp", "halo", "sky", "glimmer"],
    };
    // The grid goes on in the framework's drawing, which begins with a line.
    let foot = height % 120.0;
    let mut marks = vec![night::paints(
        kind,
        layout,
        paints,
        light.unwrap_or_default(),
        foot,
    )];
    marks.extend(night::sheet(kind, layout, size.width, height));
    marks.push(night::veil(kind, layout, size.width, height));
    marks.append(&mut content);
    let tasks: usize = report.plans.iter().map(|plan| plan.tasks.len()).sum();
    let plans = int(report.plans.len());
    let title = match tasks {
        0 => t!("{0}项部署", plans),
        _ => t!("{0}项部署、{1}项任务", plans, int(tasks)),
    };
    let told: Vec<String> = report.plans.iter().map(plan::told).collect();
    let how = if lit {
        t!(
            "一站是一项部署；亮着的，任务点到了{0}的组。",
            within(report.framework_title())
        )
        .into()
    } else {
        t!("一站是一项部署。").into()
    };
    Drawing {
        kind,
        width: size.width,
        height,
        title: title.into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: how,
        axis: None,
        marks,
        alone: strip,
    }
}
