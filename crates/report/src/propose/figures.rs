//! `figures.toml`: the figures that were found, and what an editor is asked about.

use super::figure::Figure;
use super::numbers::{Asked, Numbers};
use super::toml::{Toml, around};
use crate::article::Article;
use crate::model::{Kind, Status};
use crate::quantity::around::{forecast, read_at};
use crate::quantity::kinds::plain;

/// The file.
pub fn figures(article: &Article, numbers: &Numbers, published: u16) -> String {
    let mut out = Toml::new(
        "数据。label 的字须出自 quote，次序不变；编号可以换成英文词，如 figure-bridges。",
    );
    let mut asked = numbers.asked.iter().peekable();
    for figure in &numbers.figures {
        while let Some(own) = asked.next_if(|own| own.start < figure.start) {
            question(article, own, &mut out);
        }
        one(article, figure, published, &mut out);
    }
    asked.for_each(|own| question(article, own, &mut out));
    out.0
}

/// A number in characters of which only an editor knows whether it is a quantity.
fn question(article: &Article, asked: &Asked, out: &mut Toml) {
    out.line(&format!(
        "\n# 第 {} 行「{}」：「{}」是数据吗？是，照旁边的写法补一条；不是，删去这一行。",
        article.line_number(asked.start),
        around(article, asked.start),
        asked.words
    ));
}

fn one(article: &Article, figure: &Figure, published: u16, out: &mut Toml) {
    let line = article.line_number(figure.start);
    out.line(&format!("\n# 第 {line} 行"));
    if figure.label.is_empty() {
        out.line("# 前后的字不像是它自己的：请从引文里选出它数的是什么，写在 label。");
    }
    out.line("[[figure]]");
    out.put("id", &figure.id);
    out.put("label", &figure.label);
    out.put("text", &figure.text);
    out.line(&format!("value = {}", figure.value.text()));
    out.put("unit", &figure.unit);
    if let Some(bound) = figure.bound {
        out.put("bound", bound.as_str());
    }
    let bytes = figure.start..figure.end;
    // Where it is not known which years lie ahead, the checker asks what is a target.
    let plain = read_at(article, &bytes).and_then(|read| plain(article, &bytes, &read, published));
    let kind = plain.as_ref().map(|plain| plain.kinds[0]);
    if let Some(kind) = kind {
        out.put("kind", kind.as_str());
    }
    let year = plain.and_then(|plain| plain.year);
    if let Some(year) = year.filter(|_| kind == Some(Kind::Target)) {
        out.line(&format!("for = {year}"));
    }
    let owner = figure.place.split('-').next().unwrap_or_default();
    let is_done = matches!(owner, "area" | "measure") && kind != Some(Kind::Target);
    let status = match is_done {
        true if forecast(article, &bytes).is_some() => Status::Forecast,
        true => Status::Done,
        false => Status::Planned,
    };
    out.put("status", status.as_str());
    out.put(owner, &figure.place);
    out.quote(&figure.quote);
}
