//! The detail of the chosen entity: beside the drawing, or below it on a phone.

use crate::{
    data::REPORT,
    query::{card::card, markup, part::Part, route::Route},
    state::Store,
};
use leptos::prelude::*;

/// The place of the detail in a part. Empty until something is chosen there, unless the
/// part opens on `first`.
pub fn slot(store: Store, part: Part, first: Option<&'static str>) -> impl IntoView {
    let html = move || {
        let route = store.route().get();
        let chosen = if route.part == part { route.id } else { None };
        // A part that always shows some card may show what is pointed at there.
        let pointed = first.and_then(|_| store.pointed_in(part));
        let card = chosen
            .or(pointed)
            .or(first)
            .and_then(|id| card(&REPORT, id));
        let close = chosen.map(|_| Route { id: None, ..route }.hash());
        card.map_or(String::new(), |card| {
            markup::detail(&REPORT, &card, close.as_deref())
        })
    };
    view! { <div class="slot" data-slot=part.as_str() inner_html=html></div> }
}
