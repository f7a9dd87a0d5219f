//! Precompressed siblings, so that any static host can send the small ones.

use super::staging::Staging;
use flate2::{Compression, GzBuilder};
use std::{
    io::{self, Write},
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

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
        staging.write(&format!("{file}.br"), &brotli(&content)?)?;
        staging.write(&format!("{file}.gz"), &gzip(&content)?)
    })
}

/// Does the same with each of some things, on all cores: whichever is free takes the next.
///
/// # Errors
/// The first that is met.
pub fn each<T: Sync>(things: &[T], act: impl Fn(&T) -> io::Result<()> + Sync) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(thing) = things.get(next.fetch_add(1, Ordering::Relaxed)) {
            act(thing)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let hands: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        hands
            .into_iter()
            .try_for_each(|hand| hand.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Bytes from which on a file is one to keep (`offline.html`), for which nobody's page waits: packing
/// it as small as one can would take seconds of each build, for a tenth of its size.
const LARGE: usize = 1_000_000;

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = ::brotli::enc::BrotliEncoderParams {
        quality: if content.len() < LARGE { 11 } else { 9 },
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
