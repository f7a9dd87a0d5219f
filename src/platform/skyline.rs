//! Where a detail stands over a skyline: above its roofs or below its digits, beside what is chosen, and
//! never over it.

use super::{
    all,
    detail::{APART, BAR, Place, place, set, style},
    document, root,
};
use web_sys::Element;

/// The detail of a skyline that is pinned.
pub fn pinned() -> Option<Element> {
    document()
        .query_selector(".scene .detail[data-pinned]")
        .ok()?
}

/// Lets every detail stand where the style sheet has it.
pub fn unpin() {
    drop(root().remove_attribute("data-pinned"));
    for one in all(&root(), ".scene .detail, .scene .shown") {
        drop(one.remove_attribute("data-pinned"));
        drop(one.remove_attribute("style"));
    }
}

/// Pins the detail of a skyline, beside which there is no rail: above its roofs or below its digits, where
/// there is room for the sentence; else on the side where nothing is chosen. Where it was `before` it stays
/// while the page is scrolled, as long as it may.
pub fn aside(detail: &Element, before: Option<&str>) {
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
    all(&root(), chosen).into_iter().any(|mark| {
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
pub fn rest(pointed: bool) {
    let beside = place() == Place::Rail && !root().has_attribute("data-embed");
    for detail in all(&root(), ".scene .detail") {
        if pointed && beside {
            // In the other detail of the scene nothing is shown.
            let Ok(Some(_)) = detail.query_selector(".card[inert]") else {
                continue;
            };
            let height = f64::from(root().client_height());
            let seen = drawing().is_some_and(|own| {
                let own = own.get_bounding_client_rect();
                own.top() < height && own.bottom() > BAR
            });
            drop(detail.remove_attribute("data-pinned"));
            let fits = lower(&detail, false) != Some(false);
            if !fits && seen {
                aside(&detail, None);
            } else if detail.get_bounding_client_rect().bottom() > height {
                // Its roofs are below the window: it stands at the foot of that.
                drop(style(&detail).remove_property("margin-bottom"));
                drop(detail.set_attribute("data-pinned", ""));
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
pub fn lower(detail: &Element, chosen: bool) -> Option<bool> {
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
    let roofs = all(&root(), ".towers .storey")
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
pub fn drawing() -> Option<Element> {
    let beside = place() == Place::Rail && !root().has_attribute("data-embed");
    let own = document().query_selector("#framework figure > div").ok()?;
    own.filter(|_| beside && !root().has_attribute("data-apart"))
}
