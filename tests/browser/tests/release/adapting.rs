//! What readers and their browsers change about a page: spacing, the size of text, zoom, the way of
//! pointing. Nothing may be lost by it (WCAG 1.4.4, 1.4.10, 1.4.12, 2.4.11, 2.5.8).

use crate::suite::{Suite, none, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, Page, Result};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// More stops of the Tab key than any page of this report has.
const MOST_STOPS: usize = 600;

/// The spacing of WCAG 1.4.12.
const SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];";

/// Text of twice the size, as browsers enlarge it: whatever size it was given.
const TWICE: &str = "
    const sizes = $$('body, body *').filter((one) => !one.closest('svg')).map((one) => [one, parseFloat(getComputedStyle(one).fontSize)]);
    for (const [one, size] of sizes) one.style.fontSize = `${2 * size}px`;";

/// The browser's own size of text at 200 %. Headings that are as wide as the screen stay so.
const BROWSERS: &str = "
    // A sheet that was opened by an address has its height by then.
    await painted(3);
    const texts = $$('body *').filter((one) => !one.closest('svg, h1, h2, script') && isVisible(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const sizes = () => texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
    const before = sizes();
    document.documentElement.style.fontSize = '200%';
    await painted(2);
    const after = sizes();
    const stuck = texts.filter((one, at) => Math.abs(after[at] - 2 * before[at]) > 0.1);
    if (stuck.length) throw new Error(`${stuck.length} texts keep their size: ${stuck.slice(0, 4).map((one) => one.outerHTML.slice(0, 60))}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) throw new Error(`${scrollWidth - clientWidth} px too wide`);";

/// Texts that something around them cuts off, and texts that lie over one another.
const LOST: &str = "
    const found = [];
    const name = (element) => `<${element.localName} ${element.className}> ${element.textContent.trim().slice(0, 16)}`;
    const texts = $$('body *').filter((one) => !one.closest('svg, .unseen, .skip, script, option') && isVisible(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    for (const text of texts) {
        const box = text.getBoundingClientRect();
        if (box.right > innerWidth + 1 && !text.closest('.table, .bar nav')) found.push(`out of the page: ${name(text)}`);
        for (let outer = text.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(outer);
            const around = outer.getBoundingClientRect();
            // What scrolls loses nothing.
            if (overflowY === 'hidden' && (box.bottom > around.bottom + 2 || box.top < around.top - 2)) found.push(`cut off by ${name(outer)}: ${name(text)}`);
            if (overflowX === 'hidden' && box.right > around.right + 2) found.push(`cut off by ${name(outer)}: ${name(text)}`);
        }
        if (text.scrollWidth > text.clientWidth + 2 && getComputedStyle(text).overflowX === 'hidden') found.push(`cut off: ${name(text)}`);
    }
    const stays = (foot) => {
        const { position, backgroundColor } = getComputedStyle(foot);
        const card = foot.parentElement;
        return position === 'sticky' && backgroundColor.startsWith('rgb(') && card.scrollHeight > card.clientHeight + 1;
    };
    // Blocks of text in a part, two by two.
    for (const part of $$('.part')) {
        const blocks = texts.filter((one) => part.contains(one) && one.matches('p, li, h2, h3, h4, td, th, blockquote')).map((one) => [one, one.getBoundingClientRect()]);
        for (const [at, [one, box]] of blocks.entries())
            for (const [other, its] of blocks.slice(at + 1)) {
                if (one.contains(other) || one.closest('.detail') !== other.closest('.detail')) continue;
                // Nor what scrolls under the foot of its card; that its end is seen above that, `choosing/` tests.
                const foot = one.closest('.ends') ?? other.closest('.ends');
                if (foot && foot.contains(one) !== foot.contains(other) && stays(foot)) continue;
                const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
                const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
                if (wide > 2 && high > 2) found.push(`one over the other: ${name(one)} and ${name(other)}`);
            }
    }
    return found.slice(0, 8);";

/// Targets that are smaller than `args` CSS px. Links within sentences are as large as their
/// words; what is drawn is listed besides.
const SMALL: &str = "
    const found = [];
    for (const target of $$('a[href], button, select, summary, input')) {
        if (target.closest('svg, .article') || !isVisible(target) || !target.getClientRects().length) continue;
        const { width, height } = target.getBoundingClientRect();
        const wide = target.closest('p') ? args : width;
        if (Math.min(wide, height) < args - 0.5) found.push(`${Math.round(width)} × ${Math.round(height)} px: <${target.localName} ${target.className}> ${target.textContent.slice(0, 14)}`);
    }
    return found;";

/// Whether what has the focus is to be seen; `null` if so, else why not.
const FOCUS: &str = "
    const focus = document.activeElement;
    // At its end some engines begin anew, or leave the page with a stop chosen that has no focus.
    if (focus === document.body || focus === window.firstStop || !focus.matches(':focus')) return 'end';
    window.firstStop ??= focus;
    // Of a drawing's link, its marks: the link is as large as all of them together.
    const targets = focus.matches('svg a') ? [...focus.children].filter((one) => one.matches('.shape, .hit, .outlined, .unnamed, .disc, .piece')) : [focus.closest('label') ?? focus];
    const places = [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]];
    const seen = () => targets.some((target) => [...target.getClientRects()].some((box) => places.some(([x, y]) => {
        // Of what is larger than the screen, what is on it.
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const there = document.elementFromPoint(box.left + box.width * x, top + (bottom - top) * y);
        return there && (target.contains(there) || (focus.ownerSVGElement && focus.ownerSVGElement.contains(there)));
    })));
    // Some scroll to it a moment later.
    return until(seen, 'it', 1000).then(() => null, () => {
        const { x, y, width, height } = focus.getBoundingClientRect();
        return `hidden: <${focus.localName} ${focus.className.baseVal ?? focus.className}> ${focus.textContent.trim().slice(0, 16)}, ${width} × ${height} at ${x}, ${y}, focus: ${focus.matches(':focus')}`;
    });";

pub fn add(suite: &mut Suite) {
    suite
        .everywhere()
        .add("adapting/spacing of text loses nothing", async |page| {
            changed(page, SPACING, &[(1440, ""), (390, ""), (390, "?elder=1")]).await
        });

    suite.add(
        "adapting/text of twice the size loses nothing",
        async |page| changed(page, TWICE, &[(1440, ""), (820, "")]).await,
    );

    suite.everywhere().add(
        "adapting/the browser's own size of text at 200 % holds and loses nothing",
        async |page| {
            let states = [
                (1440, ""),
                (1440, "#/areas/area-2"),
                (820, ""),
                (390, ""),
                (390, "#/data/figure-suggestions"),
                (390, "?elder=1"),
            ];
            changed(page, BROWSERS, &states).await
        },
    );

    suite.add("adapting/zoom to 400 % scrolls in one direction only", async |page| {
        // 1280 × 1024 px, a fourth of them each way.
        Media { height: 256, ..Media::screen(320) }.apply(page).await?;
        let mut found = Vec::new();
        for address in ["", "#/data/figure-suggestions", "?theme=contrast#/plan/task-2-3", "?elder=1#/timeline/event-first-session"] {
            page.open(address).await?;
            let wide = page.value("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
            if wide != json!(0) {
                found.push(format!("{address}: {wide} px too wide"));
            }
        }
        none_of("addresses scroll sideways", &found)
    });

    for (how, media, least) in [
        ("24 px", Media::screen(1440), 24),
        (
            "44 px under a finger, 390 px",
            Media::screen(390).touch(),
            44,
        ),
        (
            "44 px under a finger, 820 px",
            Media::screen(820).touch(),
            44,
        ),
    ] {
        if media.touch {
            suite.not_in(Engine::WebKit, "it can't be told of a finger");
        }
        suite.add(format!("adapting/targets are {how}"), async move |page| {
            media.apply(page).await?;
            page.open("#/areas/measure-2-1").await?;
            page.wait("$('[data-detail]')").await?;
            page.run("$('.more').open = true", Value::Null).await?;
            none(
                "targets are too small",
                &page.look(SMALL, json!(least)).await?,
            )
        });
    }

    for (width, height, address, back) in [
        (1440, 900, "#/areas/area-2", false),
        (1440, 900, "", true),
        (390, 844, "#/areas/area-2", false),
        (320, 256, "#/data/figure-suggestions", true),
    ] {
        let way = if back { "back" } else { "forth" };
        if width == 390 {
            suite.everywhere();
        }
        suite.add(
            format!("adapting/the focus is never hidden, {width} px, {way}"),
            async move |page| {
                Media {
                    height,
                    ..Media::screen(width)
                }
                .apply(page)
                .await?;
                page.open(address).await?;
                // The page has scrolled to where its address leads.
                page.run("await painted(3)", Value::Null).await?;
                if back {
                    page.run(
                        "scrollTo(0, 1e7); $$('footer a').filter(isVisible).at(-1).focus()",
                        Value::Null,
                    )
                    .await?;
                }
                none_of("stops are hidden", &stops(page, back).await?)
            },
        );
    }
}

/// Walks with the Tab key from end to end.
async fn stops(page: &Page, back: bool) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let keys = [Key::Shift.into(), Key::Tab.into()];
    let keys = if back { &keys[..] } else { &keys[1..] };
    for stop in 0..MOST_STOPS {
        page.chord(keys).await?;
        match page.run(FOCUS, Value::Null).await?.as_str() {
            Some("end") if stop > 100 => return Ok(found),
            Some("end") => return Err(format!("the page ends after {stop} stops").into()),
            Some(hidden) => found.push(hidden.to_owned()),
            None => {}
        }
    }
    Err("the page has no end".into())
}

/// The page after a change, at these widths and addresses.
async fn changed(page: &Page, change: &str, states: &[(u32, &str)]) -> Result<()> {
    let mut found = Vec::new();
    for (width, address) in states {
        Media::screen(*width).apply(page).await?;
        page.open(address).await?;
        page.run(change, Value::Null).await?;
        let lost = page.look(LOST, Value::Null).await?;
        found.extend(
            lost.as_array()
                .into_iter()
                .flatten()
                .filter_map(|line| Some(format!("{width} px, {address}: {}", line.as_str()?))),
        );
    }
    none_of("texts are lost", &found)
}
