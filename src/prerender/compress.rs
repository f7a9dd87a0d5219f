//! Precompressed siblings, so that any static host can send the small ones.

use super::{parallel::each, staging::Staging};
use flate2::{Compression, GzBuilder};
use std::io::{self, Write};

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
    let files: Vec<String> = staging.files()?.into_iter().filter(shrinks).collect();
    each(&files, |file| {
        let content = staging.read_bytes(file)?;
        staging.write(&format!("{file}.br"), &brotli(file, &content)?)?;
        staging.write(&format!("{file}.gz"), &gzip(&content)?)
    })
}

/// How hard a file is packed, of 11. A page that somebody waits for: as small as one can. What is asked for
/// later, for a twentieth of its size more, in a tenth of the time: in a site of many reports that is
/// minutes. What is kept (`offline.html`) is large, and fetched once.
fn quality(file: &str) -> i32 {
    let name = file.rsplit('/').next().unwrap_or_default();
    let starts = |all: &[&str]| all.iter().any(|start| name.starts_with(start));
    if starts(&["index.html", "baoan-report-", "boot-", "fallback-"]) {
        11
    } else if starts(&["offline."]) {
        5
    } else {
        9
    }
}

fn brotli(file: &str, content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = ::brotli::enc::BrotliEncoderParams {
        quality: quality(file),
        lgwin: window(content.len()),
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    ::brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// How far back a file refers, as a power of two: not beyond its beginning. (Each power more is memory to be
/// cleared for every file, and there may be thousands.)
fn window(length: usize) -> i32 {
    (16..22).find(|bits| length + 16 <= 1 << bits).unwrap_or(22)
}

/// The same bytes every time.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    // No time and no name in the header: the same content gives the same bytes.
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
