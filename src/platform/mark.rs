//! Marks what is chosen, wherever it is drawn or listed.
//!
//! One effect over the document instead of one signal an element: the still parts of the
//! page need no hydration, and a choice costs the few elements that it touches.

use super::each;
use crate::{data::REPORT, query::relation::related, state::Store};
use leptos::prelude::*;
use report::lookup::{self, Entity};

/// Keeps `aria-current`, `data-related` and `data-highlighted` true to the choice.
pub fn connect(store: Store) {
    let route = store.route();
    Effect::new(move |_| {
        let (part, id) = route.with(|route| (route.part, route.id));
        each("nav [aria-current]", |link| {
            drop(link.remove_attribute("aria-current"))
        });
        each(&["nav [data-nav='", part.as_str(), "']"].concat(), |link| {
            drop(link.set_attribute("aria-current", "page"));
        });
        each("[data-id][aria-current]", |mark| {
            drop(mark.remove_attribute("aria-current"))
        });
        each("[data-related]", |mark| {
            drop(mark.remove_attribute("data-related"))
        });
        each("[data-highlighted]", |mark| {
            drop(mark.remove_attribute("data-highlighted"))
        });
        each("[data-dim]", |drawing| {
            drop(drawing.remove_attribute("data-dim"))
        });
        let Some(id) = id else {
            return;
        };
        each(&["[data-id='", id, "']"].concat(), |mark| {
            drop(mark.set_attribute("aria-current", "true"))
        });
        for near in related(&REPORT, id) {
            each(&["[data-id='", near, "']"].concat(), |mark| {
                drop(mark.set_attribute("data-related", "true"))
            });
        }
        // A drawing that shows nothing of the choice stays as it is.
        each("svg.drawing", |drawing| {
            if let Ok(Some(_)) = drawing.query_selector("[aria-current], [data-related]") {
                drop(drawing.set_attribute("data-dim", ""));
            }
        });
        for sentence in sentences(id) {
            each(&["[data-sentence='", sentence, "']"].concat(), |mark| {
                drop(mark.set_attribute("data-highlighted", "true"));
            });
        }
    });
}

/// The sentences that speak of `id`, which may itself be a sentence.
fn sentences(id: &'static str) -> Vec<&'static str> {
    match lookup::entity(&REPORT, id) {
        Some(Entity::Measure(_, measure)) => measure.sentences.to_vec(),
        Some(Entity::Task(_, task)) => task.sentences.to_vec(),
        Some(entity) => entity
            .quote()
            .map(|quote| quote.sentence)
            .into_iter()
            .collect(),
        None => vec![id],
    }
}
