//! 长辈版: what it promises, by the computed style of everything on the page; that it comes without a
//! flash, keeps the reader's place, and is kept.

use crate::paint;
use crate::suite::{Suite, none_of};
use crate::visit::{visit, visit_broken};
use browser_tests::media::Media;
use browser_tests::{Browser, Engine, Lab, Page, Result, build, contrast, dist, shifts};
use serde_json::{Value, json};
use server::Fault;
use std::time::Duration;

/// Later than any first paint.
const LATE: Duration = Duration::from_millis(1_500);

/// What of drawings need not stand out: grounds, grids, and areas that have their words on them.
const GROUNDS: &str = ".hit, .bleed, .light, .beam, .gold, .ray, .glow, .shade, .pane, .edge, .hairline, .row, .title-row, .piece, .pale";

pub fn add(suite: &mut Suite) {
    let phone = Media::screen(390);
    for (how, media) in [
        ("390 px", phone),
        ("390 px, dark, under a finger", phone.dark(true).touch()),
        ("820 px, under a finger", Media::screen(820).touch()),
        ("1440 px", Media::screen(1440)),
    ] {
        if media.touch {
            suite.not_in(Engine::WebKit, "it can't be told of a finger");
        }
        if media == phone {
            suite.everywhere();
        }
        suite.add(
            format!("elder/sizes, lines, gaps, contrast and targets, {how}"),
            async move |page| {
                media.apply(page).await?;
                let mut found = Vec::new();
                for (address, size) in [
                    ("#/framework/framework-1", 20),
                    ("#/data/figure-suggestions", 30),
                ] {
                    page.open(&format!("?elder=1{address}")).await?;
                    page.wait("$('[data-detail]')").await?;
                    resize(page, size).await?;
                    let failures = page.run(PROMISES, json!([size])).await?;
                    found.extend(lines(&failures));
                    found.extend(contrast::below(page, 7.0, 3.0, GROUNDS).await?);
                }
                none_of("promises are not kept", &found)
            },
        );
    }

    suite.add(
        "elder/texts of drawings are 18 px where the screen has room",
        async |page| {
            page.open("?elder=1").await?;
            let mut found = Vec::new();
            for (width, least) in [
                (1920, 18.0),
                (1440, 18.0),
                (1110, 18.0),
                (1090, 18.0),
                (820, 18.0),
                (480, 18.0),
                (390, 18.0),
                (360, 18.0),
                (320, 16.0),
            ] {
                Media::screen(width).apply(page).await?;
                let small = page.look(SMALL_TEXTS, json!(least)).await?;
                found.extend(
                    lines(&small)
                        .into_iter()
                        .map(|line| format!("{width} px: {line}")),
                );
                let out = page.look(OUT_OF_BOXES, Value::Null).await?;
                found.extend(
                    lines(&out)
                        .into_iter()
                        .map(|line| format!("{width} px: {line}")),
                );
            }
            none_of("texts are smaller, or larger than their boxes", &found)
        },
    );

    suite.everywhere().add("elder/one press keeps the place, says so, and is kept; another takes it back", async |page| {
        for anchor in ["#framework h2", "#areas [data-id='measure-2-1']", "#source h4"] {
            page.open("").await?;
            page.run("$(args).scrollIntoView({ block: 'center', behavior: 'instant' })", json!(anchor)).await?;
            let before = page.value(&top_of(anchor)).await?;
            // By script: a pointer's way to it would scroll.
            page.run("$('button[data-elder]').click()", Value::Null).await?;
            page.wait("document.documentElement.dataset.elder === '1' && $('button[data-elder]').ariaPressed === 'true'").await?;
            page.wait("$$('[aria-live]').some(({ textContent }) => textContent === '长辈版已打开，字号可以再调。')").await?;
            let after = page.value(&top_of(anchor)).await?;
            if !close(&before, &after, 2.0) {
                return Err(format!("{anchor} went from {before} to {after}").into());
            }
            page.expect("getComputedStyle(document.body).fontSize === '20px' && JSON.parse(localStorage.getItem('baoan-report')).elder === '1'").await?;
            page.open("").await?;
            page.wait("$('button[data-elder]').ariaPressed === 'true'").await?;
            page.expect("document.documentElement.dataset.elder === '1' && isVisible($('.sizes input'))").await?;
            page.click_on("button[data-elder]").await?;
            page.wait("!document.documentElement.dataset.elder && $('button[data-elder]').ariaPressed === 'false'").await?;
            page.wait("$$('[aria-live]').some(({ textContent }) => textContent === '长辈版已关闭。')").await?;
            page.expect("getComputedStyle(document.body).fontSize === '16px' && !isVisible($('.sizes'))").await?;
        }
        page.open("").await?;
        page.expect("!document.documentElement.dataset.elder").await
    });

    suite.everywhere().add(
        "elder/the size goes from 18 to 30 px, by buttons and by keys, and is kept",
        async |page| {
            Media::screen(390).apply(page).await?;
            page.open("?elder=1").await?;
            let size = "parseFloat(getComputedStyle($('.lead')).fontSize)";
            page.wait("$('.sizes input').ariaValueText === '20像素'")
                .await?;
            for _ in 0..5 {
                page.click_on(".sizes button:last-of-type").await?;
            }
            page.wait(&format!(
                "{size} === 30 && $('.sizes button:last-of-type').disabled"
            ))
            .await?;
            page.wait(
                "$$('[aria-live]').some(({ textContent }) => textContent === '字号30像素。')",
            )
            .await?;
            page.open("?elder=1").await?;
            page.expect(&format!("{size} === 30")).await?;
            page.wait("$('.sizes input').value === '30'").await?;
            // On phones the buttons do it alone.
            Media::screen(820).apply(page).await?;
            page.run("$('.sizes input').focus()", Value::Null).await?;
            page.press([fantoccini::key::Key::Home.into()]).await?;
            page.wait(&format!("{size} === 18 && $('.sizes button').disabled"))
                .await?;
            // On top of the browser's own size, and told as it is.
            page.run(
                "document.documentElement.style.fontSize = '150%'",
                Value::Null,
            )
            .await?;
            page.click_on(".sizes button:last-of-type").await?;
            page.wait(&format!(
                "{size} === 30 && $('.sizes input').ariaValueText === '30像素'"
            ))
            .await
        },
    );

    suite.everywhere().add("elder/it is there when the body comes, before any paint, and waits for no sheet", async |page| {
        let late = |path: &str| path.contains(".css").then_some(Fault::Late(LATE));
        let _site = visit_broken(page, build::beginning_with(paint::WATCH)?, late).await?;
        page.open("?elder=1").await?;
        page.expect("bodyCame.elder === '1' && bodyCame.size === '20px'").await?;
        page.run("await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint')", Value::Null).await?;
        page.expect(paint::NO_SHEET_BEFORE).await?;
        // Others don't tell of shifts.
        if !matches!(**page, Browser::Chromium(_)) {
            return Ok(());
        }
        let shifts = shifts::of_load(page).await?.into_iter();
        none_of("shifts", &shifts.map(|(_, what)| what).collect::<Vec<_>>())
    });

    suite.add("elder/where nothing can be kept, the address carries it", async |page| {
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })";
        let _site = visit(page, build::beginning_with(refuse)?).await?;
        page.open("#/plan").await?;
        page.run("$('button[data-elder]').click()", Value::Null).await?;
        page.wait("document.documentElement.dataset.elder === '1' && location.search === '?elder=1' && location.hash === '#/plan'").await?;
        page.run("$('button[data-elder]').click()", Value::Null).await?;
        page.wait("!document.documentElement.dataset.elder && location.search === ''").await
    });

    let expected = &[
        "Failed to load resource",
        "Loading failed for the <script>",
        "WebAssembly",
    ];
    suite.add_expecting("elder/it needs no Wasm", expected, async |page: &mut Page| {
        let wasm = |path: &str| (path.ends_with(".wasm") || path.contains("/fallback-")).then_some(Fault::Missing);
        let site = Lab::broken_site(wasm).await?;
        page.visit_instead(site.url());
        page.load("").await?;
        page.wait("isVisible($('#wasm-notice')) && isVisible($('button[data-elder]')) && !isVisible($('[data-tool=Search]'))").await?;
        page.click_on("button[data-elder]").await?;
        page.wait("getComputedStyle(document.body).fontSize === '20px' && isVisible($('.sizes input'))").await?;
        page.click_on(".sizes button:last-of-type").await?;
        page.wait("getComputedStyle(document.body).fontSize === '22px'").await
    });

    suite.everywhere().add("elder/a detail comes into view and closing it leads back", async |page| {
        Media::screen(390).apply(page).await?;
        for link in ["#areas [data-id='measure-3-1'] a", "#data tbody tr:last-child a", "#source .quantity"] {
            page.open("?elder=1").await?;
            page.run("$(args).scrollIntoView({ block: 'center', behavior: 'instant' })", json!(link)).await?;
            page.click_on(link).await?;
            page.wait("$('[data-detail]') && (({ top, bottom }) => top <= innerHeight - 200 && bottom > 200)($('[data-detail]').closest('.detail').getBoundingClientRect())").await?;
            // A sheet: what it was opened from stays where it is.
            page.expect("getComputedStyle($('[data-detail]').closest('.detail')).position === 'fixed'").await?;
            page.run("$('[data-detail] .close').click()", Value::Null).await?;
            page.wait("!$('[data-detail]')").await?;
            page.wait(&format!("(({{ top, bottom }}) => top >= -1 && bottom <= innerHeight + 1)($(\"{link}\").getBoundingClientRect())")).await?;
        }
        Ok(())
    });

    suite.add("elder/nothing comes up under a pointer", async |page| {
        page.open("?elder=1").await?;
        let place = page.place_of("svg.ring [data-id='figure-city-proposals'] text").await?;
        page.move_to(place).await?;
        page.expect("$('svg.ring.wide [data-id=figure-city-proposals]').matches(':hover') && !$('[data-pointed]')").await
    });

    suite
        .not_in(Engine::WebKit, "it shows paper on paper only")
        .add("elder/paper stays as it is", async |page| {
            let paper = "[document.body, $('.lead')].map((one) => getComputedStyle(one).fontSize)";
            page.open("").await?;
            Media::screen(1440).print().apply(page).await?;
            let usual = page.value(paper).await?;
            Media::screen(1440).apply(page).await?;
            page.open("?elder=1").await?;
            Media::screen(1440).print().apply(page).await?;
            if page.value(paper).await? != usual {
                return Err("paper has other sizes".into());
            }
            page.expect("!isVisible($('.sizes'))").await
        });

    suite.add("elder/the one file has it, too", async |page| {
        let file = dist().join("offline.html").canonicalize()?;
        page.visit_instead(format!("file://{}", file.display()));
        page.open("").await?;
        page.click_on("button[data-elder]").await?;
        page.wait("document.documentElement.dataset.elder === '1' && getComputedStyle(document.body).fontSize === '20px' && isVisible($('.sizes input'))").await?;
        page.open("?theme=contrast").await?;
        page.expect("getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' && getComputedStyle(document.body).fontSize === '20px'").await
    });
}

