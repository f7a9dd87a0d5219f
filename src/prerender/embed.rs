//! Embedding: `embed.js` for host pages, and `embed.html`, which shows every way to do it.

use super::{
    assets::Assets,
    drawings, page, site, squeeze,
    staging::{MARK, Staging},
};
use crate::{
    data::{
        REPORT,
        archive::{self, Archive, Place},
    },
    escape::escaped,
    language::{Language, speaking, t},
    query::part::Part,
    viz::{Kind, VARIANTS},
};
use serde_json::{Map, Value, json};
use std::io;

const HOST: &str = include_str!("../../assets/embed/host.js");
const LISTENER: &str = include_str!("../../assets/embed/listener.js");
const PAGE: &str = include_str!("../../assets/embed/page.html");
const PAGE_SCRIPT: &str = include_str!("../../assets/embed/page.js");
const PAGE_STYLE: &str = include_str!("../../assets/embed/page.css");

/// As the report's own, but for Wasm; and it frames the report.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/// Stands for the site where the build does not know its address (RFC 2606).
const PLACEHOLDER: &str = "https://example.org/report/";

/// Writes the current report's page.
///
/// # Errors
/// When a file cannot be written.
pub fn write_page(staging: &Staging, assets: &Assets) -> io::Result<()> {
    // The page runs the very listener that it shows.
    let script = squeeze::script(&[LISTENER, &page_script()].concat());
    let script = staging.write_hashed("embed-page", "js", script.as_bytes())?;
    let style = squeeze::style(PAGE_STYLE);
    let style = staging.write_hashed("embed-page", "css", style.as_bytes())?;
    // The report's pages have it within themselves.
    let own = staging.write_hashed("style", "css", assets.style.as_bytes())?;
    let page = page(assets, [&own, &style], &script);
    staging.write_page(&page::file("embed.html"), &page)
}

/// Writes the script for host pages, the same for all reports of the site.
///
/// # Errors
/// When it cannot be written.
pub fn write_script(staging: &Staging, archive: &Archive) -> io::Result<()> {
    // Under the same name for ever, since other sites name it. The mark at its beginning says what
    // a server may not: that it is UTF-8, also in a host page that is GBK.
    staging.write(
        "embed.js",
        [MARK, &host(&archive.first_before_others())]
            .concat()
            .as_bytes(),
    )
}

/// The host's script. Its first comment stays: it says how to use it.
fn host(reports: &[Place]) -> String {
    let names = || {
        let parts = Part::present().map(Some);
        let all = [None].into_iter().chain(parts);
        all.map(|part| (part.map_or("", Part::as_str).to_owned(), title(part).into()))
            .collect::<Map<String, Value>>()
    };
    let languages = || {
        let languages = Language::all().iter().map(|language| {
            let names = speaking(*language, names);
            let page = json!({ "directory": language.directory(), "names": names });
            (language.tag().to_owned(), page)
        });
        languages.collect::<Map<String, Value>>()
    };
    let reports: Vec<Value> = reports
        .iter()
        .map(|place| json!([place.own.trim_end_matches('/'), place.at(languages)]))
        .collect();
    let (usage, code) = HOST
        .split_once("(() => {")
        .expect("the script is one function");
    let code = squeeze::script(&["(() => {", code].concat());
    [
        usage,
        &code.replace("ALL_REPORTS", &Value::from(reports).to_string()),
    ]
    .concat()
}

/// The parts that the page has as examples: what is best alone, and another.
fn examples() -> [Part; 2] {
    let mut own = [Part::Framework, Part::Plan, Part::Overview, Part::Areas]
        .into_iter()
        .filter(|part| part.is_present());
    std::array::from_fn(|_| own.next().unwrap_or_default())
}

/// The drawing that a part is known by, in its wide layout.
fn drawing_of(part: Part) -> Option<String> {
    let kind = Kind::present(&REPORT).find(|kind| kind.part() == part.as_str())?;
    Some([kind.name(), "-wide"].concat())
}

fn page_script() -> String {
    let drawings: Map<String, Value> = Part::present()
        .filter_map(|part| Some((part.as_str().to_owned(), drawing_of(part)?.into())))
        .collect();
    let [first, _] = examples();
    let first = json!({
        "part": first.as_str(),
        "drawing": drawing_of(first),
        "title": title(Some(first)),
    });
    PAGE_SCRIPT
        .replace("{up}", archive::up())
        .replace("DRAWINGS", &Value::from(drawings).to_string())
        .replace("FIRST", &first.to_string())
}

