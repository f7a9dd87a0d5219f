//! A report as its editor wrote it: decoded, not yet checked.
//!
//! Every value remembers where it stands, so that every rule can point at it. A required
//! text that was missing or of the wrong type is empty here: that was reported when it was
//! read, and rules pass over empty texts.

use crate::list_mark::without;
use crate::model::{Bound, CHANNELS, COUNTS, EACH, Kind, Lane, Moment, Origin, ROLES, Status};
use crate::number::Number;
use crate::package::FileId;
use std::ops::Deref;

/// A stretch of a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The file.
    pub file: FileId,
    /// Offset of its first byte.
    pub start: usize,
    /// Offset after its last byte.
    pub end: usize,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands, quotation marks included.
    pub at: Spot,
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A text and where it stands.
pub type Text = At<String>;

/// Words of the article, as the editor points to them.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The words.
    pub exact: Text,
    /// What stands directly before them.
    pub prefix: Option<Text>,
    /// What stands directly after them.
    pub suffix: Option<Text>,
    /// Where they were found; filled in by [`crate::quotes::locate`].
    pub found: Option<Found>,
}

impl Quote {
    /// Whether nothing is quoted.
    pub fn is_left_out(&self) -> bool {
        self.exact.is_empty()
    }
}

/// Where a quote was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Byte offset of its first character in the article.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// Index of the sentence it stands in.
    pub sentence: usize,
}

/// The whole package.
#[derive(Debug, Clone)]
pub struct Draft {
    pub page: Page,
    pub source: Source,
    pub also: Vec<Publication>,
    pub sections: Vec<Section>,
    pub lessons: Vec<Lesson>,
    pub uncounted: Vec<Uncounted>,
    pub areas: Vec<Area>,
    pub figures: Vec<Figure>,
    pub plans: Vec<Plan>,
    /// `None` if the report has none.
    pub framework: Option<Framework>,
    pub events: Vec<Event>,
    pub references: Vec<Reference>,
    /// `None` if the report is not translated.
    pub english: Option<Vec<Translation>>,
    pub glossary: Vec<Term>,
    pub traditional: Traditional,
}

#[derive(Debug, Clone)]
pub struct Page {
    pub name: Text,
    pub title: Text,
    pub kicker: Text,
    pub dataset: Text,
    pub description: Text,
    pub lead: Text,
    /// Where there are plans.
    pub stations: Option<Text>,
    pub areas: Text,
    /// Where there are plans.
    pub plan: Option<Text>,
    /// As in [`Lane::ALL`].
    pub lanes: [Option<Text>; Lane::ALL.len()],
    pub hub: Option<Hub>,
    pub dots: Option<Dots>,
    pub unbroken: Vec<Text>,
}

#[derive(Debug, Clone)]
pub struct Hub {
    pub words: Text,
    pub below: Text,
    /// The clause that both are taken from.
    pub clause: Text,
}

#[derive(Debug, Clone)]
pub struct Dots {
    pub word: Text,
    pub unit: Text,
    pub title: Text,
    pub one: Text,
    pub many: Text,
    pub none: Text,
}

impl Page {
    /// All that is shown, each with the places that it may have for what the page counts.
    pub fn texts(&self) -> Vec<(&Text, &'static [&'static str])> {
        let bare: &[&str] = &[];
        let mut texts = vec![
            (&self.name, bare),
            (&self.title, bare),
            (&self.kicker, bare),
            (&self.dataset, bare),
            (&self.description, &COUNTS),
            (&self.lead, &COUNTS),
            (&self.areas, bare),
        ];
        texts.extend(self.stations.iter().map(|words| (words, &ROLES[..])));
        texts.extend(self.plan.iter().map(|name| (name, bare)));
        texts.extend(self.lanes.iter().flatten().map(|name| (name, bare)));
        if let Some(Hub { words, below, .. }) = &self.hub {
            texts.extend([(words, bare), (below, bare)]);
        }
        if let Some(dots) = &self.dots {
            texts.extend([
                (&dots.title, &CHANNELS[..]),
                (&dots.one, bare),
                (&dots.many, &EACH),
                (&dots.none, bare),
            ]);
        }
        texts
    }
}

