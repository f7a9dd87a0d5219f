//! The numeric framework.

use super::quote::Quote;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 数字框架：一位数字是一组，数字就是席位数。
#[derive(Serialize, JsonSchema)]
pub(super) struct Framework {
    /// 编号。
    #[schemars(extend("const" = "framework"))]
    id: &'static str,
    /// 各组数字连写。
    #[schemars(regex(pattern = r"^[0-9]+$"))]
    code: &'static str,
    /// 原文。
    quote: Quote,
    /// 各组。
    groups: Vec<Group>,
    /// 背景补充：原文之外的说法，各有来源。
    notes: Vec<Note>,
}

/// 框架的一组。
#[derive(Serialize, JsonSchema)]
struct Group {
    /// 编号。
    #[schemars(regex(pattern = r"^framework-[1-9][0-9]*$"))]
    id: &'static str,
    /// 次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 这一位数字，即席位数。
    digit: u8,
    /// 名称。
    title: &'static str,
    /// 原文。
    quote: Quote,
    /// 为它服务的任务。
    tasks: &'static [&'static str],
    /// 席位。
    slots: Vec<Slot>,
    /// 说明这一位数字所指的来源；依原文次序可知的，没有。
    references: &'static [&'static str],
}

/// 一个席位。
#[derive(Serialize, JsonSchema)]
struct Slot {
    /// 编号：组-次序。
    #[schemars(regex(pattern = r"^slot-[1-9][0-9]*-[1-9][0-9]*$"))]
    id: &'static str,
    /// 名称；null 即「原文未列」，来源也没有点名。
    title: Option<&'static str>,
    /// 谁点的名：article 原文，background 来源。
    #[schemars(extend("enum" = ["article", "background"]))]
    origin: &'static str,
    /// 点名的来源。
    references: &'static [&'static str],
}

/// 一条背景补充。
#[derive(Serialize, JsonSchema)]
struct Note {
    /// 说法。
    text: &'static str,
    /// 来源。
    #[schemars(length(min = 1))]
    references: &'static [&'static str],
}

impl From<&model::Framework> for Framework {
    fn from(framework: &model::Framework) -> Self {
        let notes = framework.notes.iter();
        Self {
            id: framework.id,
            code: framework.code,
            quote: (&framework.quote).into(),
            groups: framework.groups.iter().map(Into::into).collect(),
            notes: notes
                .map(|&model::Note { text, references }| Note { text, references })
                .collect(),
        }
    }
}

impl From<&model::Group> for Group {
    fn from(group: &model::Group) -> Self {
        let model::Group {
            id,
            order,
            digit,
            title,
            tasks,
            references,
            ..
        } = *group;
        let slots = group.slots.iter().map(Into::into).collect();
        Self {
            id,
            order,
            digit,
            title,
            quote: (&group.quote).into(),
            tasks,
            slots,
            references,
        }
    }
}

impl From<&model::Slot> for Slot {
    fn from(slot: &model::Slot) -> Self {
        let model::Slot {
            id,
            title,
            origin,
            references,
            ..
        } = *slot;
        Self {
            id,
            title,
            origin: origin.as_str(),
            references,
        }
    }
}
