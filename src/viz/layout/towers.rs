//! The framework as a skyline: a digit is a tower, its members are the blocks.
//!
//! Named by the article: solid. Named by an outside source: tinted outline and the mark
//! 「背景」. Named by nobody: dashed, 「原文未列」.

mod block;
mod rows;
mod serving;
mod skyline;
mod street;
mod tasks;

use super::{note, sizes::Sizes};
use crate::language::t;
use crate::viz::{
    drawing::{Drawing, Size},
    number::int,
    variant::Kind,
};
use report::model::{Group, Report};

/// Lays out the framework: side by side on wide screens, in rows on phones.
pub fn towers(report: &Report, size: Size) -> Drawing {
    let sizes = Sizes::of(size.width);
    let ((mut marks, mut height), left_out) = if sizes.phone {
        let mut rows = rows::Rows::new(report, size.width);
        (rows.draw(), rows.left_out)
    } else {
        let mut skyline = skyline::Skyline::new(report, size.width);
        (skyline.draw(), skyline.left_out)
    };
    let missing = [
        (t!("{0} 个席位"), left_out.0),
        (t!("{0} 个名称"), left_out.1),
    ];
    note::missing(&mut marks, size.width, &mut height, sizes.small, &missing);
    note::nothing(
        &mut marks,
        size.width,
        &mut height,
        sizes.small,
        t!("没有可画的分组"),
    );
    let groups = report.framework.groups;
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
            report.framework.title,
            int(groups.len()),
            int(slots)
        )
        .into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: t!("一座楼是一个数字，一块是一席；下方是助推它的部署任务。").into(),
        axis: None,
        marks,
    }
}

/// 「4大制造业基地，第1组，4席，其中4席为背景补充」.
fn group_label(group: &Group, report: &Report) -> String {
    let mut label = t!(
        "{0}，第{1}组，共{2}组；{3}席",
        group.title,
        int(group.order.into()),
        int(report.framework.groups.len()),
        int(group.slots.len())
    );
    let count = |named: fn(&&report::model::Slot) -> bool| group.slots.iter().filter(named).count();
    let background = count(|slot| slot.origin == report::model::Origin::Background);
    let unnamed = count(|slot| slot.title.is_none());
    if background > 0 {
        label += &t!("，其中{0}席为背景补充", int(background));
    }
    if unnamed > 0 {
        label += &t!("，其中{0}席原文未列", int(unnamed));
    }
    label
}
