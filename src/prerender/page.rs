//! The page as HTML.

use super::{assets::Assets, edition, head};
use crate::{
    language::{Language, current},
    state::Store,
    view,
};
use leptos::prelude::*;

/// What the body links to besides itself.
const FILES: [&str; 2] = ["data/", "embed.html"];

/// The report. In `<body>`, nothing stands before it, not a space: this is what the Wasm hydrates.
pub fn body() -> String {
    Owner::new().with(|| view::app(Store::default()).to_html())
}

/// The page's path from the site's root.
pub fn path(language: Language) -> String {
    [language.directory(), "index.html"].concat()
}

/// From the current language's page to that of another.
pub fn address(language: Language) -> String {
    let address = [root(current()), language.directory()].concat();
    if address.is_empty() {
        "./".to_owned()
    } else {
        address
    }
}

/// From the page to the site's root.
pub fn root(language: Language) -> &'static str {
    if language.is_original() { "" } else { "../" }
}

/// The whole document. What it links to stands at the root.
pub fn render(assets: &Assets, body: &str) -> String {
    let root = root(assets.language);
    let body = FILES.iter().fold(body.to_owned(), |body, file| {
        body.replace(&format!("href=\"{file}"), &format!("href=\"{root}{file}"))
    });
    let reload = if assets.reload.is_empty() {
        String::new()
    } else {
        format!("<script>{}</script>", assets.reload)
    };
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n{head}</head>\n<body>{body}\n{edition}{reload}\n</body>\n</html>\n",
        tag = assets.language.tag(),
        head = head::render(assets),
        edition = edition::element(),
    )
}
