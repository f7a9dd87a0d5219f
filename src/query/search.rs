//! Searching the report: whatever has a name, and every sentence of the article.

mod marked;
mod suggest;

pub use marked::Marked;
pub use suggest::{MOST, suggest};

use super::{
    card,
    fold::{in_digits, words},
    translation::title,
};
use crate::{
    language::{date, t},
    order::insertion_sort,
};
use report::{
    lookup::{self, Entity},
    model::{Report, Sentence},
};

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Found {
    /// Whatever has a name.
    Entity(Entity),
    /// A sentence of the article.
    Sentence(&'static Sentence),
}

/// Something found, as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is.
    pub found: Found,
    /// What kind of thing it is: 「数据」「举措」「原文句子」.
    pub kind: Marked,
    /// Its name; of a sentence, the words.
    pub title: Marked,
    /// What else is said of it: a quantity, a date, a clause.
    pub beside: Marked,
    /// Where it belongs. Shown, not searched: a group would bring all its members.
    pub place: &'static str,
    /// How well it fits, the best first.
    pub rank: usize,
}

/// How well a word fits: a name begins with it, has it in its midst, or it stands elsewhere.
const BEGINS: usize = 0;
const CONTAINS: usize = 1;
const BESIDE: usize = 2;
const IN_SENTENCE: usize = 3;

/// Everything that has all words of a query, the best first; what fits equally well stays in the
/// report's order. Nothing for a query without words.
pub fn search(report: &'static Report, query: &str) -> Vec<Hit> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    // A sentence in the first wording that has them: it is not found twice.
    let sentences = report.source.sentences.iter().filter_map(|sentence| {
        wordings(sentence)
            .find_map(|wording| Hit::of_sentence(report, sentence, wording).fitting(&words))
    });
    let mut hits: Vec<Hit> = entities(report)
        .into_iter()
        .filter_map(|hit| hit.fitting(&words))
        .chain(sentences)
        .collect();
    insertion_sort(&mut hits, &|a: &Hit, b: &Hit| a.rank.cmp(&b.rank));
    hits
}

/// Whatever has a name, nothing marked.
fn entities(report: &'static Report) -> Vec<Hit> {
    lookup::entities(report).into_iter().map(Hit::of).collect()
}

/// The languages in which a sentence can be found.
fn wordings(sentence: &'static Sentence) -> impl Iterator<Item = &'static str> {
    [sentence.translation, Some(sentence.text)]
        .into_iter()
        .flatten()
}

impl Hit {
    /// Its id; a sentence's is 「s12」.
    pub fn id(&self) -> &'static str {
        match self.found {
            Found::Entity(entity) => entity.id(),
            Found::Sentence(sentence) => sentence.id,
        }
    }

    /// An entity, nothing marked.
    fn of(entity: Entity) -> Hit {
        let beside = match entity {
            Entity::Area(area) => area.tagline.map_or(Marked::default(), Into::into),
            Entity::Figure(figure) => figure.text.into(),
            Entity::Plan(plan) => plan.aim.map_or(Marked::default(), Into::into),
            Entity::Event(event) => date::of(event).map_or(Marked::default(), Into::into),
            Entity::Reference(reference) => reference.quote.into(),
            _ => Marked::default(),
        };
        Hit {
            found: Found::Entity(entity),
            kind: card::kind(entity).into(),
            title: title(entity).into(),
            beside,
            place: match entity {
                Entity::Slot(group, _) => group.title,
                _ => "",
            },
            rank: 0,
        }
    }

    /// A sentence in the words of `wording`, nothing marked.
    fn of_sentence(report: &Report, sentence: &'static Sentence, wording: &'static str) -> Hit {
        let mut sections = report.source.sections.iter();
        let section = sections.find(|section| section.id == sentence.section);
        Hit {
            found: Found::Sentence(sentence),
            kind: t!("原文句子").into(),
            title: wording.into(),
            beside: Marked::default(),
            place: section.map_or("", |section| section.title),
            rank: 0,
        }
    }

    /// The same with the words marked, if it has them all.
    fn fitting(mut self, words: &[Vec<char>]) -> Option<Hit> {
        let in_name = |at| if at == 0 { BEGINS } else { CONTAINS };
        let mut ranks = vec![None; words.len()];
        match self.found {
            Found::Sentence(_) => self.title.mark(words, &mut ranks, &|_| IN_SENTENCE),
            Found::Entity(entity) => {
                self.title.mark(words, &mut ranks, &in_name);
                self.kind.mark(words, &mut ranks, &|_| BESIDE);
                // A quantity is as much of a name as the name is.
                let named = matches!(entity, Entity::Figure(_));
                let beside = |at| if named { in_name(at) } else { BESIDE };
                self.beside.mark(words, &mut ranks, &beside);
                if let Entity::Figure(figure) = entity {
                    let otherwise = in_digits(figure);
                    self.beside
                        .mark_whole(&otherwise, words, &mut ranks, &in_name);
                }
            }
        }
        self.rank = ranks.into_iter().sum::<Option<usize>>()?;
        Some(self)
    }
}
