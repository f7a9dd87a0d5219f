//! `offline.html`: the report as one file, to be sent, kept and opened by a double click.
//!
//! It asks for nothing, and its policy says so: its one script and its one style sheet run by
//! their hashes, fonts and pictures come from the file itself.

use super::{
    assets::Assets,
    bundle::{self, Carried, base64},
    compress::gzip,
    head,
    staging::{Staging, digest},
};
use std::io;

/// Writes it; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, assets: &Assets, body: &str) -> io::Result<()> {
    let font = data_url("font/woff2", &staging.read_bytes(&assets.font)?);
    let style = staging.read(&assets.style)?.replace(&assets.font, &font);
    let script = bundle::inline(
        &staging.read(&assets.glue)?,
        &gzip(&staging.read_bytes(&assets.wasm)?)?,
        &staging.read(&assets.draw)?,
        &carried(staging)?,
    );
    let icon = data_url("image/svg+xml", &staging.read_bytes(&assets.icon)?);
    staging.write(
        "offline.html",
        document(body, &icon, &style, &script)?.as_bytes(),
    )
}

/// The files of `data/`, which the page offers for download.
fn carried(staging: &Staging) -> io::Result<Vec<Carried>> {
    let carry = |name: String| {
        let packed = gzip(&staging.read_bytes(&name)?)?;
        let kind = match name.rsplit_once('.') {
            Some((_, "json")) => "application/json",
            Some((_, "csv")) => "text/csv",
            Some((_, "txt")) => "text/plain",
            _ => "application/octet-stream",
        };
        Ok(Carried { name, kind, packed })
    };
    let files = staging.files()?.into_iter();
    files
        .filter(|name| name.starts_with("data/"))
        .map(carry)
        .collect()
}

fn document(body: &str, icon: &str, style: &str, script: &str) -> io::Result<String> {
    // What would be loaded from beside the file, where nothing is.
    if body.contains(" src=\"") {
        return Err(io::Error::other("the page loads a file: carry it inline"));
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
        source(script),
        source(style),
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n{common}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n{style}\n</head>\n\
         <body>{body}\n{script}\n</body>\n</html>\n",
        common = head::common(&policy),
        style = element("style", style)?,
        script = element("script", script)?,
    ))
}

/// How a policy names one inline script or style sheet.
fn source(text: &str) -> String {
    format!("sha256-{}", base64(&digest(text.as_bytes())))
}

/// An element whose text the parser takes as it is: up to its end tag, and comments confuse it.
fn element(tag: &str, text: &str) -> io::Result<String> {
    if text.contains("<!--") || text.to_ascii_lowercase().contains(&format!("</{tag}")) {
        return Err(io::Error::other(format!(
            "this can't stand in a <{tag}>: it would end there"
        )));
    }
    Ok(format!("<{tag}>{text}</{tag}>"))
}

fn data_url(kind: &str, content: &[u8]) -> String {
    format!("data:{kind};base64,{}", base64(content))
}

#[cfg(test)]
mod tests {
    use super::{document, element, source};

    #[test]
    fn the_policy_allows_this_script_and_nothing_else() {
        let page = document("<p>…</p>", "data:,", "p {}", "go()").unwrap();
        // Of the two words, by `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            source("go()"),
            "sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw="
        );
        assert!(page.contains(&format!(
            "script-src '{}' 'wasm-unsafe-eval';",
            source("go()")
        )));
        assert!(page.contains(&format!("style-src '{}';", source("p {}"))));
        assert!(!page.contains("'self'") && !page.contains("'unsafe-inline'"));
    }

    #[test]
    fn what_would_end_early_or_load_is_refused() {
        assert!(element("script", "a('</SCRIPT>')").is_err());
        assert!(element("style", "/* <!-- */").is_err());
        assert!(element("style", "a { content: '</script>' }").is_ok());
        assert!(document("<img src=\"a.png\">", "", "", "").is_err());
    }
}
