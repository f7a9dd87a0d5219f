//! Brotli and gzip of whole files, the same bytes every time.
//!
//! A crate of its own, since both libraries are generic: what they do is compiled where they are used, and
//! would be as slow there as everything else that is not optimised.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use std::io::{self, Write};

/// A file by brotli (RFC 7932); `quality` is how hard to try, from 0 to 11.
///
/// # Errors
/// When the encoder fails, which it has no reason to.
pub fn brotli(content: &[u8], quality: u8) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: quality.into(),
        lgwin: window(content.len()),
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// How far back a file refers, as a power of two: not beyond its beginning. (Each power more is memory to be
/// cleared for every file, and there may be thousands.)
fn window(length: usize) -> i32 {
    (16..22).find(|bits| length + 16 <= 1 << bits).unwrap_or(22)
}

/// A file by gzip (RFC 1952), without a time or a name in its header; `level` from 0 to 9.
///
/// # Errors
/// When the encoder fails, which it has no reason to.
pub fn gzip(content: &[u8], level: u8) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::new(level.into()));
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip};
    use std::io::Read;

    /// Every size at which the window changes, and some text that repeats itself.
    #[test]
    fn what_is_packed_is_unpacked() {
        let text = "宝安日报，人民政协。".repeat(80_000);
        let windows = (16..22).map(|bits| (1 << bits) - 16);
        let sizes = windows.flat_map(|size| [size - 1, size, size + 1]);
        let slow = sizes.clone().map(|size| (size, 5));
        let few = [0, 1, 70_000].map(|size| (size, 11));
        for (size, quality) in slow.chain(few).chain([(70_000, 9)]) {
            let content = &text.as_bytes()[..size];
            let mut unpacked = Vec::new();
            let packed = brotli(content, quality).unwrap();
            brotli::BrotliDecompress(&mut &packed[..], &mut unpacked).unwrap();
            assert!(unpacked == content, "{size} bytes at {quality}");
            let mut unpacked = Vec::new();
            let packed = gzip(content, quality.min(9)).unwrap();
            flate2::read::GzDecoder::new(&packed[..])
                .read_to_end(&mut unpacked)
                .unwrap();
            assert!(unpacked == content, "{size} bytes at {quality}");
        }
    }
}
