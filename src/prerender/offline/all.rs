//! `offline-all.html`: all reports of a site in all their languages, and what several say of one quantity, as
//! one file. The newest stands in it as in its own; what the others have is kept as text, each text once, and
//! takes its place where the address asks for it (`assets/scripts/choose.js`).

use super::{Elsewhere, Parts, around_years, element, html, inline, policy, style};
use crate::{
    data::archive::{self, Archive, Place},
    escape::escaped,
    language::{Language, current, t},
    prerender::{Edition, bundle, head, series, staging::Staging, years},
    view,
};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, io};

const NAME: &str = "offline-all.html";

/// What the page that sets reports beside each other is called in addresses; no report can be.
const SERIES: &str = "series";

/// Stands in what is kept where the parser would see the end of an element, or a comment; no text has it, not
/// even an edition (`report::wire::BYTES`).
const SIGN: char = '\u{F8FF}';

/// Writes it where there are several reports; everything it carries must have been written before.
///
/// # Errors
/// When something it carries is missing, or can't stand in a page.
pub fn write(staging: &Staging, archive: &Archive, editions: &[Edition]) -> io::Result<()> {
    // Each where it is shared from; the newest is at the root, too.
    let mut shared = editions.iter().filter(|own| !own.place.is_shared_root());
    let (Some(first), 2..) = (shared.next(), archive.reports().len()) else {
        return Ok(());
    };
    let mut kept = Kept::default();
    let standing = first.at(|| Page::of_report(staging, archive, first))?;
    kept.keep(&standing, true)?;
    for edition in shared {
        let page = edition.at(|| Page::of_report(staging, archive, edition))?;
        kept.keep(&page, false)?;
    }
    let languages = archive.languages();
    let same = |own: &&Edition| own.place.own == first.place.own && !own.place.is_shared_root();
    for edition in editions.iter().filter(same) {
        if !archive.series().is_empty() && languages.contains(&edition.assets.language) {
            let page = edition.at(|| Page::of_series(staging, archive, edition))?;
            kept.keep(&page, false)?;
        }
    }
    let page = first.at(|| kept.document(&standing))?;
    staging.write_page(NAME, &page)
}

/// What the file has of a page.
struct Page {
    /// Under which addresses ask for it.
    name: String,
    language: Language,
    title: String,
    /// The class of its body.
    looks: &'static str,
    parts: Parts,
}

impl Page {
    /// That of a report, in the current language.
    fn of_report(staging: &Staging, archive: &Archive, edition: &Edition) -> io::Result<Self> {
        let mut parts = Parts::of(staging, &edition.assets, &edition.body)?;
        if let Some([before, years, after]) = around_years(&parts.body) {
            let beside = archive::beside().unwrap_or_default();
            let series = [
                "href=\"",
                &escaped(&address(SERIES, series_language(archive))),
                "\"",
            ];
            let years = leading(archive, archive::up(), years)
                .replace(&format!("href=\"{beside}\""), &series.concat());
            let scriptless = format!(
                "<noscript><p class=\"notice\">{}</p></noscript>",
                t!("要打开其他年份的报告，浏览器须能运行脚本。")
            );
            parts.body = [before, &years, &scriptless, after].concat();
        }
        let name = edition.place.name();
        for language in Language::all() {
            parts.leads(*language, &escaped(&address(name, *language)));
        }
        parts.later.push(years::script(archive, shown));
        Ok(Self {
            name: name.to_owned(),
            language: current(),
            title: head::title(),
            looks: "",
            parts,
        })
    }

    /// That which sets the reports beside each other, in the current language; its data are in the site.
    fn of_series(staging: &Staging, archive: &Archive, edition: &Edition) -> io::Result<Self> {
        let languages = archive.languages();
        let others = languages.iter().filter(|own| **own != current());
        let others: Vec<_> = others.map(|own| (*own, address(SERIES, *own))).collect();
        let own = ["href=\"", &escaped(&address(SERIES, current())), "\""].concat();
        let body = view::series::body(archive, "", &others).replace("href=\"./\"", &own);
        let files = body
            .split_once("<p class=\"files\">")
            .and_then(|(before, rest)| {
                let (_, after) = rest.split_once("</p>")?;
                Some([before, after].concat())
            });
        Ok(Self {
            name: SERIES.to_owned(),
            language: current(),
            title: t!("历年对照").to_owned(),
            looks: series::LOOKS,
            parts: Parts {
                body: leading(archive, "", &files.unwrap_or(body)),
                style: [style(staging, &edition.assets)?, series::style()].concat(),
                later: Vec::new(),
                program: String::new(),
                start: String::new(),
                icon: String::new(),
            },
        })
    }

    fn key(&self) -> String {
        [&self.name, "/", self.language.tag()].concat()
    }
}

/// Where in the file a page is.
fn address(name: &str, language: Language) -> String {
    if language.is_original() {
        format!("?report={name}")
    } else {
        format!("?report={name}&lang={}", language.tag())
    }
}

/// Where in the file a report is, in the language in which other pages lead to it.
fn shown(place: &Place) -> String {
    address(place.name(), place.language())
}

