//! What has, or could have, a date.

use super::quote::Quote;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// What `precision` says of an event without a date.
const UNDATED: &str = "unknown";

/// 一件事。日期不比依据更细；没有依据的不写。
#[derive(Serialize, JsonSchema)]
pub(super) struct Event {
    /// 编号。
    #[schemars(regex(pattern = r"^event-[a-z]+(-[a-z]+)*$"))]
    id: &'static str,
    /// 名称。
    title: &'static str,
    /// 日期，EDTF（ISO 8601-2）写法；null 即「未注明日期」。
    edtf: Option<&'static str>,
    /// 日期的精度；没有日期的是 unknown。
    #[schemars(extend("enum" = [
        "day", "day-approximate", "month", "month-approximate", "year", "year-approximate",
        "interval", "interval-approximate", "open-end", "open-end-approximate", "unknown"
    ]))]
    precision: &'static str,
    /// 那一天是它的什么：opening 开幕，publication 见报；null 即没有别的意思。
    #[schemars(extend("enum" = ["opening", "publication", null]))]
    moment: Option<&'static str>,
    /// 时间轴上的行。
    #[schemars(extend("enum" = ["phase", "occasion", "duty", "outlook", "report"]))]
    lane: &'static str,
    /// 已完成、计划（或在报告之后），或报告提到的背景。
    #[schemars(extend("enum" = ["done", "planned", "context"]))]
    status: &'static str,
    /// 原文；null 即原文没有提到。
    quote: Option<Quote>,
    /// 日期的来源；日期出自原文的，没有。
    references: &'static [&'static str],
    /// 与它在同一处的数据、举措、任务。
    entities: &'static [&'static str],
}

impl From<&model::Event> for Event {
    fn from(event: &model::Event) -> Self {
        Self {
            id: event.id,
            title: event.title,
            edtf: event.edtf,
            precision: event.date.map_or(UNDATED, |date| date.precision()),
            moment: event.moment.map(|moment| moment.as_str()),
            lane: event.lane.as_str(),
            status: event.status.as_str(),
            quote: event.quote.as_ref().map(Into::into),
            references: event.references,
            entities: event.entities,
        }
    }
}
