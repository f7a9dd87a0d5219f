//! `offline.html`: one file, kept as it is, so its bytes are counted as they are.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// Bytes of the file without the fonts in it, in the report's own language: others carry the
/// original beside its translation. Its program is JavaScript, so that it answers in every engine;
/// the drawings are in it as they are drawn, for where no script runs; slides for screens of each
/// shape, the long picture, and a clipping of each figure (56 kB). All of it plain: by programs that
/// pack what they send, or a ZIP, it has the 430 kB that it had when it carried all that packed, and
/// unpacked it by our own means. Scripts that trust nothing to be there are some kB more.
const WITHOUT_FONTS: usize = 1_745_000;

/// Bytes of the whole file. A table of a thousand rows, in both programs, is 10 kB of it; typed views of
/// cards and of what a search finds are 40.
const WHOLE: usize = 1_890_000;

/// Prints what the file weighs, in each language; fails when that is too much.
pub fn holds(dist: &Path) -> Result<(), Failure> {
    let unreadable = |error| Failure::new("can't read dist/").because(error);
    let mut names: Vec<String> = fs::read_dir(dist)
        .map_err(unreadable)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("offline.") && name.ends_with(".html"))
        .collect();
    names.sort_unstable();
    if names.is_empty() {
        return Err(Failure::new("there is no dist/offline.html"));
    }
    for name in names {
        let page = fs::read_to_string(dist.join(&name)).map_err(unreadable)?;
        let (whole, bare) = (page.len(), page.len() - fonts(&page));
        println!("{name}: {whole} B as it is, {bare} B without fonts");
        let most = if name == "offline.html" {
            WITHOUT_FONTS
        } else {
            WHOLE
        };
        if whole > WHOLE || bare > most {
            return Err(Failure::new(format!(
                "{name} has become too heavy: at most {WHOLE} B, {most} B without fonts"
            )));
        }
    }
    Ok(())
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
