//! What Trunk built, and what we add to it, each file named by its content.

use super::{
    bundle,
    prepared::{self, Prepared},
    print, sheets, squeeze,
    staging::Staging,
    tools, twin,
};
use crate::data::folder;
use crate::language::{Language, current};
use std::{fs, io, path::Path};

/// What all pages of the site have in common.
pub struct Program {
    /// All style sheets in one, before the font has its name.
    sheet: String,
    /// The Wasm's twin, a script for where no Wasm runs; empty in a developer's build.
    fallback: String,
    /// wasm-bindgen's glue.
    glue: String,
    /// The Wasm.
    wasm: String,
    /// Trunk's reload script for developers; empty in a release.
    reload: String,
}

/// The files that the pages of a report in a language refer to, by name in the staging directory.
#[derive(Clone)]
pub struct Assets {
    /// The language.
    pub language: Language,
    /// All style sheets in one, to stand in the page itself: a request would hold up its first
    /// paint. As seen from the site's root.
    pub style: String,
    /// The one for paper, apart from them: no first paint waits for it.
    pub print: String,
    /// Our start script. It names what is made from the page, so it comes last: empty at first.
    pub boot: String,
    /// The Wasm's twin; empty in a developer's build.
    pub fallback: String,
    /// What readers ask for later: to draw anew, to save, to search.
    pub later: bundle::Later,
    /// What of that is made of the report, as scripts.
    pub prepared: Vec<Prepared>,
    /// What the page runs in a frame, besides.
    pub embed_child: String,
    /// wasm-bindgen's glue.
    pub glue: String,
    /// The Wasm.
    pub wasm: String,
    /// The icon.
    pub icon: String,
    /// The icon as pictures, by their sizes in pixels; the last is for systems that cut shapes.
    pub icons: [(u32, String); 3],
    /// The picture for sharing, 1200 × 630 px.
    pub share: String,
    /// The same for apps that crop to a square, 600 × 600 px.
    pub square: String,
    /// The headline font.
    pub font: String,
    /// Trunk's reload script for developers; empty in a release.
    pub reload: String,
    /// Whether this is for readers.
    pub release: bool,
}

/// Takes what Trunk has built: joins, hashes and names.
///
/// # Errors
/// When Trunk's output is not what `index.html` asks for.
pub fn program(staging: &Staging) -> io::Result<Program> {
    let index = staging.read("index.html")?;
    let files = staging.files()?;
    let built = |suffix: &str| {
        files
            .iter()
            .find(|file| file.starts_with("baoan-report") && file.ends_with(suffix))
            .cloned()
            .ok_or_else(|| io::Error::other(format!("Trunk wrote no file ending in {suffix}")))
    };
    // Trunk names both by what cargo wrote, not by what became of it.
    let glue = renamed(staging, &built(".js")?, "js", |glue| {
        let glue = squeeze::script(&String::from_utf8_lossy(glue));
        Ok(twin::called_by(&glue)?.into_bytes())
    })?;
    let wasm = renamed(staging, &built("_bg.wasm")?, "wasm", |wasm| {
        Ok(wasm.to_vec())
    })?;
    // A developer's Wasm is too large for that at every change; and no reader needs it.
    let mut fallback = String::new();
    if staging.release {
        let twin = twin::of(&staging.read_bytes(&wasm)?)?;
        fallback = staging.write_hashed("fallback", "js", twin.as_bytes())?;
    }
    Ok(Program {
        sheet: join_styles(staging, &index)?,
        fallback,
        glue,
        wasm,
        reload: reload_script(&index),
    })
}

impl Program {
    /// The files of the current report in the current language.
    ///
    /// # Errors
    /// When something cannot be built or written.
    pub fn page(&self, staging: &Staging) -> io::Result<Assets> {
        let language = current();
        let font = font(staging)?;
        let sheet = if language.is_original() {
            self.sheet.clone()
        } else {
            let quotes = if language == Language::English {
                QUOTES
            } else {
                ""
            };
            squeeze::style(&[&self.sheet, quotes, TRANSLATED].concat())
        };
        let child = bundle::child();
        let prepared = prepared::scripts()?;
        Ok(Assets {
            language,
            style: styled(&[&sheet, " ", &sheets::of_readers()].concat(), &font),
            print: staging.write_hashed("print", "css", print::style()?.as_bytes())?,
            boot: String::new(),
            fallback: self.fallback.clone(),
            later: tools::write(staging, &prepared)?,
            prepared,
            embed_child: staging.write_hashed("embed-child", "js", child.as_bytes())?,
            glue: self.glue.clone(),
            wasm: self.wasm.clone(),
            icon: staging.write_hashed("icon", "svg", &picture("icon.svg")?)?,
            icons: icons(staging)?,
            share: staging.write_hashed("share", "png", &picture("share.png")?)?,
            square: staging.write_hashed("square", "png", &picture("square.png")?)?,
            font,
            reload: self.reload.clone(),
            release: staging.release,
        })
    }
}

