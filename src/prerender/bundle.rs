//! Our scripts, put together from `assets/scripts/`.
//!
//! All of them are classic, as is wasm-bindgen's glue (`no-modules`): modules don't load in a
//! sandboxed frame without an origin, nor over `file://`.

use super::{base85::base85, sheets::Sheets, squeeze, words};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use std::collections::BTreeMap;

const BOOT: &str = include_str!("../../assets/scripts/boot.js");
const OPEN: &str = include_str!("../../assets/scripts/open.js");
const LOAD_SITE: &str = include_str!("../../assets/scripts/load-site.js");
const KEEP: &str = include_str!("../../assets/scripts/keep.js");
const WORKER: &str = include_str!("../../assets/scripts/sw.js");
const EXPAND: &str = include_str!("../../assets/scripts/expand.js");
const LOAD_INLINE: &str = include_str!("../../assets/scripts/load-inline.js");
const DOWNLOADS_INLINE: &str = include_str!("../../assets/scripts/downloads-inline.js");
const DIALOG: &str = include_str!("../../assets/scripts/dialog.js");
const SAVE: &str = include_str!("../../assets/scripts/save.js");
/// The Wasm, once it is there and has read its edition.
const DRAWING: &str = "const drawing = self.reportDrawing;\n";
const SHEETS: &str = include_str!("../../assets/scripts/sheets.js");
const CHILD: &str = include_str!("../../assets/embed/child.js");
const DRAW: &str = include_str!("../../assets/scripts/draw.js");
const INFLATE: &str = include_str!("../../assets/scripts/inflate.js");

/// Starts the page of a site: the Wasm from the file `wasm`, else its twin, the script `fallback`;
/// once it runs, the script `keep` (none if empty); and `later` what is asked for.
pub fn site(wasm: &str, fallback: &str, later: &Later, keep: &str) -> String {
    let load = LOAD_SITE
        .replace("{wasm}", wasm)
        .replace("{fallback}", fallback)
        .replace("{later}", &json!(later.scripts).to_string())
        .replace("{style}", &later.style)
        .replace("{keep}", keep);
    closed(&[OPEN, &load, BOOT])
}

/// What comes when a reader asks for it.
#[derive(Clone, Default)]
pub struct Later {
    /// Files, by the global name that each gives to what it does.
    pub scripts: BTreeMap<&'static str, String>,
    /// The style sheet of them all.
    pub style: String,
}

/// A script that comes later; it may ask for style sheets.
pub fn tool(script: &str, sheets: &Sheets) -> String {
    let loads = if script.contains("worn(") { SHEETS } else { "" };
    closed(&[loads, &sheets.named_in(script)])
}

/// What the page runs in a frame, besides.
pub fn child(sheets: &Sheets) -> String {
    tool(CHILD, sheets)
}

/// What a page of this build does so that it can be read without a network.
pub fn keep(build: &str) -> String {
    closed(&[&KEEP.replace("{build}", build)])
}

/// What is kept of a language: the directory of its page, its files, each with its SHA-256 in hex.
pub type Kept<'a> = (&'a str, Vec<(String, String)>);

/// The service worker of a build: it keeps these.
pub fn worker(build: &str, kept: &[Kept]) -> String {
    let worker = WORKER
        .replace("{build}", build)
        .replace("{sets}", &json!(kept).to_string());
    closed(&[&worker])
}

/// What draws anew and saves.
pub fn drawings() -> String {
    closed(&[DRAWING, DRAW, DIALOG, SAVE])
}

/// A file that a page carries within itself.
pub struct Carried {
    /// What links call it.
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// Its content, as gzip packs it.
    pub packed: Vec<u8>,
}

/// What a page without a site carries, each packed by gzip.
pub struct Packed {
    /// The Wasm's twin: what runs in every engine needs no second form beside it.
    pub twin: Vec<u8>,
    /// The edition, and the drawings of the page in its order, with a NUL between them.
    pub drawn: Vec<u8>,
    /// What comes when it is asked for.
    pub later: Vec<u8>,
    /// The downloads.
    pub files: Vec<Carried>,
}

/// Everything that a page without a site runs, behind the Wasm's glue.
pub fn inline(glue: &str, packed: &Packed) -> String {
    let Packed {
        twin,
        drawn,
        later,
        files,
    } = packed;
    let load = LOAD_INLINE
        .replace("{twin}", &base85(twin))
        .replace("{drawn}", &base85(drawn))
        .replace("{later}", &base85(later));
    let files: Vec<_> = files
        .iter()
        .map(|file| (&file.name, (file.kind, base85(&file.packed))))
        .collect();
    let downloads = DOWNLOADS_INLINE.replace("{files}", &json!(files).to_string());
    let run = closed(&[INFLATE, EXPAND, OPEN, &load, DRAW, BOOT, &downloads]);
    format!("{glue}{run}")
}

/// Saving, for a page whose drawings are asked elsewhere.
pub fn saving() -> String {
    closed(&[DRAWING, DIALOG, SAVE])
}

/// Bytes as text that stands in a script or an address.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
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
    use super::{Carried, Later, Packed, base85, inline, keep, site, worker};

    #[test]
    fn every_place_is_filled_and_no_module_is_left() {
        let carried = Carried {
            name: "data/a.csv".into(),
            kind: "text/csv",
            packed: b"\x1f\x8b".into(),
        };
        let later = Later {
            scripts: [("reportDraw", "draw-1.js".into())].into(),
            style: "tools-1.css".into(),
        };
        let scripts = [
            site("a_bg.wasm", "fallback-1.js", &later, "keep-1.js"),
            inline(
                "",
                &Packed {
                    twin: b"\x1f\x8bpacked".into(),
                    drawn: b"\x1f\x8bdrawn".into(),
                    later: b"\x1f\x8b".into(),
                    files: vec![carried],
                },
            ),
            keep("b1"),
            worker("b1", &[("", vec![("index.html".into(), "5f".into())])]),
        ];
        for script in &scripts {
            // The one address that is not asked for: the name of SVG.
            let script = script.replace("http://www.w3.org/", "");
            assert!(script.starts_with("(() => {\n"), "{script}");
            assert!(script.ends_with("})();\n"), "{script}");
            for left in [
                "{wasm}",
                "{twin}",
                "{fallback}",
                "{files}",
                "{sets}",
                "{keep}",
                "{later}",
                "{drawn}",
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
        assert!(scripts[0].contains("at(\"a_bg.wasm\")"));
        assert!(scripts[0].contains("\"fallback-1.js\""));
        let packed = format!("unpacked(\"{}\")", base85(b"\x1f\x8bpacked"));
        assert!(scripts[1].contains(&packed), "{}", scripts[1]);
        assert!(scripts[2].contains("build = \"b1\";"));
        assert!(scripts[3].contains(r#"[["",[["index.html","5f"]]]]"#));
        let carried = base85(b"\x1f\x8b");
        assert!(scripts[1].contains(&format!(
            "new Map([[\"data/a.csv\",[\"text/csv\",\"{carried}\"]]])"
        )));
    }
}
