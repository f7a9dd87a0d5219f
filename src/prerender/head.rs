//! The head of the page: policy, files, and what others show when the page is shared.

use super::{assets::Assets, inline, linked_data, site};
use std::fmt::Write;

/// No request leaves the origin, and nothing inline runs but what is named by its hash.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {inline}; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The page's title, also where it is shared.
pub const TITLE: &str = "图解宝安区政协常委会工作报告：积极建言资政 广泛凝聚共识";
/// What it is, in two sentences.
pub const DESCRIPTION: &str = "据《宝安日报》2022-09-29报道：换届以来四个领域、十二项举措的成效，\
    “422133”主框架，2022年五项部署。每个数字都能点开原句。";

/// The content of `<head>`.
pub fn render(assets: &Assets) -> String {
    // Absolute addresses need to know where the site will stand; without, they are relative.
    let site = site::or_relative();
    let flags = inline::flags(&assets.embed_child);
    // A developer's page reloads itself by an inline script.
    let policy = if assets.release {
        POLICY.replace("{inline}", &inline::source(&flags))
    } else {
        String::new()
    };
    let mut head = common(&policy, &flags);
    let _ = writeln!(
        head,
        "<link rel=\"canonical\" href=\"{site}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}oembed.json\" title=\"{TITLE}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
         <link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         <link rel=\"stylesheet\" href=\"{print}\" media=\"print\">\n\
         <link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
         <script defer src=\"{glue}\"></script>\n\
         <script defer src=\"{boot}\"></script>\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin fetchpriority=\"low\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:locale\" content=\"zh_CN\">\n\
         <meta property=\"og:title\" content=\"{TITLE}\">\n\
         <meta property=\"og:description\" content=\"{DESCRIPTION}\">\n\
         <meta property=\"og:url\" content=\"{site}\">\n\
         <meta property=\"og:image\" content=\"{site}{share}\">\n\
         <meta property=\"og:image:width\" content=\"1200\">\n\
         <meta property=\"og:image:height\" content=\"630\">\n\
         <meta property=\"og:image:type\" content=\"image/png\">\n\
         <meta property=\"og:image:alt\" content=\"{TITLE}\">\n\
         <meta itemprop=\"name\" content=\"{TITLE}\">\n\
         <meta itemprop=\"description\" content=\"{DESCRIPTION}\">\n\
         <meta itemprop=\"image\" content=\"{site}{square}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <script type=\"application/ld+json\">{linked}</script>",
        icon = assets.icon,
        style = assets.style,
        print = assets.print,
        font = assets.font,
        glue = assets.glue,
        boot = assets.boot,
        wasm = assets.wasm,
        share = assets.share,
        square = assets.square,
        linked = linked_data::render(&site, TITLE, DESCRIPTION, assets),
    );
    head
}

/// What every page has: encoding, policy (none if empty), the script of the query flags, title,
/// colours.
pub fn common(policy: &str, flags: &str) -> String {
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
        "<script>{flags}</script>\n\
         <title>{TITLE}</title>\n\
         <meta name=\"description\" content=\"{DESCRIPTION}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#FBF8F3\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#12181F\">"
    );
    head
}
