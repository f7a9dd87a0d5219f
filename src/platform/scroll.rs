//! Brings into view what the route names: what its address leads to without any script, as far as
//! that stands in the part itself. Where the address was written and not gone to, the browser does
//! not do it.

use super::{all, detail, document, root, skyline};
use crate::{
    query::{part::Part, route::Route},
    state::{State, Store},
};
use leptos::prelude::request_animation_frame;
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

thread_local! {
    /// Whether the page has shown what its first address names.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

#[wasm_bindgen]
extern "C" {
    /// Scrolls to an element, so that its foot or its head is in view; within a frame, no more than
    /// a guest may. In `assets/scripts/boot.js`.
    #[wasm_bindgen(js_name = bringIntoView)]
    fn bring_into_view(element: &Element, foot: bool);
}

/// Brings what was gone to into view. Choosing leaves the reader's place alone: what they have `clicked`
/// on stays where it is, and the detail opens in sight of it.
pub fn show(store: Store, before: &Route, now: &Route, clicked: Option<Element>) {
    let opened = now.id.is_some() && now.id != before.id;
    let within = |selector: &str| {
        let clicked = clicked.as_ref()?;
        clicked.closest(selector).ok()?
    };
    let section = within("section").and_then(|section| Part::parse(&section.id()));
    let here = section.is_some_and(|part| part.scene().contains(&now.part));
    let in_rail = within(".detail").is_some();
    let goes = if opened && here {
        // From the detail itself one may go on to what is out of sight.
        in_rail
    } else {
        before.part != now.part || opened && now.part == Part::Source
    };
    if !opened && !goes {
        return;
    }
    let now = now.clone();
    request_animation_frame(move || {
        if goes {
            bring(&now, here || now.part == Part::Source);
        }
        ARRIVED.set(true);
        if !opened {
            return;
        }
        // A frame may be lower than its content.
        if root().has_attribute("data-embed") {
            show_detail();
        } else if !(here && in_rail && !super::under::is_open())
            && let Some(mark) = clicked.filter(|_| here).or_else(|| named(&now))
        {
            detail::fit(store, &mark, false);
        }
    });
}

/// Back to where the reader was: by `place`, or as the browser shows it.
pub fn back(store: Store, now: &Route, place: Option<f64>) {
    let now = now.clone();
    request_animation_frame(move || {
        if let Some(place) = place {
            super::window().scroll_to_with_x_and_y(0.0, place);
        }
        if let Some(mark) = seen(&now) {
            detail::fit(store, &mark, true);
        }
    });
}

/// The reader asks once more for where they are: for a part, or for what the article says. What they
/// have chosen in a drawing stays before their eyes.
pub fn again(now: &State) {
    let Route { part, id, .. } = now.route;
    if id.is_none() || part == Part::Source {
        bring(&now.route, part == Part::Source);
    }
}

/// Brings what a route names into view; `in_place`, only if nothing of it is there.
fn bring(route: &Route, in_place: bool) {
    if in_place && seen(route).is_some() {
        return;
    }
    let Some(element) = named(route) else {
        return;
    };
    let towers = matches!(element.closest("svg.towers"), Ok(Some(_)));
    let whole = towers || route.id.is_none() && route.part == Part::Framework;
    match skyline::drawing().filter(|_| whole) {
        Some(skyline) => bring_into_view(&skyline, true),
        None => bring_into_view(&element, false),
    }
}

/// What stands in view of what a route names: its mark in a drawing, its entry in a list, its sentence.
fn seen(route: &Route) -> Option<Element> {
    let (part, id) = (route.part.as_str(), route.id?);
    let selector = [
        "#",
        part,
        " .told [data-id='",
        id,
        "'],#",
        part,
        " [data-highlighted]",
    ]
    .concat();
    let foot = detail::foot();
    all(&root(), &selector).into_iter().find(|own| {
        let frame = own.get_bounding_client_rect();
        let shown = own.get_client_rects().length() > 0 && fold(own).is_none();
        shown && frame.bottom() > 0.0 && frame.top() < foot
    })
}

/// The first that can be seen of: the element of its address, but where that is an entry in the words
/// below a drawing its mark there; what the article says of it, its mark in a drawing, that entry, which is
/// unfolded for it, the heading of the part.
fn named(route: &Route) -> Option<Element> {
    let part = route.part.as_str();
    let shown = |selector: &[&str]| {
        let mut found = all(&root(), &selector.concat()).into_iter();
        found.find(|own| own.get_client_rects().length() > 0 && fold(own).is_none())
    };
    let within = |selector: &[&str]| shown(&["#", part, " ", &selector.concat()]);
    route
        .id
        .and_then(|id| {
            let address: &[&str] = &["[id='/", part, "/", id, "']"];
            unfold(&address.concat());
            let drawn = || {
                within(&["svg.drawing [data-id='", id, "']"])
                    // Groups that plans name are drawn by the part that follows in their scene.
                    .or_else(|| shown(&[".scene #", part, "~* svg.drawing [data-id='", id, "']"]))
            };
            // Browsers unfold the words for what is in them. In large print they stand open.
            let entry = within(&[".twin ", &address.concat()]);
            let mark = entry.filter(|_| !root().has_attribute("data-elder"));
            let mark = mark.and_then(|entry| Some((drawn()?, entry)));
            mark.map(|(mark, entry)| {
                // Once the reader is here, what is open was opened by them.
                if !ARRIVED.get() {
                    let twin = entry.closest(".twin").ok().flatten();
                    drop(twin.map(|twin| twin.remove_attribute("open")));
                }
                mark
            })
            .or_else(|| within(address))
            .or_else(|| within(&["[data-highlighted]"]))
            .or_else(drawn)
            .or_else(|| {
                let own = document().query_selector(&address.concat()).ok()??;
                drop(fold(&own)?.set_attribute("open", ""));
                within(address)
            })
        })
        .or_else(|| within(&["[id='/", part, "']"]))
}

/// What an element is folded away in.
fn fold(own: &Element) -> Option<Element> {
    own.closest(".twin:not([open])").ok()?
}

/// Opens the row in which the element of an address is folded away.
fn unfold(address: &str) {
    if let Ok(Some(own)) = document().query_selector(address)
        && let Ok(Some(fold)) = own.closest(".areas details, .learnt")
    {
        drop(fold.set_attribute("open", ""));
    }
}

/// The bar at the top of the page, in CSS px.
pub const BAR: f64 = 64.0;

/// As much of an element as must be in view, in CSS px: a detail's title and the start of its quote.
const ENOUGH: f64 = 220.0;

/// Where the detail stands below its drawing, or a rail does not stay in sight, as much scrolling as
/// shows it.
fn show_detail() {
    if let Ok(Some(detail)) = document().query_selector("[data-detail]") {
        see(&detail);
    }
}

/// Scrolls to a mark of a drawing of which nothing is in view, once the browser has scrolled itself:
/// by as much as is missing, for some take a mark to be where its drawing begins.
pub fn keep(mark: Element) {
    request_animation_frame(move || {
        // The next key may have been pressed meanwhile.
        if document().active_element().as_ref() != Some(&mark) {
            return;
        }
        let frame = mark.get_bounding_client_rect();
        // A sheet hides what is below its edge.
        let foot = detail::foot();
        let missing = if frame.top() >= foot {
            frame.bottom() - foot
        } else if frame.bottom() <= 0.0 {
            frame.top() - BAR
        } else {
            return;
        };
        super::window().scroll_by_with_x_and_y(0.0, missing);
    });
}

/// Scrolls no further than shows enough of an element.
fn see(element: &Element) {
    let frame = element.get_bounding_client_rect();
    let seen = f64::from(root().client_height()) - frame.top();
    if seen < ENOUGH.min(frame.height()) {
        bring_into_view(element, true);
    } else if frame.top() < 0.0 {
        bring_into_view(element, false);
    }
}
