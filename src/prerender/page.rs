//! The page as HTML.

use super::{assets::Assets, edition, head};
use crate::{
    data::archive,
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
    file(&[language.directory(), "index.html"].concat())
}

/// The path from the site's root of a file that each report has under the same name.
pub fn file(name: &str) -> String {
    [archive::directory(), name].concat()
}

/// From the current language's page to that of another.
pub fn address(language: Language) -> String {
    let up = if current().is_original() { "" } else { "../" };
    let address = [up, language.directory()].concat();
    if address.is_empty() {
        "./".to_owned()
    } else {
        address
    }
}

/// The whole document. What it links to stands beside the page in the report's own language.
pub fn render(assets: &Assets, body: &str) -> String {
    let root = if current().is_original() { "" } else { "../" };
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
