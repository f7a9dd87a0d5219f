//! The parts of the page: seven, or fewer where a report has nothing of what one is about.

use super::count::counting;
use crate::{data::REPORT, language::t};

/// A part of the page: one `<section>`, one entry of the navigation, one segment of the hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Part {
    /// 总览: headline, key figures.
    #[default]
    Overview,
    /// What was done: areas, measures, figures.
    Areas,
    /// 时间轴: events.
    Timeline,
    /// What is planned: plans and tasks.
    Plan,
    /// The framework, by its code.
    Framework,
    /// 数据: the dataset.
    Data,
    /// 原文: the article.
    Source,
}

impl Part {
    /// All that there can be, from the top of the page to its end.
    pub const ALL: [Part; 7] = [
        Part::Overview,
        Part::Areas,
        Part::Timeline,
        Part::Plan,
        Part::Framework,
        Part::Data,
        Part::Source,
    ];

    /// Whether the report has anything of what it is about: one that has not is nowhere.
    pub fn is_present(self) -> bool {
        match self {
            Part::Timeline => !REPORT.events.is_empty(),
            Part::Plan => !REPORT.plans.is_empty(),
            Part::Framework => REPORT.framework.is_some(),
            Part::Overview | Part::Areas | Part::Data | Part::Source => true,
        }
    }

    /// Those that are there, from the top of the page to its end.
    pub fn present() -> impl DoubleEndedIterator<Item = Part> {
        Part::ALL.into_iter().filter(|part| part.is_present())
    }

    /// Its id in the page and its name in the hash.
    pub const fn as_str(self) -> &'static str {
        match self {
            Part::Overview => "overview",
            Part::Areas => "areas",
            Part::Timeline => "timeline",
            Part::Framework => "framework",
            Part::Plan => "plan",
            Part::Data => "data",
            Part::Source => "source",
        }
    }

    /// The id of its heading, which its address leads to.
    pub const fn heading(self) -> &'static str {
        match self {
            Part::Overview => "/overview",
            Part::Areas => "/areas",
            Part::Timeline => "/timeline",
            Part::Framework => "/framework",
            Part::Plan => "/plan",
            Part::Data => "/data",
            Part::Source => "/source",
        }
    }

    /// Its name in the navigation.
    pub fn name(self) -> &'static str {
        match self {
            Part::Overview => t!("总览"),
            Part::Areas => REPORT.page.parts.areas,
            Part::Timeline => t!("时间轴"),
            Part::Framework => REPORT.framework.map_or("", |own| own.code),
            Part::Plan => REPORT.page.parts.plan,
            Part::Data => t!("数据"),
            Part::Source => t!("原文"),
        }
    }

    /// What it is about in plain words, which stand beside its name in large print.
    pub fn plain(self) -> String {
        let groups = counting(REPORT.groups().len());
        match self {
            Part::Overview => t!("先看这里").into(),
            Part::Areas => t!("做成了哪些事").into(),
            Part::Timeline => t!("什么时候的事").into(),
            Part::Framework => t!("{0}组数字是什么", groups),
            Part::Plan => t!("打算做什么").into(),
            Part::Data => t!("所有数字").into(),
            Part::Source => t!("报上原文").into(),
        }
    }

    /// The part of that name, if it is there.
    pub fn parse(name: &str) -> Option<Part> {
        Part::present().find(|part| part.as_str() == name)
    }

    /// The parts that have one detail with it: what is chosen in one of them shows in all.
    pub const fn scene(self) -> &'static [Part] {
        match self {
            Part::Overview | Part::Areas => &[Part::Overview, Part::Areas],
            Part::Framework => &[Part::Framework],
            Part::Plan => &[Part::Plan],
            Part::Timeline => &[Part::Timeline],
            Part::Data => &[Part::Data],
            Part::Source => &[Part::Source],
        }
    }

    /// The part that references are at home in: that of most of them, if it is there.
    pub fn of_references() -> Part {
        if Part::Framework.is_present() {
            Part::Framework
        } else {
            Part::Source
        }
    }

    /// Where an entity is at home: the part that its permalink names.
    pub fn home_of(id: &str) -> Part {
        match id.split('-').next().unwrap_or_default() {
            "area" | "measure" | "lesson" => Part::Areas,
            "figure" => Part::Data,
            "event" => Part::Timeline,
            "framework" | "slot" => Part::Framework,
            "ref" => Part::of_references(),
            "plan" | "task" => Part::Plan,
            _ => Part::Source,
        }
    }
}
