//! The head of the page: policy, files, and what others show when the page is shared.

use super::assets::Assets;
use crate::data::REPORT;
use serde_json::json;
use std::{env, fmt::Write};

/// No request leaves the origin, nothing inline runs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

pub const TITLE: &str = "图解宝安区政协常委会工作报告：积极建言资政 广泛凝聚共识";
pub const DESCRIPTION: &str = "据《宝安日报》2022-09-29报道：换届以来四个领域、十二项举措的成效，\
    “422133”主框架，2022年五项部署。每个数字都能点开原句。";

/// The content of `<head>`.
pub fn render(assets: &Assets) -> String {
    // Absolute addresses need to know where the site will stand; without, they are relative.
    let site = env::var("BAOAN_SITE_URL").map_or("./".to_owned(), |url| {
        format!("{}/", url.trim_end_matches('/'))
    });
    // A developer's page reloads itself by an inline script.
    let mut head = common(if assets.release { POLICY } else { "" });
    let _ = writeln!(
        head,
        "<link rel=\"canonical\" href=\"{site}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
         <link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         <link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
         <script defer src=\"{glue}\"></script>\n\
         <script defer src=\"{boot}\"></script>\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:locale\" content=\"zh_CN\">\n\
         <meta property=\"og:title\" content=\"{TITLE}\">\n\
         <meta property=\"og:description\" content=\"{DESCRIPTION}\">\n\
         <meta property=\"og:url\" content=\"{site}\">\n\
         <meta property=\"og:image\" content=\"{site}{share}\">\n\
         <meta property=\"og:image:width\" content=\"1200\">\n\
         <meta property=\"og:image:height\" content=\"630\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <script type=\"application/ld+json\">{linked}</script>",
        icon = assets.icon,
        style = assets.style,
        font = assets.font,
        glue = assets.glue,
        boot = assets.boot,
        wasm = assets.wasm,
        share = assets.share,
        linked = linked_data(&site),
    );
    head
}

/// What every page has: encoding, policy (none if empty), title, colours.
pub fn common(policy: &str) -> String {
    let mut head = String::from(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    if !policy.is_empty() {
        let _ = writeln!(
            head,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
        );
    }
    let _ = writeln!(
        head,
        "<title>{TITLE}</title>\n\
         <meta name=\"description\" content=\"{DESCRIPTION}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#FBF8F3\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#12181F\">"
    );
    head
}

/// Schema.org: what the page is, what it is based on, and the dataset in it.
fn linked_data(site: &str) -> String {
    let source = REPORT.source;
    let original = json!({
        "@type": "NewsArticle",
        "headline": source.title,
        "datePublished": source.date,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "url": source.url,
    });
    let download = |name: &str, format: &str| json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": format!("{site}data/{name}")});
    json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "description": DESCRIPTION,
                "inLanguage": "zh-Hans",
                "url": site,
                "isBasedOn": original,
            },
            {
                "@type": "Dataset",
                "name": "宝安区政协常委会工作报告数据",
                "description": "报告中的全部数量，逐条附原句与出处。",
                "inLanguage": "zh-Hans",
                "isBasedOn": source.url,
                "distribution": [
                    download("figures.csv", "text/csv"),
                    download("report.json", "application/json"),
                ],
            },
        ],
    })
    .to_string()
    // A data block ends at the first `</script`; nothing in it may look like one.
    .replace('<', "\\u003c")
}
