//! What is printed, as far as a test has to look into it.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;

/// How many pages a PDF has, and the sizes of paper that it names, in points.
#[derive(Debug, PartialEq)]
pub struct Pdf {
    pub pages: usize,
    pub papers: Vec<(f64, f64)>,
    /// How many lines of text each page has besides what stands on every page, as Chromium writes
    /// it: every page is a stream, every line begins with a matrix.
    pub lines: Vec<usize>,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        let mut baselines = Vec::new();
        // Newer writers pack what describes the pages.
        for start in starts(bytes, b"stream\n").chain(starts(bytes, b"stream\r\n")) {
            let mut unpacked = Vec::new();
            // What is packed otherwise describes no pages.
            let _failed = ZlibDecoder::new(&bytes[start..]).read_to_end(&mut unpacked);
            let unpacked = String::from_utf8_lossy(&unpacked);
            // What a page only refers to begins otherwise.
            let scaled = unpacked
                .lines()
                .next()
                .is_some_and(|line| line.ends_with(" cm"));
            if scaled && unpacked.contains("\nBT\n") {
                baselines.push(set_at(&unpacked));
            }
            text.push_str(&unpacked);
        }
        Self {
            pages: text.matches("/Type /Page").count() - text.matches("/Type /Pages").count(),
            papers: text.split("/MediaBox").skip(1).filter_map(paper).collect(),
            lines: besides(&baselines),
        }
    }
}

/// The heights at which text is set.
fn set_at(page: &str) -> BTreeSet<String> {
    let matrices = page.lines().filter_map(|line| line.strip_suffix(" Tm"));
    matrices
        .filter_map(|line| line.rsplit(' ').next().map(ToOwned::to_owned))
        .collect()
}

/// How many each has that not all have.
fn besides(pages: &[BTreeSet<String>]) -> Vec<usize> {
    let on_every =
        |line: &&String| pages.len() > 1 && pages.iter().all(|page| page.contains(*line));
    pages
        .iter()
        .map(|page| page.iter().filter(|line| !on_every(line)).count())
        .collect()
}

/// Width and height of ` [0 0 595.28 841.89] …`.
fn paper(after: &str) -> Option<(f64, f64)> {
    let (_, rest) = after.split_once('[')?;
    let (numbers, _) = rest.split_once(']')?;
    let mut numbers = numbers.split_whitespace().skip(2).map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Where the text after each `word` begins.
fn starts(bytes: &[u8], word: &'static [u8]) -> impl Iterator<Item = usize> {
    bytes
        .windows(word.len())
        .enumerate()
        .filter(move |(_, window)| *window == word)
        .map(move |(place, _)| place + word.len())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::Pdf;

    const PAGES: &str = "<< /Type /Pages /Count 2 >> << /Type /Page /MediaBox [0 0 595.28 841.89] >> << /Type /Page >>";

    #[test]
    fn pages_are_counted_plain_and_packed() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(PAGES.as_bytes()).expect("into memory");
        let packed = encoder.finish().expect("into memory");
        let packed = [b"1 0 obj stream\n".as_slice(), &packed, b"endstream"].concat();
        for pdf in [PAGES.as_bytes().to_vec(), packed] {
            let expected = Pdf {
                pages: 2,
                papers: vec![(595.28, 841.89)],
                lines: Vec::new(),
            };
            assert_eq!(Pdf::read(&pdf), expected);
        }
    }

    #[test]
    fn lines_are_counted_but_for_those_of_every_page() {
        let page = |lines: &[&str]| {
            let set: String = lines
                .iter()
                .map(|y| format!("\nBT\n1 0 0 -1 40 {y} Tm\n<01> Tj\nET\n"))
                .collect();
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
            encoder
                .write_all(format!(".24 0 0 -.24 0 841.92 cm{set}").as_bytes())
                .expect("into memory");
            let packed = encoder.finish().expect("into memory");
            [b"1 0 obj stream\n".as_slice(), &packed, b"endstream\n"].concat()
        };
        let pdf = [page(&["1094", "60", "80", "80"]), page(&["1094"])].concat();
        assert_eq!(Pdf::read(&pdf).lines, [2, 0]);
    }
}