fn page(assets: &Assets, [style, page_style]: [&str; 2], script: &str) -> String {
    let known = site::root_known();
    let hint = if known.is_some() {
        String::new()
    } else {
        format!(
            "<p class=\"how\" data-hint>把代码中的 <code>{PLACEHOLDER}</code> 换成图解所在的网址。</p>"
        )
    };
    let source = REPORT.source;
    let credit = format!(
        "图解依据《{}》{}刊发的《{}》，版权归原作者及报社所有。转用时请保留出处。",
        source.publisher, source.date, source.title
    );
    let [first, second] = examples();
    // A site with several says which.
    let own = archive::own_directory().trim_end_matches('/');
    let report = if own.is_empty() {
        String::new()
    } else {
        format!(" data-report=\"{own}\"")
    };
    PAGE.replace("{policy}", POLICY)
        .replace("{canonical}", &site::or_relative())
        .replace("{hint}", &hint)
        .replace("{icon}", &assets.icon)
        .replace("{style}", style)
        .replace("{page_style}", page_style)
        .replace("{page_script}", script)
        .replace("{name}", &escaped(REPORT.page.name))
        .replace("{year}", source.year())
        .replace("{first}", first.as_str())
        .replace("{first_title}", &escaped(&title(Some(first))))
        .replace("{first_drawing}", &drawing_of(first).unwrap_or_default())
        .replace("{second}", second.as_str())
        .replace("{second_title}", &escaped(&title(Some(second))))
        .replace("{second_name}", second.name())
        .replace("{parts}", &part_options())
        .replace("{drawings}", &drawing_links())
        .replace("{credit}", &credit)
        .replace("{listener}", &escaped(LISTENER.trim_end()))
        .replace("{report}", &report)
        .replace("{up}", archive::up())
        .replace("{own}", archive::own_directory())
        .replace(
            "{site}",
            &site::root_known().unwrap_or_else(|| PLACEHOLDER.to_owned()),
        )
        .replace("{placeholder}", known.map_or(PLACEHOLDER, |_| ""))
}

/// What a frame with that part is called, to those who don't see it.
pub fn title(part: Option<Part>) -> String {
    part.map_or_else(
        || REPORT.page.name.to_owned(),
        |part| t!("{0}：{1}", REPORT.page.name, part.name()),
    )
}

fn part_options() -> String {
    let option = |part: Option<Part>| {
        let value = part.map_or("", Part::as_str);
        let selected = if part == Some(examples()[0]) {
            " selected"
        } else {
            ""
        };
        let name = part.map_or("整张图解", Part::name);
        let title = escaped(&title(part));
        format!("<option value=\"{value}\" data-name=\"{title}\"{selected}>{name}</option>")
    };
    let parts = Part::present().map(Some);
    [None].into_iter().chain(parts).map(option).collect()
}

fn drawing_links() -> String {
    let link = |kind: Kind| {
        let layouts: String = VARIANTS
            .iter()
            .filter(|variant| variant.kind == kind)
            .map(|variant| {
                let path = drawings::path(variant);
                format!("<a href=\"{path}\">{}-{}</a>", kind.name(), variant.name)
            })
            .collect();
        let first = VARIANTS.iter().find(|variant| variant.kind == kind);
        let title = first.map_or_else(String::new, |variant| escaped(&drawings::of(variant).title));
        format!("<li>{title}<br>{layouts}</li>")
    };
    Kind::present(&REPORT).map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::folder;

    /// The page's headings are set in the report's headline font, which has only some glyphs.
    #[test]
    fn headings_fit_the_headline_font() {
        let file = folder().join("fonts/song.glyphs.txt");
        let font = std::fs::read_to_string(file).expect("the report has its headline's glyphs");
        for tag in ["h1", "h2"] {
            for heading in PAGE.split(&format!("<{tag}>")).skip(1) {
                let heading = heading.split("</").next().unwrap_or_default();
                let missing: String = heading.chars().filter(|c| !font.contains(*c)).collect();
                assert!(missing.is_empty(), "{heading}: the font has no {missing}");
            }
        }
    }

    #[test]
    fn scripts_have_no_hole_left() {
        let host = || host(&[Place::alone()]);
        for script in [host(), page_script()] {
            for hole in ["ALL_REPORTS", "DRAWINGS", "FIRST", "{site}"] {
                assert!(!script.contains(hole), "{hole}");
            }
        }
        assert!(host().starts_with("// 把图解放进别的网页"));
        assert!(host().contains("\"framework\":\"图解宝安政协：422133\""));
        assert!(page_script().contains("\"data\":\"bars-wide\""));
    }
}
