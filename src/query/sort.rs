//! The order of the dataset's rows.

use crate::{
    language::{Language, current, t},
    order::insertion_sort,
};
use report::model::{Figure, Kind, Report};
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

/// How two labels compare: the browser knows pinyin, tests take code points.
pub type Collate<'a> = &'a dyn Fn(&str, &str) -> Ordering;

impl Sort {
    /// Puts figures in this order, in which equal ones stay where they are. What does not convert is not
    /// compared: numbers are sorted within their unit.
    pub(super) fn apply(self, report: &Report, rows: &mut [&'static Figure], collate: Collate) {
        let bases = match self.column {
            Column::Value => bases(rows, self),
            _ => Vec::new(),
        };
        let place = |figure: &Figure| bases.iter().position(|(base, _)| *base == scale(figure));
        // Looked for once, not at each comparison.
        let mut placed: Vec<_> = rows.iter().map(|own| (place(own), *own)).collect();
        insertion_sort(&mut placed, &|(of_a, a), (of_b, b)| {
            let order = || {
                let order = compare(report, self.column, a, b, collate);
                if self.descending {
                    order.reverse()
                } else {
                    order
                }
            };
            of_a.cmp(of_b).then_with(order)
        });
        for (row, (_, own)) in rows.iter_mut().zip(placed) {
            *row = own;
        }
    }

    /// The order in words: 「按数值从大到小排列」; and that rows don't stand by what they count now, but for
    /// numbers that don't compare.
    pub fn words(self, report: &Report) -> String {
        let mut bases = report.figures.iter().map(scale);
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

    pub(super) fn parse(value: &str) -> Option<Sort> {
        let (name, descending) = value
            .strip_prefix('-')
            .map_or((value, false), |name| (name, true));
        let column = Column::ALL
            .into_iter()
            .find(|column| column.as_str() == name)?;
        Some(Sort { column, descending })
    }
}

/// What a figure is compared on: a unit, and what its number says of that. A target is as much as shall be.
type Scale = (&'static str, Kind);

fn scale(figure: &Figure) -> Scale {
    let kind = match figure.kind {
        Kind::Target => Kind::Amount,
        kind => kind,
    };
    // Each ratio is one of its own two things.
    let base = if kind == Kind::Ratio {
        figure.id
    } else {
        figure.base()
    };
    (base, kind)
}

/// What of the figures is compared to each other, by the number that comes first of it.
fn bases(figures: &[&'static Figure], sort: Sort) -> Vec<(Scale, f64)> {
    let is_before = |one: f64, other: f64| (one > other) == sort.descending && one != other;
    let mut bases: Vec<(Scale, f64)> = Vec::new();
    for figure in figures {
        let size = size(figure);
        match bases.iter_mut().find(|(base, _)| *base == scale(figure)) {
            Some((_, first)) if is_before(size, *first) => *first = size,
            Some(_) => {}
            None => bases.push((scale(figure), size)),
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

fn compare(report: &Report, column: Column, a: &Figure, b: &Figure, collate: Collate) -> Ordering {
    match column {
        Column::Label => collate(a.label, b.label),
        Column::Value => a.amount().total_cmp(&b.amount()),
        Column::Unit => collate(a.unit_name, b.unit_name),
        Column::Area => place(report, a).cmp(&place(report, b)),
        Column::Status => (a.status as u8).cmp(&(b.status as u8)),
        Column::Quote => a.quote.start.cmp(&b.quote.start),
    }
}

/// Areas come in the article's order, then what belongs to none, then plans.
fn place(report: &Report, figure: &Figure) -> usize {
    let area = |id| report.areas.iter().position(|area| area.id == id);
    let none = report.areas.len() + usize::from(figure.plan.is_some());
    figure.area.and_then(area).unwrap_or(none)
}
