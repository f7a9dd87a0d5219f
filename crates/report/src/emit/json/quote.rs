//! Quotes, and the lessons, which are nothing else.

use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 原文引文：W3C TextQuoteSelector 与 TextPositionSelector 合一。
/// 偏移量以 Unicode 码点计，对应 data/article.txt。
#[derive(Serialize, JsonSchema)]
pub(super) struct Quote {
    /// 原文，一字不差，不出一句。
    #[schemars(length(min = 1))]
    exact: &'static str,
    /// 紧接在前的文字，足以定位。
    prefix: &'static str,
    /// 紧接在后的文字，足以定位。
    suffix: &'static str,
    /// 第一个字的偏移量。
    start: u32,
    /// 最后一个字之后的偏移量。
    end: u32,
    /// 所在的句子。
    #[schemars(regex(pattern = r"^s[1-9][0-9]*$"))]
    sentence: &'static str,
}

/// 体会：一整句原文。
#[derive(Serialize, JsonSchema)]
pub(super) struct Lesson {
    /// 编号。
    #[schemars(regex(pattern = r"^lesson-[1-9][0-9]*$"))]
    id: &'static str,
    /// 次序，从 1 起。
    #[schemars(range(min = 1))]
    order: u8,
    /// 原文。
    quote: Quote,
}

impl From<&model::Quote> for Quote {
    fn from(quote: &model::Quote) -> Self {
        let model::Quote {
            exact,
            prefix,
            suffix,
            start,
            end,
            sentence,
        } = *quote;
        Self {
            exact,
            prefix,
            suffix,
            start,
            end,
            sentence,
        }
    }
}

impl From<&model::Lesson> for Lesson {
    fn from(lesson: &model::Lesson) -> Self {
        Self {
            id: lesson.id,
            order: lesson.order,
            quote: (&lesson.quote).into(),
        }
    }
}
