use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::failure::Failure;

pub const WASM: &str = "Wasm";
pub const GLUE: &str = "glue";
pub const CSS: &str = "CSS";
pub const HTML: &str = "HTML";
pub const FONTS: &str = "fonts";
/// Without fonts: the page is read in the reader's own until they come.
pub const FIRST_LOAD: &str = "first load";
pub const WITH_FONTS: &str = "first load with fonts";
/// What loads in place of the Wasm where none runs.
pub const TWIN: &str = "twin";

/// Bytes of a file, or of several, as they are and as they travel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The site's sizes.
pub struct Measured {
    /// What a first visit loads, by kind, and its sum.
    pub groups: Vec<(String, Size)>,
    /// Every file, its content hash taken out of its name.
    pub files: Vec<(String, Size)>,
}

/// Measures `dist/`, taking the compressed sizes from the siblings that the build wrote.
pub fn measure(dist: &Path) -> Result<Measured, Failure> {
    let unreadable = |error: io::Error| Failure::new("can't read dist/").because(error);
    let mut files = BTreeMap::new();
    collect(dist, dist, &mut files).map_err(unreadable)?;
    let first = first_load(dist, &files).map_err(unreadable)?;
    let mut groups = Vec::new();
    for (group, extension) in [
        (HTML, ".html"),
        (CSS, ".css"),
        (GLUE, ".js"),
        (WASM, ".wasm"),
        (FONTS, ".woff2"),
    ] {
        let sum = first
            .iter()
            .filter(|name| name.ends_with(extension))
            .map(|name| files[*name])
            .fold(Size::default(), Size::plus);
        groups.push((group.to_owned(), sum));
    }
    let sum = |taken: &dyn Fn(&str) -> bool| {
        groups
            .iter()
            .filter(|(name, _)| taken(name))
            .map(|(_, size)| *size)
            .fold(Size::default(), Size::plus)
    };
    let (without, with) = (sum(&|name| name != FONTS), sum(&|_| true));
    groups.push((FIRST_LOAD.to_owned(), without));
    groups.push((WITH_FONTS.to_owned(), with));
    let twin = files
        .iter()
        .filter(|(name, _)| name.starts_with("fallback-"));
    let twin = twin
        .map(|(_, size)| *size)
        .fold(Size::default(), Size::plus);
    groups.push((TWIN.to_owned(), twin));
    let files = files
        .into_iter()
        .map(|(name, size)| (without_hash(&name), size))
        .collect();
    Ok(Measured { groups, files })
}

fn collect(dist: &Path, dir: &Path, files: &mut BTreeMap<String, Size>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if path.is_dir() {
            collect(dist, &path, files)?;
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            let raw = path.metadata()?.len();
            // A file without such a sibling travels as it is.
            let sibling = |kind: &str| {
                fs::metadata(dist.join(format!("{name}.{kind}"))).map_or(raw, |file| file.len())
            };
            files.insert(
                name.clone(),
                Size {
                    raw,
                    gzip: sibling("gz"),
                    brotli: sibling("br"),
                },
            );
        }
    }
    Ok(())
}

/// The files that a first visit loads: the page, and whatever it or one of its scripts and styles
/// names. The service worker is left out: it starts when the page is ready. So is what is for
/// frames, and what comes with a reader's setting or is asked for by a button.
fn first_load<'a>(dist: &Path, files: &'a BTreeMap<String, Size>) -> io::Result<Vec<&'a str>> {
    let mut loaded = vec!["index.html"];
    let mut next = 0;
    while let Some(name) = loaded.get(next) {
        next += 1;
        if name.ends_with(".wasm") || name.ends_with(".woff2") {
            continue;
        }
        let text = fs::read_to_string(dist.join(name))?;
        for file in files.keys().filter(|file| is_loaded_kind(file)) {
            let short = file.rsplit('/').next().unwrap_or(file);
            if text.contains(short) && !loaded.contains(&file.as_str()) {
                loaded.push(file);
            }
        }
    }
    Ok(loaded)
}

fn is_loaded_kind(file: &str) -> bool {
    let later = [
        "sw.js",
        "embed",
        "fallback-",
        "keep-",
        "draw-",
        "tools-",
        "settings-",
        "search-",
        "present-",
        "speak-",
        "slides-",
        "notes-",
        "poster-",
        "clippings-",
    ];
    !later.iter().any(|name| file.starts_with(name))
        && [".css", ".js", ".wasm", ".woff2"]
            .iter()
            .any(|kind| file.ends_with(kind))
}

/// `app-*.js` of `app-0123456789abcdef.js`, so that a change of content is not a change of name.
fn without_hash(name: &str) -> String {
    let Some((before, after)) = name.rsplit_once('-') else {
        return name.to_owned();
    };
    let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
    let rest = &after[digits..];
    if digits >= 8 && (rest.starts_with('.') || rest.starts_with("_bg.")) {
        return format!("{before}-*{rest}");
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{CSS, FIRST_LOAD, GLUE, TWIN, WASM, WITH_FONTS, measure, without_hash};
    use std::fs;

    #[test]
    fn hashes_leave_the_names() {
        assert_eq!(
            without_hash("app-0123456789abcdef_bg.wasm"),
            "app-*_bg.wasm"
        );
        assert_eq!(without_hash("style-0123456789abcdef.css"), "style-*.css");
        assert_eq!(
            without_hash("data/report-schema.json"),
            "data/report-schema.json"
        );
    }

    #[test]
    fn a_first_visit_loads_what_the_page_names_and_nothing_else() {
        let dist = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        fs::create_dir_all(dist.join("data")).unwrap();
        for (name, text) in [
            (
                "index.html",
                "<link href=style.css><script src=boot.js>embed-child-0123456789abcdef.js",
            ),
            ("style.css", "url(a.woff2)"),
            ("a.woff2", "1234567"),
            ("boot.js", "import './app.js'; register('sw.js')"),
            ("app.js", "fetch('app_bg.wasm')"),
            ("app_bg.wasm", "0123456789"),
            ("app_bg.wasm.br", "01234"),
            ("fallback-1.js", "instead"),
            ("fallback-1.js.br", "twin"),
            ("sw.js", "later"),
            ("embed-child-0123456789abcdef.js", "later"),
            ("data/report.json", "{}"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let measured = measure(&dist).unwrap();
        let brotli = |name: &str| {
            measured
                .groups
                .iter()
                .find(|(group, _)| group == name)
                .unwrap()
                .1
                .brotli
        };
        assert_eq!(brotli(CSS), 12);
        assert_eq!(brotli(WASM), 5);
        assert_eq!(brotli(GLUE), 36 + 20);
        assert_eq!(brotli(TWIN), 4);
        assert_eq!(brotli(FIRST_LOAD), 72 + 12 + 56 + 5);
        assert_eq!(brotli(WITH_FONTS), 72 + 12 + 56 + 5 + 7);
        fs::remove_dir_all(dist).unwrap();
    }
}
