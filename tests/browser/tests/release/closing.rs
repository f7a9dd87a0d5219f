//! Closing a detail leaves the reader where they are, in whatever way it is closed.

use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use serde_json::{Value, json};

/// Windows where the detail is a sheet, and what the page is asked for in them.
const WINDOWS: [(u32, u32, &str); 3] = [(390, 844, ""), (820, 1180, ""), (390, 844, "?elder=1")];

pub fn add(suite: &mut Suite) {
    for (width, height, flags) in WINDOWS {
        if (width, flags) == (390, "") {
            suite.everywhere();
        }
        suite.add(
            format!("closing/the page stays where it is, {width} px {flags}"),
            async move |page| {
                Media {
                    height,
                    ..Media::screen(width)
                }
                .apply(page)
                .await?;
                page.open(flags).await?;
                let found = page.run(STAYS, Value::Null).await?;
                let each = found.as_array().into_iter().flatten();
                let found: Vec<String> =
                    each.filter_map(Value::as_str).map(str::to_owned).collect();
                none_of("closing moves the page", &found)
            },
        );
    }

    suite.add("closing/by a drag of the grip, too", async |page| {
        Media::screen(390).apply(page).await?;
        page.open("").await?;
        let before = page.run(OPEN, json!(["plan-4"])).await?;
        page.run("
            const grip = $('.part[data-open] .grip');
            const { x, y } = grip.getBoundingClientRect();
            const send = (name, clientY) => grip.dispatchEvent(new PointerEvent(name, { bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, clientX: x + 20, clientY }));
            send('pointerdown', y + 10);
            for (let by = 40; by <= 400; by += 40) send('pointermove', y + 10 + by);
            send('pointerup', y + 410);
            await until(() => !$('[data-detail]'), 'the sheet is closed');
            await painted(4);", Value::Null).await?;
        let after = page.run("return scrollY", Value::Null).await?;
        if before == after {
            Ok(())
        } else {
            Err(format!("was at {before}, is at {after}").into())
        }
    });
}

/// Opens a mark of a drawing that stands in the upper third of the window; where the page is then.
const OPEN: &str = "
    const [id] = args;
    const mark = $$(`svg [data-id='${id}']`).find((one) => one.getClientRects().length);
    scrollBy({ top: mark.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
    await painted(2);
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await until(() => $(`[data-detail='${id}']`), id);
    await painted(4);
    return scrollY;";

/// Where the page is elsewhere after a sheet has been closed.
const STAYS: &str = "
    const failures = [];
    const ways = [
        ['Esc', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
        ['its cross', () => $('[data-detail] .close').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))],
    ];
    for (const id of ['plan-4', 'event-city-session', 'slot-3-2', 'figure-linked-firms']) {
        for (const [way, close] of ways) {
            const mark = $$(`svg [data-id='${id}']`).find((one) => one.getClientRects().length);
            scrollBy({ top: mark.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
            await painted(2);
            // As a press does.
            mark.focus({ preventScroll: true });
            mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            await until(() => $(`[data-detail='${id}']`), id);
            await painted(4);
            const before = scrollY;
            close();
            await until(() => !$('[data-detail]'), 'nothing is open');
            await painted(4);
            if (Math.abs(scrollY - before) > 1) failures.push(`${id}, by ${way}: from ${before} to ${scrollY}`);
        }
    }
    return failures;";
