//! The page as HTML.

use super::{assets::Assets, head};
use crate::{state::Store, view};
use leptos::prelude::*;

/// The report. In `<body>`, nothing stands before it, not a space: this is what the Wasm hydrates.
pub fn body() -> String {
    Owner::new().with(|| view::app(Store::default()).to_html())
}

/// The whole document.
pub fn render(assets: &Assets, body: &str) -> String {
    let reload = if assets.reload.is_empty() {
        String::new()
    } else {
        format!("<script>{}</script>", assets.reload)
    };
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n{head}</head>\n<body>{body}{reload}\n</body>\n</html>\n",
        head = head::render(assets),
    )
}