/// The language in which the current page leads to the series.
fn series_language(archive: &Archive) -> Language {
    if archive.languages().contains(&current()) {
        current()
    } else {
        Language::Hans
    }
}

/// Lets links to reports, which begin with `up`, lead to them in the file.
fn leading(archive: &Archive, up: &str, html: &str) -> String {
    let mut html = html.to_owned();
    for place in archive.reports() {
        let (from, to) = (place.page(), escaped(&shown(place)));
        for end in ["\"", "#"] {
            let link = ["href=\"", up, &from, end].concat();
            html = html.replace(&link, &["href=\"", &to, end].concat());
        }
    }
    html
}

/// What is kept as text.
#[derive(Default)]
struct Kept {
    /// Where each text stands.
    texts: BTreeMap<String, usize>,
    /// What the policy has to name.
    scripts: Vec<String>,
    styles: Vec<String>,
    /// What choose.js is told of each page.
    pages: Map<String, Value>,
}

impl Kept {
    /// Keeps what a page has, but for what stands in the file anyway.
    fn keep(&mut self, page: &Page, stands: bool) -> io::Result<()> {
        let parts = &page.parts;
        let [body, style] = [&parts.body, &parts.style].map(|text| if stands { "" } else { text });
        self.styles.push(parts.style.clone());
        self.scripts.push(parts.start.clone());
        self.scripts.extend(parts.later.iter().cloned());
        let later = parts.later.iter().map(|script| self.text(script));
        let later = later.collect::<io::Result<Vec<_>>>()?;
        let told = json!({
            "title": page.title,
            "tag": page.language.tag(),
            "looks": page.looks,
            "body": self.text(body)?,
            "style": self.text(style)?,
            "later": later,
            "start": self.text(&parts.start)?,
        });
        self.pages.insert(page.key(), told);
        Ok(())
    }

    /// Where a text is kept.
    fn text(&mut self, text: &str) -> io::Result<usize> {
        if text.contains(SIGN) {
            return Err(io::Error::other(
                "a text has the sign by which texts are kept",
            ));
        }
        let next = self.texts.len();
        Ok(*self.texts.entry(text.to_owned()).or_insert(next))
    }

    /// The file, in which a page stands.
    fn document(mut self, standing: &Page) -> io::Result<String> {
        let mut texts: Vec<_> = self.texts.iter().collect();
        texts.sort_by_key(|(_, at)| **at);
        let mut end = String::new();
        for (text, at) in texts {
            let text = ["</script", "<!--"]
                .into_iter()
                .fold(text.clone(), |text, what| {
                    text.replace(what, &what.replacen('<', &format!("<{SIGN}"), 1))
                });
            end += &element(
                "script",
                &format!(" type=\"text/plain\" id=\"kept-{at}\""),
                &text,
            )?;
            end.push('\n');
        }
        let choose = bundle::choose(&json!([self.pages, standing.key()]));
        let flags = inline::flags("", "", Elsewhere::default());
        end += &element("script", "", &standing.parts.program)?;
        end += &element("script", "", &choose)?;
        self.scripts
            .extend([flags.clone(), standing.parts.program.clone(), choose]);
        let [scripts, styles] = [&mut self.scripts, &mut self.styles].map(|all| {
            all.sort();
            all.dedup();
            all.retain(|one| !one.is_empty());
            all.iter().collect::<Vec<_>>()
        });
        html(&standing.parts, &flags, &policy(&scripts, &styles), &end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str, language: Language, body: &str) -> Page {
        Page {
            name: name.into(),
            language,
            title: name.into(),
            looks: "",
            parts: Parts {
                body: body.into(),
                style: "p {}".into(),
                later: vec!["later()".into()],
                program: "twin()".into(),
                start: "go()".into(),
                icon: "data:,".into(),
            },
        }
    }

    #[test]
    fn each_text_is_kept_once_and_ends_no_element() {
        let mut kept = Kept::default();
        let first = page("2031", Language::Hans, "<p>2031</p>");
        kept.keep(&first, true).unwrap();
        let body = "<p>2022<!--x--></p><script type=\"text/plain\">1</script>";
        kept.keep(&page("2022", Language::English, body), false)
            .unwrap();
        let file = kept.document(&first).unwrap();
        assert_eq!(file.matches(">go()</script>").count(), 1);
        assert_eq!(file.matches(">later()</script>").count(), 1);
        assert_eq!(file.matches("<p>2031</p>").count(), 1);
        assert!(file.contains(
            "<p>2022<\u{F8FF}!--x--></p><script type=\"text/plain\">1<\u{F8FF}/script></script>"
        ));
        assert!(file.contains("2022/en") && file.contains("2031/zh-Hans"));
        for script in ["go()", "later()", "twin()"] {
            assert!(file.contains(&inline::source(script)), "{script}");
        }
    }

    #[test]
    fn what_has_the_sign_is_refused() {
        assert!(Kept::default().text("\u{F8FF}").is_err());
    }

    #[test]
    fn addresses_stay_within_the_file() {
        assert_eq!(address("2022", Language::Hans), "?report=2022");
        assert_eq!(address("2022", Language::English), "?report=2022&lang=en");
    }
}
