//! The report as plain data: what the page, the drawings and the downloads read.
//!
//! Everything here is `'static`: a report is read once, by the checker from its folder or by the
//! page from what it carries ([`wire`]), and lives as long as the program.
//!
//! A report may be shown in another language (`translate`): then what a reader sees
//! is translated, and what the article says stays what it says. Fields that are always
//! Chinese say so.
//!
//! Ids are lower-case ASCII kebab and are stable across builds: they are the page's
//! permalinks.

mod bound;
mod event;
mod framework;
mod kind;
mod page;
mod shape;
mod uncounted;

pub use bound::Bound;
pub use event::{Event, Lane, Moment};
pub use framework::{Framework, Group, Note, Origin, Slot};
pub use kind::Kind;
pub use page::{CHANNELS, COUNTS, Dots, EACH, Hub, Page, Parts, ROLES};
pub use shape::Shape;
pub use uncounted::Uncounted;

use crate::number::Number;
use crate::wire;
use serde::{Deserialize, Serialize};

/// A whole report: the one argument of every layout and every export.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Report {
    /// What the page says of it.
    pub page: Page,
    /// The published article that everything is quoted from.
    pub source: Source,
    /// The achievement areas, in the article's order.
    #[serde(deserialize_with = "wire::list")]
    pub areas: &'static [Area],
    /// Every quantity of the article, in the article's order.
    #[serde(deserialize_with = "wire::list")]
    pub figures: &'static [Figure],
    /// The plans for the coming year, in the article's order.
    #[serde(deserialize_with = "wire::list")]
    pub plans: &'static [Plan],
    /// The numeric framework that the plans serve, if it has one.
    pub framework: Option<Framework>,
    /// Everything that has, or could have, a date; dated ones first, in order of time.
    #[serde(deserialize_with = "wire::list")]
    pub events: &'static [Event],
    /// What the committee says it learnt.
    #[serde(deserialize_with = "wire::list")]
    pub lessons: &'static [Lesson],
    /// The outside sources (背景补充).
    #[serde(deserialize_with = "wire::list")]
    pub references: &'static [Reference],
}

impl Report {
    /// The measures of all areas.
    pub fn measures(&self) -> impl Iterator<Item = &'static Measure> + use<> {
        self.areas.iter().flat_map(|area| area.measures)
    }

    /// What the article calls the framework; empty where there is none.
    pub fn framework_title(&self) -> &'static str {
        self.framework.map_or("", |own| own.title)
    }

    /// The groups of the framework; none where there is none.
    pub fn groups(&self) -> &'static [Group] {
        self.framework.map_or(&[], |own| own.groups)
    }
}

impl Source {
    /// The heading of a section in the article's words; `None` where it has no such section.
    pub fn heading(&self, section: &str) -> Option<&'static str> {
        let found = self.sections.iter().find(|own| own.id == section);
        found.map(|own| own.title)
    }

    /// The page itself.
    pub fn itself(&self) -> Publication {
        Publication {
            title: self.title,
            headline: self.headline,
            publisher: self.publisher,
            paper: self.paper,
            date: self.date,
            url: self.url,
            starts: None,
        }
    }

    /// All pages that carry the article, or some of it: itself first.
    pub fn publications(&self) -> impl Iterator<Item = Publication> + use<> {
        [self.itself()].into_iter().chain(self.also.iter().copied())
    }

    /// The page that a sentence is cited from: of those that carry on from a line the last before it.
    pub fn publication(&self, sentence: &str) -> Publication {
        let place = |id: &str| self.sentences.iter().position(|own| own.id == id);
        let at = place(sentence);
        let carries = |own: &&Publication| own.starts.is_some_and(|first| place(first) <= at);
        let last = self.also.iter().rfind(carries);
        last.copied().unwrap_or_else(|| self.itself())
    }

    /// The year of its date, as digits.
    pub fn year(&self) -> &'static str {
        self.date.split('-').next().unwrap_or_default()
    }
}

/// The article, whole, with its sentences.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Headline of the article, verbatim.
    pub title: &'static str,
    /// That headline as shown.
    pub headline: &'static str,
    /// The line under the headline, verbatim (date and publisher), if it has one.
    pub byline: Option<&'static str>,
    /// Newspaper, in the original.
    pub publisher: &'static str,
    /// That newspaper as shown.
    pub paper: &'static str,
    /// Day of publication, ISO 8601.
    pub date: &'static str,
    /// Address of the published page; none of one that was only printed.
    pub url: Option<&'static str>,
    /// SHA-256 of `text` in UTF-8, lower-case hex.
    pub sha256: &'static str,
    /// The article, byte for byte.
    pub text: &'static str,
    /// Its sentences in reading order; together with line breaks they cover `text`.
    #[serde(deserialize_with = "wire::list")]
    pub sentences: &'static [Sentence],
    /// Its sections in reading order.
    #[serde(deserialize_with = "wire::list")]
    pub sections: &'static [Section],
    /// Its quantities that are none of the figures.
    #[serde(deserialize_with = "wire::list")]
    pub uncounted: &'static [Uncounted],
    /// Where else it was published, or a part of it: those of a part last, in its order.
    #[serde(deserialize_with = "wire::list")]
    pub also: &'static [Publication],
}

