//! The outside sources.

use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 原文之外的一则来源。
#[derive(Serialize, JsonSchema)]
pub(super) struct Reference {
    /// 编号。
    #[schemars(regex(pattern = r"^ref-[a-z]+(-[a-z]+)*$"))]
    id: &'static str,
    /// 称呼：出版者和日期。
    title: &'static str,
    /// 出版者。
    publisher: &'static str,
    /// 日期（ISO 8601）；null 即未注明。
    #[schemars(regex(pattern = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))]
    date: Option<&'static str>,
    /// 网址。
    #[schemars(url)]
    url: &'static str,
    /// 来源的原话。
    quote: &'static str,
    /// 可靠程度。
    note: &'static str,
}

impl From<&model::Reference> for Reference {
    fn from(reference: &model::Reference) -> Self {
        let model::Reference {
            id,
            title,
            publisher,
            date,
            url,
            quote,
            note,
        } = *reference;
        Self {
            id,
            title,
            publisher,
            date,
            url,
            quote,
            note,
        }
    }
}
