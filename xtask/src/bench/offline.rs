//! `offline.html`: one file, sent as it is, so its bytes are counted as they are.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// Bytes of the file without the fonts in it.
const WITHOUT_FONTS: usize = 450_000;

/// Bytes of the whole file.
const WHOLE: usize = 600_000;

/// Prints what the file weighs; fails when that is too much.
pub fn holds(dist: &Path) -> Result<(), Failure> {
    let page = fs::read_to_string(dist.join("offline.html"))
        .map_err(|error| Failure::new("can't read dist/offline.html").because(error))?;
    let (whole, bare) = (page.len(), page.len() - fonts(&page));
    println!("offline.html: {whole} B as it is, {bare} B without fonts");
    if whole <= WHOLE && bare <= WITHOUT_FONTS {
        return Ok(());
    }
    Err(Failure::new(format!(
        "offline.html has become too heavy: at most {WHOLE} B, {WITHOUT_FONTS} B without fonts"
    )))
}

/// How many bytes of a page are fonts.
fn fonts(page: &str) -> usize {
    page.match_indices("data:font/")
        .map(|(start, _)| page[start..].find([')', '"']).unwrap_or_default())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::fonts;

    #[test]
    fn fonts_are_told_from_other_data() {
        let page = "url(data:font/woff2;base64,AAAA) url(data:image/png;base64,BBBB) url(\"data:font/a,C\")";
        assert_eq!(
            fonts(page),
            "data:font/woff2;base64,AAAA".len() + "data:font/a,C".len()
        );
    }
}