/// What pages in another language than the report's need besides.
const TRANSLATED: &str = include_str!("../../assets/style/translated.css");

/// The face of English quotation marks.
const QUOTES: &str = include_str!("../../assets/style/quotes.css");

/// The headline font of the current language.
fn font(staging: &Staging) -> io::Result<String> {
    let stem = match current() {
        Language::Hans => "song",
        Language::Hant => "song-hant",
        Language::English => "song-en",
    };
    let content = own(&format!("fonts/{stem}.woff2"))?;
    staging.write_hashed(stem, "woff2", &content)
}

fn styled(sheet: &str, font: &str) -> String {
    sheet.replace("song.woff2", font)
}

/// A picture of the report.
fn picture(name: &str) -> io::Result<Vec<u8>> {
    own(&format!("pictures/{name}"))
}

/// Stands in for what a report has not been given yet: a font of numerals alone, so that its headlines
/// are in the reader's own, and pictures without words.
const PLAIN: &str = "assets/plain";

/// A file of the report that is no text.
fn own(name: &str) -> io::Result<Vec<u8>> {
    let file = folder().join(name);
    let read = fs::read(&file).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => fs::read(Path::new(PLAIN).join(name)),
        _ => Err(error),
    });
    read.map_err(|error| {
        let file = file.display();
        io::Error::new(
            error.kind(),
            format!("{file}: {error}; assets/reports/make.py makes it"),
        )
    })
}

fn icons(staging: &Staging) -> io::Result<[(u32, String); 3]> {
    let icon = |size: u32, stem: &str| {
        let picture = self::picture(&format!("{stem}.png"))?;
        io::Result::Ok((size, staging.write_hashed(stem, "png", &picture)?))
    };
    Ok([
        icon(192, "icon-192")?,
        icon(512, "icon-512")?,
        icon(512, "icon-maskable")?,
    ])
}

/// Names a file of Trunk's by what `change` makes of it.
fn renamed(
    staging: &Staging,
    name: &str,
    extension: &str,
    change: impl FnOnce(&[u8]) -> io::Result<Vec<u8>>,
) -> io::Result<String> {
    let content = change(&staging.read_bytes(name)?)?;
    staging.remove(name)?;
    staging.write_hashed("baoan-report", extension, &content)
}

/// All style sheets in one, in the order of `index.html`.
fn join_styles(staging: &Staging, index: &str) -> io::Result<String> {
    let mut joined = String::new();
    for link in index
        .split("<link")
        .skip(1)
        .filter(|link| link.contains("stylesheet"))
    {
        let Some(name) = attribute(link, "href") else {
            continue;
        };
        let name = name.trim_start_matches("./");
        joined.push_str(&staging.read(name)?);
        staging.remove(name)?;
    }
    if joined.is_empty() {
        return Err(io::Error::other("Trunk's index.html links no style sheet"));
    }
    Ok(squeeze::style(&joined))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split_once(&format!("{name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value)
}

/// `trunk serve` adds one inline script to the page; it wants to be kept.
fn reload_script(index: &str) -> String {
    index
        .split_once("<script>")
        .and_then(|(_, rest)| rest.split_once("</script>"))
        .map(|(script, _)| script.to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_address_of_a_link() {
        assert_eq!(
            attribute(r#" rel="stylesheet" href="./a-1.css">"#, "href"),
            Some("./a-1.css")
        );
        assert_eq!(attribute(r#" rel="stylesheet">"#, "href"), None);
    }

    #[test]
    fn keeps_the_reload_script() {
        assert_eq!(reload_script("<body><script>go()</script></body>"), "go()");
        assert_eq!(reload_script("<body></body>"), "");
    }
}
