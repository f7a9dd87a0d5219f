//! Completes `dist/`: everything of the site that is not compiled by Trunk.
//!
//! Trunk's `post_build` hook runs this natively in its staging directory:
//!
//! 1. [`assets`]: take what Trunk built, join the style sheets, put our scripts together
//!    ([`bundle`]), name every file by its content
//! 2. [`exports`]: write `data/`
//! 3. [`manifest`]: what an installed copy is called, and its icons
//! 4. [`print`]: the sheet for paper, with its QR code ([`qr`])
//! 5. [`page`]: render each page to HTML, with its head ([`head`])
//! 6. [`keep`]: the service worker, which lists all of that
//! 7. [`offline`]: all of that once more, in one file
//! 8. [`embed`]: `embed.js` and `embed.html` for host pages; [`drawings`]: each drawing as SVG
//! 9. [`discovery`]: `oembed.json`, `robots.txt`, `sitemap.xml`
//! 10. [`compress`]: a `.br` and a `.gz` beside every text and Wasm file
//! 11. [`sums`]: `SHA256SUMS` of all of it
//!
//! The same commit gives the same bytes: nothing here knows the time, the machine or the
//! order of a directory.

mod assets;
mod base85;
mod bundle;
mod compress;
mod discovery;
mod drawings;
mod embed;
mod exports;
mod head;
mod inline;
mod keep;
mod linked_data;
mod manifest;
mod offline;
mod page;
mod print;
mod qr;
mod site;
mod squeeze;
mod staging;
mod sums;

use staging::Staging;
use std::io;

/// Completes the directory that Trunk names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When the directory is not Trunk's output, or cannot be written.
pub fn run() -> io::Result<()> {
    let staging = Staging::of_trunk()?;
    let mut assets = assets::collect(&staging)?;
    let body = page::body();
    exports::write(&staging)?;
    manifest::write(&staging, &assets)?;
    let keep = keep::Keep::prepare(&staging, &assets, &page::render(&assets, &body))?;
    let boot = bundle::site(&assets.wasm, &assets.fallback, &assets.draw, &keep.script);
    assets.boot = staging.write_hashed("boot", "js", boot.as_bytes())?;
    staging.write("index.html", page::render(&assets, &body).as_bytes())?;
    keep.write(&staging, &assets)?;
    // It is for readers, and packing a developer's Wasm takes long.
    if staging.release {
        offline::write(&staging, &assets, &body)?;
    }
    embed::write(&staging, &assets)?;
    drawings::write(&staging)?;
    discovery::write(&staging, &assets)?;
    compress::write(&staging)?;
    sums::write(&staging)
}