#[derive(Debug, Clone)]
pub struct Source {
    pub title: Text,
    /// An article may have no line that says when and where it was published.
    pub byline: Option<Text>,
    pub publisher: Text,
    pub date: Text,
    /// A page that was only printed has none.
    pub url: Option<Text>,
    pub sha256: Option<Text>,
    pub seal: Option<Text>,
}

impl Source {
    /// What the article is compared with.
    pub fn printed(&self) -> &str {
        let url = self.url.as_deref().filter(|url| !url.is_empty());
        url.map_or("见报的原文", String::as_str)
    }
}

/// Where else the article was published, or a part of it.
#[derive(Debug, Clone)]
pub struct Publication {
    /// Where it is not that of the source.
    pub title: Option<Text>,
    pub publisher: Text,
    pub date: Text,
    pub url: Option<Text>,
    /// What the line begins with from which on it carries the article; without, it carries all of it.
    pub starts: Option<Text>,
    pub seal: Option<Text>,
}

impl Publication {
    /// What it is compared with.
    pub fn printed(&self) -> &str {
        let url = self.url.as_deref().filter(|url| !url.is_empty());
        url.map_or("见报的那一版", String::as_str)
    }
}

#[derive(Debug, Clone)]
pub struct Section {
    pub id: Text,
    pub title: Text,
    pub starts: Text,
}

#[derive(Debug, Clone)]
pub struct Lesson {
    pub id: Text,
    pub quote: Quote,
}

#[derive(Debug, Clone)]
pub struct Uncounted {
    /// `exact`, `prefix` and `suffix` stand in the entry itself.
    pub quote: Quote,
    pub reason: Text,
}

#[derive(Debug, Clone)]
pub struct Area {
    pub id: Text,
    pub short: Text,
    pub title: Text,
    pub tagline: Option<Text>,
    pub quote: Quote,
    pub measures: Vec<Measure>,
}

#[derive(Debug, Clone)]
pub struct Measure {
    pub id: Text,
    /// Without, it is called by its quote.
    pub title: Option<Text>,
    pub quote: Quote,
    pub lines: Vec<Quote>,
}

#[derive(Debug, Clone)]
pub struct Figure {
    pub id: Text,
    pub label: Text,
    pub short: Option<Text>,
    pub text: Text,
    pub value: Option<At<Number>>,
    pub unit: Option<Text>,
    pub kind: Option<At<Kind>>,
    /// The figure that a growth or a share is of.
    pub of: Option<Text>,
    /// The year that a target is for; `for` in the file.
    pub year: Option<At<u64>>,
    pub counted: Option<Text>,
    pub body: Option<Text>,
    pub bound: Option<At<Bound>>,
    pub approximate: Option<At<bool>>,
    /// Where it is not written, filled in by [`crate::complete`] if it can be told.
    pub status: Option<At<Status>>,
    /// Of these five one at most is written; none is, where it belongs to the whole report.
    pub area: Option<Text>,
    pub measure: Option<Text>,
    pub plan: Option<Text>,
    pub task: Option<Text>,
    pub section: Option<Text>,
    /// Where it is not written, filled in by [`crate::complete`] if it can be told.
    pub quote: Quote,
}

/// What a figure may belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Area,
    Measure,
    Plan,
    Task,
    Section,
}

impl Owner {
    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Measure => "measure",
            Self::Plan => "plan",
            Self::Task => "task",
            Self::Section => "section",
        }
    }
}

impl Figure {
    /// What it is written to belong to: one thing, if it is right.
    pub fn owners(&self) -> impl Iterator<Item = (Owner, &Text)> {
        [
            (Owner::Area, &self.area),
            (Owner::Measure, &self.measure),
            (Owner::Plan, &self.plan),
            (Owner::Task, &self.task),
            (Owner::Section, &self.section),
        ]
        .into_iter()
        .filter_map(|(owner, id)| Some((owner, id.as_ref()?)))
    }
}

#[derive(Debug, Clone)]
pub struct Plan {
    pub id: Text,
    pub role: Option<Text>,
    /// Of a heading without a comma there is none.
    pub aim: Option<Text>,
    pub title: Text,
    pub quote: Quote,
    pub tasks: Vec<Task>,
}

