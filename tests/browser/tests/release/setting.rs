//! How the page is set: in rows and columns that hold together, and in no more room than it needs.

use crate::suite::Suite;
use browser_tests::media::Media;
use serde_json::{Value, json};

/// Highest that the page is, in CSS px: by language, at the width of a desk and of a phone. In English
/// what the article says stands there twice.
const HIGHEST: [(&str, u32, u32); 3] = [
    ("", 1440, 9_000),
    ("en/", 1440, 12_800),
    ("en/", 390, 21_300),
];

/// Most that stays empty above a drawing, in CSS px.
const BAND: u32 = 40;

pub fn add(suite: &mut Suite) {
    for (address, width, highest) in HIGHEST {
        suite.add(
            format!("setting/as high as it may be, {address} {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open(address).await?;
                page.run(HIGH, json!(highest)).await.map(drop)
            },
        );
    }

    suite.everywhere().add(
        "setting/the original beside its translation",
        async |page| {
            Media::screen(1440).apply(page).await?;
            page.open("en/").await?;
            page.run(BESIDE, Value::Null).await.map(drop)
        },
    );

    for (address, width) in [("", 1024), ("en/", 1024), ("", 1440)] {
        suite.add(
            format!("setting/filters stand in one row, {address} {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open(address).await?;
                page.run(ONE_ROW, Value::Null).await.map(drop)
            },
        );
    }

    suite.add(
        "setting/nothing beside them moves the parts in the bar",
        async |page| {
            Media::screen(1440).apply(page).await?;
            page.open("").await?;
            page.run(CENTRED, Value::Null).await.map(drop)
        },
    );

    for (address, width) in [
        ("?elder=1", 1440),
        ("?elder=1", 390),
        ("?embed=1&part=timeline", 720),
    ] {
        suite.add(
            format!("setting/no empty band above the timeline, {address} {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open(address).await?;
                page.run(CLOSE, json!(BAND)).await.map(drop)
            },
        );
    }

    suite.add(
        "setting/a group that a plan names is in sight where its address is opened",
        async |page| {
            Media::screen(390).apply(page).await?;
            page.open("#/plan/framework-3").await?;
            page.run(IN_SIGHT, json!("framework-3")).await.map(drop)
        },
    );
}

const HIGH: &str = "
    await document.fonts.ready;
    const high = document.documentElement.scrollHeight;
    if (high > args) throw new Error(`${high} px, not ${args}`);";

/// Each line of the article beside what it says in English, which is wider, and none over another.
const BESIDE: &str = "
    const wrong = $$('.pair').filter((pair) => {
        const [said, original] = [...pair.children].map((one) => one.getBoundingClientRect());
        return original.left < said.right || original.width > said.width || original.top > said.bottom;
    });
    if (wrong.length) throw new Error(`${wrong.length} lines, ${wrong[0].textContent.slice(0, 40)}`);";

const ONE_ROW: &str = "
    const boxes = $$('.controls :is(input, select)').map((one) => one.getBoundingClientRect());
    if (new Set(boxes.map(({ top }) => Math.round(top))).size !== 1) throw new Error(`tops at ${boxes.map(({ top }) => top)}`);
    if (boxes.some(({ width }) => width < 96)) throw new Error(`widths ${boxes.map(({ width }) => width)}`);";

const CENTRED: &str = "
    const left = () => $('.bar nav').getBoundingClientRect().left;
    const before = left();
    const late = document.createElement('button');
    late.textContent = '迟来';
    $('.menu').append(late);
    const after = left();
    late.remove();
    if (after !== before) throw new Error(`from ${before} to ${after}`);";

/// From the foot of the last words before the drawing to its first mark.
const CLOSE: &str = "
    await document.fonts.ready;
    const drawing = $$('#timeline svg.drawing').find((one) => one.checkVisibility()).getBoundingClientRect();
    const foot = Math.max(...$$('#timeline .message > *').map((one) => one.getBoundingClientRect().bottom).filter((bottom) => bottom <= drawing.top));
    if (drawing.top - foot > args) throw new Error(`${drawing.top - foot} px`);";

/// Some of its mark is painted above its sheet.
const IN_SIGHT: &str = "
    await until(() => $(`[data-detail='${args}']`), 'its detail');
    await until(() => {
        const mark = $$(`svg.drawing [data-id='${args}'] .name, svg.drawing [data-id='${args}'] text`).find((one) => one.checkVisibility());
        const { left, top, width, height } = mark.getBoundingClientRect();
        return mark.closest('[data-id]').contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }, 'its mark in sight');";
