//! Completes `dist/`: everything of the site that is not compiled by Trunk.
//!
//! Trunk's `post_build` hook runs this natively in its staging directory:
//!
//! 1. [`assets`]: take what Trunk built, join the style sheets, put our scripts together
//!    ([`bundle`]), name every file by its content
//! 2. [`page`]: render each page to HTML, with its head ([`head`])
//! 3. [`exports`]: write `data/`
//! 4. [`offline`]: all of that once more, in one file
//! 5. [`compress`]: a `.br` and a `.gz` beside every text and Wasm file
//! 6. [`sums`]: `SHA256SUMS` of all of it
//!
//! The same commit gives the same bytes: nothing here knows the time, the machine or the
//! order of a directory.

mod assets;
mod bundle;
mod compress;
mod exports;
mod head;
mod offline;
mod page;
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
    let body = page::body();
    staging.write("index.html", page::render(&assets, &body).as_bytes())?;
    exports::write(&staging)?;
    // It is for readers, and packing a developer's Wasm takes long.
    if staging.release {
        offline::write(&staging, &assets, &body)?;
    }
    compress::write(&staging)?;
    sums::write(&staging)
}
