//! Completes `dist/`: everything of the site that is not compiled by Trunk.
//!
//! Trunk's `post_build` hook runs this natively in its staging directory:
//!
//! 1. [`assets`]: take what Trunk built, join the style sheets, name every file by its content
//! 2. [`page`]: render each page to HTML, with its head ([`head`])
//! 3. [`embed`]: `embed.js` and `embed.html` for host pages; [`drawings`]: each drawing as SVG
//! 4. [`discovery`]: `oembed.json`, `robots.txt`, `sitemap.xml`
//! 5. [`exports`]: write `data/`
//! 6. [`compress`]: a `.br` and a `.gz` beside every text and Wasm file
//! 7. [`sums`]: `SHA256SUMS` of all of it
//!
//! The same commit gives the same bytes: nothing here knows the time, the machine or the
//! order of a directory.

mod assets;
mod compress;
mod discovery;
mod drawings;
mod embed;
mod exports;
mod head;
mod inline;
mod linked_data;
mod page;
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
    let assets = assets::collect(&staging)?;
    staging.write("index.html", page::render(&assets).as_bytes())?;
    embed::write(&staging, &assets)?;
    drawings::write(&staging)?;
    discovery::write(&staging, &assets)?;
    exports::write(&staging)?;
    compress::write(&staging)?;
    sums::write(&staging)
}
