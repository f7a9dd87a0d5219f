//! The script that stands in the page itself, and its hash for the policy.

use super::{sheets::Sheets, squeeze};
use crate::{
    data::archive,
    language::{Language, current},
    query::part::Part,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};

const FLAGS: &str = include_str!("../../assets/flags.js");

/// The script that applies the query flags and the reader's settings before the first paint.
/// Inline, since a request would hold up that paint.
/// `wasm` is what the page loads, `child` what it runs in a frame, besides; empty where there is no
/// such file. `pages` tells where a language has its page.
pub fn flags(
    wasm: &str,
    child: &str,
    pages: impl Fn(Language) -> String,
    sheets: &Sheets,
) -> String {
    let parts: Vec<_> = Part::present().map(Part::as_str).collect();
    let others = Language::all()
        .iter()
        .filter(|language| **language != current());
    let pages: Vec<_> = others
        .map(|language| (*language, pages(*language)))
        .collect();
    let moved = archive::moved().map_or_else(Vec::new, Vec::from);
    script(sheets, &pages, &moved)
        .replace("{parts}", &parts.join(" "))
        .replace("{wasm}", wasm)
        .replace("{child}", child)
}

/// The same for a page that no program comes with and that has no parts; `pages` has the others' addresses.
pub fn settings(pages: &[(Language, String)], sheets: &Sheets) -> String {
    ["{parts}", "{wasm}", "{child}"]
        .iter()
        .fold(script(sheets, pages, &[]), |script, name| {
            script.replace(name, "")
        })
}

fn script(sheets: &Sheets, pages: &[(Language, String)], moved: &[String]) -> String {
    let pages: Vec<_> = pages
        .iter()
        .map(|(language, address)| json!([language.tag(), address]))
        .collect();
    sheets
        .named_in(&squeeze::script(FLAGS))
        .replace("MOVED", &json!(moved).to_string())
        .replace("PAGES", &json!(pages).to_string())
}

/// What `script-src` has to name so that this very script may stand inline.
pub fn source(script: &str) -> String {
    format!(
        "'sha256-{}'",
        BASE64_STANDARD.encode(Sha256::digest(script.as_bytes()))
    )
}

#[cfg(test)]
mod tests {
    /// The example of the specification of Content Security Policy, level 3.
    #[test]
    fn hashes_as_browsers_do() {
        assert_eq!(
            super::source("doSomething();"),
            "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='"
        );
    }
}
