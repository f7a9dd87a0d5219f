//! Filtering, searching and sorting the dataset.

use super::{
    address::is_sign,
    counted::classes,
    fold::{Folded, in_digits, words},
    percent,
    translation::translation,
};
use crate::{
    language::{Language, current, t},
    order::insertion_sort,
};
use report::model::{Figure, Report, Status};
use std::cmp::Ordering;

/// A column of the dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// What was counted.
    Label,
    /// The number, whatever its unit.
    Value,
    /// Its unit.
    Unit,
    /// Its area, or its plan; by their order in the article.
    Area,
    /// Done, or planned.
    Status,
    /// Where its sentence stands in the article.
    Quote,
}

impl Column {
    /// All that can be sorted by. The unit stands beside its number and has no column of its own.
    pub const ALL: [Column; 6] = [
        Column::Label,
        Column::Value,
        Column::Unit,
        Column::Area,
        Column::Status,
        Column::Quote,
    ];

    /// Its name in the hash.
    pub const fn as_str(self) -> &'static str {
        match self {
            Column::Label => "label",
            Column::Value => "value",
            Column::Unit => "unit",
            Column::Area => "area",
            Column::Status => "status",
            Column::Quote => "quote",
        }
    }

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            Column::Label => t!("名称"),
            Column::Value => t!("数"),
            Column::Unit => t!("单位"),
            Column::Area => t!("所属"),
            Column::Status => t!("状态"),
            Column::Quote => t!("原文"),
        }
    }
}

/// A column to sort by, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Largest first.
    pub descending: bool,
}

/// What the reader wants to see of the dataset. The default is all, by what they count.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Filter {
    /// Only this area (id).
    pub area: Option<&'static str>,
    /// Only this unit.
    pub unit: Option<&'static str>,
    /// Only done, or only planned.
    pub status: Option<Status>,
    /// Only figures that contain all these words.
    pub q: String,
    /// In this order; by what they count if `None`.
    pub sort: Option<Sort>,
}

/// How two labels compare: the browser knows pinyin, tests take code points.
pub type Collate<'a> = &'a dyn Fn(&str, &str) -> Ordering;

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
            .filter(|figure| words.is_empty() || contains(report, figure, &words))
            .collect();
        if let Some(sort) = self.sort {
            let bases = bases(&rows, sort);
            let place = |figure: &Figure| bases.iter().position(|(base, _)| *base == figure.base());
            insertion_sort(&mut rows, &|a, b| {
                let order = compare(report, sort.column, a, b, collate);
                let order = if sort.descending {
                    order.reverse()
                } else {
                    order
                };
                // What does not convert is not compared.
                match sort.column {
                    Column::Value => place(a).cmp(&place(b)).then(order),
                    _ => order,
                }
            });
        }
        rows
    }
}

impl Sort {
    /// The order in words: 「按数值从大到小排列」; and that rows don't stand by what they count now, but for
    /// numbers that don't compare.
    pub fn words(self, report: &Report) -> String {
        let mut bases = report.figures.iter().map(Figure::base);
        let first = bases.next();
        let several = self.column == Column::Value && bases.any(|base| Some(base) != first);
        let order = self.order();
        if several {
            t!("{0}，单位不同的分开", order)
        } else {
            t!("{0}，不分组", order)
        }
    }

    fn order(self) -> String {
        let name = self.column.name();
        match (self.column, self.descending) {
            (Column::Value, true) => t!("按{0}从大到小排列", name),
            (Column::Value, false) => t!("按{0}从小到大排列", name),
            (_, true) => t!("按{0}倒序排列", name),
            (_, false) => t!("按{0}顺序排列", name),
        }
    }

    fn parse(value: &str) -> Option<Sort> {
        let (name, descending) = value
            .strip_prefix('-')
            .map_or((value, false), |name| (name, true));
        let column = Column::ALL
            .into_iter()
            .find(|column| column.as_str() == name)?;
        Some(Sort { column, descending })
    }
}

/// What of the figures converts to each other, by the number that comes first of it.
fn bases(figures: &[&'static Figure], sort: Sort) -> Vec<(&'static str, f64)> {
    let is_before = |one: f64, other: f64| (one > other) == sort.descending && one != other;
    let mut bases: Vec<(&str, f64)> = Vec::new();
    for figure in figures {
        let size = size(figure);
        match bases.iter_mut().find(|(base, _)| *base == figure.base()) {
            Some((_, first)) if is_before(size, *first) => *first = size,
            Some(_) => {}
            None => bases.push((figure.base(), size)),
        }
    }
    insertion_sort(&mut bases, &|(_, a), (_, b)| {
        let order = a.total_cmp(b);
        if sort.descending {
            order.reverse()
        } else {
            order
        }
    });
    bases
}

/// How much it is, as the page says it: 「300万元」 sorts by 300, “3 million yuan” by 3 million.
fn size(figure: &Figure) -> f64 {
    let times = if current() == Language::English && figure.unit.starts_with('万') {
        10_000.0
    } else {
        1.0
    };
    figure.value.approximately() * times
}

fn status(value: &str) -> Option<Status> {
    [Status::Done, Status::Planned]
        .into_iter()
        .find(|status| status.as_str() == value)
}

/// The units of the report, each once, in the order of their first figure.
pub fn units(report: &Report) -> Vec<&'static str> {
    let mut units = Vec::new();
    for figure in report.figures {
        if !units.contains(&figure.unit) {
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

/// Whether each of some words stands in something that is said of a figure.
fn contains(report: &'static Report, figure: &Figure, words: &[Vec<char>]) -> bool {
    let (group, item) = owner(report, figure);
    let said = translation(report, figure.quote.sentence).unwrap_or_default();
    let [own, shown] = in_digits(figure);
    let texts = [
        figure.label,
        figure.text,
        &own,
        &shown,
        figure.quote.exact,
        said,
        group,
        item,
    ];
    let texts = texts.map(Folded::of);
    let stands = |word: &Vec<char>| texts.iter().any(|text| text.has(word));
    words.iter().all(stands)
}

/// Titles of what a figure belongs to: area and measure, or plan and task.
pub fn owner(report: &Report, figure: &Figure) -> (&'static str, &'static str) {
    for area in report.areas {
        if let Some(measure) = area
            .measures
            .iter()
            .find(|measure| figure.measure == Some(measure.id))
        {
            return (area.short, measure.title);
        }
    }
    for plan in report.plans {
        if let Some(task) = plan.tasks.iter().find(|task| figure.task == Some(task.id)) {
            return (plan.aim, task.title);
        }
    }
    ("", "")
}

fn compare(report: &Report, column: Column, a: &Figure, b: &Figure, collate: Collate) -> Ordering {
    match column {
        Column::Label => collate(a.label, b.label),
        Column::Value => a.amount().total_cmp(&b.amount()),
        Column::Unit => collate(a.unit_name, b.unit_name),
        Column::Area => place(report, a).cmp(&place(report, b)),
        Column::Status => (a.status == Status::Planned).cmp(&(b.status == Status::Planned)),
        Column::Quote => a.quote.start.cmp(&b.quote.start),
    }
}

/// Areas come before plans, each in the article's order.
fn place(report: &Report, figure: &Figure) -> usize {
    let area = |id| report.areas.iter().position(|area| area.id == id);
    figure.area.and_then(area).unwrap_or(report.areas.len())
}
