//! The query flags of the address: `theme`, `elder`, `embed`, `part`. They become
//! attributes of the root element; the style sheet does the rest.

use super::{root, window};

/// Applies the flags of the address to the root element.
pub fn apply() {
    let search = window().location().search().unwrap_or_default();
    for pair in search.trim_start_matches('?').split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let allowed = match key {
            "theme" => matches!(value, "light" | "dark"),
            "elder" | "embed" => value == "1",
            "part" => crate::query::part::Part::parse(value).is_some(),
            _ => false,
        };
        if allowed {
            let _ = root().set_attribute(&["data-", key].concat(), value);
        }
    }
}
