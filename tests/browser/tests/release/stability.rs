//! Nothing on the page moves by itself: not when the Wasm takes over, not when the font comes,
//! not when a detail is opened by the address, not on the way down.

use crate::suite::{Suite, none, none_of};
use browser_tests::device::Device;
use browser_tests::media::Media;
use browser_tests::shifts::{self, ADDRESSES, Shift};
use browser_tests::{Lab, Page, Result, dist};
use serde_json::{Value, json};
use server::Fault;
use std::time::Duration;

/// Later than any first paint.
const LATE: Duration = Duration::from_millis(6_000);

/// So many bytes of a page come at once on a poor line: one or two elements.
const PIECE: usize = 1_300;

/// The layout shift of some words by some pixels; a tenth is what browsers call good.
const MOST_OF_A_FONT: f64 = 0.002;

pub fn add(suite: &mut Suite) {
    for width in [390, 1440] {
        suite.add(
            format!("stability/no address shifts while it opens, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let found = opened(page, &ADDRESSES).await;
                none_of("shifts", &found?)
            },
        );

        suite.add(
            format!("stability/late Wasm shifts nothing, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let late = |path: &str| path.ends_with(".wasm").then_some(Fault::Late(LATE));
                let site = Lab::broken_site(late).await?;
                page.visit_instead(site.url());
                none_of("shifts", &opened(page, &["#/", "#/plan/task-2-3"]).await?)
            },
        );

        suite.add(
            format!("stability/what comes in pieces moves nothing, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let pieces = |path: &str| path.ends_with('/').then_some(Fault::Pieces(PIECE));
                let site = Lab::broken_site(pieces).await?;
                page.visit_instead(site.url());
                none_of("shifts", &opened(page, &["#/", "?elder=1"]).await?)?;
                // Some of it waited for what follows.
                let waited = "['.bar > *', '.steps', '.most', '.figures > *', '.stand .how'].filter((all) => $$(all).some((own) => getComputedStyle(own).visibility === 'hidden'))";
                none("waits for ever", &page.value(waited).await?)
            },
        );

        // The headline's face is worth its swap (look.md): then its words, and nothing else on
        // the page, move by some pixels within their lines.
        suite.add(
            format!("stability/a late font moves words within their lines only, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let late = |path: &str| path.ends_with(".woff2").then_some(Fault::Late(LATE));
                let site = Lab::broken_site(late).await?;
                page.visit_instead(site.url());
                Device::HERE.apply(page).await?;
                let forgotten = forget_serifs(page).await?;
                page.load("").await?;
                let boxes = "JSON.stringify($$('body :is(div, section, header, nav, p, ol, ul, li, h1, h2, h3, h4, figure, svg, table, article)').map((one) => [one.offsetTop, one.offsetHeight]))";
                page.run("await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint')", Value::Null).await?;
                let before = page.value(boxes).await?;
                page.ready().await?;
                page.run("await document.fonts.load('700 20px Song')", Value::Null).await?;
                let moved = page.value(boxes).await? != before;
                let found = shifts::of_load(page).await?;
                let score: f64 = found.iter().map(|(score, _)| score).sum();
                let painted = page
                    .expect("performance.getEntriesByName('first-contentful-paint')[0].startTime < performance.getEntriesByType('resource').find(({ name }) => name.endsWith('woff2')).responseEnd")
                    .await;
                page.cdp("Page.removeScriptToEvaluateOnNewDocument", forgotten)
                    .await?;
                Device::undo(page).await?;
                painted?;
                if moved || score > MOST_OF_A_FONT {
                    let told = told("#/", found).join("\n");
                    return Err(format!("boxes moved: {moved}; {score} of shifts:\n{told}").into());
                }
                Ok(())
            },
        );

        suite.add(
            format!("stability/scrolling shifts nothing, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open("#/").await?;
                none_of(
                    "shifts",
                    &told("the way down and up", shifts::of_scroll(page).await?),
                )
            },
        );
    }

    suite.add(
        "stability/a slot whose word comes late stays where it is",
        async |page| {
            Media::screen(390).apply(page).await?;
            // The page up to that word, which the address has in sight.
            let index = std::fs::read_to_string(dist().join("index.html"))?;
            let (slot, tag) = ("id=\"/framework/slot-3-1\"", "tag-background\">");
            let slot = index.find(slot).ok_or("no slot")?;
            let bytes = slot + index[slot..].find(tag).ok_or("no tag")? + tag.len();
            let halt = move |path: &str| path.ends_with('/').then_some(Fault::Halt(bytes));
            let site = Lab::broken_site(halt).await?;
            page.visit_instead(site.url());
            // The rest is there before the next frame: the word, and the way to the address, in one.
            let source = json!({ "source": "
                const busy = () => {
                    if (document.readyState !== 'loading') return;
                    for (const end = performance.now() + 60; performance.now() < end; );
                    requestAnimationFrame(busy);
                };
                requestAnimationFrame(busy);" });
            let added = page
                .cdp("Page.addScriptToEvaluateOnNewDocument", source)
                .await?;
            let found = opened(page, &["#/framework/framework-1"]).await;
            page.cdp("Page.removeScriptToEvaluateOnNewDocument", added)
                .await?;
            none_of("shifts", &found?)
        },
    );
}

/// A machine that has none of the serif fonts which the style names: until the page's own comes,
/// headlines stand in a face of other metrics.
async fn forget_serifs(page: &Page) -> Result<Value> {
    let script = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { --serif: Song, \"DejaVu Sans Mono\", sans-serif !important; }');
        document.adoptedStyleSheets = [sheet];";
    let source = json!({ "source": script });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await
}

async fn opened(page: &Page, addresses: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for address in addresses {
        page.open(address).await?;
        found.extend(told(address, shifts::of_load(page).await?));
    }
    Ok(found)
}

fn told(place: &str, shifts: Vec<Shift>) -> Vec<String> {
    shifts
        .into_iter()
        .map(|(_, what)| format!("{place}: {what}"))
        .collect()
}
