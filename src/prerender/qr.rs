//! A QR code as SVG.

use qrcode::{Color, EcLevel, QrCode, types::QrError};
use std::fmt::Write;

/// Light modules that must stand around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code of `text`, black on nothing, `size` CSS px wide with its quiet zone: one path with a
/// stroke for each run of dark modules.
///
/// # Errors
/// When `text` is longer than a code can hold.
pub fn svg(text: &str, size: u32) -> Result<String, QrError> {
    let code = code(text)?;
    let (modules, whole) = (code.width(), code.width() + 2 * QUIET);
    // Strokes lie on both sides of their line, so the rows lie half a module higher.
    Ok(format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{size}' height='{size}' \
         viewBox='-{QUIET} -{QUIET}.5 {whole} {whole}' shape-rendering='crispEdges'>\
         <path stroke='#000' d='{}'/></svg>",
        path(&code.to_colors(), modules)
    ))
}

/// Paper is folded and stained: the second level, which bears the loss of 15 %.
fn code(text: &str) -> Result<QrCode, QrError> {
    QrCode::with_error_correction_level(text, EcLevel::M)
}

fn path(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (row, modules) in modules.chunks(width).enumerate() {
        let (mut at, mut moved) = (0, false);
        for run in modules.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let start = if moved {
                    // After a dark run there is a light one, and `at` is its width.
                    format!("m{at} 0")
                } else {
                    format!("M{at} {row}")
                };
                let _ = write!(path, "{start}h{}", run.len());
                moved = true;
            }
            at = run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{QUIET, code, path, svg};
    use qrcode::Color;

    /// A module for each, read from the path as a renderer would.
    fn drawn(path: &str, width: usize) -> Vec<bool> {
        let mut modules = vec![false; width * width];
        let (mut x, mut y) = (0, 0);
        for row in path.split('M').skip(1) {
            for (index, step) in row.split('m').enumerate() {
                let (place, run) = step.split_once('h').unwrap();
                let (across, down) = place.split_once(' ').unwrap();
                let across: usize = across.parse().unwrap();
                if index == 0 {
                    (x, y) = (across, down.parse::<usize>().unwrap());
                } else {
                    x += across;
                }
                let run: usize = run.parse().unwrap();
                modules[y * width + x..][..run].fill(true);
                x += run;
            }
        }
        modules
    }

    /// `text` after a scanner has seen `modules`.
    fn scanned(modules: &[bool], width: usize) -> String {
        const SCALE: usize = 4;
        let side = (width + 2 * QUIET) * SCALE;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let inside = |place: usize| (place / SCALE).checked_sub(QUIET).filter(|at| *at < width);
            match (inside(x), inside(y)) {
                (Some(x), Some(y)) if modules[y * width + x] => 0,
                _ => 255,
            }
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_scanner_reads_the_address_from_the_path() {
        for address in [
            crate::data::REPORT.source.url.expect("it is on the web"),
            "https://example.org/report/",
            "https://example.org/宝安/",
        ] {
            let code = code(address).unwrap();
            let (colors, width) = (code.to_colors(), code.width());
            let modules = drawn(&path(&colors, width), width);
            let dark: Vec<bool> = colors.iter().map(|color| *color == Color::Dark).collect();
            assert_eq!(modules, dark);
            assert_eq!(scanned(&modules, width), address);
        }
    }

    #[test]
    fn is_one_path_in_its_quiet_zone() {
        let svg = svg("https://example.org/", 113).unwrap();
        assert_eq!(svg.matches("<path").count(), 1);
        assert!(svg.contains("viewBox='-4 -4.5 33 33'"), "{svg}");
        assert!(!svg.contains(['"', '#']) || svg.contains("'#000'"));
    }
}
