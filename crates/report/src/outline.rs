//! How the article divides: sections, and the sentences of each measure and task.

use crate::article::Article;
use crate::draft::{Draft, Quote};
use crate::list_mark::{Mark, mark};
use std::collections::HashMap;
use std::ops::Range;

/// The article's division, as far as the quotes that make it were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// The sentences of each measure, by area and measure.
    pub measures: Vec<Vec<Option<Range<usize>>>>,
    /// The sentences of each task, by plan and task.
    pub tasks: Vec<Vec<Option<Range<usize>>>>,
    /// The sentences of each measure and task, by its id; of two the first.
    stretches: HashMap<String, Range<usize>>,
    /// The place of each section in their list, by its id; of two the first.
    places: HashMap<String, usize>,
}

/// A section of the article: from where it starts to where the next one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id: one of `report.toml`, or an area's or plan's.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its sentences.
    pub sentences: Range<usize>,
    /// The sentence that is its heading, or begins with it: the first, but for a plan's number.
    pub heading: usize,
}

impl Outline {
    /// Divides the article.
    pub fn new(draft: &Draft, article: &Article) -> Self {
        let sections = sections(draft, article);
        let mut places = HashMap::new();
        for (place, section) in sections.iter().enumerate() {
            places.entry(section.id.clone()).or_insert(place);
        }
        let mut outline = Self {
            sections,
            measures: Vec::new(),
            tasks: Vec::new(),
            stretches: HashMap::new(),
            places,
        };
        outline.measures = outline.of_measures(draft, article);
        outline.tasks = outline.of_tasks(draft);
        let measures = draft.areas.iter().flat_map(|area| &area.measures);
        let measures = measures.map(|measure| &measure.id);
        let tasks = draft.plans.iter().flat_map(|plan| &plan.tasks);
        let ids = measures.chain(tasks.map(|task| &task.id));
        let ranges = outline.measures.iter().chain(&outline.tasks).flatten();
        for (id, range) in ids.zip(ranges) {
            if let Some(range) = range {
                let stretches = &mut outline.stretches;
                stretches.entry(id.value.clone()).or_insert(range.clone());
            }
        }
        outline
    }

    /// The section that holds a sentence.
    pub fn section_of(&self, sentence: usize) -> Option<&Section> {
        let starts_before = |section: &Section| section.sentences.start <= sentence;
        let before = self.sections.partition_point(starts_before);
        // Of two that start at one sentence the first has none.
        before.checked_sub(1).map(|last| &self.sections[last])
    }

    /// The section with that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.places.get(id).map(|place| &self.sections[*place])
    }

    /// The sentences of the measure or task with that id.
    pub fn stretch(&self, id: &str) -> Option<Range<usize>> {
        self.stretches.get(id).cloned()
    }

    /// A measure goes on until the next one starts, or a section; or a line that is as much a measure as
    /// itself, and was forgotten.
    fn of_measures(&self, draft: &Draft, article: &Article) -> Vec<Vec<Option<Range<usize>>>> {
        let measures = draft.areas.iter().flat_map(|area| &area.measures);
        let mut starts: Vec<usize> = measures
            .filter_map(|measure| sentence(&measure.quote))
            .chain(self.sections.iter().map(|section| section.sentences.start))
            .chain([article.sentences.len()])
            .collect();
        starts.sort_unstable();
        let range = |quote: &Quote| {
            let first = sentence(quote)?;
            let next = starts.partition_point(|start| *start <= first);
            let end = starts.get(next).copied().unwrap_or(first + 1);
            let own = Style::of(article, first);
            let forgotten = (first + 1..end).find(|at| !own.goes_on_with(article, *at));
            Some(first..forgotten.unwrap_or(end))
        };
        let of_area = |area: &crate::draft::Area| {
            let measures = area.measures.iter();
            measures.map(|measure| range(&measure.quote)).collect()
        };
        draft.areas.iter().map(of_area).collect()
    }

    fn of_tasks(&self, draft: &Draft) -> Vec<Vec<Option<Range<usize>>>> {
        let of_plan = |plan: &crate::draft::Plan| {
            let section = self.section(&plan.id);
            let end = section.map_or(0, |section| section.sentences.end);
            let tasks = plan.tasks.iter();
            let firsts: Vec<_> = tasks.map(|task| sentence(&task.quote)).collect();
            let mut sorted: Vec<_> = firsts.iter().flatten().copied().collect();
            sorted.sort_unstable();
            let next = |from| {
                let next = sorted.partition_point(|at| *at <= from);
                sorted.get(next).copied()
            };
            let range = |from| from..next(from).unwrap_or(end).max(from);
            firsts.iter().map(|first| first.map(range)).collect()
        };
        draft.plans.iter().map(of_plan).collect()
    }
}

