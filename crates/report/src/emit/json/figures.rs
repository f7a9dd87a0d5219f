//! The quantities.

use super::quote::Quote;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 原文里的一个数量。单位相同的才可相比。
#[derive(Serialize, JsonSchema)]
pub(super) struct Figure {
    /// 编号。
    #[schemars(regex(pattern = r"^figure-[a-z]+(-[a-z]+)*$"))]
    id: &'static str,
    /// 数的是什么；每个字都出自 quote。
    label: &'static str,
    /// 数值，以 unit 计。
    value: u64,
    /// 原文的写法。
    text: &'static str,
    /// 单位或量词。
    unit: &'static str,
    /// 原文写「余」：实际不少于 value。
    approximate: bool,
    /// 已完成或计划。
    #[schemars(extend("enum" = ["done", "planned"]))]
    status: &'static str,
    /// 所属的成效领域。
    area: Option<&'static str>,
    /// 所属的举措。
    measure: Option<&'static str>,
    /// 所属的部署任务。
    task: Option<&'static str>,
    /// 原文。
    quote: Quote,
}

impl From<&model::Figure> for Figure {
    fn from(figure: &model::Figure) -> Self {
        let model::Figure {
            id,
            label,
            value,
            text,
            unit,
            approximate,
            status,
            area,
            measure,
            task,
            ..
        } = *figure;
        let (status, quote) = (status.as_str(), (&figure.quote).into());
        Self {
            id,
            label,
            value,
            text,
            unit,
            approximate,
            status,
            area,
            measure,
            task,
            quote,
        }
    }
}
