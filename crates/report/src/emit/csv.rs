//! `data/figures.csv`: one row a figure, with where it comes from, for spreadsheets.

use super::Translations;
use crate::model::{Bound, Figure, Report};
use crate::number::Number;

/// What a column holds.
pub(super) struct Column {
    /// Its name in the header.
    pub name: String,
    /// Its type in Data Package terms.
    pub kind: &'static str,
    /// What it is, for a reader.
    pub title: String,
}

/// Name, type and meaning of the columns in the report's own language.
const COLUMNS: [(&str, &str, &str); 32] = [
    ("id", "string", "编号"),
    ("label", "string", "数的是什么"),
    ("value", "number", "数值"),
    ("text", "string", "原文的写法"),
    ("unit", "string", "单位"),
    (
        "approximate",
        "boolean",
        "约数的一种：实际不少于此数（原文写「余」「超过」「以上」之类）；别的约数见 bound",
    ),
    (
        "status",
        "string",
        "done 已完成，planned 计划，forecast 预计",
    ),
    ("area", "string", "成效领域编号"),
    ("area_title", "string", "成效领域"),
    ("measure", "string", "举措编号"),
    ("measure_title", "string", "举措"),
    ("task", "string", "部署任务编号"),
    ("task_title", "string", "部署任务"),
    ("quote", "string", "原文"),
    ("sentence", "string", "所在句子的编号"),
    (
        "start",
        "integer",
        "原文在 article.txt 里的起点（Unicode 码点）",
    ),
    (
        "end",
        "integer",
        "原文在 article.txt 里的终点（Unicode 码点）",
    ),
    ("source_title", "string", "出处：标题"),
    ("publisher", "string", "出处：报纸"),
    ("date", "date", "出处：日期"),
    ("url", "string", "出处：网址"),
    (
        "counted",
        "string",
        "数的是哪一类；同类的已完成的数单位相同",
    ),
    (
        "body",
        "string",
        "在哪个会议、机构；与同类的其他数不同时才有",
    ),
    (
        "bound",
        "string",
        "数值知道得多准：at-least 不少于，more-than 超过，about 约，nearly 近，at-most 不超过，less-than 不足，between 从几到几；确数不写",
    ),
    ("upper", "number", "「3至5个」的后一个数值"),
    (
        "kind",
        "string",
        "amount 有多少，growth 增减的幅度，share 占的份额，rank 名次，target 要达到多少，ratio 没有单位的比值；不同的不可相比",
    ),
    ("of", "string", "幅度或份额是哪一条数据的：那一条的编号"),
    ("for", "integer", "目标是到哪一年的"),
    ("plan", "string", "部署编号"),
    ("plan_title", "string", "部署"),
    (
        "section",
        "string",
        "栏目编号；只属于一个栏目、不属于领域和部署的才有",
    ),
    ("section_title", "string", "栏目"),
];

/// Which of them a translation has of its own, behind all others: `label_en`.
const TRANSLATED: [&str; 10] = [
    "label",
    "text",
    "unit",
    "area_title",
    "measure_title",
    "task_title",
    "counted",
    "body",
    "plan_title",
    "section_title",
];

/// All columns, in order.
pub(super) fn columns(translations: Translations<'_>) -> Vec<Column> {
    let own = COLUMNS.iter().map(|&(name, kind, title)| Column {
        name: name.to_owned(),
        kind,
        title: title.to_owned(),
    });
    let translated = translations.iter().flat_map(|(tag, _)| {
        let suffix = tag.to_ascii_lowercase().replace('-', "_");
        let is_translated = |column: &&(&str, &str, &str)| TRANSLATED.contains(&column.0);
        let columns = COLUMNS.iter().filter(is_translated);
        columns.map(move |(name, kind, title)| Column {
            name: format!("{name}_{suffix}"),
            kind,
            title: format!("{title}（{tag} 非官方译文）"),
        })
    });
    own.chain(translated).collect()
}

/// The table of all figures, in UTF-8 with a byte order mark, without which spreadsheets take
/// Chinese for something else; lines end in CRLF (RFC 4180).
pub fn csv(report: &Report, translations: Translations<'_>) -> String {
    let rows = report.figures.iter();
    let rows = rows.map(|figure| row(report, translations, figure));
    std::iter::once(header(translations)).chain(rows).collect()
}

/// The line of the columns' names, behind the byte order mark.
pub(super) fn header(translations: Translations<'_>) -> String {
    let names = columns(translations).into_iter().map(|column| column.name);
    "\u{FEFF}".to_owned() + &line(names)
}

/// The line of a figure.
pub(super) fn row(report: &Report, translations: Translations<'_>, figure: &Figure) -> String {
    let [
        label,
        text,
        unit,
        area,
        measure,
        task,
        counted,
        body,
        plan,
        section,
    ] = words(report, figure).map(str::to_owned);
    let quote = &figure.quote;
    let source = report.source.publication(quote.sentence);
    let own: [String; COLUMNS.len()] = [
        figure.id.to_owned(),
        label,
        figure.value.text(),
        text,
        unit,
        figure.is_open().to_string(),
        figure.status.as_str().to_owned(),
        figure.area.unwrap_or_default().to_owned(),
        area,
        figure.measure.unwrap_or_default().to_owned(),
        measure,
        figure.task.unwrap_or_default().to_owned(),
        task,
        quote.exact.to_owned(),
        quote.sentence.to_owned(),
        quote.start.to_string(),
        quote.end.to_string(),
        source.title.to_owned(),
        source.publisher.to_owned(),
        source.date.to_owned(),
        source.url.unwrap_or_default().to_owned(),
        counted,
        body,
        figure.bound.map_or("", Bound::as_str).to_owned(),
        figure.upper.map(Number::text).unwrap_or_default(),
        figure.kind.as_str().to_owned(),
        figure.of.unwrap_or_default().to_owned(),
        figure.year.map_or(String::new(), |year| year.to_string()),
        figure.plan.unwrap_or_default().to_owned(),
        plan,
        figure.section.unwrap_or_default().to_owned(),
        section,
    ];
    let translated = translations.iter().flat_map(|(_, other)| {
        let same = other.figures.iter().find(|other| other.id == figure.id);
        let words = same.map_or([""; TRANSLATED.len()], |same| words(other, same));
        words.map(str::to_owned)
    });
    line(own.into_iter().chain(translated))
}

/// What [`TRANSLATED`] says of a figure.
fn words(report: &Report, figure: &Figure) -> [&'static str; TRANSLATED.len()] {
    let mut areas = report.areas.iter();
    let area = areas.find(|area| Some(area.id) == figure.area);
    let mut measures = report.areas.iter().flat_map(|area| area.measures);
    let measure = measures.find(|measure| Some(measure.id) == figure.measure);
    let mut tasks = report.plans.iter().flat_map(|plan| plan.tasks);
    let task = tasks.find(|task| Some(task.id) == figure.task);
    let mut plans = report.plans.iter();
    let plan = plans.find(|plan| Some(plan.id) == figure.plan);
    let section = figure.section.and_then(|id| report.source.heading(id));
    [
        figure.label,
        figure.text,
        figure.unit_name,
        area.map_or("", |area| area.title),
        measure.map_or("", |measure| measure.title),
        task.map_or("", |task| task.title),
        figure.counted.unwrap_or_default(),
        figure.body.unwrap_or_default(),
        plan.map_or("", |plan| plan.title),
        section.unwrap_or_default(),
    ]
}

/// A line of a table.
pub(super) fn line(cells: impl IntoIterator<Item = String>) -> String {
    let mut out = String::new();
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
    out + "\r\n"
}
