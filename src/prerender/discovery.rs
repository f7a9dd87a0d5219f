//! For machines that look for the page: `oembed.json`, `robots.txt`, `sitemap.xml`.

use super::{assets::Assets, embed, head, page, site, staging::Staging};
use crate::{
    data::archive::{Archive, Place},
    escape::escaped,
    language::Language,
};
use serde_json::{Value, json};
use std::io;

/// The pages that a search should know, under the address that each report has.
fn pages(archive: &Archive) -> Vec<String> {
    let of = |place: &Place| {
        let languages = place.at(Language::all).iter();
        let pages = languages.map(|language| language.directory());
        let pages = pages.chain(["embed.html"]);
        pages
            .map(|page| [place.own, page].concat())
            .collect::<Vec<_>>()
    };
    archive.reports().iter().flat_map(of).collect()
}

/// Room for the whole report where a host sizes no frame, in px.
const FRAME: (u32, u32) = (960, 720);

/// Writes how the current report is embedded.
///
/// # Errors
/// When it cannot be written.
pub fn write_oembed(staging: &Staging, assets: &Assets) -> io::Result<()> {
    let oembed = oembed(&site::or_relative(), &(site::root() + &assets.share));
    let oembed = serde_json::to_string_pretty(&oembed)? + "\n";
    staging.write(&page::file("oembed.json"), oembed.as_bytes())
}

/// Writes what there is once. A sitemap has absolute addresses only, so there is none where the build
/// does not know the site's.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging, archive: &Archive) -> io::Result<()> {
    let known = site::root_known();
    staging.write("robots.txt", robots(known.as_deref()).as_bytes())?;
    if let Some(site) = known {
        staging.write("sitemap.xml", sitemap(&site, &pages(archive)).as_bytes())?;
    }
    Ok(())
}

/// oEmbed 1.0, type `rich`: <https://oembed.com>.
fn oembed(site: &str, picture: &str) -> Value {
    let (width, height) = FRAME;
    let html = format!(
        "<iframe src=\"{site}?embed=1\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         frameborder=\"0\" loading=\"lazy\"></iframe>",
        embed::title(None)
    );
    json!({
        "version": "1.0",
        "type": "rich",
        "title": head::title(),
        "provider_name": embed::title(None),
        "provider_url": site,
        "html": html,
        "width": width,
        "height": height,
        "thumbnail_url": picture,
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    })
}

fn robots(site: Option<&str>) -> String {
    let sitemap = site.map_or_else(String::new, |site| {
        format!("\nSitemap: {site}sitemap.xml\n")
    });
    ["User-agent: *\nAllow: /\n", &sitemap].concat()
}

fn sitemap(site: &str, pages: &[String]) -> String {
    // No dates: when a page changed last is not known to a build that gives the same bytes
    // whenever it runs.
    let pages: String = pages
        .iter()
        .map(|page| {
            format!(
                "  <url><loc>{}</loc></url>\n",
                escaped(&format!("{site}{page}"))
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://example.org/report/";

    #[test]
    fn oembed_has_what_a_rich_one_must_have() {
        let oembed = oembed(SITE, &[SITE, "share.png"].concat());
        assert_eq!(oembed["version"], "1.0");
        assert_eq!(oembed["type"], "rich");
        assert!(oembed["width"].is_u64() && oembed["height"].is_u64());
        let html = oembed["html"].as_str().unwrap_or_default();
        assert!(html.starts_with("<iframe src=\"https://example.org/report/?embed=1\""));
        assert!(!html.contains("<script"));
        for address in ["provider_url", "thumbnail_url"] {
            let address = oembed[address].as_str().unwrap_or_default();
            assert!(address.starts_with(SITE), "{address}");
        }
        // All three or none of them.
        assert!(oembed["thumbnail_width"].is_u64() && oembed["thumbnail_height"].is_u64());
        assert!(oembed["title"].is_string() && oembed["provider_name"].is_string());
    }

    #[test]
    fn robots_name_the_sitemap_where_there_is_one() {
        assert!(robots(Some(SITE)).ends_with("Sitemap: https://example.org/report/sitemap.xml\n"));
        assert!(!robots(None).contains("Sitemap"));
    }

    #[test]
    fn sitemap_is_well_formed() {
        let sitemap = sitemap("https://example.org/a&b/", &["".into(), "2022/en/".into()]);
        let rest = sitemap
            .strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .expect("its declaration stands first");
        let mut open = Vec::new();
        for tag in rest.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').expect("a tag ends");
            let name = tag.split(' ').next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None => open.push(name),
            }
            assert_eq!(text.matches('&').count(), text.matches("&amp;").count());
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn sitemap_lists_every_page() {
        let alone = pages(&Archive::alone());
        assert_eq!(alone, ["", "zh-Hant/", "en/", "embed.html"]);
        let sitemap = sitemap("https://example.org/a&b/", &alone);
        assert_eq!(
            sitemap.matches("<loc>https://example.org/a&amp;b/").count(),
            alone.len()
        );
    }
}
