//! Where a detail stands, so that nothing is taken away that it was opened from.
//!
//! In the rail it is pinned in the window as long as its own place is out of sight: at its foot, over a
//! skyline above the roofs or below the digits. In narrow
//! windows and in large print it is a sheet, which opens as high as leaves free what it was opened by;
//! its grip raises and lowers it by press and by drag, and closes it when it is drawn down.

use super::{document, listen, read, root, window};
use crate::state::{Action, Sheet, State, Store};
use leptos::prelude::*;
use report::lookup;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, PointerEvent};

/// From this width on, in CSS px, the detail stands beside what it was chosen from; `detail.css` has
/// the same number.
const BESIDE: f64 = 1100.0;
/// So much stays free between a mark and the sheet.
const APART: f64 = 12.0;
/// A pointer that moved less, in CSS px, presses.
const STILL: f64 = 5.0;

/// Where a detail of this page opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside what it was chosen from.
    Rail,
    /// At the foot of the window, over the page.
    Sheet,
    /// Below the drawing: in a frame as high as its content nothing else is in sight.
    Flow,
}

/// Where a detail opens now.
pub fn place() -> Place {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let wide = width.is_some_and(|width| width >= BESIDE);
    let has = |name| root().has_attribute(name);
    match (has("data-embed"), has("data-elder") || !wide) {
        (_, false) => Place::Rail,
        (true, true) => Place::Flow,
        (false, true) => Place::Sheet,
    }
}

/// A grip that is held: by which pointer, where that came down, and how high the sheet stood then.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    pointer: i32,
    from: f64,
    height: f64,
    /// So far that it is no press.
    moved: bool,
    /// The pointer has let go, and its click is still to come.
    gone: bool,
}

/// Listens to the grips, and to the window's size.
pub fn connect(store: Store) {
    window_event_listener_untyped("resize", move |_| {
        show(&store.peek());
        pin();
        read::show(store);
    });
    window_event_listener_untyped("scroll", move |_| {
        read::show(store);
        // Not while the page is being scrolled: Firefox warns of what is placed then.
        if root().has_attribute("data-pinned") || pinned().is_some() {
            request_animation_frame(move || {
                pin();
                if store.peek().pointed.is_some() {
                    rest(true);
                }
            });
        }
    });
    let held = StoredValue::new(None::<Held>);
    // One listener for all: each of its own would be a kilobyte of Wasm.
    for name in [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "click",
        "keydown",
    ] {
        listen(&root(), name, move |event| {
            let (before, event) = (held.get_value(), event.unchecked_ref());
            let (after, action) = follow(before, name, event);
            held.set_value(after);
            if let Some(action) = action {
                let sheet = store.peek().sheet;
                store.dispatch(match action {
                    Done::Pressed => Action::Raise(sheet.pressed()),
                    Done::Dragged(up) => {
                        let window = f64::from(root().client_height());
                        let to = sheet.dragged(up, window);
                        to.map_or(Action::Clear, Action::Raise)
                    }
                });
            }
        });
    }
}

/// What was done to a grip.
enum Done {
    Pressed,
    /// By so many CSS px upwards.
    Dragged(f64),
}

/// What an event makes of a grip that is held, and what was done by it.
fn follow(held: Option<Held>, name: &str, event: &PointerEvent) -> (Option<Held>, Option<Done>) {
    let up = held.map_or(0.0, |held| held.from - f64::from(event.client_y()));
    match (name, held) {
        ("pointerdown", _) => {
            // Its moves come even from beyond the window.
            let own = super::target(event).filter(|_| grip(event).is_some());
            drop(own.map(|own| own.set_pointer_capture(event.pointer_id())));
            let grasp = |sheet: Element| Held {
                pointer: event.pointer_id(),
                from: f64::from(event.client_y()),
                height: sheet.get_bounding_client_rect().height(),
                moved: false,
                gone: false,
            };
            (grip(event).map(grasp), None)
        }
        ("pointermove", Some(held)) if !held.gone && held.pointer == event.pointer_id() => {
            let moved = held.moved || up.abs() >= STILL;
            if moved {
                stretch(Some(held.height + up));
            }
            (Some(Held { moved, ..held }), None)
        }
        ("pointerup", Some(held)) if !held.gone => {
            stretch(None);
            (
                Some(Held { gone: true, ..held }),
                held.moved.then_some(Done::Dragged(up)),
            )
        }
        ("pointercancel", Some(_)) => {
            stretch(None);
            (None, None)
        }
        // Not when the pointer comes up: a finger's click goes to what stands there by then, and that would
        // be a link of the sheet. After a drag it means nothing more.
        ("click", held) if grip(event).is_some() => {
            let dragged = held.is_some_and(|held| held.moved);
            (None, (!dragged).then_some(Done::Pressed))
        }
        ("click" | "keydown", _) => (None, None),
        _ => (held, None),
    }
}

