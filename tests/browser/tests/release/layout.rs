//! No page is wider than its screen.

use crate::suite::{Suite, none, none_of};
use browser_tests::media::{Media, WIDTHS};
use browser_tests::{Engine, catalog};
use serde_json::{Value, json};

/// The states that have most on the page.
const ADDRESSES: [&str; 4] = [
    "#/",
    "#/areas/measure-1-1",
    "#/framework/framework-1",
    "#/data/figure-suggestions",
];

pub fn add(suite: &mut Suite) {
    for dark in [false, true] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        if !dark {
            suite.everywhere();
        }
        suite.add(
            format!("layout/nothing overflows, {theme}"),
            async move |page| {
                page.open("").await?;
                let mut found = Vec::new();
                for address in ADDRESSES {
                    page.run("await setHash(args)", Value::from(address))
                        .await?;
                    for width in WIDTHS {
                        Media::screen(width).dark(dark).apply(page).await?;
                        let wide = page.look(OVERFLOW, Value::Null).await?;
                        if let Some(wide) = wide.as_str() {
                            found.push(format!("{address} at {width} px: {wide}"));
                        }
                    }
                }
                none_of("states overflow", &found)
            },
        );
    }

    for (how, address) in [("", ""), (", large print", "?elder=1")] {
        suite.add(
            format!("layout/the brand is whole on phones{how}"),
            async move |page| {
                page.open(address).await?;
                for width in [320, 360, 390] {
                    Media::screen(width).apply(page).await?;
                    page.run(BRAND, Value::Null).await?;
                }
                // With larger text of the browser's own.
                page.run(
                    "document.documentElement.style.fontSize = '150%'",
                    Value::Null,
                )
                .await?;
                page.run(BRAND, Value::Null).await.map(|_| ())
            },
        );

        if address.is_empty() {
            suite.everywhere();
        }
        suite.add(
            format!("layout/no words in a drawing are cut off or lie on others{how}"),
            async move |page| {
                page.open(address).await?;
                let mut found = Vec::new();
                for width in WIDTHS {
                    Media::screen(width).apply(page).await?;
                    page.run("await document.fonts.ready", Value::Null).await?;
                    let lines = page.look(WORDS, Value::Null).await?;
                    let lines = lines.as_array().into_iter().flatten();
                    found.extend(lines.map(|line| format!("{width} px: {line}")));
                }
                none_of("words can't be read", &found)
            },
        );
    }

    suite.everywhere().add(
        "layout/an opened detail is in view on a desk",
        async |page| {
            page.open("").await?;
            let report = catalog::report()?;
            let mut opened = Vec::new();
            for kind in catalog::KINDS {
                let entities = catalog::of_kind(&report, kind)?;
                opened.extend(
                    entities
                        .iter()
                        .step_by(4)
                        .map(|one| json!([one.part, one.id])),
                );
            }
            none(
                "details are out of view",
                &page.run(IN_VIEW, json!(opened)).await?,
            )
        },
    );

    suite.add(
        "layout/large print overflows nothing either",
        async |page| {
            page.open("?elder=1").await?;
            let mut found = Vec::new();
            for width in [320, 390, 1440] {
                Media::screen(width).apply(page).await?;
                if let Some(wide) = page.look(OVERFLOW, Value::Null).await?.as_str() {
                    found.push(format!("{width} px: {wide}"));
                }
            }
            none_of("widths overflow", &found)
        },
    );
}

/// The brand's words, within everything around them, and clear of the menu.
const BRAND: &str = "
    await document.fonts.ready;
    const words = document.createRange();
    words.selectNodeContents($('.brand a'));
    const { left, right, top, bottom } = words.getBoundingClientRect();
    for (let outer = $('.brand a'); outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).display === 'contents') continue;
        const box = outer === document.documentElement ? { left: 0, right: outer.clientWidth } : outer.getBoundingClientRect();
        if (left < box.left - 1 || right > box.right + 1) throw new Error(`at ${innerWidth} px ${outer.localName}.${outer.className} ends at ${box.right}, the brand at ${right}`);
    }
    const menu = $('.menu').getBoundingClientRect();
    if (right > menu.left && top < menu.bottom && bottom > menu.top) throw new Error(`at ${innerWidth} px the menu lies on it`);";

/// Words of drawings that a window or a box ends in the midst of, and words on other words: by the
/// middle half of their boxes, which are that much higher than their letters.
const WORDS: &str = "
    const { clientWidth } = document.documentElement;
    const found = [];
    for (const drawing of $$('svg.drawing').filter(isVisible)) {
        const boxes = [drawing, drawing.parentElement].filter((one) => getComputedStyle(one).overflowX !== 'visible');
        const edges = boxes.map((one) => one.getBoundingClientRect()).concat({ left: 0, right: clientWidth });
        const texts = [...drawing.querySelectorAll('text')].filter((one) => isVisible(one) && one.textContent.trim());
        // Without the halo around them, which some engines count and others do not.
        const rects = texts.map((one) => {
            const { x, y, width, height } = one.getBBox();
            const place = one.getScreenCTM();
            const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(place));
            const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
            const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
            return { left, right, top, bottom, height: bottom - top };
        });
        const say = (index) => `${drawing.classList[1]} “${texts[index].textContent}”`;
        rects.forEach((one, index) => {
            if (edges.some(({ left, right }) => one.left < left - 1 || one.right > right + 1)) found.push(`${say(index)} is cut off`);
            for (let other = index + 1; other < rects.length; other += 1) {
                const two = rects[other];
                const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
                const apart = Math.abs(one.top + one.bottom - two.top - two.bottom) / 2;
                if (wide > 2 && apart < (one.height + two.height) / 4) found.push(`${say(index)} lies on ${say(other)}`);
            }
        });
    }
    return found;";

/// Whether a detail that a reader opens comes where they look; they don't go looking for it.
const IN_VIEW: &str = "
    const failures = [];
    for (const [part, id] of args) {
        await setHash('#/');
        const link = $$(`#${part} [data-id='${id}']`).map((one) => one.closest('a') ?? one.querySelector('a')).find(isVisible);
        if (!link) continue;
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        const detail = await until(() => $(`[data-detail='${id}']`), id);
        const seen = () => {
            const { top, bottom, left, right } = detail.getBoundingClientRect();
            return Math.min(bottom, innerHeight) - Math.max(top, 0) > 120 && left >= 0 && right <= innerWidth;
        };
        await until(seen, 'it').catch(() => {
            const { top, bottom } = detail.getBoundingClientRect();
            failures.push(`#/${part}/${id}: from ${Math.round(top)} to ${Math.round(bottom)} px of ${innerHeight}`);
        });
    }
    return failures;";

/// How far the page is too wide, and what sticks out that nothing around it cuts off or scrolls.
const OVERFLOW: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const clipped = (element) => {
        for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
            if (getComputedStyle(outer).overflowX !== 'visible') return true;
        }
        return false;
    };
    const out = $$('body *').filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !clipped(element));
    const names = out.slice(0, 4).map((element) => `<${element.localName} class='${element.getAttribute('class') ?? ''}'>`);
    return `${root.scrollWidth - root.clientWidth} px too wide: ${names.join(' ')}`;";
