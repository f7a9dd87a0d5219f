//! Our scripts, put together from `assets/scripts/`.
//!
//! All of them are classic, as is wasm-bindgen's glue (`no-modules`): modules don't load in a
//! sandboxed frame without an origin, nor over `file://`.

use super::squeeze;
use base64::{Engine, engine::general_purpose::STANDARD};

const BOOT: &str = include_str!("../../assets/scripts/boot.js");
const LOAD_SITE: &str = include_str!("../../assets/scripts/load-site.js");
const FALLBACK: &str = include_str!("../../assets/scripts/fallback.js");
const EXPAND: &str = include_str!("../../assets/scripts/expand.js");
const INFLATE: &str = include_str!("../../assets/scripts/inflate.js");

/// Starts the page of a site: the Wasm from the file `wasm`, else from the script `fallback`.
pub fn site(wasm: &str, fallback: &str) -> String {
    let load = LOAD_SITE
        .replace("{wasm}", wasm)
        .replace("{fallback}", fallback);
    closed(&[&load, BOOT])
}

/// The Wasm as a script, for where it can't be had as a file; `packed` by gzip.
pub fn fallback(packed: &[u8]) -> String {
    let load = FALLBACK.replace("{wasm}", &base64(packed));
    closed(&[INFLATE, EXPAND, &load])
}

/// Bytes as text that stands in a script or an address.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Several scripts as one, which leaves no names behind.
fn closed(parts: &[&str]) -> String {
    format!(
        "(() => {{\n\"use strict\";\n{}}})();\n",
        squeeze::script(&parts.concat())
    )
}

#[cfg(test)]
mod tests {
    use super::{fallback, site};

    #[test]
    fn every_place_is_filled_and_no_module_is_left() {
        let scripts = [
            site("a_bg.wasm", "fallback-1.js"),
            fallback(b"\x1f\x8bpacked"),
        ];
        for script in &scripts {
            assert!(script.starts_with("(() => {\n"), "{script}");
            assert!(script.ends_with("})();\n"), "{script}");
            for left in [
                "{wasm}",
                "{fallback}",
                "import ",
                "export ",
                "import.meta",
                "//",
            ] {
                assert!(!script.contains(left), "{left} in {script}");
            }
        }
        assert!(scripts[0].contains("at(\"a_bg.wasm\")"));
        assert!(scripts[0].contains("at(\"fallback-1.js\")"));
        assert!(scripts[1].contains("expand(\"H4twYWNrZWQ=\")"));
    }
}
