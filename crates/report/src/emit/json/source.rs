//! The article's particulars and its sentences.

use crate::model;
use schemars::JsonSchema;
use serde::Serialize;

/// 原文的出处和分句；原文见 data/article.txt。
#[derive(Serialize, JsonSchema)]
pub(super) struct Source {
    /// 标题，一字不差。
    title: &'static str,
    /// 标题下的日期和来源，一字不差；原文没有这一行的为空。
    byline: Option<&'static str>,
    /// 报纸。
    publisher: &'static str,
    /// 见报日期（ISO 8601）。
    #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    date: &'static str,
    /// 网址；只印出来的没有。
    #[schemars(url)]
    url: Option<&'static str>,
    /// 原文（UTF-8）的 SHA-256。
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    sha256: &'static str,
    /// 另外刊载全文或其中一部分的；没有的不写。
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Publication>,
    /// 栏目，按原文次序。
    sections: Vec<Section>,
    /// 句子（标题也算一句），按原文次序；连同换行合成全文。
    sentences: Vec<Sentence>,
}

/// What a selection of figures has of it.
#[derive(Serialize)]
pub(super) struct Particulars {
    title: &'static str,
    publisher: &'static str,
    date: &'static str,
    url: Option<&'static str>,
    sha256: &'static str,
}

impl From<&model::Source> for Particulars {
    fn from(source: &model::Source) -> Self {
        let model::Source {
            title,
            publisher,
            date,
            url,
            sha256,
            ..
        } = *source;
        Self {
            title,
            publisher,
            date,
            url,
            sha256,
        }
    }
}

/// 另外的一处刊载。
#[derive(Serialize, JsonSchema)]
struct Publication {
    /// 标题。
    title: &'static str,
    /// 报纸。
    publisher: &'static str,
    /// 见报日期（ISO 8601）。
    #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    date: &'static str,
    /// 网址；只印出来的没有。
    #[schemars(url)]
    url: Option<&'static str>,
    /// 从哪一句起由它刊载，到另一处接着刊载的为止；刊载全文的没有。
    starts: Option<&'static str>,
}

impl From<&model::Publication> for Publication {
    fn from(own: &model::Publication) -> Self {
        Self {
            title: own.title,
            publisher: own.publisher,
            date: own.date,
            url: own.url,
            starts: own.starts,
        }
    }
}

/// 原文的一栏。
#[derive(Serialize, JsonSchema)]
struct Section {
    /// 编号；成效和部署的栏目与它们同号。
    id: &'static str,
    /// 名称。
    title: &'static str,
}

/// 原文的一句。
#[derive(Serialize, JsonSchema)]
struct Sentence {
    /// 编号，从 s1 起。
    #[schemars(regex(pattern = r"^s[1-9][0-9]*$"))]
    id: &'static str,
    /// 第一个字的偏移量（码点）。
    start: u32,
    /// 最后一个字之后的偏移量。
    end: u32,
    /// 所在的栏目。
    section: &'static str,
}

impl From<&model::Source> for Source {
    fn from(source: &model::Source) -> Self {
        let sections = source.sections.iter();
        let sentences = source.sentences.iter();
        Self {
            title: source.title,
            byline: source.byline,
            publisher: source.publisher,
            date: source.date,
            url: source.url,
            sha256: source.sha256,
            also: source.also.iter().map(Into::into).collect(),
            sections: sections
                .map(|section| Section {
                    id: section.id,
                    title: section.title,
                })
                .collect(),
            sentences: sentences
                .map(
                    |&model::Sentence {
                         id,
                         start,
                         end,
                         section,
                         ..
                     }| Sentence {
                        id,
                        start,
                        end,
                        section,
                    },
                )
                .collect(),
        }
    }
}
