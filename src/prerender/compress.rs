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

/// Whether somebody's page waits for a file: it is packed as small as one can. What is asked for later, or
/// kept (`offline.html`), would take minutes in a site of many reports, for a twentieth of its size.
fn is_waited_for(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    ["index.html", "baoan-report-", "boot-", "fallback-"]
        .iter()
        .any(|start| name.starts_with(start))
}

fn brotli(file: &str, content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = ::brotli::enc::BrotliEncoderParams {
        quality: if is_waited_for(file) { 11 } else { 9 },
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    ::brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
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
