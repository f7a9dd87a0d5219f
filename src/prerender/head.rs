//! The head of the page: policy, files, and what others show when the page is shared.

use super::{assets::Assets, inline, linked_data, page, site};
use crate::{
    data::{REPORT, archive},
    escape::escaped,
    language::{Language, t},
    query::told,
};
use std::fmt::Write;

/// No request leaves the origin, and nothing inline runs but what is named by its hash.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; style-src 'self' {style}; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The page's title, also where it is shared.
pub fn title() -> String {
    t!("{0}：{1}", REPORT.page.title, REPORT.source.headline)
}

/// What it is, in two sentences.
pub fn description() -> String {
    t!(
        "据《{0}》{1}报道：{2}每个数字都能点开原句。",
        REPORT.source.paper,
        REPORT.source.date,
        told::description(&REPORT)
    )
}

/// The content of `<head>`.
pub fn render(assets: &Assets) -> String {
    // Absolute addresses need to know where the site will stand; without, they are relative.
    let root = archive::up();
    let (site, top) = (site::from_page(), site::root());
    let (said, summed) = (title(), description());
    let (title, description) = (escaped(&said), escaped(&summed));
    let flags = inline::flags(
        &[root, &assets.wasm].concat(),
        &[root, &assets.embed_child].concat(),
        inline::Elsewhere::of_site(page::address),
    );
    // A developer's page reloads itself by an inline script.
    let style = assets
        .style
        .replace(&assets.font, &[root, &assets.font].concat());
    let policy = if assets.release {
        POLICY
            .replace("{script}", &inline::source(&flags))
            .replace("{style}", &inline::source(&style))
    } else {
        String::new()
    };
    let mut head = common(&policy, &flags);
    let _ = writeln!(
        head,
        "<link rel=\"canonical\" href=\"{site}{own}\">\n\
         {alternates}\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}oembed.json\" title=\"{title}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{root}{icon}\">\n\
         <link rel=\"manifest\" href=\"{beside}manifest.webmanifest\">\n\
         <style>{style}</style>\n\
         <link rel=\"stylesheet\" href=\"{root}{print}\" media=\"print\">\n\
         <script defer src=\"{root}{glue}\"></script>\n\
         <script defer src=\"{root}{boot}\"></script>\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:locale\" content=\"{locale}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:url\" content=\"{site}{own}\">\n\
         <meta property=\"og:image\" content=\"{top}{share}\">\n\
         <meta property=\"og:image:width\" content=\"1200\">\n\
         <meta property=\"og:image:height\" content=\"630\">\n\
         <meta property=\"og:image:type\" content=\"image/png\">\n\
         <meta property=\"og:image:alt\" content=\"{title}\">\n\
         <meta itemprop=\"name\" content=\"{title}\">\n\
         <meta itemprop=\"description\" content=\"{description}\">\n\
         <meta itemprop=\"image\" content=\"{top}{square}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <script type=\"application/ld+json\">{linked}</script>",
        beside = if assets.language.is_original() {
            ""
        } else {
            "../"
        },
        icon = assets.icon,
        print = assets.print,
        glue = assets.glue,
        boot = assets.boot,
        share = assets.share,
        square = assets.square,
        own = assets.language.directory(),
        alternates = alternates(&site),
        locale = locale(assets.language),
        linked = linked_data::render([&site, &top], &said, &summed, assets),
    );
    head
}

/// The page in all languages; who speaks another reads English.
fn alternates(site: &str) -> String {
    let link = |tag: &str, language: Language| {
        let address = [site, language.directory()].concat();
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">\n")
    };
    let all = Language::all()
        .iter()
        .map(|language| link(language.tag(), *language));
    let other = Language::all()
        .last()
        .map(|language| link("x-default", *language));
    all.chain(other).collect()
}

/// The same as Open Graph writes it.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::Hans => "zh_CN",
        Language::Hant => "zh_HK",
        Language::English => "en_GB",
    }
}

/// What every page has: encoding, policy (none if empty), title, colours (its own, in the dark too:
/// Dark Reader, which would paint over them, is told so), the script of the query flags and settings.
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
        "<title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"darkreader-lock\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#FBF8F3\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#12181F\">\n\
         <script>{flags}</script>",
        escaped(&title()),
        escaped(&description()),
    );
    head
}
