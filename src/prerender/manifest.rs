//! `manifest.webmanifest`: what an installed copy is called, and its icons.

use super::{assets::Assets, head, page, staging::Staging};
use crate::data::{REPORT, archive};
use serde_json::json;
use std::io;

/// The file's name, beside the report's page.
pub const NAME: &str = "manifest.webmanifest";

/// Writes it. All addresses are relative to it, so that the site may stand in any folder.
///
/// # Errors
/// When it cannot be written.
pub fn write(staging: &Staging, assets: &Assets) -> io::Result<()> {
    let icon = |name: &str, size: &str, kind: &str, purpose: &str| {
        let src = [archive::up(), name].concat();
        json!({"src": src, "sizes": size, "type": kind, "purpose": purpose})
    };
    let [small, large, maskable] = &assets.icons;
    let picture = |(size, name): &(u32, String), purpose: &str| {
        icon(name, &format!("{size}x{size}"), "image/png", purpose)
    };
    let scope = match archive::up() {
        "" => "./",
        up => up,
    };
    let manifest = json!({
        "name": head::title(),
        "short_name": REPORT.page.name,
        "description": head::description(),
        "lang": "zh-Hans",
        "dir": "ltr",
        "start_url": "./",
        // From one report readers go on to the others.
        "scope": scope,
        "display": "standalone",
        "background_color": "#FBF8F3",
        "theme_color": "#FBF8F3",
        "icons": [
            icon(&assets.icon, "any", "image/svg+xml", "any"),
            picture(small, "any"),
            picture(large, "any"),
            picture(maskable, "maskable"),
        ],
    });
    staging.write(&page::file(NAME), format!("{manifest:#}\n").as_bytes())
}
