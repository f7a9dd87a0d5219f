//! The page as HTML.

use super::{assets::Assets, head};
use crate::{state::Store, view};
use leptos::prelude::*;

/// The whole document. What stands in `<body>` is exactly what the Wasm
/// hydrates: not a space more.
pub fn render(assets: &Assets) -> String {
    let owner = Owner::new();
    let body = owner.with(|| view::app(Store::new(str::cmp)).to_html());
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
