//! The timeline: what the report dates, as exactly as the evidence does and no more.
//!
//! Exact days are solid dots, intervals spans, approximate dates dashed capsules as long
//! as the doubt; an unknown end fades; what lies after the report is open. What has no
//! date is not on the axis: the page lists it.

mod axis;
mod bands;
mod bars;
mod clear;
mod cluster;
mod column;
mod glyph;
mod lanes;
mod margin;
mod rows;
mod when;
mod words;

use super::{note, sizes::Sizes};
use crate::language::{date, t};
use crate::viz::{
    drawing::{Axis, Drawing, Size},
    number::int,
    scale::Domain,
    variant::Kind,
};
use report::model::Report;

/// Lays out the dated events that `domain` shows: to the right on wide screens, downwards
/// on phones.
pub fn timeline(report: &Report, size: Size, domain: Domain) -> Drawing {
    sized(report, size, Sizes::of(size.width), domain)
}

/// The same with type of those sizes.
pub fn sized(report: &Report, size: Size, sizes: Sizes, domain: Domain) -> Drawing {
    let ((mut marks, mut height), range, (outside, folded)) = if sizes.phone {
        let mut column = column::Column::new(report, size.width, domain);
        (column.draw(), column.range, column.left_out)
    } else {
        let mut lanes = lanes::Lanes::new(report, size.width, sizes, domain);
        (lanes.draw(), lanes.range, lanes.left_out)
    };
    let axis = Axis {
        vertical: sizes.phone,
        range,
    };
    let missing = [
        (t!("{0} 个事件在视野之外"), outside),
        (t!("{0} 个事件合并"), folded),
    ];
    note::missing(&mut marks, size.width, &mut height, sizes.small, &missing);
    note::nothing(
        &mut marks,
        size.width,
        &mut height,
        sizes.small,
        t!("没有注明日期的事"),
    );
    let dated: Vec<_> = report
        .events
        .iter()
        .filter_map(|event| Some((event, date::of(event)?)))
        .collect();
    let undated = report.events.len() - dated.len();
    let title = t!(
        "时间轴：{0}件有日期，{1}件未注明日期",
        int(dated.len()),
        int(undated)
    );
    let told: Vec<String> = dated
        .iter()
        .map(|(event, day)| t!("{0}，{1}", event.title, day))
        .collect();
    Drawing {
        kind: Kind::Timeline,
        width: size.width,
        height,
        title: title.into(),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: t!(
            "实心是确切日期，虚框是约数，渐隐是止日不详，空心在报告之后；贯穿各栏的线是见报日。"
        )
        .into(),
        axis: Some(axis),
        marks,
        alone: None,
    }
}
