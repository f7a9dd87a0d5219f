//! What Trunk built, and what we add to it, each file named by its content.

use super::{squeeze, staging::Staging};
use std::{fs, io};

/// The files that the pages refer to, by name in the staging directory.
pub struct Assets {
    /// All style sheets in one.
    pub style: String,
    /// Our start script.
    pub boot: String,
    /// What the page runs in a frame, besides.
    pub embed_child: String,
    /// wasm-bindgen's glue.
    pub glue: String,
    /// The Wasm.
    pub wasm: String,
    /// The icon.
    pub icon: String,
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

/// Joins, hashes and names.
///
/// # Errors
/// When Trunk's output is not what `index.html` asks for.
pub fn collect(staging: &Staging) -> io::Result<Assets> {
    let index = staging.read("index.html")?;
    let files = staging.files()?;
    let built = |suffix: &str| {
        files
            .iter()
            .find(|file| file.starts_with("baoan-report") && file.ends_with(suffix))
            .cloned()
            .ok_or_else(|| io::Error::other(format!("Trunk wrote no file ending in {suffix}")))
    };
    let glue = built(".js")?;
    let wasm = built("_bg.wasm")?;
    let boot = fs::read_to_string("assets/boot.js")?
        .replace("{glue}", &glue)
        .replace("{wasm}", &wasm);
    let boot = squeeze::script(&boot);
    staging.write(&glue, squeeze::script(&staging.read(&glue)?).as_bytes())?;
    let child = squeeze::script(&fs::read_to_string("assets/embed/child.js")?);
    let font = staging.write_hashed("song", "woff2", &fs::read("assets/fonts/song.woff2")?)?;
    Ok(Assets {
        style: join_styles(staging, &index, &font)?,
        boot: staging.write_hashed("boot", "js", boot.as_bytes())?,
        embed_child: staging.write_hashed("embed-child", "js", child.as_bytes())?,
        glue,
        wasm,
        icon: staging.write_hashed("icon", "svg", &fs::read("assets/icon.svg")?)?,
        share: staging.write_hashed("share", "png", &fs::read("assets/share.png")?)?,
        square: staging.write_hashed("square", "png", &fs::read("assets/square.png")?)?,
        font,
        reload: reload_script(&index),
        release: staging.release,
    })
}

/// One request for all style sheets, in the order of `index.html`.
fn join_styles(staging: &Staging, index: &str, font: &str) -> io::Result<String> {
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
    let joined = squeeze::style(&joined).replace("song.woff2", font);
    staging.write_hashed("style", "css", joined.as_bytes())
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
