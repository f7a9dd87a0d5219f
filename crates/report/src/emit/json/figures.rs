//! The quantities.

use super::number::Decimal;
use super::quote::Quote;
use crate::emit::Translations;
use crate::model;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// 原文里的一个数量。kind 和单位都相同的才可相比。
#[derive(Serialize, JsonSchema)]
pub(super) struct Figure {
    /// 编号。
    #[schemars(regex(pattern = r"^figure-[a-z]+(-[a-z]+)*$"))]
    id: &'static str,
    /// 数的是什么；每个字都出自 quote。
    label: &'static str,
    /// 数值，以 unit 计；原文写「下降」「减少」之类的是负数；「3至5个」取前一个。
    value: Decimal,
    /// 同一个数值，逐位写出，不经浮点数。
    #[schemars(regex(pattern = r"^-?[0-9]+(\.[0-9]+)?$"))]
    exact: String,
    /// 「3至5个」的后一个数值。
    upper: Option<Decimal>,
    /// 原文的写法。
    text: &'static str,
    /// 单位或量词；「第一」和收入比1.86没有，是空的；师生比例1∶13的是「∶13」。
    unit: &'static str,
    /// 说的是什么：amount 有多少，growth 增减的幅度，share 占的份额，rank 名次，target 要达到多少，
    /// ratio 没有单位的比值。
    #[schemars(extend("enum" = ["amount", "growth", "share", "rank", "target", "ratio"]))]
    kind: &'static str,
    /// 幅度或份额是哪一条数据的。
    of: Option<&'static str>,
    /// 目标是到哪一年的；原文没说的没有。
    #[serde(rename = "for")]
    year: Option<u16>,
    /// 数的是哪一类；同类的已完成的数单位相同。
    counted: Option<&'static str>,
    /// 在哪个会议、机构，用引文里的字；与同类的其他数不同时才有。
    body: Option<&'static str>,
    /// 约数的一种：实际不少于 value（原文写「余」「超过」「以上」之类）。别的约数见 bound。
    approximate: bool,
    /// 数值知道得多准，照原文的字：at-least 不少于，more-than 超过，about 约，nearly 近，at-most 不超过，
    /// less-than 不足，between 从几到几；确数没有。
    #[schemars(extend("enum" = [
        "at-least", "more-than", "about", "nearly", "at-most", "less-than", "between", null,
    ]))]
    bound: Option<&'static str>,
    /// 已完成、计划或预计。
    #[schemars(extend("enum" = ["done", "planned", "forecast"]))]
    status: &'static str,
    /// 所属的成效领域；所属的几项都没有的，属于整份报告。
    area: Option<&'static str>,
    /// 所属的举措。
    measure: Option<&'static str>,
    /// 所属的部署。
    plan: Option<&'static str>,
    /// 所属的部署任务。
    task: Option<&'static str>,
    /// 所属的栏目；只属于一个栏目（如导语），不属于领域和部署的才有。
    section: Option<&'static str>,
    /// 原文。
    quote: Quote,
    /// 非官方译文，按语言标记（BCP 47）。
    translations: BTreeMap<&'static str, Translation>,
}

/// 一个数量在译文里的说法。
#[derive(Serialize, JsonSchema)]
struct Translation {
    /// 数的是什么。
    label: &'static str,
    /// 数量。
    text: &'static str,
    /// 单位或量词。
    unit: &'static str,
    /// 数的是哪一类。
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<&'static str>,
    /// 在哪个会议、机构。
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'static str>,
}

impl Figure {
    pub(super) fn of(figure: &model::Figure, translations: Translations<'_>) -> Self {
        let translation = |(tag, report): &(&'static str, &model::Report)| {
            let mut figures = report.figures.iter();
            let same = figures.find(|same| same.id == figure.id)?;
            let translation = Translation {
                label: same.label,
                text: same.text,
                unit: same.unit_name,
                counted: same.counted,
                body: same.body,
            };
            Some((*tag, translation))
        };
        let translations = translations.iter().filter_map(translation).collect();
        let model::Figure {
            id,
            label,
            text,
            unit,
            counted,
            body,
            of,
            year,
            area,
            measure,
            plan,
            task,
            section,
            ..
        } = *figure;
        let (status, quote) = (figure.status.as_str(), (&figure.quote).into());
        let kind = figure.kind.as_str();
        Self {
            id,
            label,
            value: figure.value.into(),
            exact: figure.value.text(),
            upper: figure.upper.map(Into::into),
            text,
            unit,
            kind,
            of,
            year,
            counted,
            body,
            approximate: figure.is_open(),
            bound: figure.bound.map(model::Bound::as_str),
            status,
            area,
            measure,
            plan,
            task,
            section,
            quote,
            translations,
        }
    }
}