/// The sheet whose grip an event is about.
fn grip(event: &web_sys::Event) -> Option<Element> {
    let grip = super::target(event)?.closest(".grip").ok()??;
    grip.closest(".detail").ok()?
}

/// The height of the open sheet while it is dragged; `None` leaves it to the style sheet.
fn stretch(height: Option<f64>) {
    let Ok(Some(sheet)) = document().query_selector(".part[data-open] .detail") else {
        return;
    };
    match height {
        Some(height) => set(&style(&sheet), "height", height),
        None => drop(style(&sheet).remove_property("height")),
    }
}

/// Tells the style sheet whether a sheet is open, and how high it stands.
pub fn show(now: &State) {
    let open = now
        .route
        .id
        .is_some_and(|id| lookup::entity(&crate::data::REPORT, id).is_some());
    let root = root();
    drop(if open && place() == Place::Sheet {
        root.set_attribute("data-sheet", now.sheet.as_str())
    } else {
        root.remove_attribute("data-sheet")
    });
    if !open {
        pin();
        rest(now.pointed.is_some());
    }
}

/// What the bar at the top of the window takes, and a little, in CSS px.
const BAR: f64 = 72.0;

/// So much of a card must be in sight in its own place, in CSS px: its title and the start of the quote.
const ENOUGH: f64 = 220.0;

/// Pins the card of a rail in the window, at its foot or where a skyline leaves room, where too little of it
/// is in sight, until it is.
fn pin() {
    let own = ".part[data-open]:not(.dataset) > .rail [data-detail]";
    let before = pinned().and_then(|own| own.get_attribute("data-pinned"));
    // Where it would stand by itself.
    unpin();
    let Ok(Some(card)) = document().query_selector(own) else {
        return;
    };
    // Nothing has a place in the window within a frame that is as high as its content.
    if place() != Place::Rail || root().has_attribute("data-embed") {
        return;
    }
    let detail = card.closest(".scene .detail").ok().flatten();
    let skyline = detail.and_then(|detail| {
        let fits = lower(&detail, true)?;
        Some((detail, fits))
    });
    let frame = card.get_bounding_client_rect();
    let foot = f64::from(root().client_height()).min(frame.bottom());
    // From its head on.
    let seen = if frame.top() < 0.0 {
        0.0
    } else {
        foot - frame.top()
    };
    let fits = skyline.as_ref().is_none_or(|(_, fits)| *fits);
    if !fits || seen < ENOUGH.min(frame.height()) {
        drop(root().set_attribute("data-pinned", ""));
        if let Some((detail, _)) = skyline {
            aside(&detail, before.as_deref());
        }
    }
}

/// The detail of a skyline that is pinned.
fn pinned() -> Option<Element> {
    document()
        .query_selector(".scene .detail[data-pinned]")
        .ok()?
}

/// Lets every detail stand where the style sheet has it.
fn unpin() {
    drop(root().remove_attribute("data-pinned"));
    for one in super::all(&root(), ".scene .detail, .scene .shown") {
        drop(one.remove_attribute("data-pinned"));
        drop(one.remove_attribute("style"));
    }
}

/// Pins the detail of a skyline, beside which there is no rail: above its roofs or below its digits, where
/// there is room for the sentence; else on the side where nothing is chosen. Where it was `before` it stays
/// while the page is scrolled, as long as it may.
fn aside(detail: &Element, before: Option<&str>) {
    let stand = |place: &str| drop(detail.set_attribute("data-pinned", place));
    drop(style(detail).remove_property("margin-bottom"));
    let Ok(Some(shown)) = detail.query_selector(".shown") else {
        return;
    };
    drop(style(&shown).remove_property("max-height"));
    let height = f64::from(root().client_height());
    let mut places = ["above", "below"];
    if before == Some("below") {
        places.reverse();
    }
    for place in places {
        stand(place);
        let room = match place {
            "above" => roof(detail) - SIGN - BAR,
            _ => height - bottom("#framework figure > div").unwrap_or(height) - FREE - APART,
        };
        let room = room.min(PINNED).min(height * 0.45);
        if room >= evidence(detail) {
            set(&style(&shown), "max-height", room);
            if !covers(detail) {
                return;
            }
        }
    }
    drop(style(&shown).remove_property("max-height"));
    stand("");
    if covers(detail) {
        stand("left");
    }
}