/// A page that carries the article, or what follows in it from a line on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// Its headline, in the original.
    pub title: &'static str,
    /// That headline as shown.
    pub headline: &'static str,
    /// Newspaper or site, in the original.
    pub publisher: &'static str,
    /// That newspaper as shown.
    pub paper: &'static str,
    /// Day of publication, ISO 8601.
    pub date: &'static str,
    /// Address of the published page; none of one that was only printed.
    pub url: Option<&'static str>,
    /// The first sentence that it carries, up to where another carries on; `None` of the whole article.
    pub starts: Option<&'static str>,
}

/// A named stretch of the article, from its heading to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// `masthead`, `lead`, `review`, an area's or plan's id, `lessons`, `outlook`.
    pub id: &'static str,
    /// How a reader would name the section, in the article's words where it has a heading.
    pub title: &'static str,
}

/// One sentence (or heading) of the article.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// `s1`, `s2`, … in reading order.
    pub id: &'static str,
    /// The words, verbatim, always in the original.
    pub text: &'static str,
    /// What they say in another language; `None` in the original.
    pub translation: Option<&'static str>,
    /// Offset of the first character, in Unicode code points of the article.
    pub start: u32,
    /// Offset after the last character, in Unicode code points.
    pub end: u32,
    /// Line of the article it stands in (blank lines are not counted), from 0.
    pub paragraph: u16,
    /// Id of its [`Section`].
    pub section: &'static str,
}

/// A pointer into the article: W3C TextQuote and TextPosition selectors in one, always in
/// the original.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, verbatim, inside one sentence.
    pub exact: &'static str,
    /// What stands directly before, enough to be unique.
    pub prefix: &'static str,
    /// What stands directly after.
    pub suffix: &'static str,
    /// Offset of the first character, in Unicode code points of the article.
    pub start: u32,
    /// Offset after the last character.
    pub end: u32,
    /// Id of the sentence it stands in.
    pub sentence: &'static str,
}

/// One achievement area (four in this report).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// `area-<order>`.
    pub id: &'static str,
    /// Place in the article, from 1.
    pub order: u8,
    /// What was achieved: 「思想根基更加牢固」.
    pub title: &'static str,
    /// Its first four characters as a name: 「思想根基」.
    pub short: &'static str,
    /// What was done for it: 「加强学习、把牢方向」; `None` of a heading that only says what was achieved.
    pub tagline: Option<&'static str>,
    /// Its heading in the article.
    pub quote: Quote,
    /// Its measures.
    #[serde(deserialize_with = "wire::list")]
    pub measures: &'static [Measure],
    /// Ids of the figures that belong to it and to none of its measures.
    #[serde(deserialize_with = "wire::list")]
    pub figures: &'static [&'static str],
}

/// One measure of an area: some sentences of the article.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// `measure-<area>-<order>`.
    pub id: &'static str,
    /// Place in its area, from 1.
    pub order: u8,
    /// What it is called: words of its first sentence, without the mark of a list and the full stop.
    pub title: &'static str,
    /// That sentence, or what it begins with.
    pub quote: Quote,
    /// What it was in particular, in clauses of these.
    #[serde(deserialize_with = "wire::list")]
    pub lines: &'static [Line],
    /// Ids of all its sentences, the title first.
    #[serde(deserialize_with = "wire::list")]
    pub sentences: &'static [&'static str],
    /// Ids of the figures that stand in it.
    #[serde(deserialize_with = "wire::list")]
    pub figures: &'static [&'static str],
}

/// Words of the article that stand on a line of their own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The words, in the language of the report.
    pub text: &'static str,
    /// Where they stand.
    pub quote: Quote,
}

/// Whether the report speaks of something done, intended, or expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// 已完成.
    Done,
    /// 计划.
    Planned,
    /// Neither the committee's doing nor its plan: an occasion it refers to.
    Context,
    /// 预计: a number that is expected, and neither known nor promised. Of figures alone.
    Forecast,
}

impl Status {
    /// The word that the contract uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "planned",
            Self::Context => "context",
            Self::Forecast => "forecast",
        }
    }
}

