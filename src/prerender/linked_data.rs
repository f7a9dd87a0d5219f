//! Schema.org: what the page is, what it is based on, and the dataset in it.

use super::assets::Assets;
use crate::{
    data::REPORT,
    language::{current, t},
};
use report::model::{Publication, Source};
use serde_json::{Value, json};

/// The graph, as it stands in the page; `site` is the report's address, `top` that of the site's root.
pub fn render([site, top]: [&str; 2], title: &str, description: &str, assets: &Assets) -> String {
    let pictures = [&assets.share, &assets.square].map(|picture| format!("{top}{picture}"));
    graph(site, title, description, &pictures)
        .to_string()
        // A data block ends at the first `</script`; nothing in it may look like one.
        .replace('<', "\\u003c")
}

fn graph(site: &str, title: &str, description: &str, pictures: &[String]) -> Value {
    let source = REPORT.source;
    let own = [site, current().directory()].concat();
    let (original, dataset_of) = (one_or_all(&source, original), one_or_all(&source, reached));
    let download = |name: &str, format: &str| {
        let address = format!("{site}data/{name}");
        json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": address})
    };
    // Neither says who made it, when, or under which licence: nobody has said so.
    json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "@id": format!("{own}#report"),
                "headline": title,
                "description": description,
                "inLanguage": current().tag(),
                "isAccessibleForFree": true,
                "url": own,
                "mainEntityOfPage": own,
                "image": pictures,
                "isBasedOn": original,
            },
            {
                "@type": "Dataset",
                "@id": format!("{own}#dataset"),
                "name": REPORT.page.dataset,
                "description": dataset_description(),
                "inLanguage": current().tag(),
                "isAccessibleForFree": true,
                "url": format!("{own}#/data"),
                "isPartOf": {"@id": format!("{own}#report")},
                "isBasedOn": dataset_of,
                "distribution": [
                    download("figures.csv", "text/csv"),
                    download("report.json", "application/json"),
                ],
            },
        ],
    })
}

/// What is said of the page that carries the article; of each, if there are several.
fn one_or_all(source: &Source, said: impl Fn(Publication) -> Value) -> Value {
    match source.also {
        [] => said(source.itself()),
        _ => source.publications().map(said).collect(),
    }
}

/// Where a page can be read, or what it is.
fn reached(page: Publication) -> Value {
    page.url.map_or_else(|| original(page), Value::from)
}

/// The article as it was published; without an address, if it was only printed.
fn original(source: Publication) -> Value {
    let mut original = json!({
        "@type": "NewsArticle",
        "headline": source.title,
        "datePublished": source.date,
        "inLanguage": "zh-Hans",
        "publisher": {"@type": "Organization", "name": source.publisher},
    });
    if let Some(url) = source.url {
        original["url"] = url.into();
    }
    original
}

