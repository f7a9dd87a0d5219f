//! The plans and their tasks.

use super::quote::Quote;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 一项工作部署。
#[derive(Serialize, JsonSchema)]
pub(super) struct Plan {
    /// 编号。
    #[schemars(regex(pattern = r"^plan-[1-9][0-9]*$"))]
    id: &'static str,
    /// 次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 定位的一个词，如「引领」；没有的为空。
    role: Option<&'static str>,
    /// 标题的前半，如「以政治建设为引领」；标题没有逗号的为空。
    aim: Option<&'static str>,
    /// 标题的后半；没有前半的是整个标题。
    title: &'static str,
    /// 原文的标题句。
    quote: Quote,
    /// 任务，按原文次序。
    tasks: Vec<Task>,
    /// 属于它而不属于哪一个任务的数据。
    figures: &'static [&'static str],
}

/// 一个任务：原文里相连的几句。
#[derive(Serialize, JsonSchema)]
struct Task {
    /// 编号：部署-次序。
    #[schemars(regex(pattern = r"^task-[1-9][0-9]*-[1-9][0-9]*$"))]
    id: &'static str,
    /// 在部署里的次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 名称；每个字都出自 quote。
    title: &'static str,
    /// 点出它的那一句。
    quote: Quote,
    /// 归它的各句。
    sentences: &'static [&'static str],
    /// 其中的数据。
    figures: &'static [&'static str],
    /// 其中点到的框架组。
    framework: &'static [&'static str],
}

impl From<&model::Plan> for Plan {
    fn from(plan: &model::Plan) -> Self {
        Self {
            id: plan.id,
            order: plan.order,
            role: plan.role,
            aim: plan.aim,
            title: plan.title,
            quote: (&plan.quote).into(),
            tasks: plan.tasks.iter().map(Into::into).collect(),
            figures: plan.figures,
        }
    }
}

impl From<&model::Task> for Task {
    fn from(task: &model::Task) -> Self {
        let model::Task {
            id,
            order,
            title,
            sentences,
            figures,
            framework,
            ..
        } = *task;
        Self {
            id,
            order,
            title,
            quote: (&task.quote).into(),
            sentences,
            figures,
            framework,
        }
    }
}
