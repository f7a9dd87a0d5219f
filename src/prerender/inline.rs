//! The script that stands in the page itself, and its hash for the policy.

use super::squeeze;
use crate::{
    data::archive,
    language::{Language, current},
    query::part::Part,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};

const FLAGS: &str = include_str!("../../assets/flags.js");

/// Where the current page's site has what an address may mean.
#[derive(Default)]
pub struct Elsewhere {
    /// The page in other languages.
    pub pages: Vec<(Language, String)>,
    /// What [`archive::moved`] says.
    pub moved: Option<[String; 2]>,
}

impl Elsewhere {
    /// In a site, where `page` tells where a language has its page.
    pub fn of_site(page: impl Fn(Language) -> String) -> Self {
        Self {
            moved: archive::moved(),
            ..Self::of_file(page)
        }
    }

    /// Beside a file that stands for itself.
    pub fn of_file(page: impl Fn(Language) -> String) -> Self {
        let all = Language::all().iter();
        let others = all.filter(|language| **language != current());
        Self {
            pages: others
                .map(|language| (*language, page(*language)))
                .collect(),
            moved: None,
        }
    }
}

/// The script that applies the query flags and the reader's settings before the first paint.
/// Inline, since a request would hold up that paint.
/// `wasm` is what the page loads, `child` what it runs in a frame, besides; empty where there is no
/// such file.
pub fn flags(wasm: &str, child: &str, elsewhere: Elsewhere) -> String {
    let parts: Vec<_> = Part::present().map(Part::as_str).collect();
    let Elsewhere { pages, moved } = elsewhere;
    let moved = moved.map_or_else(Vec::new, Vec::from);
    script(&pages, &moved)
        .replace("{parts}", &parts.join(" "))
        .replace("{wasm}", wasm)
        .replace("{child}", child)
}

/// The same for a page that no program comes with and that has no parts; `pages` has the others' addresses.
pub fn settings(pages: &[(Language, String)]) -> String {
    ["{parts}", "{wasm}", "{child}"]
        .iter()
        .fold(script(pages, &[]), |script, name| script.replace(name, ""))
}

fn script(pages: &[(Language, String)], moved: &[String]) -> String {
    let pages: Vec<_> = pages
        .iter()
        .map(|(language, address)| json!([language.tag(), address]))
        .collect();
    squeeze::script(FLAGS)
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