/// Whether a detail lies over what is chosen, or pointed at.
fn covers(detail: &Element) -> bool {
    let own = detail.get_bounding_client_rect();
    let chosen = ".scene .told [aria-current], .scene .told [data-pointed]";
    super::all(&root(), chosen).into_iter().any(|mark| {
        let mark = mark.get_bounding_client_rect();
        let beside = mark.left() < own.right() + APART && own.left() - APART < mark.right();
        let level = mark.top() < own.bottom() + APART && own.top() - APART < mark.bottom();
        mark.width() > 0.0 && beside && level
    })
}

/// Where the first element that a selector finds ends, in CSS px from the top of the window.
fn bottom(selector: &str) -> Option<f64> {
    let one = document().query_selector(selector).ok()??;
    Some(one.get_bounding_client_rect().bottom())
}

/// As much of what is pointed at is enough over the skyline, where nothing else would be free of it.
const OVER_ROOFS: f64 = 170.0;
/// So high is what fades above the foot of a card, in CSS px: `detail.css` has the same number.
const FADE: f64 = 14.0;
/// How high a pinned card may be, in CSS px: `detail.css` has the same number.
const PINNED: f64 = 420.0;
/// So much is free below a detail, in CSS px: `night.css` has the same number.
const FREE: f64 = 20.0;
/// So far above a roof the name of its tower's light stands, in CSS px.
const SIGN: f64 = 44.0;

/// What is only `pointed` at stands over the skyline, too; else each detail is where the style sheet has it.
fn rest(pointed: bool) {
    let beside = place() == Place::Rail && !root().has_attribute("data-embed");
    for detail in super::all(&root(), ".scene .detail") {
        if pointed && beside {
            let card = detail.query_selector(".card[inert]");
            let height = f64::from(root().client_height());
            let seen = skyline().is_some_and(|own| {
                let own = own.get_bounding_client_rect();
                own.top() < height && own.bottom() > BAR
            });
            let fits = lower(&detail, false) != Some(false);
            if !fits && seen && matches!(card, Ok(Some(_))) {
                aside(&detail, None);
            }
        } else {
            for one in [
                Some(detail.clone()),
                detail.query_selector(".shown").ok().flatten(),
            ] {
                drop(one.map(|one| one.remove_attribute("style")));
            }
        }
    }
}

/// Over the skyline a detail reaches down to the roofs below it: so it is in sight with the towers, too,
/// and covers none. It leaves the words above it free; only one that is chosen covers them, where else its
/// sentence would have no room. Whether there is enough room, where it is one of those.
fn lower(detail: &Element, chosen: bool) -> Option<bool> {
    let shown = style(&detail.query_selector(".shown").ok()??);
    let style = style(detail);
    drop(style.remove_property("margin-bottom"));
    drop(shown.remove_property("max-height"));
    if root().has_attribute("data-apart") {
        return None;
    }
    let foot = bottom("#plan figure > div")?;
    let room = roof(detail) - SIGN - foot;
    let room = if room > 0.0 && room.is_finite() {
        room
    } else {
        0.0
    };
    set(&style, "margin-bottom", -room);
    let message = bottom("#framework .message").unwrap_or(foot);
    let (high, enough) = if chosen {
        let window = f64::from(root().client_height());
        let foot = (foot + room).min(window - FREE);
        let enough = evidence(detail).min(PINNED).min(window * 0.45);
        let (most, beside) = (foot - BAR, foot - FREE - message);
        let high = if beside < enough {
            most
        } else {
            beside.min(most)
        };
        (high, enough)
    } else {
        (foot + room - (FREE + message).max(BAR), OVER_ROOFS)
    };
    let fits = high >= enough;
    if fits {
        set(&shown, "max-height", high);
    }
    Some(fits)
}

