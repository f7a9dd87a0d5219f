//! `data/datapackage.json`: what figures.csv is, for programs (Data Package v2).

use super::Translations;
use super::csv::{Column, columns, csv};
use super::json::pretty;
use crate::model::{Figure, Report};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The descriptor, indented, with a line break at its end.
pub fn datapackage(report: &Report, translations: Translations<'_>) -> String {
    let source = &report.source;
    let published = || source.publications();
    let table = csv(report, translations);
    let hash: String = Sha256::digest(&table)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    pretty(&DataPackage {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: "baoan-report-figures",
        title: format!("{}：报告里的每一个数量", source.title),
        description: "一行一个数量，逐条注明原文、所在句子和出处。数值照录原文，kind 和单位都相同的才可相比。",
        licenses: published()
            .filter_map(|own| {
                let title = format!("原文及引文的权利归{}；数据出自该文", own.publisher);
                own.url.map(|path| License { title, path })
            })
            .collect(),
        sources: published()
            .map(|own| Source {
                title: format!("{}，{}，{}", own.title, own.publisher, own.date),
                path: own.url,
            })
            .chain([Source {
                title: "原文，逐字节".to_owned(),
                path: Some("article.txt"),
            }])
            .collect(),
        resources: [Resource {
            name: "figures",
            kind: "table",
            path: "figures.csv",
            title: "数据",
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes: table.len(),
            hash: format!("sha256:{hash}"),
            dialect: Dialect {
                header: true,
                delimiter: ",",
                line_terminator: "\r\n",
                quote_char: "\"",
            },
            schema: Schema {
                fields: columns(translations)
                    .into_iter()
                    .map(|column| Field {
                        kind: kind(report, &column),
                        name: column.name,
                        title: column.title,
                    })
                    .collect(),
                primary_key: ["id"],
                missing_values: [""],
            },
        }],
    })
}

/// The values of a report that counts are whole numbers, and are said to be.
fn kind(report: &Report, column: &Column) -> &'static str {
    let whole = |figure: &Figure| figure.value.count().is_some();
    match (column.name.as_str(), column.kind) {
        ("value", "number") if report.figures.iter().all(whole) => "integer",
        (_, kind) => kind,
    }
}

#[derive(Serialize)]
struct DataPackage {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'static str,
    title: String,
    description: &'static str,
    /// A licence has an address, or it is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License>,
    sources: Vec<Source>,
    resources: [Resource; 1],
}

#[derive(Serialize)]
struct License {
    title: String,
    path: &'static str,
}

#[derive(Serialize)]
struct Source {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'static str>,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    path: &'static str,
    title: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    header: bool,
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    primary_key: [&'static str; 1],
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
}
