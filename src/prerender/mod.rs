//! Completes `dist/`: everything of the site that is not compiled by Trunk.
//!
//! Trunk's `post_build` hook runs this natively in its staging directory:
//!
//! All reports of the site are read first ([`crate::data::archive`]); what follows is done for each, at each
//! place that it has.
//!
//! 1. [`assets`]: take what Trunk built, make JavaScript of the Wasm ([`twin`]), join the style sheets, also
//!    those that only some readers need ([`sheets`]), put our scripts together ([`bundle`]) and what readers
//!    ask for later ([`tools`], [`prepared`]), name every file by its content, which is ASCII where it is code
//!    ([`ascii`])
//! 2. [`exports`]: write `data/`
//! 3. [`manifest`]: what an installed copy is called, and its icons
//! 4. [`print`]: the sheet for paper, with its QR code ([`qr`])
//! 5. [`page`]: render each page to HTML, with its head ([`head`]) and the edition that it carries
//! 6. [`keep`]: the service worker, which lists all of that
//! 7. [`offline`]: all of that once more, in one file; and the reports of a site in one
//! 8. [`embed`]: `embed.js` and `embed.html` for host pages; [`drawings`]: each drawing as SVG
//!    ([`series`]: what several reports say of one quantity)
//! 9. [`discovery`]: `oembed.json`, `robots.txt`, `sitemap.xml`
//! 10. [`moved`]: what only the report has that stood alone at first
//! 11. [`compress`]: a `.br` and a `.gz` beside every text and Wasm file
//! 12. [`sums`]: `SHA256SUMS` of all of it
//!
//! [`years`] is what is searched of the other reports.
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
mod moved;
mod offline;
mod page;
mod parallel;
mod prepared;
mod print;
mod qr;
mod series;
mod sheets;
mod site;
mod squeeze;
mod staging;
mod sums;
mod tools;
mod twin;
mod words;
mod years;

use crate::{
    data::archive::{self, Archive, Place},
    language::{Language, speaking},
};
use assets::{Assets, Program};
use staging::Staging;
use std::io;

/// A page: that of a report in a language.
struct Edition {
    place: Place,
    assets: Assets,
    body: String,
}

impl Edition {
    /// Makes what the page refers to, and what stands in it.
    fn new(
        staging: &Staging,
        program: &Program,
        archive: &Archive,
        years: &years::Written,
        (place, language): (Place, Language),
    ) -> io::Result<Self> {
        place.at(|| {
            speaking(language, || {
                let mut assets = program.page(staging)?;
                let years = years.name(staging, archive)?;
                let years = years.map(|script| (years::NAME, script));
                assets.later.scripts.extend(years);
                let body = page::body();
                Ok(Self {
                    place,
                    assets,
                    body,
                })
            })
        })
    }

    /// Does something there, and in its language.
    fn at<T>(&self, act: impl FnOnce() -> T) -> T {
        self.place.at(|| speaking(self.assets.language, act))
    }

    fn render(&self) -> String {
        self.at(|| page::render(&self.assets, &self.body))
    }

    /// Writes the start script that the page names. Its name.
    fn write_boot(&self, staging: &Staging, keep: &keep::Keep) -> io::Result<String> {
        let Assets {
            fallback, later, ..
        } = &self.assets;
        let script = keep.script(self.assets.language);
        let boot = self.at(|| bundle::site(fallback, later, script));
        staging.write_hashed("boot", "js", boot.as_bytes())
    }

    /// Writes the page.
    fn write(&self, staging: &Staging) -> io::Result<()> {
        let path = self.at(|| page::path(self.assets.language));
        staging.write_page(&path, &self.render())
    }

    /// Writes what each report has once, beside its page in its own language.
    fn write_beside(&self, staging: &Staging) -> io::Result<()> {
        if !self.assets.language.is_original() {
            return Ok(());
        }
        self.at(|| {
            exports::write(staging)?;
            manifest::write(staging, &self.assets)?;
            embed::write_page(staging, &self.assets)?;
            drawings::write(staging)?;
            discovery::write_oembed(staging, &self.assets)
        })
    }
}

/// Completes the directory that Trunk names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When the directory is not Trunk's output, or cannot be written.
pub fn run() -> io::Result<()> {
    let archive = archive::open()?;
    let staging = Staging::of_trunk()?;
    let program = assets::program(&staging)?;
    let mut pages = Vec::new();
    for place in archive.places() {
        // Others are for readers, and building and packing a developer's Wasm takes long.
        let all = place.at(Language::all);
        let languages = if staging.release { all } else { &all[..1] };
        pages.extend(languages.iter().map(|language| (place, *language)));
    }
    let years = years::Written::default();
    let mut editions = parallel::map(&pages, |page| {
        Edition::new(&staging, &program, archive, &years, *page)
    })?;
    parallel::each(&editions, |edition| edition.write_beside(&staging))?;
    embed::write_script(&staging, archive)?;
    series::write(&staging, archive, &editions)?;
    discovery::write(&staging, archive)?;
    let keep = keep::Keep::prepare(&staging, &editions)?;
    let boots = parallel::map(&editions, |edition| edition.write_boot(&staging, &keep))?;
    for (edition, boot) in editions.iter_mut().zip(boots) {
        edition.assets.boot = boot;
    }
    parallel::each(&editions, |edition| edition.write(&staging))?;
    keep.write(&staging, &editions)?;
    if staging.release {
        parallel::each(&editions, |edition| {
            edition.at(|| offline::write(&staging, &edition.assets, &edition.body))
        })?;
        offline::write_all(&staging, archive, &editions)?;
    }
    moved::write(&staging, archive)?;
    compress::write(&staging)?;
    sums::write(&staging)
}
