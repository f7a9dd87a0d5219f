//! Clicks on what is no link to an entity: the buttons of drawings, clusters, empty ground; and on
//! links to figures, where those that are shown were chosen by a filter. Of a row of the dataset, its number
//! and its bar open what its name does.

use super::number;
use crate::{
    data::REPORT,
    query::route::{self, Route},
    state::{Action, Store},
    viz::scale::Domain,
};
use leptos::{ev, prelude::*};
use web_sys::Element;

/// How much a button or a key zooms.
const STEP: f64 = 0.6;
/// How much a button moves, as a share of what is seen.
const MOVE: f64 = 0.4;
/// On ground one chooses nothing; these are no ground.
const NO_GROUND: &str =
    "a, button, input, select, label, summary, table, .rail, .detail, .controls";

/// Listens to clicks anywhere.
pub fn connect(store: Store) {
    window_event_listener(ev::click, move |event| {
        let Some(target) = super::target(&event) else {
            return;
        };
        let within = |selector: &str| target.closest(selector).ok().flatten();
        if let Some(button) = within("[data-do]") {
            act(store, &button.get_attribute("data-do").unwrap_or_default());
        } else if let Some(closer) = within("a.closer") {
            event.prevent_default();
            store.dispatch(Action::Show(span(&closer)));
        } else if let Some(route) = within("a[href^='#/data/']").and_then(|link| route(&link))
            && !(event.ctrl_key() || event.meta_key() || event.shift_key())
            && within(".permalink, .ends").is_none()
            && store.keeps_rows(&route)
        {
            event.prevent_default();
            store.dispatch(Action::Follow(route));
        } else if let Some(row) =
            within("#data .value, #data .drawn").and_then(|own| own.parent_element())
            && let Ok(Some(link)) = row.query_selector("th > a")
            && let Some(route) = route(&link)
        {
            store.dispatch(Action::Follow(route));
        } else if within(".chart").is_some()
            && within(NO_GROUND).is_none()
            && !event.default_prevented()
            && store.chosen().is_some()
        {
            store.dispatch(Action::Clear);
        }
    });
}

/// Where a link leads, as its address says.
fn route(link: &Element) -> Option<Route> {
    let address = link.get_attribute("href")?;
    route::parse(&REPORT, &address).map(|parsed| parsed.route)
}

/// What a button of that name does; also keys.
pub fn act(store: Store, name: &str) {
    let zoom = |factor| Action::Zoom { factor, day: None };
    store.dispatch(match name {
        "in" => zoom(STEP),
        "out" => zoom(1.0 / STEP),
        "all" => Action::Show(None),
        "earlier" => Action::Pan(-MOVE),
        "later" => Action::Pan(MOVE),
        _ => return,
    });
}

/// The days of a cluster, with as much again on both sides.
fn span(closer: &Element) -> Option<Domain> {
    let (from, to) = (number(closer, "data-from")?, number(closer, "data-to")?);
    let margin = (to - from).max(4.0);
    Some(Domain::new(from - margin, to + margin))
}
