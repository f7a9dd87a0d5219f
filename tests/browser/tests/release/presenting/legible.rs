//! Slides can be read in a hall: at every usual size of a projector no type is too small, nothing
//! sticks out, no words lie over others.

use super::{AT, start};
use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, Page, Result};
use serde_json::json;

/// 16:9, 4:3, 16:10 and 4K.
const SCREENS: [(u32, u32); 4] = [(1920, 1080), (1024, 768), (1440, 900), (3840, 2160)];

/// Why WebKitGTK has no screens of other sizes.
const WHOLE: &str = "its full screen is the display's";

/// The smallest type, of the screen's height: 28 px of 1080 lines.
const SMALLEST: f64 = 0.026;

/// What is wrong with the slide that is shown; `args`: the smallest type allowed.
const WRONG: &str = "
    const slide = $('.present .stage > .slide');
    const wrong = [];
    if (slide.scrollHeight > slide.clientHeight + 1) wrong.push(`${slide.scrollHeight} px high`);
    if (slide.scrollWidth > slide.clientWidth + 1) wrong.push(`${slide.scrollWidth} px wide`);
    const lines = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const own = node.parentElement;
      const text = node.data.trim();
      if (!text || own.localName === 'title') continue;
      const svg = own.closest('svg');
      const size = parseFloat(getComputedStyle(own).fontSize) * (svg ? svg.getScreenCTM().d : 1);
      if (size < args * innerHeight) wrong.push(`${size} px: ${text}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, right, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) wrong.push(`outside: ${text}`);
        // The ink: a line's box is higher.
        const middle = (top + bottom) / 2;
        lines.push({ text, within: own.closest('text'), left, right, top: middle - size * 0.4, bottom: middle + size * 0.4 });
      }
    }
    // Runs of one line follow each other; Firefox gives them boxes that overlap.
    const follow = (one, other) => one.within && one.within === other.within && Math.abs(one.top + one.bottom - other.top - other.bottom) < 2;
    for (const [nth, one] of lines.entries())
      for (const other of lines.slice(nth + 1))
        if (!follow(one, other) && one.left + 2 < other.right && other.left + 2 < one.right && one.top + 1 < other.bottom && other.top + 1 < one.bottom)
          wrong.push(`「${one.text}」 over 「${other.text}」`);
    return wrong;";

pub fn add(suite: &mut Suite) {
    for (width, height) in SCREENS {
        suite.not_in(Engine::WebKit, WHOLE);
        if width == 1440 {
            suite.everywhere();
        }
        suite.add(
            format!("presenting/every slide can be read, {width} × {height}"),
            async move |page| {
                screen(width, height).apply(page).await?;
                none_of("faults", &faults(page, "", SMALLEST).await?)
            },
        );
    }
    for directory in ["en/", "zh-Hant/"] {
        suite.not_in(Engine::WebKit, WHOLE);
        suite.add(
            format!("presenting/every slide can be read, {directory}"),
            async move |page| {
                let mut found = Vec::new();
                for (width, height) in [(1920, 1080), (1024, 768)] {
                    // Out of the full screen.
                    page.goto("about:blank").await?;
                    screen(width, height).apply(page).await?;
                    found.extend(faults(page, directory, SMALLEST).await?);
                }
                none_of("faults", &found)
            },
        );
    }

    suite.add("presenting/large print changes no slide", async |page| {
        screen(1920, 1080).apply(page).await?;
        none_of("faults", &faults(page, "?elder=1", SMALLEST).await?)
    });

    suite.add("presenting/on phones nothing runs sideways", async |page| {
        Media::screen(390).apply(page).await?;
        start(page, "#/").await?;
        let script = "
            const slide = $('.present .stage > .slide');
            const wide = [...slide.querySelectorAll('*')].filter((one) => !one.closest('svg *') && one.getBoundingClientRect().right > innerWidth + 1);
            const small = [...slide.querySelectorAll('*')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && one.localName !== 'title'
              && parseFloat(getComputedStyle(one).fontSize) * (one.closest('svg') ? one.closest('svg').getScreenCTM().d : 1) < 12);
            return [...wide, ...small].map((one) => `${slide.dataset.topic}: <${one.localName}> ${one.textContent.slice(0, 20)}`);";
        none_of("faults", &each(page, script, 0.0).await?)
    });
}

fn screen(width: u32, height: u32) -> Media {
    Media {
        height,
        ..Media::screen(width)
    }
}

async fn faults(page: &Page, address: &str, smallest: f64) -> Result<Vec<String>> {
    start(page, address).await?;
    // The full screen has its size, and the slide has followed.
    page.run("await document.fonts.ready; await painted(2)", json!(null))
        .await?;
    each(page, WRONG, smallest).await
}

/// What a script finds on each slide.
async fn each(page: &Page, script: &str, argument: f64) -> Result<Vec<String>> {
    let count = page
        .value("Number($('.present .page').textContent.split('/')[1])")
        .await?;
    let mut found = Vec::new();
    for index in 0..count.as_u64().unwrap_or_default() {
        page.wait(&format!("{AT} === {index}")).await?;
        let wrong = page.run(script, json!(argument)).await?;
        let lines = wrong.as_array().into_iter().flatten();
        found.extend(lines.map(|line| format!("slide {}: {line}", index + 1)));
        page.press(['n']).await?;
    }
    Ok(found)
}
