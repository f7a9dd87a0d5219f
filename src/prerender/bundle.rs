//! Our scripts, put together from `assets/scripts/`.
//!
//! All of them are classic, as is wasm-bindgen's glue (`no-modules`): modules don't load in a
//! sandboxed frame without an origin, nor over `file://`.

use super::{squeeze, words};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const BOOT: &str = include_str!("../../assets/scripts/boot.js");
const OPENED: &str = include_str!("../../assets/scripts/opened.js");
const LOAD_SITE: &str = include_str!("../../assets/scripts/load-site.js");
const KEEP: &str = include_str!("../../assets/scripts/keep.js");
const WORKER: &str = include_str!("../../assets/scripts/sw.js");
const LOAD_INLINE: &str = include_str!("../../assets/scripts/load-inline.js");
const CHOOSE: &str = include_str!("../../assets/scripts/choose.js");
const DOWNLOADS_INLINE: &str = include_str!("../../assets/scripts/downloads-inline.js");
const DIALOG: &str = include_str!("../../assets/scripts/dialog.js");
const SAVE: &str = include_str!("../../assets/scripts/save.js");
/// The Wasm, once it is there and has read its edition.
const DRAWING: &str = "const drawing = self.reportDrawing;\n";
const CHILD: &str = include_str!("../../assets/embed/child.js");
const DRAW: &str = include_str!("../../assets/scripts/draw.js");

/// Starts the page of a site: the Wasm that its head names, else its twin, the script `fallback`;
/// once it runs, the script `keep` (none if empty); and `later` what is asked for.
pub fn site(fallback: &str, later: &Later, keep: &str) -> String {
    let load = LOAD_SITE
        .replace("{fallback}", fallback)
        .replace("LATER", &json!(later.scripts).to_string())
        .replace("{style}", &later.style)
        .replace("{keep}", keep);
    closed(&[OPENED, &load, BOOT])
}

/// What comes when a reader asks for it.
#[derive(Clone, Default)]
pub struct Later {
    /// Files, by the global name that each gives to what it does.
    pub scripts: BTreeMap<&'static str, String>,
    /// The style sheet of them all.
    pub style: String,
}

/// A script that comes later.
pub fn tool(script: &str) -> String {
    closed(&[script])
}

/// What the page runs in a frame, besides.
pub fn child() -> String {
    tool(CHILD)
}

/// What a page of this build does so that it can be read without a network.
pub fn keep(build: &str) -> String {
    closed(&[&KEEP.replace("{build}", build)])
}

/// A file and its SHA-256 in hex.
pub type Summed = (String, String);

/// What is kept of a page: its directory, its files.
pub type Kept = (String, Vec<Summed>);

/// The service worker of a build: it keeps these, and the Wasm's twin where it is used.
pub fn worker(build: &str, kept: &[Kept], twin: &[Summed]) -> String {
    // Most files are many pages': each stands once.
    let files: BTreeMap<&str, &str> = kept
        .iter()
        .flat_map(|(_, files)| files)
        .map(|(name, sum)| (name.as_str(), sum.as_str()))
        .collect();
    let at: BTreeMap<&str, usize> = files.keys().copied().zip(0..).collect();
    let sets: Vec<(&str, Vec<usize>)> = kept
        .iter()
        .map(|(directory, files)| {
            let files = files.iter().map(|(name, _)| at[name.as_str()]);
            (directory.as_str(), files.collect())
        })
        .collect();
    let files: Vec<_> = files.into_iter().collect();
    let worker = WORKER
        .replace("{build}", build)
        .replace("TWIN", &json!(twin).to_string())
        .replace("FILES", &json!(files).to_string())
        .replace("SETS", &json!(sets).to_string());
    closed(&[&worker])
}

/// What draws anew and saves.
pub fn drawings() -> String {
    closed(&[DRAWING, DRAW, DIALOG, SAVE])
}

/// What a page without a site runs, behind its twin and the Wasm's glue; it carries the rest as text.
pub fn inline() -> String {
    closed(&[OPENED, LOAD_INLINE, DRAW, BOOT, DOWNLOADS_INLINE])
}

/// What a file with all reports runs behind the twin: it starts the one that is asked for. `editions` is told
/// in the script.
pub fn choose(editions: &Value) -> String {
    closed(&[&CHOOSE.replace("EDITIONS", &editions.to_string())])
}

/// Saving, for a page whose drawings are asked elsewhere.
pub fn saving() -> String {
    closed(&[DRAWING, DIALOG, SAVE])
}

/// Several scripts as one, which leaves no names behind.
fn closed(parts: &[&str]) -> String {
    format!(
        "(() => {{\n\"use strict\";\n{}}})();\n",
        words::script(&squeeze::script(&parts.concat()))
    )
}

#[cfg(test)]
mod tests {
    use super::{Later, inline, keep, site, worker};

    #[test]
    fn every_place_is_filled_and_no_module_is_left() {
        let later = Later {
            scripts: [("reportDraw", "draw-1.js".into())].into(),
            style: "tools-1.css".into(),
        };
        let scripts = [
            site("fallback-1.js", &later, "keep-1.js"),
            inline(),
            keep("b1"),
            worker(
                "b1",
                &[(String::new(), vec![("index.html".into(), "5f".into())])],
                &[("fallback-1.js".into(), "a0".into())],
            ),
        ];
        for script in &scripts {
            // The one address that is not asked for: the name of SVG.
            let script = script.replace("http://www.w3.org/", "");
            assert!(script.starts_with("(() => {\n"), "{script}");
            assert!(script.ends_with("})();\n"), "{script}");
            for left in [
                "{fallback}",
                "SETS",
                "FILES",
                "TWIN",
                "{keep}",
                "LATER",
                "{style}",
                "{build}",
                "import ",
                "export ",
                "import.meta",
                "//",
            ] {
                assert!(!script.contains(left), "{left} in {script}");
            }
        }
        assert!(scripts[0].contains("\"fallback-1.js\""));
        assert!(scripts[2].contains("build = \"b1\";"));
        assert!(scripts[3].contains(r#"[["index.html","5f"]]"#));
        assert!(scripts[3].contains(r#"[["",[0]]]"#));
        assert!(scripts[3].contains(r#"[["fallback-1.js","a0"]]"#));
    }
}
