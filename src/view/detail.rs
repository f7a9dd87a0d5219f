//! The detail of what is chosen or pointed at: in the rail beside what it was chosen from; under
//! 1100 px a sheet at the foot of the window; in a frame below the drawing (`detail.css`). Nothing at
//! or above the chosen mark moves.

use super::{
    card::{self as drawn, Ways},
    still::replaced,
};
use crate::{
    data::REPORT,
    language::t,
    query::{
        card::card,
        neighbour::{kin, neighbours},
        part::Part,
        route::Route,
    },
    state::Store,
};
use leptos::prelude::*;
use report::lookup;

/// The place of the detail in a part: what is pointed at there, else what is chosen there, else what
/// is being read there, else `first`, on which the part opens; else `resting`, which is no card.
pub fn detail(
    store: Store,
    part: Part,
    first: Option<&'static str>,
    resting: impl IntoView,
) -> impl IntoView {
    let shown = move || {
        let route = store.route().get();
        let chosen = route.id.filter(|_| part.scene().contains(&route.part));
        // Beneath a row of the dataset, nothing else would be in its place.
        let pointed = store.pointed_in(part).filter(|_| part != Part::Data);
        // Under the ring, it goes with the step beside it.
        let read = store.read().filter(|_| part == Part::Overview);
        // The two parts of the night have one place for their details.
        let beside = part == Part::Framework
            && (store.pointed_in(Part::Plan).is_some()
                || route.part == Part::Plan && route.id.is_some());
        let first = first.filter(|_| !beside);
        let id = pointed.or(chosen).or(read).or(first)?;
        lookup::entity(&REPORT, id)?;
        let own = chosen == Some(id);
        // What the part opens on has neighbours, too.
        let opens = pointed.is_none() && chosen.is_none();
        let ways = if own {
            Some(ways(store, &route))
        } else {
            let route = Route::entity(part, id);
            opens.then(|| Ways {
                close: None,
                ..ways(store, &route)
            })
        };
        let preview = pointed.is_some() && !own;
        Some(Shown { id, ways, preview })
    };
    view! {
        <div class="detail">
            <button type="button" class="grip" aria-label=t!("拉高或收起详情")></button>
            {replaced("shown", shown, |shown| {
                let Shown { id, ways, preview } = shown?;
                Some(drawn::card(card(&REPORT, id)?, ways, preview))
            })}
            {resting}
            {first.is_none().then(|| view! { <p class="hint live">{t!("点开任一项，这里就是它在原文里的那一句。")}</p> })}
        </div>
    }
}

/// A card: of what, its ways out, and whether it is there only while that is pointed at.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    id: &'static str,
    ways: Option<Ways>,
    preview: bool,
}

/// To the part without the detail, and to what stands before and after: of the rows that the dataset
/// shows, elsewhere of what is of the same kind.
fn ways(store: Store, route: &Route) -> Ways {
    let id = route.id.unwrap_or_default();
    let row = match lookup::entity(&REPORT, id) {
        Some(_) if route.part == Part::Data => {
            let rows = store.rows().into_iter();
            rows.map(|figure| figure.id).collect()
        }
        Some(entity) => kin(&REPORT, entity),
        None => Vec::new(),
    };
    let (before, after) = neighbours(&row, id);
    let to = |id| {
        Route {
            id,
            ..route.clone()
        }
        .hash()
    };
    Ways {
        close: Some(to(None)),
        before: before.map(|id| to(Some(id))),
        after: after.map(|id| to(Some(id))),
    }
}