/// Where the highest roof begins that is above or below an element, in CSS px from the top of the window.
fn roof(element: &Element) -> f64 {
    let own = element.get_bounding_client_rect();
    let roofs = super::all(&root(), ".towers .storey")
        .into_iter()
        .map(|storey| storey.get_bounding_client_rect())
        .filter(|storey| storey.right() > own.left() && storey.left() < own.right())
        .map(|storey| storey.top());
    roofs.fold(
        f64::INFINITY,
        |one, other| if other < one { other } else { one },
    )
}

/// How high a card must be to show its sentence and the way to it in the article.
fn evidence(detail: &Element) -> f64 {
    let find = |selector: &str| detail.query_selector(selector).ok()?;
    let ends = find(".card")
        .zip(find(".card blockquote"))
        .zip(find(".ends"));
    ends.map_or(OVER_ROOFS, |((card, sentence), foot)| {
        let (frame, sentence, foot) = (
            card.get_bounding_client_rect(),
            sentence.get_bounding_client_rect(),
            foot.get_bounding_client_rect(),
        );
        sentence.bottom() - frame.top() + f64::from(card.scroll_top()) + FADE + foot.height()
    })
}

/// The drawing of the framework, where it stands in one picture with what is said of it: seen whole, it
/// is what its part is.
pub fn skyline() -> Option<Element> {
    let beside = place() == Place::Rail && !root().has_attribute("data-embed");
    let own = document().query_selector("#framework figure > div").ok()?;
    own.filter(|_| beside && !root().has_attribute("data-apart"))
}

fn style(element: &Element) -> CssStyleDeclaration {
    element.unchecked_ref::<HtmlElement>().style()
}

/// Gives a length in CSS px. Whole: to write fractions is 6 kB of Wasm.
fn set(style: &CssStyleDeclaration, name: &str, length: f64) {
    drop(style.set_property(name, &[&*(length as i32).to_string(), "px"].concat()));
}

/// How much of the window's height a sheet leaves, in CSS px.
pub fn foot() -> f64 {
    let open = document().query_selector(":root[data-sheet] .part[data-open] .detail");
    match open {
        Ok(Some(sheet)) => sheet.get_bounding_client_rect().top(),
        _ => f64::from(root().client_height()),
    }
}

/// Sees to it that a detail which has just opened is in sight, and `mark`, by which it was, too: a sheet
/// is as high as leaves that free. A mark that the lowest sheet would hide is scrolled just clear of it,
/// unless the reader is `back` at a place of theirs.
pub fn fit(store: Store, mark: &Element, back: bool) {
    pin();
    beside(mark);
    let sheet = root().has_attribute("data-sheet");
    if !sheet && !super::under::is_open() {
        return;
    }
    // A row counts as a whole. In a drawing, what belongs to an entity may be far from it.
    let drawn = matches!(mark.closest("svg"), Ok(Some(_)));
    let whole = mark.closest("tr, [data-id]").ok().flatten();
    let frame = whole.filter(|_| !drawn).map_or_else(
        || mark.get_bounding_client_rect(),
        |whole| whole.get_bounding_client_rect(),
    );
    // How high the lowest is, the style sheet knows.
    if sheet {
        drop(root().set_attribute("data-sheet", Sheet::Peek.as_str()));
    }
    let hidden = frame.bottom() - (foot() - APART);
    // Of a mark that is higher than what is left, the head counts. The frame of a row has its detail in it.
    let by = hidden.min(frame.top() - if sheet { APART } else { super::scroll::BAR });
    let by = if by > 0.0 && !back { by } else { 0.0 };
    if by > 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
    if !sheet {
        return;
    }
    let height = f64::from(root().client_height());
    let sheet = Sheet::clear_of(frame.bottom() - by + APART, height);
    store.dispatch(Action::Raise(sheet));
    show(&store.peek());
}

/// In a frame that is as high as its content nothing sticks to a window: there the detail stands in its
/// rail as low as the mark.
fn beside(mark: &Element) {
    if place() != Place::Rail || !root().has_attribute("data-embed") {
        return;
    }
    let own = ".part[data-open]:not(.dataset) .detail";
    let Ok(Some(detail)) = document().query_selector(own) else {
        return;
    };
    let style = style(&detail);
    drop(style.remove_property("margin-top"));
    let low = mark.get_bounding_client_rect().top() - detail.get_bounding_client_rect().top();
    if low > 0.0 {
        set(&style, "margin-top", low);
    }
}
