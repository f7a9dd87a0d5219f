//! `data/report.json` and its JSON Schema: the dataset with provenance.
//!
//! What a reader of the data may rely on is the public contract; fields are only ever
//! added. The documentation of these types becomes the schema's descriptions, so it is in
//! the language of the dataset's readers.

mod areas;
mod events;
mod figures;
mod framework;
mod number;
mod plans;
mod quote;
mod references;
mod source;

use super::Translations;
use crate::model::{self, Report};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

/// The dataset, indented, with a line break at its end.
pub fn json(report: &Report, translations: Translations<'_>) -> String {
    pretty(&Dataset::of(report, translations))
}

/// A figure as it stands there among others, with its indentation.
pub(super) fn figure(figure: &model::Figure, translations: Translations<'_>) -> String {
    indented(&figures::Figure::of(figure, translations), "    ")
}

/// What a selection of figures says of the article: the particulars that it has there, indented
/// as there.
pub(super) fn source(report: &Report) -> String {
    indented(&source::Particulars::from(&report.source), "  ")
        .trim_start()
        .to_owned()
}

fn indented(value: &impl Serialize, by: &str) -> String {
    let text = pretty(value);
    let lines: Vec<String> = text.lines().map(|line| format!("{by}{line}")).collect();
    lines.join("\n")
}

/// The dataset's JSON Schema (2020-12), indented, with a line break at its end.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut schema = generator.into_root_schema_for::<Dataset>().to_value();
    // Another crate of the build may ask serde_json to keep insertion order.
    schema.sort_all_objects();
    pretty(&schema)
}

/// JSON as it is put on disk.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("the values are texts, numbers and lists of them") + "\n"
}

/// 报告数据集：原文、成效、数据、部署、框架、事件、体会、来源，逐条注明出处。
#[derive(Serialize, JsonSchema)]
#[schemars(title = "报告数据集")]
struct Dataset {
    /// 本数据集的 JSON Schema。
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// 原文的出处和分句。
    source: source::Source,
    /// 成效领域，按原文次序。
    areas: Vec<areas::Area>,
    /// 原文里的每一个数量，按原文次序。
    figures: Vec<figures::Figure>,
    /// 工作部署，按原文次序。
    plans: Vec<plans::Plan>,
    /// 数字框架；没有的不写。
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "framework::Framework")]
    framework: Option<framework::Framework>,
    /// 有日期或可以有日期的事；有日期的在前，按时间先后。
    events: Vec<events::Event>,
    /// 体会，按原文次序。
    lessons: Vec<quote::Lesson>,
    /// 原文之外的来源（背景补充）。
    references: Vec<references::Reference>,
}

impl Dataset {
    fn of(report: &Report, translations: Translations<'_>) -> Self {
        let figures = report.figures.iter();
        Self {
            schema: "report.schema.json",
            source: (&report.source).into(),
            areas: report.areas.iter().map(Into::into).collect(),
            figures: figures
                .map(|figure| figures::Figure::of(figure, translations))
                .collect(),
            plans: report.plans.iter().map(Into::into).collect(),
            framework: report.framework.as_ref().map(Into::into),
            events: report.events.iter().map(Into::into).collect(),
            lessons: report.lessons.iter().map(Into::into).collect(),
            references: report.references.iter().map(Into::into).collect(),
        }
    }
}