/// One quantity of the article.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// `figure-<slug>`.
    pub id: &'static str,
    /// What was counted; in the original in words that all stand in the quote, in that order.
    pub label: &'static str,
    /// The same in as few words as a drawing has room for.
    pub short: &'static str,
    /// The number, in `unit`s; below zero where the article says 「下降」 or the like directly before
    /// it. The lower one of two.
    pub value: Number,
    /// The other one of 「3至5个」.
    pub upper: Option<Number>,
    /// The quantity as shown: 「300余万元」.
    pub text: &'static str,
    /// The quantity as printed, always in the original: so it stands in the quote.
    pub printed: &'static str,
    /// Measure word or unit, always in the original: 「件」「场次」「万元」; empty for 「第一」. Only equal
    /// units may be compared, and those that convert ([`Figure::base`]).
    pub unit: &'static str,
    /// That unit as shown.
    pub unit_name: &'static str,
    /// What it is one of several counts of: 「提案」, in words of its quote. Figures that are done and
    /// count the same have one unit.
    pub counted: Option<&'static str>,
    /// At which body it came about, where others of its kind did not: 「市政协七届二次会议」.
    pub body: Option<&'static str>,
    /// How far the number is known; `None` if it is exact.
    pub bound: Option<Bound>,
    /// How the text falls apart.
    pub shape: Shape,
    /// What sort of number it is.
    pub kind: Kind,
    /// The figure that a growth or a share is of.
    pub of: Option<&'static str>,
    /// The year that a target is for.
    pub year: Option<u16>,
    /// Done, or planned.
    pub status: Status,
    /// Area it belongs to, by itself or by its measure; none of all these where it belongs to the whole
    /// report.
    pub area: Option<&'static str>,
    /// Measure it belongs to.
    pub measure: Option<&'static str>,
    /// Plan it belongs to, by itself or by its task.
    pub plan: Option<&'static str>,
    /// Task it belongs to.
    pub task: Option<&'static str>,
    /// Section it belongs to that is no area and no plan: the lead, a heading.
    pub section: Option<&'static str>,
    /// Its sentence, or the clauses of it that say what was counted.
    pub quote: Quote,
}

/// One plan for the coming year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `plan-<order>`.
    pub id: &'static str,
    /// Place in the article, from 1.
    pub order: u8,
    /// Its role word, if it has one: 引领, 重点, 主线, 动力, 目标.
    pub role: Option<&'static str>,
    /// The clause with the role word: 「以政治建设为引领」; `None` of a heading without a comma.
    pub aim: Option<&'static str>,
    /// The clause after it, 「全面加强政协党的建设」; or all of the heading, 「建设宜居城区」.
    pub title: &'static str,
    /// Its heading.
    pub quote: Quote,
    /// Its tasks.
    #[serde(deserialize_with = "wire::list")]
    pub tasks: &'static [Task],
    /// Ids of the figures that belong to it and to none of its tasks.
    #[serde(deserialize_with = "wire::list")]
    pub figures: &'static [&'static str],
}

impl Plan {
    /// What it is called where there is room for a line: its aim, or else its title.
    pub fn name(&self) -> &'static str {
        self.aim.unwrap_or(self.title)
    }

    /// All it is called by, in the order of its heading; the aim and the title.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.aim.into_iter().chain([self.title])
    }
}

/// One task of a plan: a run of sentences.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// `task-<plan>-<order>`.
    pub id: &'static str,
    /// Place in its plan, from 1.
    pub order: u8,
    /// What is to be done; in the original in words that all stand in the quote, in that order.
    pub title: &'static str,
    /// The sentence that names it.
    pub quote: Quote,
    /// Ids of all its sentences, the quote's first.
    #[serde(deserialize_with = "wire::list")]
    pub sentences: &'static [&'static str],
    /// Ids of the figures that stand in it.
    #[serde(deserialize_with = "wire::list")]
    pub figures: &'static [&'static str],
    /// Ids of the framework groups that its sentences name.
    #[serde(deserialize_with = "wire::list")]
    pub framework: &'static [&'static str],
}

/// One sentence of what the committee learnt.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// `lesson-<order>`.
    pub id: &'static str,
    /// Place in the article, from 1.
    pub order: u8,
    /// The sentence as shown.
    pub text: &'static str,
    /// The sentence.
    pub quote: Quote,
}

/// An outside source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// `ref-<slug>`.
    pub id: &'static str,
    /// What to call it: publisher and date, since titles are not on record.
    pub title: &'static str,
    /// Who published it, in the original.
    pub publisher: &'static str,
    /// When, ISO 8601 (day or month); `None` where the page does not say.
    pub date: Option<&'static str>,
    /// Where it can be read.
    pub url: &'static str,
    /// Its exact words, in the original.
    pub quote: &'static str,
    /// How sure it is, in words.
    pub note: &'static str,
}