/// What a sentence looks like: those of one measure's level look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The mark of a list before it.
    pub mark: Option<Mark>,
    /// Whether it is a line of its own, without a full stop.
    pub heading: bool,
}

impl Style {
    /// That of a sentence.
    pub fn of(article: &Article, sentence: usize) -> Self {
        let words = article.sentence(sentence);
        Self {
            mark: mark(words).map(|(mark, _)| mark),
            heading: article.lines[article.sentences[sentence].line]
                .sentences
                .len()
                == 1
                && !words.trim_end().ends_with(STOPS),
        }
    }

    /// Whether a later sentence belongs to what began like this. The rest of its line does; a paragraph below
    /// a heading or a numbered item does; of what is neither, a list does.
    pub fn goes_on_with(self, article: &Article, sentence: usize) -> bool {
        let other = Self::of(article, sentence);
        let begins_line = {
            let line = article.sentences[sentence].line;
            article.lines[line].sentences.start == sentence
        };
        if !begins_line {
            return other.mark.is_none() || other.mark != self.mark;
        }
        let is_above = self.heading || self.mark.is_some() || other.mark.is_some();
        is_above && self != other && (self.mark.is_none() || self.mark != other.mark)
    }
}

/// What a heading does not end with.
const STOPS: [char; 9] = ['。', '！', '？', '；', ';', ':', '：', '”', '…'];

/// The lines that begin with those words.
pub fn lines_starting_with(article: &Article, words: &str) -> Vec<usize> {
    let starts = |line: &usize| !words.is_empty() && article.line(*line).starts_with(words);
    (0..article.lines.len()).filter(starts).collect()
}

fn sections(draft: &Draft, article: &Article) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut add = |id: &str, title: &str, first: usize, heading: usize| {
        let (id, title) = (id.to_owned(), title.to_owned());
        sections.push(Section {
            id,
            title,
            sentences: first..article.sentences.len(),
            heading,
        });
    };
    for section in &draft.sections {
        if let [line] = lines_starting_with(article, &section.starts)[..] {
            let first = article.lines[line].sentences.start;
            add(&section.id, &section.title, first, first);
        }
    }
    for area in &draft.areas {
        if let Some(first) = sentence(&area.quote) {
            add(&area.id, &area.title, first, first);
        }
    }
    for plan in &draft.plans {
        if let Some(heading) = sentence(&plan.quote) {
            let line = article.sentences[heading].line;
            let begins_line = article.lines[line].sentences.start == heading;
            let above = line.checked_sub(1).filter(|_| begins_line);
            let number = above.filter(|above| is_number(article.line(*above)));
            let first = number.map_or(heading, |number| article.lines[number].sentences.start);
            add(&plan.id, &plan.title, first, heading);
        }
    }
    sections.sort_by_key(|section| section.sentences.start);
    for at in 1..sections.len() {
        sections[at - 1].sentences.end = sections[at].sentences.start;
    }
    sections
}

fn sentence(quote: &Quote) -> Option<usize> {
    quote.found.map(|found| found.sentence)
}

/// A line that holds nothing but the number of what follows.
fn is_number(line: &str) -> bool {
    line.trim()
        .chars()
        .all(|character| character.is_ascii_digit())
}