#[derive(Debug, Clone)]
pub struct Task {
    pub id: Text,
    pub title: Text,
    pub quote: Quote,
    pub framework: Vec<Text>,
}

#[derive(Debug, Clone)]
pub struct Framework {
    pub code: Text,
    pub title: Text,
    pub quote: Quote,
    pub notes: Vec<Note>,
    pub groups: Vec<Group>,
}

#[derive(Debug, Clone)]
pub struct Note {
    pub text: Text,
    pub references: Vec<Text>,
}

#[derive(Debug, Clone)]
pub struct Group {
    pub id: Text,
    pub digit: Option<At<u64>>,
    pub title: Text,
    pub quote: Quote,
    pub references: Vec<Text>,
    pub slots: Vec<Slot>,
}

#[derive(Debug, Clone)]
pub struct Slot {
    pub id: Text,
    pub title: Option<Text>,
    pub origin: Option<At<Origin>>,
    pub road: Option<At<bool>>,
    pub references: Vec<Text>,
}

#[derive(Debug, Clone)]
pub struct Event {
    pub id: Text,
    pub title: Text,
    pub date: Option<Text>,
    pub moment: Option<At<Moment>>,
    pub lane: Option<At<Lane>>,
    pub status: Option<At<Status>>,
    pub quote: Option<Quote>,
    pub references: Vec<Text>,
    pub entities: Vec<Text>,
}

#[derive(Debug, Clone)]
pub struct Reference {
    pub id: Text,
    pub publisher: Text,
    pub date: Option<Text>,
    pub url: Text,
    pub quote: Text,
    pub note: Text,
    pub seal: Option<Text>,
}

#[derive(Debug, Clone)]
pub struct Translation {
    /// The mark of the `zh` that was translated.
    pub of: Option<Text>,
    pub zh: Text,
    pub en: Text,
    /// Why the numbers of `zh` and `en` differ.
    pub digits: Option<Text>,
}

/// What an editor says about the conversion to traditional characters.
#[derive(Debug, Clone)]
pub struct Traditional {
    /// What the dictionaries make of something, and what it should be.
    pub corrections: Vec<(Text, Text)>,
    /// Words of the report, and what they are, whatever the dictionaries say.
    pub reviewed: Vec<(Text, Text)>,
}

#[derive(Debug, Clone)]
pub struct Term {
    pub zh: Text,
    /// The usual one first.
    pub en: Vec<Text>,
}

impl Measure {
    /// What it is called.
    pub fn name(&self) -> &str {
        match &self.title {
            Some(title) => title,
            None => without(&self.quote.exact).trim_end_matches(['。', '；', '：', ':']),
        }
    }
}

impl Draft {
    /// The framework's groups; none where there is no framework.
    pub fn groups(&self) -> &[Group] {
        self.framework.as_ref().map_or(&[], |own| &own.groups)
    }

    /// What outside sources add to it.
    pub fn notes(&self) -> &[Note] {
        self.framework.as_ref().map_or(&[], |own| &own.notes)
    }

    /// Every quote that must stand in the article, [`Uncounted`] ones included.
    pub fn quotes_mut(&mut self) -> Vec<&mut Quote> {
        let mut quotes = Vec::new();
        quotes.extend(self.lessons.iter_mut().map(|lesson| &mut lesson.quote));
        quotes.extend(self.uncounted.iter_mut().map(|number| &mut number.quote));
        for area in &mut self.areas {
            quotes.push(&mut area.quote);
            for measure in &mut area.measures {
                quotes.push(&mut measure.quote);
                quotes.extend(&mut measure.lines);
            }
        }
        quotes.extend(self.figures.iter_mut().map(|figure| &mut figure.quote));
        for plan in &mut self.plans {
            quotes.push(&mut plan.quote);
            quotes.extend(plan.tasks.iter_mut().map(|task| &mut task.quote));
        }
        if let Some(framework) = &mut self.framework {
            quotes.push(&mut framework.quote);
            quotes.extend(framework.groups.iter_mut().map(|group| &mut group.quote));
        }
        quotes.extend(
            self.events
                .iter_mut()
                .filter_map(|event| event.quote.as_mut()),
        );
        quotes
    }
}
