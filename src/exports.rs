//! What scripts may ask for: the edition to be read, the page to come to life, drawings, and what a
//! reader saves.

use crate::{
    data::{self, REPORT},
    platform,
    query::{
        cite::{self, Form},
        deck, route, selection,
    },
    state::Store,
    view,
    viz::{
        Drawing, Kind, Size, VARIANTS,
        layout::timeline,
        scale::Domain,
        standalone::{self, Frame},
        svg,
    },
};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Reads the edition that the page carries; all else comes after it.
///
/// # Errors
/// When it is cut, or that of another build.
#[wasm_bindgen]
pub fn open(edition: &str) -> Result<(), JsError> {
    if data::open(edition) {
        Ok(())
    } else {
        Err(JsError::new("the page's edition can't be read"))
    }
}

/// Brings the prerendered page to life.
#[wasm_bindgen]
pub fn attach() {
    leptos::mount::hydrate_body(|| {
        let store = Store::new(platform::collate);
        platform::connect(store);
        view::app(store)
    });
}

/// The layout `variant` (its place in `VARIANTS`) as an SVG element.
///
/// Of a timeline, the days from `start` to `end`.
#[wasm_bindgen]
pub fn draw(variant: usize, start: f64, end: f64) -> String {
    let Some(variant) = VARIANTS.get(variant) else {
        return String::new();
    };
    let size = Size {
        width: variant.width,
    };
    scene(variant.kind, size, Domain::new(start, end))
        .map_or(String::new(), |drawing| svg::page(&drawing, variant.name))
}

fn scene(kind: Kind, size: Size, days: Domain) -> Option<Drawing> {
    Some(match kind {
        Kind::Timeline => timeline(&REPORT, size, days),
        // These are always shown whole, as they were prerendered.
        _ => return None,
    })
}

/// A drawing of the page as an SVG file with title and source line: `marks` is what stands in it.
#[wasm_bindgen]
pub fn picture(
    kind: &str,
    width: f64,
    height: f64,
    title: &str,
    desc: &str,
    how: &str,
    marks: &str,
) -> String {
    let frame = Frame {
        kind,
        width,
        height,
        title,
        desc,
        how,
    };
    standalone::framed(frame, marks, &REPORT.source)
}

/// The figures that `ids` names as CSV: in that order if the reader has `sorted` them, else in the
/// article's, as in the file of all of them.
#[wasm_bindgen]
pub fn csv(ids: &str, sorted: bool) -> String {
    selection::csv(ordered(ids, sorted).into_iter())
}

/// The same as JSON.
#[wasm_bindgen]
pub fn json(ids: &str, sorted: bool) -> String {
    selection::json(ordered(ids, sorted).into_iter())
}

fn ordered(ids: &str, sorted: bool) -> Vec<&str> {
    let named: Vec<&str> = ids.split(' ').collect();
    if sorted {
        return named;
    }
    let all = REPORT.figures.iter().map(|figure| figure.id);
    all.filter(|id| named.contains(id)).collect()
}

/// A file of `data/` that a page without a site makes for itself: the table of all figures, or
/// the article.
#[wasm_bindgen]
pub fn file(name: &str) -> String {
    if name.ends_with(".csv") {
        selection::table()
    } else {
        REPORT.source.text.to_owned()
    }
}

/// The citation of an entity, of the article if `id` names none: GB/T 7714, plain, BibTeX, link
/// (`form` from 0); `read` is the reader's date.
#[wasm_bindgen]
pub fn cite(id: &str, form: usize, read: &str) -> String {
    let form = Form::ALL.get(form).copied().unwrap_or(Form::Link);
    cite::cite(&REPORT, id, form, read)
}

/// Puts what the search box answers into an element.
#[wasm_bindgen]
pub fn search(query: &str, place: &web_sys::Element) {
    view::mount(place, view::answer::answer(query));
}

/// How many slides there are.
#[wasm_bindgen]
pub fn slides() -> usize {
    deck::deck(&REPORT).len()
}

/// The slide for a reader whose address ends in that hash.
#[wasm_bindgen]
pub fn slide_at(hash: &str) -> usize {
    let route = route::parse(&REPORT, hash).map(|parsed| parsed.route);
    deck::at(&REPORT, &deck::deck(&REPORT), &route.unwrap_or_default())
}
