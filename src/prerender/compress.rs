//! Precompressed siblings, so that any static host can send the small ones.

use super::{parallel::each, staging::Staging};
use compress::{brotli, gzip};
use std::io;

/// File name endings that shrink.
const SHRINKING: [&str; 10] = [
    ".html",
    ".css",
    ".js",
    ".wasm",
    ".json",
    ".csv",
    ".txt",
    ".svg",
    ".xml",
    ".webmanifest",
];

/// Writes `<file>.br` and `<file>.gz` beside every text and Wasm file of a release. A
/// developer's build skips the half minute.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(staging: &Staging) -> io::Result<()> {
    if !staging.release {
        return Ok(());
    }
    let shrinks = |file: &String| SHRINKING.iter().any(|ending| file.ends_with(ending));
    let files = staging.files()?.into_iter().filter(shrinks);
    let sized = files.map(|file| Ok((staging.read_bytes(&file)?.len(), file)));
    let mut files: Vec<_> = sized.collect::<io::Result<_>>()?;
    // The largest first: at the end no core waits long for another.
    files.sort_by(|one, other| other.cmp(one));
    each(&files, |(_, file)| {
        let (content, quality) = (staging.read_bytes(file)?, quality(file));
        staging.write(&format!("{file}.br"), &brotli(&content, quality)?)?;
        staging.write(&format!("{file}.gz"), &gzip(&content, quality.min(9))?)
    })
}

/// How hard a file is packed, of 11. A page that somebody waits for: as small as one can. What is asked for
/// later, for a twentieth of its size more, in a tenth of the time: in a site of many reports that is
/// minutes. What is kept (`offline.html`, `offline-all.html`) is large, and fetched once.
fn quality(file: &str) -> u8 {
    let name = file.rsplit('/').next().unwrap_or_default();
    let starts = |all: &[&str]| all.iter().any(|start| name.starts_with(start));
    if starts(&["index.html", "baoan-report-", "boot-", "fallback-"]) {
        11
    } else if starts(&["offline"]) {
        5
    } else {
        9
    }
}
