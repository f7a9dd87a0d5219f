//! `series/series.csv`, `series/series.json`: what several reports say of one quantity, with where each says
//! it; and what we computed, under names of its own.

use super::csv::line;
use crate::model::{Bound, Figure};
use crate::number::Number;
use crate::series::{Series, Year};
use serde_json::{Value, json};

const COLUMNS: [&str; 18] = [
    "series",
    "title",
    "report",
    "date",
    "role",
    "figure",
    "label",
    "value",
    "text",
    "unit",
    "bound",
    "upper",
    "computed_change",
    "computed_beyond_target",
    "quote",
    "sentence",
    "publisher",
    "source_title",
];

/// A table, one row for each result and each target; as [`super::csv`] otherwise.
pub fn series_csv(all: &[Series]) -> String {
    let mut table = "\u{FEFF}".to_owned() + &line(COLUMNS.map(str::to_owned));
    for series in all {
        for year in &series.years {
            for (role, figure) in figures(year) {
                table += &line(row(series, year, role, figure));
            }
        }
    }
    table
}

/// What a report says, with what it is.
fn figures(year: &Year) -> impl Iterator<Item = (&'static str, &'static Figure)> {
    let all = [("result", year.result), ("target", year.target)];
    all.into_iter()
        .filter_map(|(role, figure)| Some((role, figure?)))
}

fn row(series: &Series, year: &Year, role: &str, figure: &Figure) -> [String; COLUMNS.len()] {
    let source = &year.member.report.source;
    let page = source.publication(figure.quote.sentence);
    let number = |number: Option<Number>| number.map(Number::text).unwrap_or_default();
    let computed = |own| number(if role == "result" { own } else { None });
    [
        series.id.clone(),
        series.title.clone(),
        year.member.name.to_owned(),
        source.date.to_owned(),
        role.to_owned(),
        figure.id.to_owned(),
        figure.label.to_owned(),
        figure.value.text(),
        figure.text.to_owned(),
        figure.unit.to_owned(),
        figure.bound.map_or("", Bound::as_str).to_owned(),
        number(figure.upper),
        computed(year.change),
        computed(year.beyond),
        figure.quote.exact.to_owned(),
        figure.quote.sentence.to_owned(),
        page.publisher.to_owned(),
        page.title.to_owned(),
    ]
}

/// The same as JSON: series, in each the years, in each what its report says; `null` where it says nothing.
pub fn series_json(all: &[Series]) -> String {
    let figure = |figure: Option<&Figure>| {
        figure.map_or(Value::Null, |figure| {
            json!({
                "id": figure.id,
                "label": figure.label,
                "value": figure.value.approximately(),
                "exact": figure.value.text(),
                "text": figure.text,
                "unit": figure.unit,
                "bound": figure.bound.map(Bound::as_str),
                "upper": figure.upper.map(Number::text),
                "quote": figure.quote.exact,
                "sentence": figure.quote.sentence,
            })
        })
    };
    let year = |year: &Year| {
        let source = &year.member.report.source;
        json!({
            "report": year.member.name,
            "date": source.date,
            "publisher": source.publisher,
            "source_title": source.title,
            "result": figure(year.result),
            "target": figure(year.target),
            "computed": {
                "change": year.change.map(Number::text),
                "beyond_target": year.beyond.map(Number::text),
            },
        })
    };
    let series: Vec<Value> = all
        .iter()
        .map(|own| {
            let years: Vec<Value> = own.years.iter().map(year).collect();
            json!({ "id": own.id, "title": own.title, "years": years })
        })
        .collect();
    format!("{:#}\n", json!({ "series": series }))
}
