//! The achievement areas and their measures.

use super::quote::Quote;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 一个成效领域。
#[derive(Serialize, JsonSchema)]
pub(super) struct Area {
    /// 编号。
    #[schemars(regex(pattern = r"^area-[1-9][0-9]*$"))]
    id: &'static str,
    /// 次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 成效，如「思想根基更加牢固」。
    title: &'static str,
    /// 图上用的简称。
    short: &'static str,
    /// 做法，如「加强学习、把牢方向」；标题没有说的为空。
    tagline: Option<&'static str>,
    /// 原文的标题句。
    quote: Quote,
    /// 举措，按原文次序。
    measures: Vec<Measure>,
    /// 属于它而不属于哪一项举措的数据。
    figures: &'static [&'static str],
}

/// 一项举措：原文的一段。
#[derive(Serialize, JsonSchema)]
struct Measure {
    /// 编号：领域-次序。
    #[schemars(regex(pattern = r"^measure-[1-9][0-9]*-[1-9][0-9]*$"))]
    id: &'static str,
    /// 在领域里的次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 这一段的第一句，不带句号。
    title: &'static str,
    /// 这一段的第一句。
    quote: Quote,
    /// 具体做了什么：这一段里的原句或分句。
    lines: Vec<Quote>,
    /// 这一段的各句。
    sentences: &'static [&'static str],
    /// 这一段里的数据。
    figures: &'static [&'static str],
}

impl From<&model::Area> for Area {
    fn from(area: &model::Area) -> Self {
        Self {
            id: area.id,
            order: area.order,
            title: area.title,
            short: area.short,
            tagline: area.tagline,
            quote: (&area.quote).into(),
            measures: area.measures.iter().map(Into::into).collect(),
            figures: area.figures,
        }
    }
}

impl From<&model::Measure> for Measure {
    fn from(measure: &model::Measure) -> Self {
        let model::Measure {
            id,
            order,
            title,
            sentences,
            figures,
            ..
        } = *measure;
        Self {
            id,
            order,
            title,
            quote: (&measure.quote).into(),
            lines: measure
                .lines
                .iter()
                .map(|line| (&line.quote).into())
                .collect(),
            sentences,
            figures,
        }
    }
}
