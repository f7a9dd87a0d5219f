//! In a host's column of 720 px, frames of one drawing can be seen whole in a window, and what is
//! chosen there is not moved from its place by its detail.

use crate::suite::{Suite, none};
use browser_tests::media::Media;
use serde_json::json;

/// Highest that a frame is, in CSS px.
const HIGHEST: u32 = 900;

pub fn add(suite: &mut Suite) {
    for part in ["timeline", "plan", "framework"] {
        for theme in ["light", "dark"] {
            suite.add(
                format!("embedding/{part} at 720 px is low, with its detail too, {theme}"),
                async move |page| {
                    Media::screen(720).apply(page).await?;
                    page.open(&format!("?embed=1&part={part}&theme={theme}"))
                        .await?;
                    none(
                        "frames or marks",
                        &page.run(LOW, json!([part, HIGHEST])).await?,
                    )
                },
            );
        }
    }

    for width in [360, 720, 1200] {
        suite.add(
            format!("embedding/no words of a frame stand on others, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                for part in ["timeline", "plan", "framework"] {
                    page.open(&format!("?embed=1&part={part}")).await?;
                    none(part, &page.run(APART, json!(part)).await?)?;
                }
                Ok(())
            },
        );
    }

    for width in [360, 390] {
        suite.add(
            format!("embedding/phones' frames are whole, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                for part in ["timeline", "plan", "framework"] {
                    page.open(&format!("?embed=1&part={part}")).await?;
                    none(part, &page.run(WHOLE, json!(part)).await?)?;
                }
                Ok(())
            },
        );
    }
}

/// How high the page is before and after each of its marks has been chosen, and where the mark then is.
const LOW: &str = "
    const [part, highest] = args;
    const found = [];
    const height = () => document.body.getBoundingClientRect().height;
    const before = height();
    if (before > highest) found.push(`${before} px high`);
    const marks = $$(`#${part} svg a[data-id]`).filter(isVisible);
    if (marks.length < 5) found.push(`${marks.length} marks`);
    for (const mark of marks) {
        // Its words become bold, and some wider: what they stand on stays.
        const stand = mark.querySelector('.hit, .shape') ?? mark;
        const { top, left } = stand.getBoundingClientRect();
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        const id = mark.dataset.id;
        const card = await until(() => $(`[data-detail='${id}']`), `the detail of ${id}`);
        await painted(2);
        const now = stand.getBoundingClientRect();
        if (Math.abs(now.top - top) > 0.5 || Math.abs(now.left - left) > 0.5) found.push(`${id} moved`);
        if (height() !== before) found.push(`${height()} px high with ${id}`);
        const { top: from, bottom: to } = card.getBoundingClientRect();
        if (from < now.bottom - 1 && to > now.top + 1) found.push(`${id} is covered`);
        if (to > innerHeight) found.push(`the detail of ${id} ends at ${to} px`);
    }
    return found;";

/// Words around a drawing that share a place with other words.
const APART: &str = "
    const words = $$(`#${args} :is(.message > *, .notable li, p.hint, .card, figcaption, .undated, .twin > summary), footer .leave`).filter(isVisible);
    const found = words.length < 4 ? [`${words.length} stretches of words`] : [];
    for (const [at, one] of words.entries()) {
        for (const other of words.slice(at + 1)) {
            const [a, b] = [one, other].map((each) => {
                const range = document.createRange();
                range.selectNodeContents(each);
                // What scrolls out of its box is not painted.
                const [words, box] = [range, each].map((own) => own.getBoundingClientRect());
                const { left, right, top, bottom } = words;
                return { left, right, top, bottom: each.matches('.card') ? Math.min(bottom, box.bottom) : bottom };
            });
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 2 && down > 4) found.push(`「${one.textContent.trim().slice(0, 12)}」 and 「${other.textContent.trim().slice(0, 12)}」: ${across} by ${down} px`);
        }
    }
    return found;";

/// What is wider than the window, or taller than its box.
const WHOLE: &str = "
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('it scrolls sideways');
    const shown = $$(`#${args} svg.drawing`).filter(isVisible);
    if (!shown.length) found.push('no drawing');
    for (const svg of shown) {
        const box = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll('text')) {
            const { left, right } = text.getBoundingClientRect();
            if (left < -1 || right > innerWidth + 1) found.push(`${text.textContent} is cut off`);
        }
        const detail = $(`#${args} .detail`).getBoundingClientRect();
        if (detail.top < box.bottom - 1) found.push('the detail has no room below');
    }
    return found;";