/// Dataset searches want at least fifty characters.
fn dataset_description() -> String {
    let source = REPORT.source;
    t!(
        "《{0}》{1}刊发的《{2}》中的全部数量，共{3}组：名称、数值、单位、是否约数、状态，以及所属的领域和举措，逐条附原句与它在文中的位置。",
        source.paper,
        source.date,
        source.headline,
        REPORT.figures.len().to_string()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::slice;

    const SITE: &str = "https://example.org/report/";

    /// By schema.org: what each type that occurs may have, of itself or of its parents.
    const PROPERTIES: [(&str, &[&str]); 4] = [
        (
            "NewsArticle",
            &[
                "headline",
                "description",
                "inLanguage",
                "isAccessibleForFree",
                "url",
                "mainEntityOfPage",
                "image",
                "isBasedOn",
                "datePublished",
                "publisher",
            ],
        ),
        (
            "Dataset",
            &[
                "name",
                "description",
                "inLanguage",
                "isAccessibleForFree",
                "url",
                "isPartOf",
                "isBasedOn",
                "distribution",
            ],
        ),
        ("DataDownload", &["encodingFormat", "contentUrl"]),
        ("Organization", &["name"]),
    ];

    /// What searches for articles and datasets require of them.
    const REQUIRED: [(&str, &[&str]); 4] = [
        ("NewsArticle", &["headline", "url"]),
        ("Dataset", &["name", "description", "distribution"]),
        ("DataDownload", &["contentUrl"]),
        ("Organization", &["name"]),
    ];

    fn of_type(table: &[(&str, &'static [&'static str])], name: &str) -> &'static [&'static str] {
        table
            .iter()
            .find(|(of, _)| *of == name)
            .unwrap_or_else(|| panic!("no rule for {name}"))
            .1
    }

    fn is_date(text: &str) -> bool {
        let lengths: Vec<usize> = text.split('-').map(str::len).collect();
        lengths == [4, 2, 2] && text.bytes().all(|one| one == b'-' || one.is_ascii_digit())
    }

    fn check(value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(check),
            Value::Object(fields) => {
                if let Some(Value::String(name)) = fields.get("@type") {
                    for key in fields.keys().filter(|key| !key.starts_with('@')) {
                        let allowed = of_type(&PROPERTIES, name);
                        assert!(allowed.contains(&key.as_str()), "{name} has no {key}");
                    }
                    for key in of_type(&REQUIRED, name) {
                        assert!(fields.contains_key(*key), "{name} lacks {key}");
                    }
                }
                for (key, value) in fields {
                    let addresses = ["url", "contentUrl", "mainEntityOfPage", "image", "@id"];
                    if addresses.contains(&key.as_str()) {
                        let all = value
                            .as_array()
                            .map_or(slice::from_ref(value), Vec::as_slice);
                        for address in all {
                            let text = address.as_str().expect("an address is text");
                            assert!(text.starts_with("http"), "{key}: {text} is not absolute");
                        }
                    }
                    if key.starts_with("date") {
                        let text = value.as_str().expect("a date is text");
                        assert!(is_date(text), "{key}: {text} is not ISO 8601");
                    }
                    check(value);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn is_what_schema_org_and_searches_ask_for() {
        let pictures = [format!("{SITE}share.png")];
        let graph = graph(SITE, "题", "述", &pictures);
        assert_eq!(graph["@context"], "https://schema.org");
        check(&graph);
        let nodes = graph["@graph"].as_array().expect("a list of nodes");
        assert!(nodes.iter().all(|node| node["@type"].is_string()));
        let description = nodes[1]["description"].as_str().unwrap_or_default();
        assert!(
            (50..=5000).contains(&description.chars().count()),
            "{description}"
        );
    }

    #[test]
    fn a_printed_page_has_no_address() {
        let (source, url) = (REPORT.source, REPORT.source.url);
        assert_eq!(original(source.itself())["url"].as_str(), url);
        let printed = Publication {
            url: None,
            ..source.itself()
        };
        assert_eq!(original(printed).get("url"), None);
    }

    #[test]
    fn of_several_pages_each_is_named() {
        let evening = Publication {
            publisher: "晚报",
            url: None,
            starts: Some("s9"),
            ..REPORT.source.itself()
        };
        let source = Source {
            also: Box::leak(Box::new([evening])),
            ..REPORT.source
        };
        let both = one_or_all(&source, original);
        assert_eq!(both[0]["publisher"]["name"], source.publisher);
        assert_eq!(both[1]["publisher"]["name"], "晚报");
        let reached = one_or_all(&source, reached);
        assert_eq!(reached[0].as_str(), source.url);
        assert_eq!(reached[1]["@type"], "NewsArticle");
        assert_eq!(
            one_or_all(&REPORT.source, original),
            original(REPORT.source.itself())
        );
    }

    #[test]
    fn headline_is_as_short_as_searches_show() {
        assert!(super::super::head::title().chars().count() <= 110);
    }
}
