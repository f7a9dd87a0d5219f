//! `offline.html`: the report as one file, to be sent, kept and opened by a double click.
//!
//! It asks for nothing, and its policy says so: its scripts and its style sheets run by their
//! hashes, fonts and pictures come from the file itself. Its program is the Wasm's twin.

use super::{
    assets::Assets,
    bundle::{self, Carried, Packed, base64},
    compress::tight,
    edition, head, inline, page,
    sheets::{self, Sheets},
    staging::Staging,
    tools,
};
use crate::language::{Language, current, t};
use std::io;

/// Writes it; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, assets: &Assets, body: &str) -> io::Result<()> {
    let font = data_url("font/woff2", &staging.read_bytes(&assets.font)?);
    let style = format!(
        "{} {}",
        assets.style.replace(&assets.font, &font),
        sheets::inline(),
    );
    let later = Later {
        style: format!(
            "{} @media print {{ {} }}",
            staging.read(&assets.later.style)?,
            staging.read(&assets.print)?
        ),
        script: tools::inline()?,
        program: staging.read(&assets.fallback)?,
    };
    let to_embedding = format!(
        "<p><a href=\"embed.html\">{}</a></p>",
        t!("把图解放进别的网页")
    );
    let mut body = body
        .replace(&to_embedding, "")
        .replace(TO_SITE, "<a href=\"#/\">");
    for language in Language::all() {
        let link = |address: &str| format!("href=\"{address}\" data-language");
        body = body.replace(&link(&page::address(*language)), &link(&name(*language)));
    }
    let (body, drawings) = undrawn(&body);
    let packed = Packed {
        twin: assets.packed.clone(),
        drawn: tight(
            [edition::written(), drawings.join("\0")]
                .join("\0")
                .as_bytes(),
        )?,
        later: tight([later.style.as_str(), &later.script].join("\0").as_bytes())?,
        files: carried(staging)?,
    };
    let script = bundle::inline(&staging.read(&assets.glue)?, &packed);
    let icon = data_url("image/svg+xml", &staging.read_bytes(&assets.icon)?);
    let page = document(&body, &icon, [&style, &script], &later)?;
    staging.write_page(&name(assets.language), &page)
}

/// What the page has packed until it needs it.
#[derive(Default)]
struct Later {
    style: String,
    script: String,
    program: String,
}

/// The file's name. All languages stand beside each other, so that one may hand over all of them.
pub fn name(language: Language) -> String {
    if language.is_original() {
        "offline.html".to_owned()
    } else {
        format!("offline.{}.html", language.tag())
    }
}

const TO_SITE: &str = "<a href=\"./\" target=\"_blank\" rel=\"noopener\">";

/// What stands for a drawing where no script runs to unpack it; the lists beside it say the same.
fn instead() -> &'static str {
    t!("这幅图要有脚本才能显示，图中内容见旁边的文字和表。")
}

/// The page without its drawings, which are two thirds of it, and the drawings.
fn undrawn(body: &str) -> (String, Vec<String>) {
    const START: &str = "<svg class=\"drawing ";
    const END: &str = "</svg>";
    let (mut page, mut drawings) = (String::new(), Vec::new());
    let mut rest = body;
    while let Some((before, from)) = rest.split_once(START) {
        let (drawing, after) = from.split_once(END).unwrap_or((from, ""));
        drawings.push([START, drawing, END].concat());
        page.push_str(before);
        // Its other layout stands right behind it, and need not say it again.
        page += &if before.is_empty() {
            "<i data-packed></i>".to_owned()
        } else {
            format!("<p class=\"how\" data-packed>{}</p>", instead())
        };
        rest = after;
    }
    (page + rest, drawings)
}

/// What `file` of src/exports.rs writes when it is asked for.
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

fn document(
    body: &str,
    icon: &str,
    [style, script]: [&str; 2],
    later: &Later,
) -> io::Result<String> {
    // What would be loaded from beside the file, where nothing is.
    if body.contains(" src=\"") {
        return Err(io::Error::other("the page loads a file: carry it inline"));
    }
    let flags = inline::flags("", name, &Sheets::default());
    let policy = format!(
        "default-src 'none'; script-src {} {} {} {}; style-src {} {}; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
        inline::source(&flags),
        inline::source(script),
        inline::source(&later.script),
        inline::source(&later.program),
        inline::source(style),
        inline::source(&later.style),
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n{common}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n{style}\n</head>\n\
         <body>{body}\n{script}\n</body>\n</html>\n",
        tag = current().tag(),
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
    use super::{Later, document, element, inline::source, instead, undrawn};

    #[test]
    fn drawings_leave_their_places() {
        let body = "<div><svg class=\"drawing a wide\" id=\"b\">1</svg><svg class=\"drawing a phone\">2</svg></div><svg class=\"share\"></svg>";
        let (page, drawings) = undrawn(body);
        assert_eq!(
            page,
            format!(
                "<div><p class=\"how\" data-packed>{}</p><i data-packed></i></div><svg class=\"share\"></svg>",
                instead()
            )
        );
        assert_eq!(
            drawings,
            [
                "<svg class=\"drawing a wide\" id=\"b\">1</svg>",
                "<svg class=\"drawing a phone\">2</svg>"
            ]
        );
    }

    #[test]
    fn the_policy_allows_these_scripts_and_nothing_else() {
        let later = Later {
            style: "q {}".into(),
            script: "later()".into(),
            program: "twin()".into(),
        };
        let page = document("<p>…</p>", "data:,", ["p {}", "go()"], &later).unwrap();
        // Of the two words, by `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            source("go()"),
            "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
        );
        let scripts = ["go()", "later()", "twin()"].map(source).join(" ");
        assert!(page.contains(&format!(" {scripts};")));
        let styles = [source("p {}"), source("q {}")].join(" ");
        assert!(page.contains(&format!("style-src {styles};")));
        assert!(!page.contains("'self'") && !page.contains("'unsafe-inline'"));
    }

    #[test]
    fn what_would_end_early_or_load_is_refused() {
        assert!(element("script", "a('</SCRIPT>')").is_err());
        assert!(element("style", "/* <!-- */").is_err());
        assert!(element("style", "a { content: '</script>' }").is_ok());
        assert!(document("<img src=\"a.png\">", "", ["", ""], &Later::default()).is_err());
    }
}
