//! What a reader sees is what the document says, whenever they look: no numeral counts up, nothing
//! is hidden until it is seen, nothing comes in.

use crate::suite::{Suite, none, none_of};
use crate::visit::visit;
use browser_tests::media::Media;
use browser_tests::painted::{changed_by_scrolling, unpainted};
use browser_tests::{Browser, Engine, Page, Result, build, catalog, contrast, dist, pictures};
use serde_json::{Value, json};

/// What readers may have chosen: something in every part, and something that little belongs to.
const CHOSEN: [&str; 7] = [
    "#/areas/area-2",
    "#/overview/area-1",
    "#/overview/figure-suggestions",
    "#/timeline/event-first-session",
    "#/framework/slot-1-2",
    "#/plan/task-2-3",
    "#/data/figure-training-terms",
];

pub fn add(suite: &mut Suite) {
    for width in [390, 1440] {
        for motion in [true, false] {
            let how = if motion { "motion" } else { "no motion" };
            if motion == (width == 390) {
                suite.everywhere();
            }
            suite.add(
                format!("painted/every text unscrolled, on the way and at rest, {width} px, {how}"),
                async move |page| {
                    moving(page, width, motion).await?;
                    let mut found = Vec::new();
                    // Before the Wasm has come, maybe.
                    page.load("").await?;
                    found.extend(unpainted(page).await?);
                    page.ready().await?;
                    found.extend(unpainted(page).await?);
                    found.extend(changed_by_scrolling(page).await?);
                    found.extend(unpainted(page).await?);
                    none_of("texts are not painted as they are", &found)
                },
            );
        }

        suite.add(
            format!("painted/every figure of the report, {width} px"),
            async move |page| {
                moving(page, width, true).await?;
                page.open("").await?;
                let figures = catalog::report()?["figures"].clone();
                none(
                    "figures are nowhere to be seen",
                    &page.look(SHOWN, figures).await?,
                )
            },
        );

        if width == 1440 {
            suite.everywhere();
        }
        suite
            .not_in(Engine::WebKit, "its driver takes pictures of windows only")
            .add(
                format!("painted/a picture of the whole page is the same unscrolled and scrolled, {width} px"),
                async move |page| {
                    moving(page, width, true).await?;
                    page.open("").await?;
                    page.run(MASK, Value::Null).await?;
                    let unscrolled = pictures::of_document(page).await?;
                    page.run(DOWN_AND_UP, Value::Null).await?;
                    let scrolled = pictures::of_document(page).await?;
                    match pictures::difference(page, &unscrolled, &scrolled).await? {
                        None => Ok(()),
                        Some(difference) => Err(format!("they differ: {difference}").into()),
                    }
                },
            );

        if width == 1440 {
            suite.everywhere();
        }
        suite.add(
            format!("painted/a saved copy shows everything without scripts, {width} px"),
            async move |page| {
                moving(page, width, true).await?;
                page.open("").await?;
                let live = page.value("document.documentElement.outerHTML").await?;
                let copy = format!("<!doctype html>{}", live.as_str().unwrap_or_default());
                page.allow(page.site().to_owned());
                let _site = visit(page, build::with_page(&copy)?).await?;
                page.scripts(false).await?;
                // It has started anew, with a window of its own size.
                if matches!(**page, Browser::WebKit(_)) {
                    moving(page, width, true).await?;
                }
                page.load("").await?;
                page.expect("$$('#data .num').length > 15").await?;
                none_of("texts are not painted as they are", &unpainted(page).await?)
            },
        );
    }

    suite
        .everywhere()
        .add("painted/every text of the one file", async |page| {
            moving(page, 1440, true).await?;
            let file = dist().join("offline.html").canonicalize()?;
            page.visit_instead(format!("file://{}", file.display()));
            page.open("").await?;
            let mut found = unpainted(page).await?;
            found.extend(changed_by_scrolling(page).await?);
            none_of("texts are not painted as they are", &found)
        });

    suite.add("painted/every text of every language", async |page| {
        let mut found = Vec::new();
        for language in ["en/", "zh-Hant/"] {
            moving(page, 1440, true).await?;
            page.open(language).await?;
            found.extend(unpainted(page).await?);
            found.extend(changed_by_scrolling(page).await?);
        }
        none_of("texts are not painted as they are", &found)
    });

    for dark in [false, true] {
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        let theme = if dark { "dark" } else { "light" };
        suite.add(
            format!("painted/what is not chosen is still read, {theme}"),
            async move |page| {
                let mut found = Vec::new();
                for width in [1440, 390] {
                    Media::screen(width).dark(dark).apply(page).await?;
                    page.open("").await?;
                    for address in CHOSEN {
                        let id = address.rsplit('/').next().unwrap_or_default();
                        page.run("await setHash(args)", json!(address)).await?;
                        page.wait(&format!(
                            "$('[data-detail={id}]') && $('[data-id={id}][aria-current]')"
                        ))
                        .await?;
                        let dim = contrast::below(page, 3.0, 0.0, "*").await?;
                        found.extend(
                            dim.into_iter()
                                .map(|line| format!("{width} px, {address}: {line}")),
                        );
                    }
                }
                none_of("texts can't be read", &found)
            },
        );
    }

    suite.everywhere().add("painted/what moves takes 200 ms at most, and nothing where none is wanted", async |page| {
        let mut found = Vec::new();
        for (motion, most) in [(true, 200), (false, 0)] {
            moving(page, 1440, motion).await?;
            page.open("#/areas/area-1").await?;
            page.run("$('[data-tool=Search]').click(); await until(() => $('dialog[open]'), 'the search')", Value::Null).await?;
            let longer = page.run(LONGER, json!(most)).await?;
            let longer = longer.as_array().into_iter().flatten();
            found.extend(longer.filter_map(|line| Some(format!("motion: {motion}: {}", line.as_str()?))));
        }
        none_of("things move longer", &found)
    });
}

