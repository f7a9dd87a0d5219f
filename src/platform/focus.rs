//! Where the focus is after something was opened or closed.
//!
//! A reader with a keyboard who opens a detail wants to read it next; who closes it wants
//! to go on where they were. A reader with a mouse keeps their place.

use super::{detail, document, read};
use crate::{
    data::REPORT,
    language::t,
    query::card::card,
    state::{Action, State, Store},
};
use leptos::{ev, prelude::*};
use web_sys::Element;

/// What a detail was opened by, whether by key, and what the last click was on.
#[derive(Clone, Copy)]
pub struct Focus {
    origin: StoredValue<Option<Element>, LocalStorage>,
    by_key: StoredValue<bool>,
    clicked: StoredValue<Option<Element>, LocalStorage>,
}

/// Notes from where details are opened.
pub fn connect() -> Focus {
    let origin = StoredValue::new_local(None);
    let by_key = StoredValue::new(false);
    let clicked = StoredValue::new_local(None);
    window_event_listener(ev::click, move |event| {
        let around = |selector: &str| super::target(&event)?.closest(selector).ok()?;
        // A click without a pointer has no click count: it is Enter on a link. Firefox gives it
        // one, but there, as everywhere, what a key reached shows its focus.
        // A button opens nothing: what is opened after it, by Back say, it has not opened.
        let by = event.detail() == 0 || around(":focus-visible").is_some();
        by_key.set_value(by && around("a").is_some());
        clicked.set_value(super::target(&event));
        if around("[data-id], .links a").is_some() {
            // Safari gives the focus to no link that is clicked on.
            let focused = document().active_element();
            let focused = focused.filter(|own| own.node_name() != "BODY");
            origin.set_value(focused.or_else(|| around("a, [data-id]")));
        }
    });
    Focus {
        origin,
        by_key,
        clicked,
    }
}

impl Focus {
    /// What the last change was made by, if by a click; asked once after each.
    pub fn clicked(self) -> Option<Element> {
        let clicked = self.clicked.get_value();
        self.clicked.set_value(None);
        clicked
    }

    /// Moves the focus into a detail opened by key, and back when it closes; without scrolling, where
    /// the reader has `returned` to a place that the browser shows them. Of a detail that the focus
    /// does not move into, says the title; where it does, its title is what it moves to. Where the detail closed
    /// because its step was scrolled away, the page stays where it has been scrolled to.
    pub fn show(self, store: Store, before: &State, now: &State, returned: bool) {
        let scrolled = read::ended();
        let (was, id) = (before.route.id, now.route.id);
        if id != was {
            // From within a detail one goes on reading in the next.
            let clicked = self.clicked.get_value();
            let within = clicked.is_some_and(|own| matches!(own.closest(".detail"), Ok(Some(_))));
            let by_key = self.by_key.get_value() || within;
            self.by_key.set_value(false);
            if by_key && id.is_some() {
                focus("[data-detail] h3");
            }
            announce(id.filter(|_| !by_key));
        }
        if id.is_none()
            && was.is_some()
            && let Some(origin) = self.origin.get_value()
            // Who has scrolled on is elsewhere, and so may the focus be: only one that would be lost goes back.
            && (!scrolled || super::has_focus(".detail"))
        {
            let returned = returned || scrolled;
            // Once its drawing may have been drawn anew.
            request_animation_frame(move || {
                let Some(origin) = shown(origin) else {
                    return;
                };
                // What is in sight, the browser need not look for: of a mark that stands still it does not
                // know where.
                let frame = origin.get_bounding_client_rect();
                let foot = f64::from(super::root().client_height());
                if returned || frame.top() >= 0.0 && frame.bottom() <= foot {
                    super::focus_in_place(&origin);
                } else {
                    super::focus_on(&origin);
                }
                // The focus points at what was just closed; Esc means that nothing is lit.
                store.dispatch(Action::Point(None));
            });
        }
    }
}

/// The element itself, or what stands for it in a drawing that was drawn anew.
fn shown(element: web_sys::Element) -> Option<web_sys::Element> {
    if element.is_connected() {
        return Some(element);
    }
    let id = element.get_attribute("data-id")?;
    super::all(&super::root(), &["svg [data-id='", &id, "']"].concat())
        .into_iter()
        .find(|own| own.get_client_rects().length() > 0)
}

/// Says in one sentence what was opened, to those who do not see it.
fn announce(id: Option<&str>) {
    let Some(place) = document().get_element_by_id("announcement") else {
        return;
    };
    let said = id.and_then(|id| card(&REPORT, id)).map(|card| {
        let quantity = card.figure.map_or("", |figure| figure.text);
        t!("已打开{0}：{1}{2}。", card.kind, card.title, quantity)
    });
    place.set_text_content(said.as_deref());
}

fn focus(selector: &'static str) {
    // After the views have drawn the detail that this very change opened.
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            // In a rail or a sheet it is in sight.
            if detail::place() == detail::Place::Flow {
                super::focus_on(&element);
            } else {
                super::focus_in_place(&element);
            }
        }
    });
}
