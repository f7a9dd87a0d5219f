//! Filtering and searching the dataset.

use super::{
    address::is_sign,
    counted::classes,
    fold::{in_digits, stands, words},
    percent,
    translation::translation,
};
use crate::language::t;
use report::model::{Figure, Kind, Report, Status};

pub use super::sort::{Collate, Column, Sort};

/// What the reader wants to see of the dataset. The default is all, by what they count.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Filter {
    /// Only this area (id).
    pub area: Option<&'static str>,
    /// Only this unit.
    pub unit: Option<&'static str>,
    /// Only done, only planned, or only expected.
    pub status: Option<Status>,
    /// Only figures that contain all these words.
    pub q: String,
    /// In this order; by what they count if `None`.
    pub sort: Option<Sort>,
}

impl Filter {
    /// Reads the query behind the hash. Unknown keys and values are passed over. A name that
    /// is known is found in capitals, too, and before the sign of a sentence; what is searched for
    /// may be any text.
    pub fn parse(report: &'static Report, query: &str) -> Filter {
        let mut filter = Filter::default();
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent::decode(value);
            let bare = value.trim_end_matches(is_sign);
            let name = bare.to_ascii_lowercase();
            match key.to_ascii_lowercase().as_str() {
                "area" => {
                    let mut areas = report.areas.iter().map(|area| area.id);
                    filter.area = areas.find(|id| *id == name);
                }
                "unit" => {
                    let known =
                        |wanted: &str| units(report).into_iter().find(|unit| *unit == wanted);
                    filter.unit = known(&value).or_else(|| known(bare));
                }
                "status" => filter.status = status(&name),
                "q" => filter.q = value,
                "sort" => filter.sort = Sort::parse(&name),
                _ => {}
            }
        }
        filter
    }

    /// Appends the query that [`Filter::parse`] reads, with its `?`; nothing for the default.
    pub fn write(&self, hash: &mut String) {
        let mut separator = '?';
        let mut pair = |key: &str, prefix: &str, value: &str| {
            hash.push(separator);
            hash.push_str(key);
            hash.push('=');
            hash.push_str(prefix);
            percent::encode(value, hash);
            separator = '&';
        };
        if let Some(area) = self.area {
            pair("area", "", area);
        }
        if let Some(unit) = self.unit {
            pair("unit", "", unit);
        }
        if let Some(status) = self.status {
            pair("status", "", status.as_str());
        }
        if !self.q.is_empty() {
            pair("q", "", &self.q);
        }
        if let Some(sort) = self.sort {
            pair(
                "sort",
                if sort.descending { "-" } else { "" },
                sort.column.as_str(),
            );
        }
    }

    /// The figures that pass, in the wanted order, in which equal ones stay in the article's; without
    /// one, as they stand together by what they count.
    pub fn rows(&self, report: &'static Report, collate: Collate) -> Vec<&'static Figure> {
        let words = words(&self.q);
        // Else no sentence need be looked for.
        let mut sentences = report.source.sentences.iter();
        let translated = sentences.any(|own| own.translation.is_some());
        let all: Vec<&'static Figure> = match self.sort {
            Some(_) => report.figures.iter().collect(),
            None => {
                let classes = classes(report).into_iter();
                classes.flat_map(|class| class.figures).collect()
            }
        };
        let mut rows: Vec<&'static Figure> = all
            .into_iter()
            .filter(|figure| self.area.is_none_or(|area| figure.area == Some(area)))
            .filter(|figure| self.unit.is_none_or(|unit| figure.unit == unit))
            .filter(|figure| self.status.is_none_or(|status| figure.status == status))
            .filter(|figure| words.is_empty() || contains(report, figure, &words, translated))
            .collect();
        if let Some(sort) = self.sort {
            sort.apply(report, &mut rows, collate);
        }
        rows
    }
}

/// What a figure can be.
pub const STATUSES: [Status; 3] = [Status::Done, Status::Planned, Status::Forecast];

fn status(value: &str) -> Option<Status> {
    STATUSES.into_iter().find(|status| status.as_str() == value)
}

/// The units of the report, each once, in the order of their first figure.
pub fn units(report: &Report) -> Vec<&'static str> {
    let mut units = Vec::new();
    for figure in report.figures {
        // 「第一」 has none, and the second number of a ratio is none.
        let is_unit = !figure.unit.is_empty() && figure.kind != Kind::Ratio;
        if is_unit && !units.contains(&figure.unit) {
            units.push(figure.unit);
        }
    }
    units
}

/// The name of a unit in the language of the page.
pub fn unit_name(report: &Report, unit: &str) -> &'static str {
    let mut figures = report.figures.iter();
    let figure = figures.find(|figure| figure.unit == unit);
    figure.map_or("", |figure| figure.unit_name)
}

/// Whether each of some words stands in something that is said of a figure; also in its sentence's
/// translation, where the report is `translated`.
fn contains(
    report: &'static Report,
    figure: &Figure,
    words: &[Vec<char>],
    translated: bool,
) -> bool {
    let (group, item) = owner(report, figure);
    let said = translated.then(|| translation(report, figure.quote.sentence));
    let [own, shown] = in_digits(figure);
    let texts = [
        figure.label,
        figure.text,
        &own,
        &shown,
        figure.quote.exact,
        said.flatten().unwrap_or_default(),
        group,
        item,
    ];
    let is_said = |word: &Vec<char>| texts.iter().any(|text| stands(text, word));
    words.iter().all(is_said)
}

/// Titles of what a figure belongs to: area and measure, or plan and task; or itself alone.
pub fn owner(report: &Report, figure: &Figure) -> (&'static str, &'static str) {
    let mut areas = report.areas.iter();
    if let Some(area) = areas.find(|area| figure.area == Some(area.id)) {
        let mut measures = area.measures.iter();
        let measure = measures.find(|measure| figure.measure == Some(measure.id));
        return (
            area.short,
            measure.map_or(area.title, |measure| measure.title),
        );
    }
    let mut plans = report.plans.iter();
    if let Some(plan) = plans.find(|plan| figure.plan == Some(plan.id)) {
        let mut tasks = plan.tasks.iter();
        let task = tasks.find(|task| figure.task == Some(task.id));
        let title = task.map(|task| task.title);
        return match (plan.aim, title) {
            (Some(aim), title) => (aim, title.unwrap_or(plan.title)),
            (None, Some(title)) => (plan.title, title),
            (None, None) => ("", plan.title),
        };
    }
    let section = figure.section.and_then(|id| report.source.heading(id));
    ("", section.unwrap_or(t!("全篇")))
}
