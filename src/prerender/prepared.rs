//! What is the same for every reader and yet large: slides, what a speaker needs for them, the long
//! picture, the clippings. Made when the site is built, and fetched when it is asked for; each is a script that gives
//! a global name its value, for a script comes through everywhere.

use super::print::{self, Code};
use crate::{
    data::REPORT,
    query::{
        clipping,
        deck::{self, Shape},
    },
    view::slides,
    viz::{
        clipping as clippings,
        poster::{self, Extra},
    },
};
use serde_json::{Map, Value, json};
use std::io;

/// The slides for screens of each of [`Shape::ALL`], in that order.
const SLIDES: [&str; 3] = ["reportSlidesWide", "reportSlidesSquare", "reportSlidesTall"];

/// What stands in the pictures where `assets/scripts/save.js` puts the headline font, and in each
/// clipping where it puts what all of them have.
const FONT: &str = "{font}";
const STYLE: &str = "{style}";
const CODE: &str = "{code}";

/// One of them: global name, name of the file, script.
pub type Prepared = (&'static str, &'static str, String);

/// All of them in the current language.
///
/// # Errors
/// When the site's address is too long for a QR code.
pub fn scripts() -> io::Result<Vec<Prepared>> {
    let script =
        |name: &'static str, stem, value: Value| (name, stem, format!("self.{name}={value};\n"));
    let deck = deck::deck(&REPORT);
    let mut scripts: Vec<_> = SLIDES
        .into_iter()
        .zip(Shape::ALL)
        .map(|(name, shape)| {
            let slide = |at| slides::slide(&REPORT, &deck, at, shape);
            let slides: Vec<String> = (0..deck.len()).map(slide).collect();
            script(name, "slides", json!(slides))
        })
        .collect();
    let notes = deck
        .iter()
        .map(|slide| slides::notes(&REPORT, &deck::notes(&REPORT, slide)));
    scripts.push(script("reportNotes", "notes", notes.collect()));
    let code = print::code()?;
    let words = code.as_ref().map_or(String::new(), Code::words);
    let extra = Extra {
        code: code.as_ref().map_or("", |code| &code.image),
        words: &words,
        font: FONT,
    };
    let poster = poster::poster(&REPORT, extra);
    scripts.push(script("reportPoster", "poster", json!(poster)));
    scripts.push(script(
        "reportClippings",
        "clippings",
        clipped(code.as_ref()),
    ));
    Ok(scripts)
}

/// A clipping of each figure: what it says, and its picture.
fn clipped(code: Option<&Code>) -> Value {
    let extra = Extra {
        code: code.map_or("", |_| CODE),
        words: code.map_or("", |code| code.label),
        font: FONT,
    };
    let figures = REPORT.figures.iter();
    let own = figures.filter_map(|figure| {
        let clipping = clipping::of(&REPORT, figure.id)?;
        let picture = clippings::clipping(&REPORT, &clipping, extra);
        let file = picture.file(STYLE);
        Some((figure.id.to_owned(), json!([picture.title, file])))
    });
    let one: Map<String, Value> = own.collect();
    json!({ "style": clippings::style(FONT), "code": code.map_or("", |code| &code.image), "one": one })
}

#[cfg(test)]
mod tests {
    use super::{CODE, FONT, STYLE, scripts};
    use crate::data::REPORT;

    #[test]
    fn each_is_one_value_that_has_all() {
        let scripts = scripts().unwrap();
        assert_eq!(scripts.len(), 6);
        for (name, _, script) in &scripts {
            let value = script.strip_prefix(&format!("self.{name}=")).unwrap();
            let value: serde_json::Value =
                serde_json::from_str(value.trim_end_matches(";\n")).unwrap();
            if let Some(all) = value.as_array() {
                assert!(
                    all.len() > 10 && all.iter().all(|one| one.as_str().unwrap().starts_with('<'))
                );
            } else if let Some(poster) = value.as_str() {
                assert_eq!(poster.matches(FONT).count(), 1);
            } else {
                assert_eq!(value["style"].as_str().unwrap().matches(FONT).count(), 1);
                assert!(value["code"].as_str().unwrap().starts_with("data:"));
                let one = value["one"].as_object().unwrap();
                assert_eq!(one.len(), REPORT.figures.len());
                for picture in one.values().map(|one| one[1].as_str().unwrap()) {
                    let places = [STYLE, CODE].map(|place| picture.matches(place).count());
                    assert_eq!(places, [1, 1]);
                }
            }
        }
    }
}
