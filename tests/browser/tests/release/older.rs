//! Engines older than the page would like: the whole page, by its twin in JavaScript where its Wasm
//! can't run; the page as prerendered, and the notice, where no program starts. As far as a new engine
//! can play an old one: what a script can take away, and a style sheet with what it does not know.

use crate::degraded::reads_on;
use crate::offline::ALL_DRAWN;
use crate::scriptless::whole_article;
use crate::suite::Suite;
use crate::visit::visit;
use browser_tests::media::Media;
use browser_tests::{Page, Result, build, dist, offline};

/// Without these the Wasm can't run, and its twin does. The last knows Wasm, but not all that ours is made of.
const UNABLE: [(&str, &str); 3] = [
    ("WebAssembly", "delete self.WebAssembly"),
    ("fetch", "delete self.fetch; delete self.WebAssembly"),
    (
        "newer Wasm",
        "WebAssembly.compile = WebAssembly.compileStreaming = WebAssembly.instantiate = \
            async () => { throw new WebAssembly.CompileError('an opcode of a later year'); }",
    ),
];

/// Without these the Wasm runs.
const LACKING: [(&str, &str); 13] = [
    ("ResizeObserver", "delete self.ResizeObserver"),
    ("IntersectionObserver", "delete self.IntersectionObserver"),
    (
        "dialogs",
        "delete self.HTMLDialogElement.prototype.showModal; delete self.HTMLDialogElement.prototype.close",
    ),
    (
        "compiling on the way",
        "delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming",
    ),
    ("matchMedia", "delete self.matchMedia"),
    ("clipboard", "delete Navigator.prototype.clipboard"),
    (
        "service workers",
        "delete Navigator.prototype.serviceWorker",
    ),
    ("caches", "delete self.caches"),
    (
        "storage",
        "Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
    ),
    ("pointers", "delete self.PointerEvent"),
    ("idle time", "delete self.requestIdleCallback"),
    (
        "later text and lists",
        "delete Array.prototype.at; delete Array.prototype.findLast; delete String.prototype.replaceAll",
    ),
    (
        "view transitions",
        "delete Document.prototype.startViewTransition",
    ),
];

/// What browsers say of a script that does not even begin.
const BROKEN: [&str; 4] = ["too old", "SyntaxError", "unexpected token", "Unexpected"];

pub fn add(suite: &mut Suite) {
    for (what, script) in UNABLE {
        if what == "WebAssembly" {
            suite.everywhere();
        }
        suite.add(
            format!("older/offline.html without {what} answers"),
            async move |page| beginning_offline(page, script, answers).await,
        );
    }
    suite.add(
        "older/offline.html whose program can't be had is read, and shows all drawings",
        async |page| {
            let script = "Object.defineProperty(self, 'reportTwin', { get() { throw new Error('too old'); }, set() {} })";
            beginning_offline(page, script, drawn_without_program).await
        },
    );

    for (what, start) in [
        ("throws", "throw new Error('too old');"),
        ("is not understood", "({ )"),
    ] {
        if what == "is not understood" {
            suite.everywhere();
        }
        suite.add_expecting(
            format!("older/a first script that {what}: it is read"),
            &BROKEN,
            async move |page| {
                let site = build::altered("boot-", |script| format!("{start}{script}"))?;
                let _site = visit(page, site).await?;
                page.load("").await?;
                reads_on(page).await
            },
        );
    }

    for (what, script) in UNABLE.into_iter().chain(LACKING) {
        if ["dialogs", "storage"].contains(&what) {
            suite.everywhere();
        }
        suite.add(
            format!("older/without {what} it answers"),
            async move |page| {
                let _site = visit(page, build::beginning_with(script)?).await?;
                answers(page).await
            },
        );
    }

    suite.everywhere().add(
        "older/without what selectors have learnt it answers, and nothing overflows",
        async |page| {
            let page_of_the_site = std::fs::read_to_string(dist().join("index.html"))?;
            let site = build::with_page(&forgetful(&page_of_the_site)?)?;
            let _site = visit(page, site).await?;
            for width in [390, 1440] {
                Media::screen(width).apply(page).await?;
                answers(page).await?;
                // To search closes the detail.
                page.open("#/areas/area-1").await?;
                page.wait("isVisible($('[data-detail]'))").await?;
                page.expect(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
                )
                .await?;
                // On a phone it is a sheet at the foot of the screen.
                if width == 390 {
                    page.wait("Math.abs($('[data-detail]').getBoundingClientRect().bottom - innerHeight) < 2")
                        .await?;
                }
                page.expect("isVisible($('#data table')) && isVisible($('#data .chart'))")
                    .await?;
                let toggle = "
                    const shown = () => [isVisible($('#data .chart')), isVisible($('#data table'))].join();
                    for (const [value, expected] of [['charts', 'true,false'], ['table', 'false,true'], ['both', 'true,true']]) {
                        $(`.toggle [value=${value}]`).click();
                        await until(() => shown() === expected, `${value}: ${expected}`);
                    }";
                page.run(toggle, serde_json::Value::Null).await?;
            }
            for part in ["overview", "areas", "timeline", "framework", "plan", "data", "source"] {
                page.open(&format!("?embed=1&part={part}")).await?;
                page.expect(&format!(
                    "isVisible($('#{part} h2')) && $$('main section').filter(isVisible).length === {} && !isVisible($('.bar'))",
                    if part == "areas" { 2 } else { 1 }
                ))
                .await?;
            }
            Ok(())
        },
    );
}

/// The page with a style sheet that has what engines before Chromium 86 don't know.
fn forgetful(page: &str) -> Result<String> {
    let young = [":has(", ":is(", ":where(", ":focus-visible"];
    let page = young.iter().fold(page.to_owned(), |page, young| {
        page.replace(young, &young.replacen(':', ":un", 1))
    });
    let (before, rest) = page
        .split_once("style-src 'self' 'sha256-")
        .ok_or("the policy names no style sheet")?;
    let (_, after) = rest.split_once('\'').ok_or("a hash ends")?;
    Ok(format!("{before}style-src 'self' 'unsafe-inline'{after}"))
}

/// `offline.html` with a script before all others.
async fn beginning_offline(
    page: &mut Page,
    script: &str,
    check: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    let site = build::beginning_with(script)?;
    let file = offline::copy(&site.join("offline.html"))?;
    page.visit_instead(file.to_string());
    let verdict = check(page).await;
    offline::remove(&file)?;
    std::fs::remove_dir_all(site)?;
    verdict
}

/// The page says that it does not answer, and its drawings are there.
async fn drawn_without_program(page: &Page) -> Result<()> {
    page.load("").await?;
    reads_on(page).await?;
    let page_of_the_site = std::fs::read_to_string(dist().join("index.html"))?;
    let drawings = page_of_the_site.matches("<svg class=\"drawing ").count();
    page.expect(&format!("$$('svg.drawing').length === {drawings}"))
        .await?;
    page.expect(ALL_DRAWN).await
}

/// The page gets ready, opens a detail, sorts and searches, and is the whole article.
async fn answers(page: &Page) -> Result<()> {
    page.open("").await?;
    page.expect("!isVisible($('#wasm-notice'))").await?;
    page.run("$('#areas a[href]').click()", serde_json::Value::Null)
        .await?;
    page.wait("isVisible($('[data-detail]'))").await?;
    let search = "
        const box = $(`[data-control='q']`);
        const all = $$('#data tbody tr').length;
        box.value = '提案';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => $$('#data tbody tr').length < all, 'fewer rows');";
    page.run(search, serde_json::Value::Null).await?;
    whole_article(page).await
}