/// A screen whose reader has set the device to motion, or to none.
async fn moving(page: &mut Page, width: u32, motion: bool) -> Result<()> {
    page.motion(motion).await?;
    let media = Media {
        still: !motion,
        ..Media::screen(width)
    };
    media.apply(page).await
}

/// Figures whose text stands in none of the lists, or is not to be seen there.
const SHOWN: &str = "
    return args.filter(({ id, text }) => {
        const places = $$(`#areas [data-id='${id}'], #plan .tasks [data-id='${id}'], #data tbody [data-id='${id}']`).filter(isVisible);
        return !places.some((one) => words(one.innerText).includes(words(text)));
    }).map(({ id, text }) => `${id}: ${text}`);";

/// Takes away what tells where the reader is, and what sticks to the screen; its room stays.
const MASK: &str = "
    await document.fonts.ready;
    for (const one of $$('body *')) {
        if (one.matches('.top > *') || /sticky|fixed/.test(getComputedStyle(one).position)) one.style.setProperty('visibility', 'hidden', 'important');
    }
    // And without the light that passes once over the night.
    for (const one of $$('.glow, .ray')) one.style.setProperty('animation', 'none', 'important');
    await painted(2);";

const DOWN_AND_UP: &str = "
    for (let last = NaN; scrollY !== last; ) {
        last = scrollY;
        scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
        await painted(2);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    // What takes longer than any motion of ours would be at its end.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    await painted(2);";

/// What moves for more than `args` ms when it changes, or by itself.
const LONGER: &str = "
    const seconds = (list) => list.split(',').map(parseFloat);
    const found = [];
    for (const element of $$('*')) {
        for (const side of [null, '::before', '::after', '::backdrop']) {
            const { animationName, transitionDuration, transitionDelay } = getComputedStyle(element, side);
            const delays = seconds(transitionDelay);
            const longest = Math.max(...seconds(transitionDuration).map((one, at) => one && one + delays[at % delays.length]));
            if (animationName !== 'none') found.push(`<${element.localName} ${element.getAttribute('class')}>${side ?? ''}: ${animationName}`);
            if (longest * 1000 > args + 0.1) found.push(`<${element.localName} ${element.getAttribute('class')}>${side ?? ''}: ${longest} s`);
        }
    }
    return found;";
