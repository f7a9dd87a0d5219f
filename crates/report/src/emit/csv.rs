//! `data/figures.csv`: one row a figure, with where it comes from, for spreadsheets.

use crate::model::{Figure, Report};

/// What a column holds.
pub(super) struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Its type in Data Package terms.
    #[cfg(feature = "native")]
    pub kind: &'static str,
    /// What it is, for a reader.
    #[cfg(feature = "native")]
    pub title: &'static str,
}

#[cfg(feature = "native")]
const fn column(name: &'static str, kind: &'static str, title: &'static str) -> Column {
    Column { name, kind, title }
}

/// The Wasm writes rows and describes nothing.
#[cfg(not(feature = "native"))]
const fn column(name: &'static str, _: &'static str, _: &'static str) -> Column {
    Column { name }
}

/// The columns, in order.
pub(super) const COLUMNS: [Column; 21] = [
    column("id", "string", "编号"),
    column("label", "string", "数的是什么"),
    column("value", "integer", "数值"),
    column("text", "string", "原文的写法"),
    column("unit", "string", "单位"),
    column(
        "approximate",
        "boolean",
        "约数：原文写「余」，实际不少于此数",
    ),
    column("status", "string", "done 已完成，planned 计划"),
    column("area", "string", "成效领域编号"),
    column("area_title", "string", "成效领域"),
    column("measure", "string", "举措编号"),
    column("measure_title", "string", "举措"),
    column("task", "string", "部署任务编号"),
    column("task_title", "string", "部署任务"),
    column("quote", "string", "原文"),
    column("sentence", "string", "所在句子的编号"),
    column(
        "start",
        "integer",
        "原文在 article.txt 里的起点（Unicode 码点）",
    ),
    column(
        "end",
        "integer",
        "原文在 article.txt 里的终点（Unicode 码点）",
    ),
    column("source_title", "string", "出处：标题"),
    column("publisher", "string", "出处：报纸"),
    column("date", "date", "出处：日期"),
    column("url", "string", "出处：网址"),
];

/// The table of all figures; see [`csv_of`].
pub fn csv(report: &Report) -> String {
    csv_of(report, report.figures)
}

/// The table of some figures, in UTF-8 with a byte order mark, without which spreadsheets take
/// Chinese for something else; lines end in CRLF (RFC 4180).
pub fn csv_of<'a>(report: &Report, figures: impl IntoIterator<Item = &'a Figure>) -> String {
    let mut out = "\u{FEFF}".to_owned();
    line(
        &mut out,
        COLUMNS.iter().map(|column| column.name.to_owned()),
    );
    for figure in figures {
        line(&mut out, row(report, figure));
    }
    out
}

fn row(report: &Report, figure: &Figure) -> [String; COLUMNS.len()] {
    let area = report
        .areas
        .iter()
        .find(|area| Some(area.id) == figure.area);
    let measures = report.areas.iter().flat_map(|area| area.measures);
    let measure = measures
        .into_iter()
        .find(|measure| Some(measure.id) == figure.measure);
    let tasks = report.plans.iter().flat_map(|plan| plan.tasks);
    let task = tasks.into_iter().find(|task| Some(task.id) == figure.task);
    let quote = &figure.quote;
    let source = &report.source;
    [
        figure.id.to_owned(),
        figure.label.to_owned(),
        figure.value.to_string(),
        figure.text.to_owned(),
        figure.unit_name.to_owned(),
        figure.approximate.to_string(),
        figure.status.as_str().to_owned(),
        figure.area.unwrap_or_default().to_owned(),
        area.map_or("", |area| area.title).to_owned(),
        figure.measure.unwrap_or_default().to_owned(),
        measure.map_or("", |measure| measure.title).to_owned(),
        figure.task.unwrap_or_default().to_owned(),
        task.map_or("", |task| task.title).to_owned(),
        quote.exact.to_owned(),
        quote.sentence.to_owned(),
        quote.start.to_string(),
        quote.end.to_string(),
        source.title.to_owned(),
        source.publisher.to_owned(),
        source.date.to_owned(),
        source.url.to_owned(),
    ]
}

fn line(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
