//! Frames are as high as what they show: soon, at every width, and no higher later.

use super::host::{Host, frame_fits, frames_are_ready};
use super::sandboxed::{LESS, in_sandbox};
use super::{TWO, TWO_OWN};
use crate::suite::{Suite, none};
use browser_tests::media::Media;
use browser_tests::{Engine, Page, Result};
use serde_json::{Value, json};

pub const WIDTHS: [u32; 5] = [320, 390, 768, 1024, 1440];

pub fn add(suite: &mut Suite) {
    for (name, body) in [("embed.js", TWO), ("own listener", TWO_OWN)] {
        suite.everywhere().add(
            format!("embedding/frames fit at every width, {name}"),
            async move |page| {
                let _host = Host::open(page, body).await?;
                frames_are_ready(page, 2).await?;
                for width in WIDTHS {
                    // The host's own window changes, and frames with it.
                    Media::screen(width).apply(page).await?;
                    for number in 0..2 {
                        frame_fits(page, number)
                            .await
                            .map_err(|error| format!("at {width} px: {error}"))?;
                    }
                }
                Ok(())
            },
        );
    }

    for width in [320, 1440] {
        suite.add(
            format!("embedding/heights settle within 500 ms at {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                let _host = Host::open(page, TWO).await?;
                frames_are_ready(page, 2).await?;
                for number in 0..2 {
                    frame_fits(page, number).await?;
                }
                page.wait("loads[0] >= 0 && loads[1] >= 0").await?;
                none("frames settle late", &page.look(LATE, Value::Null).await?)
            },
        );
    }

    suite.everywhere().add(
        "embedding/opening and closing a detail moves nothing: its room is there",
        async |page| {
            let _host = Host::open(page, TWO).await?;
            frames_are_ready(page, 2).await?;
            Media::screen(390).apply(page).await?;
            frame_fits(page, 0).await?;
            let closed = height(page).await?;
            within(page, "$('#framework a[data-id], #framework [data-id] a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", "$('[data-detail]')").await?;
            frame_fits(page, 0).await?;
            let open = height(page).await?;
            within(page, "$('[data-detail] .close').click()", "!$('[data-detail]')").await?;
            frame_fits(page, 0).await?;
            let again = height(page).await?;
            if open == closed && again == closed {
                Ok(())
            } else {
                Err(format!("{closed} px, open {open} px, closed again {again} px").into())
            }
        },
    );

    suite.add("embedding/the height is clamped", async |page| {
        let _host = Host::open(page, TWO).await?;
        frames_are_ready(page, 2).await?;
        let nonce = page
            .value("heard.find(({ frame }) => frame === 0).nonce")
            .await?;
        for (said, shown) in [(1, "120px"), (-1, "120px"), (1_000_000, "20000px")] {
            page.enter_frame(0).await?;
            let script =
                "parent.postMessage({ ns: 'baoan-report', v: 1, type: 'resize', ...args }, '*')";
            page.run(script, json!({ "nonce": nonce, "height": said }))
                .await?;
            page.leave_frame().await?;
            page.wait(&format!("$$('iframe')[0].style.height === '{shown}'"))
                .await?;
        }
        Ok(())
    });

    for other in [Engine::Firefox, Engine::WebKit] {
        suite.not_in(other, "waiting once is long enough");
    }
    suite.add_expecting("embedding/nothing grows by itself", &LESS, async |page| {
        let body = [TWO, &in_sandbox("allow-scripts")].concat();
        let _host = Host::open(page, &body).await?;
        frames_are_ready(page, 2).await?;
        for number in 0..3 {
            frame_fits(page, number).await?;
        }
        none("frames change", &page.run(STILL, Value::Null).await?)
    });
}

async fn height(page: &Page) -> Result<u64> {
    let height = page
        .value("$$('iframe')[0].getBoundingClientRect().height")
        .await?;
    height
        .as_f64()
        .map(|height| height as u64)
        .ok_or_else(|| "no height".into())
}

/// Does something in the first frame, and waits there until something holds.
async fn within(page: &Page, act: &str, until: &str) -> Result<()> {
    page.enter_frame(0).await?;
    page.run(act, Value::Null).await?;
    page.wait(until).await?;
    page.leave_frame().await
}

/// The last change of a frame's height, after its document had loaded. Of sixty paints a second,
/// thirty are 500 ms.
const LATE: &str = "
    return [0, 1].flatMap((number) => {
        const told = heard.filter(({ frame, type }) => frame === number && type !== 'state');
        const late = told.at(-1).at - loads[number];
        return !(late <= 30) ? [`frame ${number}: ${late} paints after it had loaded: ${told.map(({ height }) => height)}`] : [];
    });";

/// The one wait for time: that nothing happens has no other sign.
const STILL: &str = "
    const heights = () => $$('iframe').map((frame) => frame.getBoundingClientRect().height).join();
    const before = heights();
    // What the frames say of their beginning has been heard.
    await until(() => [0, 1, 2].every((number) => heard.some(({ frame, type }) => frame === number && type === 'resize')), 'the first heights');
    await painted(30);
    const said = heard.length;
    await new Promise((done) => setTimeout(done, 15000));
    const more = heard.slice(said).map((message) => JSON.stringify(message));
    return heights() === before ? more : [...more, `${before} became ${heights()}`];";
