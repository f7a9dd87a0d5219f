//! The clauses of the article, besides its figures, that a drawing was made from.
//!
//! Only what runs in the text: headings speak for themselves, and a page where every line is
//! underlined has no underlines.

use super::segment::{between, segments};
use crate::order::insertion_sort;
use report::model::{Figure, Report, Sentence};

/// A stretch of a sentence and what it leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Words {
    /// The words, verbatim.
    pub text: &'static str,
    /// What they say.
    pub says: Says,
}

/// What words of the article say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Says {
    /// Nothing that is drawn.
    Nothing,
    /// This figure: they are its quantity.
    Figure(&'static Figure),
    /// This task, group (or the whole framework), or event.
    Entity(&'static str),
}

/// Cuts a sentence where figures and clauses begin and end. Figures win: a clause with a
/// figure in it is cut in two. The pieces put together are the sentence.
pub fn words(report: &'static Report, sentence: &'static Sentence) -> Vec<Words> {
    let clauses = clauses(report, sentence);
    let mut from = sentence.start;
    let mut all = Vec::new();
    for segment in segments(report, sentence, None) {
        let start = from;
        from += segment.text.chars().count() as u32;
        if let Some(figure) = segment.figure {
            let (text, says) = (segment.text, Says::Figure(figure));
            all.push(Words { text, says });
            continue;
        }
        let inside = |clause: &&Clause| clause.from < from && start < clause.to;
        let mut at = start;
        let mut push = |to: u32, says| {
            if at < to {
                let text = between(segment.text, at - start, to - start);
                all.push(Words { text, says });
                at = to;
            }
        };
        for clause in clauses.iter().filter(inside) {
            push(clause.from.min(from), Says::Nothing);
            push(clause.to.min(from), Says::Entity(clause.id));
        }
        push(from, Says::Nothing);
    }
    all
}

/// Words that an entity is quoted with, in code points of the article.
#[derive(Debug, Clone, Copy)]
struct Clause {
    from: u32,
    to: u32,
    id: &'static str,
}

/// The clauses of a sentence that don't overlap, in order. The framework and its
/// groups come first, then dated events, then the names of tasks.
fn clauses(report: &'static Report, sentence: &'static Sentence) -> Vec<Clause> {
    let whole = report.framework.iter();
    let whole = whole.map(|own| (own.id, &own.quote, own.quote.exact));
    let groups = report.groups().iter();
    let groups = groups.map(|group| (group.id, &group.quote, group.quote.exact));
    let dated = report.events.iter().filter(|event| event.date.is_some());
    let events = dated.filter_map(|event| {
        let quote = event.quote.as_ref()?;
        Some((event.id, quote, quote.exact))
    });
    let tasks = report.plans.iter().flat_map(|plan| plan.tasks);
    let tasks = tasks.map(|task| {
        let quote = &task.quote;
        // A translated title is not in the article.
        let own = quote.exact.contains(task.title);
        (task.id, quote, if own { task.title } else { quote.exact })
    });
    let mut found: Vec<Clause> = Vec::new();
    for (id, quote, exact) in whole.chain(groups).chain(events).chain(tasks) {
        // A heading is nothing but its quote.
        if quote.sentence != sentence.id || exact == sentence.text {
            continue;
        }
        let Some((before, _)) = quote.exact.split_once(exact) else {
            continue;
        };
        let from = quote.start + before.chars().count() as u32;
        let to = from + exact.chars().count() as u32;
        if found
            .iter()
            .all(|other| to <= other.from || other.to <= from)
        {
            found.push(Clause { from, to, id });
        }
    }
    insertion_sort(&mut found, &|a: &Clause, b: &Clause| a.from.cmp(&b.from));
    found
}
