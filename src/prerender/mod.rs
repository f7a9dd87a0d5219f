//! Completes `dist/`: everything of the site that is not compiled by Trunk.
//!
//! Trunk's `post_build` hook runs this natively in its staging directory:
//!
//! 1. [`assets`]: take what Trunk built, make JavaScript of the Wasm ([`twin`]), join the style sheets, put
//!    our scripts together ([`bundle`]) and what readers ask for later ([`tools`], [`prepared`]) or set ([`sheets`]), name every file
//!    by its content, which is ASCII where it is code ([`ascii`])
//! 2. [`exports`]: write `data/`
//! 3. [`manifest`]: what an installed copy is called, and its icons
//! 4. [`print`]: the sheet for paper, with its QR code ([`qr`])
//! 5. [`page`]: render each page to HTML, with its head ([`head`]) and the edition that it carries
//! 6. [`keep`]: the service worker, which lists all of that
//! 7. [`offline`]: all of that once more, in one file
//! 8. [`embed`]: `embed.js` and `embed.html` for host pages; [`drawings`]: each drawing as SVG
//! 9. [`discovery`]: `oembed.json`, `robots.txt`, `sitemap.xml`
//! 10. [`compress`]: a `.br` and a `.gz` beside every text and Wasm file
//! 11. [`sums`]: `SHA256SUMS` of all of it
//!
//! The same commit gives the same bytes: nothing here knows the time, the machine or the
//! order of a directory.

mod ascii;
mod assets;
mod bundle;
mod compress;
mod discovery;
mod drawings;
mod edition;
mod embed;
mod exports;
mod head;
mod inline;
mod keep;
mod linked_data;
mod manifest;
mod offline;
mod page;
mod prepared;
mod print;
mod qr;
mod sheets;
mod site;
mod squeeze;
mod staging;
mod sums;
mod tools;
mod twin;
mod words;

use crate::{
    data,
    language::{Language, speaking},
};
use assets::Assets;
use staging::Staging;
use std::io;

/// The page in a language.
struct Edition {
    assets: Assets,
    body: String,
}

impl Edition {
    fn new(assets: Assets) -> Self {
        let body = speaking(assets.language, page::body);
        Self { assets, body }
    }

    fn render(&self) -> String {
        speaking(self.assets.language, || {
            page::render(&self.assets, &self.body)
        })
    }

    /// Writes the page, and the start script that it names.
    fn write(&mut self, staging: &Staging, keep: &keep::Keep) -> io::Result<()> {
        let Assets {
            fallback, later, ..
        } = &self.assets;
        let boot = bundle::site(fallback, later, keep.script(self.assets.language));
        self.assets.boot = staging.write_hashed("boot", "js", boot.as_bytes())?;
        let path = page::path(self.assets.language);
        staging.write_page(&path, &self.render())
    }
}

/// Completes the directory that Trunk names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When the directory is not Trunk's output, or cannot be written.
pub fn run() -> io::Result<()> {
    data::open(&data::newest()?)
        .map_err(|diagnostics| io::Error::other(diagnostics.render(false)))?;
    let staging = Staging::of_trunk()?;
    let original = assets::collect(&staging)?;
    exports::write(&staging)?;
    manifest::write(&staging, &original)?;
    let mut editions = vec![Edition::new(original)];
    // They are for readers, and building and packing a developer's Wasm takes long.
    if staging.release {
        for language in &Language::all()[1..] {
            let assets = speaking(*language, || {
                editions[0].assets.speaking(&staging, *language)
            })?;
            editions.push(Edition::new(assets));
        }
    }
    let keep = keep::Keep::prepare(&staging, &editions)?;
    for edition in &mut editions {
        speaking(edition.assets.language, || edition.write(&staging, &keep))?;
    }
    keep.write(&staging, &editions)?;
    if staging.release {
        compress::each(&editions, |Edition { assets, body }| {
            speaking(assets.language, || offline::write(&staging, assets, body))
        })?;
    }
    let assets = &editions[0].assets;
    embed::write(&staging, assets)?;
    drawings::write(&staging)?;
    discovery::write(&staging, assets)?;
    compress::write(&staging)?;
    sums::write(&staging)
}