async fn resize(page: &Page, size: u32) -> Result<()> {
    let script = "const slider = $('.sizes input'); slider.value = args; slider.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(script, json!(size)).await?;
    page.wait(&format!(
        "getComputedStyle(document.body).fontSize === '{size}px'"
    ))
    .await
}

fn top_of(selector: &str) -> String {
    format!("$(\"{selector}\").getBoundingClientRect().top")
}

fn close(one: &Value, other: &Value, by: f64) -> bool {
    matches!((one.as_f64(), other.as_f64()), (Some(one), Some(other)) if (one - other).abs() <= by)
}

fn lines(found: &Value) -> Vec<String> {
    let lines = found.as_array().into_iter().flatten();
    lines
        .filter_map(|line| line.as_str().map(ToOwned::to_owned))
        .collect()
}

/// What it promises of every element: `args` has the size that the reader has set.
const PROMISES: &str = "
    const [size] = args;
    const found = [];
    const name = (element) => `${element.closest('[id]')?.id} <${element.localName} ${element.className}> ${element.textContent.trim().slice(0, 14)}`;
    const shown = $$('body *').filter((element) => !element.closest('svg, .unseen, .skip, script, option') && isVisible(element) && element.getClientRects().length);
    for (const element of shown) {
        const style = getComputedStyle(element);
        // Only a detail does: what it was opened from stays where it is.
        if (['fixed', 'sticky'].includes(style.position) && element.offsetHeight && !element.closest('.detail')) found.push(`floats: ${name(element)}`);
        if (style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0) found.push(`moves: ${name(element)}`);
        if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
        const font = parseFloat(style.fontSize);
        if (font < size) found.push(`${font} px: ${name(element)}`);
        // Of a block: a line is as high as the block says.
        if (style.display !== 'inline' && parseFloat(style.lineHeight) < 1.5 * font - 0.1) found.push(`lines of ${style.lineHeight} at ${font} px: ${name(element)}`);
    }
    for (const after of shown.filter((element) => element.matches('p, blockquote') && element.previousElementSibling?.matches('p, blockquote'))) {
        const before = after.previousElementSibling;
        if (!shown.includes(before)) continue;
        const gap = after.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
        const line = parseFloat(getComputedStyle(after).lineHeight);
        if (gap < 1.3 * line - 0.5) found.push(`gap of ${Math.round(gap)} px at lines of ${line}: ${name(after)}`);
    }
    // In one column: beside one another stand only parts of a line, entries of a menu, and controls.
    const blocks = shown.filter((element) => element.matches('.part > *, .areas > *, .measure, .group, .station, .lane, .events > li, .references > li, tbody tr > *'));
    for (const block of blocks) {
        const next = block.nextElementSibling;
        if (!next || !blocks.includes(next) || getComputedStyle(block).display === 'contents') continue;
        const [one, other] = [block, next].map((each) => each.getBoundingClientRect());
        const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
        if (beside) found.push(`two columns: ${name(block)}`);
    }
    const main = '.bar :is(a, button, summary), .sizes *, .zoom *, .controls :is(input, select), main button, .close';
    for (const target of shown.filter((element) => element.matches('a[href], button, select, summary, input:not([type=radio])'))) {
        // Links within sentences are as wide as their words.
        const least = target.matches(main) && !target.matches('.brand a') ? 60 : 44;
        const high = Math.max(target.getBoundingClientRect().height, ...[...target.getClientRects()].map(({ height }) => height));
        const wide = target.closest('p, blockquote') ? least : target.getBoundingClientRect().width;
        if (Math.min(high, wide) < least - 0.5) found.push(`${Math.round(target.getBoundingClientRect().width)} × ${Math.round(high)} px: ${name(target)}`);
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('it scrolls sideways');
    return found;";

/// Texts of the drawings that reach out of the box that they stand in; a phase's stand above its
/// band, and may be longer.
const OUT_OF_BOXES: &str = "
    return $$('svg.drawing a:not(.phase)').filter((link) => link.getClientRects().length).flatMap((link) => {
        const frame = link.querySelector('.piece, .unnamed, .outlined, rect.solid')?.getBoundingClientRect();
        const texts = frame ? [...link.querySelectorAll('text')] : [];
        const out = texts.filter((text) => { const { left, right } = text.getBoundingClientRect(); return left < frame.left - 1 || right > frame.right + 1; });
        return out.map((text) => `${text.textContent} reaches out of its box`);
    });";

/// Texts of the drawings that are smaller on the screen.
const SMALL_TEXTS: &str = "
    return $$('svg.drawing').filter((svg) => svg.getClientRects().length).flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text, tspan')].filter((text) => [...text.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
        const small = texts.map((text) => [parseFloat(getComputedStyle(text).fontSize) * scale, text]).filter(([size]) => size < args - 0.1);
        return small.slice(0, 2).map(([size, text]) => `${svg.getAttribute('class')}: ${size.toFixed(2)} px: ${text.textContent}`);
    });";
