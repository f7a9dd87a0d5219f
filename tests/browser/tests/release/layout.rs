//! No page is wider than its screen.

use crate::suite::{Suite, none_of};
use browser_tests::media::{Media, WIDTHS};
use serde_json::Value;

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
