//! `offline.html`: the report as one file, to be sent, kept and opened by a double click.
//!
//! It asks for nothing, and its policy says so: its one script and its one style sheet run by
//! their hashes, fonts and pictures come from the file itself.

use super::{
    assets::Assets,
    bundle::{self, Carried, base64},
    compress::tight,
    head, inline,
    staging::Staging,
};
use std::io;

/// Writes it; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, assets: &Assets, body: &str) -> io::Result<()> {
    let font = data_url("font/woff2", &staging.read_bytes(&assets.font)?);
    let style = format!(
        "{} @media print {{ {} }}",
        staging.read(&assets.style)?.replace(&assets.font, &font),
        staging.read(&assets.print)?
    );
    let (body, drawings) = packed(
        &body
            .replace(TO_EMBEDDING, "")
            .replace(TO_SITE, "<a href=\"#/\">"),
    );
    let script = bundle::inline(
        &staging.read(&assets.glue)?,
        &tight(&staging.read_bytes(&assets.wasm)?)?,
        &staging.read(&assets.draw)?,
        &tight(drawings.as_bytes())?,
        &carried(staging)?,
    );
    let icon = data_url("image/svg+xml", &staging.read_bytes(&assets.icon)?);
    staging.write(
        "offline.html",
        document(&body, &icon, &style, &script)?.as_bytes(),
    )
}

/// How the page links to what only a site has.
const TO_EMBEDDING: &str = "<p><a href=\"embed.html\">把图解放进别的网页</a></p>";
const TO_SITE: &str = "<a href=\"./\" target=\"_blank\" rel=\"noopener\">";
/// What stands for a drawing until the script has unpacked it; without scripts the lists beside
/// it say the same.
const UNDRAWN: &str =
    "<p class=\"how\" data-packed>这幅图要有脚本才能显示，图中内容见旁边的文字和表。</p>";

/// The page without its drawings, and the drawings by themselves, one a line: they are two thirds
/// of it, and pack to a sixth.
fn packed(body: &str) -> (String, String) {
    let (mut page, mut drawings) = (String::new(), Vec::new());
    let mut rest = body;
    while let Some((before, from)) = rest.split_once("<svg class=\"drawing ") {
        let (inner, after) = from.split_once("</svg>").unwrap_or((from, ""));
        page.push_str(before);
        // Its other layout stands right behind it, and need not say it again.
        let first = !before.is_empty();
        page.push_str(if first {
            UNDRAWN
        } else {
            "<i data-packed></i>"
        });
        drawings.push(["<svg class=\"drawing ", inner, "</svg>"].concat());
        rest = after;
    }
    page.push_str(rest);
    (page, drawings.join("\n"))
}

/// What `file` of src/bin/draw.rs writes when it is asked for.
const MADE: [&str; 2] = ["data/figures.csv", "data/article.txt"];

/// The other files of `data/`, which the page offers for download.
fn carried(staging: &Staging) -> io::Result<Vec<Carried>> {
    let carry = |name: String| {
        let packed = tight(&staging.read_bytes(&name)?)?;
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
        .filter(|name| name.starts_with("data/") && !MADE.contains(&name.as_str()))
        .map(carry)
        .collect()
}

fn document(body: &str, icon: &str, style: &str, script: &str) -> io::Result<String> {
    // What would be loaded from beside the file, where nothing is.
    if body.contains(" src=\"") {
        return Err(io::Error::other("the page loads a file: carry it inline"));
    }
    let flags = inline::flags("");
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
        inline::source(&flags),
        inline::source(script),
        inline::source(style),
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n{common}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n{style}\n</head>\n\
         <body>{body}\n{script}\n</body>\n</html>\n",
        common = head::common(&policy, &flags),
        style = element("style", style)?,
        script = element("script", script)?,
    ))
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
    use super::{document, element, inline::source, packed};

    #[test]
    fn drawings_are_taken_out_in_their_order() {
        let body = "<div><svg class=\"drawing a\">1</svg><svg class=\"drawing b\">2</svg></div><svg class=\"share\"></svg>";
        let (page, drawings) = packed(body);
        assert_eq!(page.matches("data-packed").count(), 2);
        assert_eq!(page.matches("<p ").count(), 1);
        assert!(page.contains("<svg class=\"share\"></svg>"));
        assert_eq!(
            drawings,
            "<svg class=\"drawing a\">1</svg>\n<svg class=\"drawing b\">2</svg>"
        );
    }

    #[test]
    fn the_policy_allows_this_script_and_nothing_else() {
        let page = document("<p>…</p>", "data:,", "p {}", "go()").unwrap();
        // Of the two words, by `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            source("go()"),
            "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
        );
        assert!(page.contains(&format!(" {} 'wasm-unsafe-eval';", source("go()"))));
        assert!(page.contains(&format!("style-src {};", source("p {}"))));
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
