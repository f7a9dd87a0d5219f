//! The framework by night: a digit is a tower on its road, its members are the storeys, and light
//! falls on it from the tasks that name it ([`night`](super::night)).
//!
//! Named by the article: lit. Named by an outside source: half-lit, with a mark at the corner and
//! 「背景补充」. Named by nobody: dark, 「原文未列」.

mod beginning;
mod rows;
mod skyline;
mod storey;
mod street;

pub use storey::slot_name;

use super::{
    night::{Form, Night},
    note,
};
use crate::language::t;
use crate::viz::{
    drawing::{Drawing, Size},
    number::int,
    variant::Kind,
};
use report::model::{Group, Origin, Report, Slot};

/// Lays out the framework: side by side on wide screens, in rows on phones.
pub fn towers(report: &Report, size: Size) -> Drawing {
    let night = Night::of(report, size.width);
    let mut scene = match night.form {
        Form::Phone => rows::draw(report, &night),
        _ => skyline::draw(report, &night),
    };
    let missing = [
        (t!("{0} 个席位"), scene.left_out.0),
        (t!("{0} 个名称"), scene.left_out.1),
    ];
    let (mut height, small) = (scene.height, night.small);
    note::missing(&mut scene.marks, size.width, &mut height, small, &missing);
    note::nothing(
        &mut scene.marks,
        size.width,
        &mut height,
        small,
        t!("没有可画的分组"),
    );
    let mut marks = scene.backdrop(&night, height);
    marks.append(&mut scene.marks);
    let groups = report.groups();
    let slots: usize = groups.iter().map(|group| group.slots.len()).sum();
    let told: Vec<String> = groups
        .iter()
        .map(|group| group_label(group, report))
        .collect();
    Drawing {
        kind: Kind::Towers,
        width: size.width,
        height,
        title: t!(
            "{0}：{1}组、{2}席",
            report.framework_title(),
            int(groups.len()),
            int(slots)
        )
        .into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: t!("一个大数字是一组，一格是一席：亮的由原文点名，半亮的据来源补充，暗的原文未列；光来自点到这一组的部署任务。").into(),
        axis: None,
        marks,
        alone: beginning::strip(report, &night),
    }
}

/// Who names the members of a group: what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The article.
    Lit,
    /// An outside source.
    Half,
    /// Nobody.
    Dark,
}

impl Known {
    /// By whom a slot is named.
    pub const fn of(slot: &Slot) -> Self {
        match (slot.title, slot.origin) {
            (None, _) => Self::Dark,
            (_, Origin::Background) => Self::Half,
            (_, Origin::Article) => Self::Lit,
        }
    }
}

/// Whether the article names a member of the group.
fn is_lit(group: &Group) -> bool {
    group.slots.iter().any(|slot| Known::of(slot) == Known::Lit)
}

/// What is said once of a whole group: that its members are known from elsewhere, or not at all.
fn sign(group: &Group) -> Option<&'static str> {
    let all = |known| group.slots.iter().all(|slot| Known::of(slot) == known);
    let any = |known| group.slots.iter().any(|slot| Known::of(slot) == known);
    if any(Known::Half) {
        Some(t!("背景补充"))
    } else if !group.slots.is_empty() && all(Known::Dark) {
        Some(t!("原文未列"))
    } else {
        None
    }
}

/// 「4大制造业基地，第1组，4席，其中4席为背景补充」.
fn group_label(group: &Group, report: &Report) -> String {
    let mut label = t!(
        "{0}，第{1}组，共{2}组；{3}席",
        group.title,
        int(group.order.into()),
        int(report.groups().len()),
        int(group.slots.len())
    );
    let count = |known| {
        group
            .slots
            .iter()
            .filter(|slot| Known::of(slot) == known)
            .count()
    };
    let (background, unnamed) = (count(Known::Half), count(Known::Dark));
    if background > 0 {
        label += &t!("，其中{0}席为背景补充", int(background));
    }
    if unnamed > 0 {
        label += &t!("，其中{0}席原文未列", int(unnamed));
    }
    label
}
