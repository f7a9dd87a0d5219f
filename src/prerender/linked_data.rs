//! Schema.org: what the page is, what it is based on, and the dataset in it.

use super::assets::Assets;
use crate::data::REPORT;
use serde_json::{Value, json};

/// The graph, as it stands in the page; `site` is the address that relative paths hang on.
pub fn render(site: &str, title: &str, description: &str, assets: &Assets) -> String {
    let pictures = [&assets.share, &assets.square].map(|picture| format!("{site}{picture}"));
    graph(site, title, description, &pictures)
        .to_string()
        // A data block ends at the first `</script`; nothing in it may look like one.
        .replace('<', "\\u003c")
}

fn graph(site: &str, title: &str, description: &str, pictures: &[String]) -> Value {
    let source = REPORT.source;
    let original = json!({
        "@type": "NewsArticle",
        "headline": source.title,
        "datePublished": source.date,
        "inLanguage": "zh-Hans",
        "publisher": {"@type": "Organization", "name": source.publisher},
        "url": source.url,
    });
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
                "@id": format!("{site}#report"),
                "headline": title,
                "description": description,
                "inLanguage": "zh-Hans",
                "isAccessibleForFree": true,
                "url": site,
                "mainEntityOfPage": site,
                "image": pictures,
                "isBasedOn": original,
            },
            {
                "@type": "Dataset",
                "@id": format!("{site}#dataset"),
                "name": "宝安区政协常委会工作报告数据",
                "description": dataset_description(),
                "inLanguage": "zh-Hans",
                "isAccessibleForFree": true,
                "url": format!("{site}#/data"),
                "isPartOf": {"@id": format!("{site}#report")},
                "isBasedOn": source.url,
                "distribution": [
                    download("figures.csv", "text/csv"),
                    download("report.json", "application/json"),
                ],
            },
        ],
    })
}

/// Dataset searches want at least fifty characters.
fn dataset_description() -> String {
    let source = REPORT.source;
    format!(
        "《{}》{}刊发的《{}》中的全部数量，共{}组：名称、数值、单位、是否约数、已完成或部署，\
         以及所属的领域和举措，逐条附原句与它在文中的位置。",
        source.publisher,
        source.date,
        source.title,
        REPORT.figures.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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
                    if ["url", "contentUrl", "mainEntityOfPage"].contains(&key.as_str()) {
                        let text = value.as_str().expect("an address is text");
                        assert!(text.starts_with("http"), "{key}: {text} is not absolute");
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
    fn headline_is_as_short_as_searches_show() {
        assert!(super::super::head::TITLE.chars().count() <= 110);
    }
}
