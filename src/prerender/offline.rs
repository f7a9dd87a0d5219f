//! `offline.html`: the report as one file, to be sent, kept and opened by a double click.
//! `offline-all.html` ([`all`]): all reports of a site as one.
//!
//! They ask for nothing, and their policy says so: their scripts and style sheets run by their
//! hashes, fonts and pictures come from the file itself. Their program is the Wasm's twin, which runs
//! in every engine. Nothing in them is packed: the drawings are there without scripts, too, and what is
//! sent or kept packed weighs the same.

mod all;

use super::{
    assets::Assets,
    bundle, edition, head,
    inline::{self, Elsewhere},
    page,
    staging::Staging,
    tools,
};
use crate::{
    data::archive,
    language::{Language, current, t},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::io;

pub use all::write as write_all;

/// What a file has of a page.
struct Parts {
    /// What readers see, and behind it what the page carries in elements that nobody sees.
    body: String,
    /// All style sheets in one, with the font.
    style: String,
    /// What runs when it is asked for.
    later: Vec<String>,
    /// The Wasm's twin.
    program: String,
    /// What starts it.
    start: String,
    /// The icon's address.
    icon: String,
}

/// Writes it; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, assets: &Assets, body: &str) -> io::Result<()> {
    let mut parts = Parts::of(staging, assets, &without_years(body))?;
    for language in Language::all() {
        parts.leads(*language, &name(*language));
    }
    let page = document(&parts, Elsewhere::of_file(name))?;
    staging.write_page(&page::file(&name(assets.language)), &page)
}

impl Parts {
    /// Those of the current page, whose body is `body`.
    fn of(staging: &Staging, assets: &Assets, body: &str) -> io::Result<Self> {
        let to_embedding = format!(
            "<p><a href=\"embed.html\">{}</a></p>",
            t!("把图解放进别的网页")
        );
        let body = body
            .replace(&to_embedding, "")
            .replace(TO_SITE, "<a href=\"#/\">");
        // What would be loaded from beside the file, where nothing is.
        if body.contains(" src=\"") {
            return Err(io::Error::other("the page loads a file: carry it inline"));
        }
        let prepared = assets.prepared.iter().map(|(_, _, script)| script.as_str());
        Ok(Self {
            body: [body, "\n".to_owned(), carried(staging)?].concat(),
            style: style(staging, assets)?,
            later: vec![tools::inline(), prepared.collect()],
            program: staging.read(&assets.fallback)?,
            start: staging.read(&assets.glue)? + &bundle::inline(),
            icon: data_url("image/svg+xml", &staging.read_bytes(&assets.icon)?),
        })
    }

    /// Lets the link to another language lead to `address`.
    fn leads(&mut self, language: Language, address: &str) {
        let link = |address: &str| format!("href=\"{address}\" data-language");
        let own = link(&page::address(language));
        self.body = self.body.replace(&own, &link(address));
    }
}

/// All style sheets of a page in one.
fn style(staging: &Staging, assets: &Assets) -> io::Result<String> {
    let font = data_url("font/woff2", &staging.read_bytes(&assets.font)?);
    Ok(format!(
        "{} {} @media print {{ {} }}",
        assets.style.replace(&assets.font, &font),
        staging.read(&assets.later.style)?,
        staging.read(&assets.print)?
    ))
}

/// What stands before, in and behind the way to the other reports of the site.
fn around_years(body: &str) -> Option<[&str; 3]> {
    // Attributes that are put in come before it.
    let named = body.find(" class=\"years\"")?;
    let start = body[..named].rfind("<nav")?;
    let end = start + body[start..].find("</nav>")? + "</nav>".len();
    Some([&body[..start], &body[start..end], &body[end..]])
}

/// Without that way: the file goes to places where they are not.
fn without_years(body: &str) -> String {
    around_years(body).map_or_else(
        || body.to_owned(),
        |[before, _, after]| [before, after].concat(),
    )
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

/// A file of one page.
fn document(parts: &Parts, elsewhere: Elsewhere) -> io::Result<String> {
    let flags = inline::flags("", "", elsewhere);
    let mut scripts = vec![&flags, &parts.start, &parts.program];
    scripts.extend(&parts.later);
    let mut end = String::new();
    for later in &parts.later {
        end += &element("script", LATER, later)?;
        end.push('\n');
    }
    end += &element("script", "", &parts.program)?;
    end.push('\n');
    end += &element("script", "", &parts.start)?;
    html(parts, &flags, &policy(&scripts, &[&parts.style]), &end)
}

/// What is asked for later is text until then.
const LATER: &str = " type=\"text/plain\" data-later";

/// Allows these scripts and style sheets, and nothing that is not in the file.
fn policy(scripts: &[&String], styles: &[&String]) -> String {
    let named = |all: &[&String]| {
        let all = all.iter().map(|one| inline::source(one));
        all.collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src {}; style-src {}; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
        named(scripts),
        named(styles),
    )
}

/// The file: the current page, and behind it `end`.
fn html(parts: &Parts, flags: &str, policy: &str, end: &str) -> io::Result<String> {
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n{common}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n{style}\n</head>\n\
         <body>{body}\n{end}\n</body>\n</html>\n",
        tag = current().tag(),
        common = head::common(policy, flags),
        icon = parts.icon,
        style = element("style", "", &parts.style)?,
        body = parts.body,
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
    use super::{Elsewhere, Parts, document, element, inline::source, without_years};

    #[test]
    fn the_policy_allows_these_scripts_and_nothing_else() {
        let parts = Parts {
            body: "<p>…</p>".into(),
            style: "p {}".into(),
            later: vec!["later()".into()],
            program: "twin()".into(),
            start: "go()".into(),
            icon: "data:,".into(),
        };
        let page = document(&parts, Elsewhere::default()).unwrap();
        // Of the two words, by `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            source("go()"),
            "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
        );
        let hashes = ["go()", "twin()", "later()"].map(source).join(" ");
        assert!(page.contains(&format!(" {hashes};")));
        assert!(page.contains(&format!("style-src {};", source("p {}"))));
        assert!(!page.contains("'self'") && !page.contains("'unsafe-inline'"));
    }

    #[test]
    fn what_would_end_early_or_load_is_refused() {
        assert!(element("script", "", "a('</SCRIPT>')").is_err());
        assert!(element("style", "", "/* <!-- */").is_err());
        assert!(element("style", "", "a { content: '</script>' }").is_ok());
    }

    #[test]
    fn the_way_to_other_reports_is_taken_out_whole() {
        let body = "<a></a><nav aria-label=\"…\" class=\"years\"><ul></ul></nav><nav></nav>";
        assert_eq!(without_years(body), "<a></a><nav></nav>");
        assert_eq!(without_years("<nav></nav>"), "<nav></nav>");
    }
}
