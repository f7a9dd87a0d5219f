//! What is the same for every reader and yet large: slides, what a speaker needs for them, the long
//! picture. Made when the site is built, and fetched when it is asked for; each is a script that gives
//! a global name its value, for a script comes through everywhere.

use super::print;
use crate::{
    data::REPORT,
    query::deck::{self, Shape},
    viz::poster::{self, Extra},
};
use serde_json::{Value, json};
use std::io;

/// The slides for screens of each of [`Shape::ALL`], in that order.
const SLIDES: [&str; 3] = ["reportSlidesWide", "reportSlidesSquare", "reportSlidesTall"];

/// What stands in the long picture where `assets/scripts/save.js` puts the headline font.
const FONT: &str = "{font}";

/// All of them in the current language: global name, name of the file, script.
///
/// # Errors
/// When the site's address is too long for a QR code.
pub fn scripts() -> io::Result<Vec<(&'static str, &'static str, String)>> {
    let script =
        |name: &'static str, stem, value: Value| (name, stem, format!("self.{name}={value};\n"));
    let deck = deck::deck(&REPORT);
    let mut scripts: Vec<_> = SLIDES
        .into_iter()
        .zip(Shape::ALL)
        .map(|(name, shape)| {
            let slide = |at| deck::slide(&REPORT, &deck, at, shape);
            let slides: Vec<String> = (0..deck.len()).map(slide).collect();
            script(name, "slides", json!(slides))
        })
        .collect();
    let notes = deck
        .iter()
        .map(|slide| deck::written(&REPORT, &deck::notes(&REPORT, slide)));
    scripts.push(script("reportNotes", "notes", notes.collect()));
    let (code, address) = print::code()?;
    let extra = Extra {
        code: &code,
        address: &address,
        font: FONT,
    };
    let poster = poster::poster(&REPORT, extra);
    scripts.push(script("reportPoster", "poster", json!(poster)));
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use super::{FONT, scripts};

    #[test]
    fn each_is_one_value_that_has_all() {
        let scripts = scripts().unwrap();
        assert_eq!(scripts.len(), 5);
        for (name, _, script) in &scripts {
            let value = script.strip_prefix(&format!("self.{name}=")).unwrap();
            let value: serde_json::Value =
                serde_json::from_str(value.trim_end_matches(";\n")).unwrap();
            if let Some(all) = value.as_array() {
                assert!(
                    all.len() > 10 && all.iter().all(|one| one.as_str().unwrap().starts_with('<'))
                );
            } else {
                assert_eq!(value.as_str().unwrap().matches(FONT).count(), 1);
            }
        }
    }
}
