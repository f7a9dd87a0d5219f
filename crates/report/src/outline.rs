//! How the article divides: sections, and the sentences of each measure and task.

use crate::article::Article;
use crate::draft::{Draft, Quote};
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
}

/// A section of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id: one of `report.toml`, or an area's or plan's.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its lines.
    pub lines: Range<usize>,
    /// The line that is its heading: the first, but for a plan's number.
    pub heading: usize,
}

impl Outline {
    /// Divides the article.
    pub fn new(draft: &Draft, article: &Article) -> Self {
        let sections = sections(draft, article);
        let measures = draft
            .areas
            .iter()
            .map(|area| {
                area.measures
                    .iter()
                    .map(|measure| whole_line(&measure.quote, article))
                    .collect()
            })
            .collect();
        let tasks = draft
            .plans
            .iter()
            .map(|plan| {
                let section = sections.iter().find(|section| section.id == plan.id.value);
                let end = section.map_or(0, |section| end_of(article, &section.lines));
                let firsts: Vec<_> = plan
                    .tasks
                    .iter()
                    .map(|task| sentence(&task.quote))
                    .collect();
                let next = |from| {
                    firsts
                        .iter()
                        .flatten()
                        .copied()
                        .filter(|at| *at > from)
                        .min()
                };
                firsts
                    .iter()
                    .map(|first| first.map(|from| from..next(from).unwrap_or(end).max(from)))
                    .collect()
            })
            .collect();
        Self {
            sections,
            measures,
            tasks,
        }
    }

    /// The section that holds a line.
    pub fn section_of(&self, line: usize) -> Option<&Section> {
        let before = self
            .sections
            .partition_point(|section| section.lines.start <= line);
        let sections = self.sections[..before].iter().rev();
        // Two may seem to start on one line: the first has no lines.
        sections
            .take(1)
            .find(|section| section.lines.contains(&line))
    }

    /// The section with that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// The lines that begin with those words.
pub fn lines_starting_with(article: &Article, words: &str) -> Vec<usize> {
    let starts = |line: &usize| !words.is_empty() && article.line(*line).starts_with(words);
    (0..article.lines.len()).filter(starts).collect()
}

fn sections(draft: &Draft, article: &Article) -> Vec<Section> {
    let line_of = |quote: &Quote| {
        quote
            .found
            .map(|found| article.sentences[found.sentence].line)
    };
    let mut sections = Vec::new();
    let mut add = |id: &str, title: &str, first: usize, heading: usize| {
        let (id, title) = (id.to_owned(), title.to_owned());
        sections.push(Section {
            id,
            title,
            lines: first..article.lines.len(),
            heading,
        });
    };
    for section in &draft.sections {
        if let [line] = lines_starting_with(article, &section.starts)[..] {
            add(&section.id, &section.title, line, line);
        }
    }
    for area in &draft.areas {
        if let Some(line) = line_of(&area.quote) {
            add(&area.id, &area.title, line, line);
        }
    }
    for plan in &draft.plans {
        if let Some(heading) = line_of(&plan.quote) {
            let numbered = heading > 0 && is_number(article.line(heading - 1));
            add(
                &plan.id,
                &plan.title,
                heading - usize::from(numbered),
                heading,
            );
        }
    }
    sections.sort_by_key(|section| section.lines.start);
    for at in 1..sections.len() {
        sections[at - 1].lines.end = sections[at].lines.start;
    }
    sections
}

/// The sentences of the line in which a quote stands.
fn whole_line(quote: &Quote, article: &Article) -> Option<Range<usize>> {
    let line = article.sentences[sentence(quote)?].line;
    Some(article.lines[line].sentences.clone())
}

fn sentence(quote: &Quote) -> Option<usize> {
    quote.found.map(|found| found.sentence)
}

/// Index after the last sentence of some lines.
fn end_of(article: &Article, lines: &Range<usize>) -> usize {
    article.lines[lines.clone()]
        .last()
        .map_or(0, |line| line.sentences.end)
}

/// A line that holds nothing but the number of what follows.
fn is_number(line: &str) -> bool {
    line.trim()
        .chars()
        .all(|character| character.is_ascii_digit())
}
