//! What readers ask for later: scripts from `assets/tools/`, each under the global name by which
//! `assets/scripts/boot.js` calls it, and one style sheet for them all.

use super::{bundle, prepared::Prepared, squeeze, staging::Staging};
use std::{fs, io};

/// The global name of the script that draws anew.
pub const DRAW: &str = "reportDraw";
/// What that script does besides.
const SAVE: &str = "reportSave";

/// Global name, name of the file, source.
const TOOLS: [(&str, &str, &str); 4] = [
    (
        "reportSearch",
        "search",
        include_str!("../../assets/tools/search.js"),
    ),
    (
        "reportSettings",
        "settings",
        include_str!("../../assets/tools/settings.js"),
    ),
    ("reportPresent", "present", PRESENT),
    ("reportSpeak", "speak", SPEAK),
];

const PRESENT: &str = concat!(
    include_str!("../../assets/tools/present/frame.js"),
    include_str!("../../assets/tools/present/slides.js"),
    include_str!("../../assets/tools/present/overview.js"),
    include_str!("../../assets/tools/present/keys.js"),
    include_str!("../../assets/tools/present/start.js"),
);

const SPEAK: &str = concat!(
    include_str!("../../assets/tools/speak/voices.js"),
    include_str!("../../assets/tools/speak/pieces.js"),
    include_str!("../../assets/tools/speak/passages.js"),
    include_str!("../../assets/tools/speak/bar.js"),
    include_str!("../../assets/tools/speak/start.js"),
);

/// Their style sheets, in `assets/tools/`.
const STYLES: [&str; 5] = [
    "save.css",
    "search.css",
    "settings.css",
    "present.css",
    "speak.css",
];

/// Writes them all, and what was prepared.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(staging: &Staging, prepared: &[Prepared]) -> io::Result<bundle::Later> {
    let draw = staging.write_hashed("draw", "js", bundle::drawings().as_bytes())?;
    let mut scripts = [DRAW, SAVE].map(|name| (name, draw.clone())).to_vec();
    for (name, stem, source) in TOOLS {
        let script = bundle::tool(source);
        scripts.push((name, staging.write_hashed(stem, "js", script.as_bytes())?));
    }
    for (name, stem, script) in prepared {
        scripts.push((*name, staging.write_hashed(stem, "js", script.as_bytes())?));
    }
    let mut style = String::new();
    for name in STYLES {
        style += &fs::read_to_string(format!("assets/tools/{name}"))?;
    }
    let style = squeeze::style(&style);
    Ok(bundle::Later {
        scripts: scripts.into_iter().collect(),
        style: staging.write_hashed("tools", "css", style.as_bytes())?,
    })
}

/// The scripts, for a page that carries everything; it has drawing by other means.
pub fn inline() -> String {
    bundle::saving() + &TOOLS.map(|(_, _, source)| bundle::tool(source)).concat()
}
