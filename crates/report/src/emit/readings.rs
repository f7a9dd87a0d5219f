//! What was read of each figure, for an editor who has written little more than label and text.

use crate::model::{Bound, Figure, Kind, Report, Status};
use crate::number::Number;

/// A line a figure: what its text says, of which kind it is, where it belongs, and where it stands.
pub fn readings(report: &Report) -> String {
    let text = report.source.text;
    let line = |figure: &Figure| {
        let start = text.char_indices().nth(figure.quote.start as usize);
        let before = &text[..start.map_or(text.len(), |(at, _)| at)];
        format!(
            "{}：{} {} → {}；{}；{}；{}；第 {} 行「{}」\n",
            figure.id,
            figure.label,
            figure.text,
            amount(figure),
            of_what(figure),
            match figure.status {
                Status::Done => "已完成",
                Status::Planned | Status::Context => "计划",
                Status::Forecast => "预计",
            },
            owner(figure),
            before.matches('\n').count() + 1,
            figure.quote.exact
        )
    };
    report.figures.iter().map(line).collect()
}

/// 「不少于 400 亩」「3 至 5 个」.
pub(crate) fn amount(figure: &Figure) -> String {
    let bound = match figure.bound {
        Some(Bound::AtLeast) => "不少于 ",
        Some(Bound::MoreThan) => "超过 ",
        Some(Bound::About) => "约 ",
        Some(Bound::Nearly) => "近 ",
        Some(Bound::AtMost) => "不超过 ",
        Some(Bound::LessThan) => "不足 ",
        Some(Bound::Between) | None => "",
    };
    let upper = figure.upper.map(Number::text);
    let upper = upper.map_or(String::new(), |upper| format!(" 至 {upper}"));
    let all = format!("{bound}{}{upper} {}", figure.value.text(), figure.unit);
    all.trim_end().to_owned()
}

/// 「目标，到 2035 年」.
pub(crate) fn kind(figure: &Figure) -> String {
    let name = match figure.kind {
        Kind::Amount => "数量",
        Kind::Growth => "增幅",
        Kind::Share => "份额",
        Kind::Rank => "名次",
        Kind::Target => "目标",
        Kind::Ratio => "比值",
    };
    let year = figure
        .year
        .map_or(String::new(), |year| format!("，到 {year} 年"));
    format!("{name}{year}")
}

/// The same, and what it is of.
fn of_what(figure: &Figure) -> String {
    let of = figure
        .of
        .map_or(String::new(), |of| format!("，是 {of} 的"));
    format!("{}{of}", kind(figure))
}

fn owner(figure: &Figure) -> String {
    let own = [
        figure.measure,
        figure.task,
        figure.section,
        figure.area,
        figure.plan,
    ];
    let first = own.into_iter().flatten().next();
    first.map_or("整份报告".to_owned(), |id| format!("归 {id}"))
}
