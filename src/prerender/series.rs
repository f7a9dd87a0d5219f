//! `series/`: what several reports say of one quantity, as a page in each language that all of them are in,
//! and as data.

use super::{Edition, inline, squeeze, staging::Staging};
use crate::{
    data::archive::{Archive, SERIES},
    escape::escaped,
    language::{Language, t},
    view,
};
use report::emit;
use std::io;

const STYLE: &str = include_str!("../../assets/style/series.css");

/// The class of its body.
pub const LOOKS: &str = "beside-years";

/// What its looks are besides those of all pages.
pub fn style() -> String {
    squeeze::style(STYLE)
}

/// No program comes with it, only the script of the reader's settings.
const POLICY: &str = "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self'; font-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// Writes them, if an editor has said which figures are the same quantity.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging, archive: &Archive, editions: &[Edition]) -> io::Result<()> {
    let all = archive.series();
    if all.is_empty() {
        return Ok(());
    }
    staging.write(
        &[SERIES, "series.csv"].concat(),
        emit::series_csv(all).as_bytes(),
    )?;
    staging.write(
        &[SERIES, "series.json"].concat(),
        emit::series_json(all).as_bytes(),
    )?;
    let languages = archive.languages();
    let newest = archive.reports()[0];
    // A developer's build has one language.
    for edition in editions {
        let language = edition.assets.language;
        if edition.place.directory != newest.directory || !languages.contains(&language) {
            continue;
        }
        let directory = [SERIES, language.directory()].concat();
        let page = edition.at(|| page(staging, archive, edition, &languages))?;
        staging.write_page(&[&directory, "index.html"].concat(), &page)?;
    }
    Ok(())
}

fn page(
    staging: &Staging,
    archive: &Archive,
    edition: &Edition,
    languages: &[Language],
) -> io::Result<String> {
    let assets = &edition.assets;
    let language = assets.language;
    let beside = if language.is_original() { "" } else { "../" };
    let up = ["../", beside].concat();
    let others: Vec<(Language, String)> = languages
        .iter()
        .filter(|other| **other != language)
        .map(|other| (*other, [beside, other.directory()].concat()))
        .map(|(other, address)| {
            (
                other,
                if address.is_empty() {
                    "./".into()
                } else {
                    address
                },
            )
        })
        .collect();
    let style = staging.write_hashed("style", "css", assets.style.as_bytes())?;
    let own = staging.write_hashed("series", "css", self::style().as_bytes())?;
    let flags = inline::settings(&others);
    let policy = POLICY.replace("{script}", &inline::source(&flags));
    let body = view::series::body(archive, &up, &others);
    let title = escaped(t!("历年对照"));
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <title>{title}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"darkreader-lock\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{up}{icon}\">\n\
         <link rel=\"stylesheet\" href=\"{up}{style}\">\n<link rel=\"stylesheet\" href=\"{up}{own}\">\n\
         <script>{flags}</script>\n\
         </head>\n<body class=\"{LOOKS}\">{body}</body>\n</html>\n",
        tag = language.tag(),
        icon = assets.icon,
    ))
}
