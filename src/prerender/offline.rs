//! `offline.html`: the report as one file, to be sent, kept and opened by a double click.
//!
//! It asks for nothing, and its policy says so: its scripts and its style sheet run by their
//! hashes, fonts and pictures come from the file itself. Its program is the Wasm's twin, which runs
//! in every engine. Nothing in it is packed: the drawings are there without scripts, too, and what is
//! sent or kept packed weighs the same.

use super::{assets::Assets, bundle, edition, head, inline, page, staging::Staging, tools};
use crate::{
    data::archive,
    language::{Language, current, t},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::io;

/// Writes it; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, assets: &Assets, body: &str) -> io::Result<()> {
    let font = data_url("font/woff2", &staging.read_bytes(&assets.font)?);
    let style = format!(
        "{} {} @media print {{ {} }}",
        assets.style.replace(&assets.font, &font),
        staging.read(&assets.later.style)?,
        staging.read(&assets.print)?
    );
    let to_embedding = format!(
        "<p><a href=\"embed.html\">{}</a></p>",
        t!("把图解放进别的网页")
    );
    let mut body = alone(body)
        .replace(&to_embedding, "")
        .replace(TO_SITE, "<a href=\"#/\">");
    for language in Language::all() {
        let link = |address: &str| format!("href=\"{address}\" data-language");
        body = body.replace(&link(&page::address(*language)), &link(&name(*language)));
    }
    let scripts = Scripts {
        carried: carried(staging)?,
        later: tools::inline()?,
        program: staging.read(&assets.fallback)?,
        start: staging.read(&assets.glue)? + &bundle::inline(),
    };
    let icon = data_url("image/svg+xml", &staging.read_bytes(&assets.icon)?);
    let page = document(&body, &icon, &style, &scripts)?;
    staging.write_page(&page::file(&name(assets.language)), &page)
}

/// Without the way to the other reports of the site: the file goes to places where they are not.
fn alone(body: &str) -> String {
    let years = body
        .split_once("<nav class=\"years\"")
        .and_then(|(before, rest)| {
            let (_, after) = rest.split_once("</nav>")?;
            Some([before, after].concat())
        });
    years.unwrap_or_else(|| body.to_owned())
}

/// The scripts at the end of the page.
#[derive(Default)]
struct Scripts {
    /// What is no script, in elements that nobody sees.
    carried: String,
    /// What runs when it is asked for.
    later: String,
    /// The Wasm's twin.
    program: String,
    /// What starts it.
    start: String,
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

/// What `file` of src/exports.rs writes when it is asked for.
const MADE: [&str; 2] = ["data/figures.csv", "data/article.txt"];

/// The edition, and the other files of `data/`, which the page offers for download.
fn carried(staging: &Staging) -> io::Result<String> {
    let mut carried = edition::element();
    for file in staging.files()? {
        let name = file.strip_prefix(archive::directory()).unwrap_or_default();
        if !name.starts_with("data/") || MADE.contains(&name) {
            continue;
        }
        let kind = match name.rsplit_once('.') {
            Some((_, "json")) => "application/json",
            _ => return Err(io::Error::other(format!("{name} is of no known type"))),
        };
        let content = staging.read(&file)?;
        carried += &element(
            "script",
            &format!(" type=\"{kind}\" id=\"{name}\""),
            &content,
        )?;
    }
    Ok(carried)
}

fn document(body: &str, icon: &str, style: &str, scripts: &Scripts) -> io::Result<String> {
    // What would be loaded from beside the file, where nothing is.
    if body.contains(" src=\"") {
        return Err(io::Error::other("the page loads a file: carry it inline"));
    }
    let Scripts {
        carried,
        later,
        program,
        start,
    } = scripts;
    let flags = inline::flags("", "", name);
    let policy = format!(
        "default-src 'none'; script-src {} {} {} {}; style-src {}; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
        inline::source(&flags),
        inline::source(start),
        inline::source(later),
        inline::source(program),
        inline::source(style),
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n{common}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n{style}\n</head>\n\
         <body>{body}\n{carried}\n{later}\n{program}\n{start}\n</body>\n</html>\n",
        tag = current().tag(),
        common = head::common(&policy, &flags),
        style = element("style", "", style)?,
        later = element("script", " type=\"text/plain\" id=\"later\"", later)?,
        program = element("script", "", program)?,
        start = element("script", "", start)?,
    ))
}

/// An element whose text the parser takes as it is: up to its end tag, and comments confuse it.
fn element(tag: &str, attributes: &str, text: &str) -> io::Result<String> {
    if text.contains("<!--") || text.to_ascii_lowercase().contains(&format!("</{tag}")) {
        return Err(io::Error::other(format!(
            "this can't stand in a <{tag}>: it would end there"
        )));
    }
    Ok(format!("<{tag}{attributes}>{text}</{tag}>"))
}

fn data_url(kind: &str, content: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content))
}

#[cfg(test)]
mod tests {
    use super::{Scripts, document, element, inline::source};

    #[test]
    fn the_policy_allows_these_scripts_and_nothing_else() {
        let scripts = Scripts {
            carried: String::new(),
            later: "later()".into(),
            program: "twin()".into(),
            start: "go()".into(),
        };
        let page = document("<p>…</p>", "data:,", "p {}", &scripts).unwrap();
        // Of the two words, by `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            source("go()"),
            "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
        );
        let hashes = ["go()", "later()", "twin()"].map(source).join(" ");
        assert!(page.contains(&format!(" {hashes};")));
        assert!(page.contains(&format!("style-src {};", source("p {}"))));
        assert!(!page.contains("'self'") && !page.contains("'unsafe-inline'"));
    }

    #[test]
    fn what_would_end_early_or_load_is_refused() {
        assert!(element("script", "", "a('</SCRIPT>')").is_err());
        assert!(element("style", "", "/* <!-- */").is_err());
        assert!(element("style", "", "a { content: '</script>' }").is_ok());
        let loads = document("<img src=\"a.png\">", "", "", &Scripts::default());
        assert!(loads.is_err());
    }
}
