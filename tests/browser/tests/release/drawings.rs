//! The drawings answer: to pointing, to arrow keys, to a choice, to the filter.

use crate::suite::Suite;
use browser_tests::{Lab, Page, Result, media::Media};
use fantoccini::key::Key;
use serde_json::{Value, json};
use server::Fault;

/// Words of the timeline that are painted over by a stroke of their own, or that the frame of what is
/// chosen lies over, since it is painted after them.
const UNDER_FRAMES: &str = "
    const svg = $$('svg.timeline').find(isVisible);
    const chosen = svg.querySelector('[aria-current]');
    const frame = chosen.querySelector('.hit').getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text, tspan')];
    const stroked = texts.filter((one) => getComputedStyle(one).stroke !== 'none');
    const before = texts.filter((one) => chosen.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING && !chosen.contains(one));
    const under = before.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < frame.right - 1 && frame.left + 1 < box.right && box.top < frame.bottom - 4 && frame.top + 4 < box.bottom;
    });
    return [...stroked, ...under].map((one) => one.textContent);";

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "drawings/pointing lights up and leaves the address alone",
        async |page| {
            page.open("").await?;
            let place = page
                .place_of("svg.ring [data-id='figure-suggestions'] text")
                .await?;
            page.move_to(place).await?;
            page.wait("$$(\"[data-id='measure-2-1'][data-related]\").length > 1")
                .await?;
            page.expect("$('svg.ring.wide').hasAttribute('data-dim') && !location.hash")
                .await?;
            page.expect("!$('[data-detail]') && !$('[data-id][aria-current]')")
                .await?;
            page.move_to((5.0, 300.0)).await?;
            page.wait("!$('[data-pointed], [data-related], [data-dim], [data-highlighted]')")
                .await
        },
    );

    suite.everywhere().add(
        "drawings/a finger and a narrow window choose at the first tap",
        async |page| {
            Media::screen(390).apply(page).await?;
            page.open("").await?;
            page.click_on("svg.ring.phone [data-id='area-2'] text")
                .await?;
            page.wait(
                "location.hash === '#/overview/area-2' && $('#overview [data-detail=area-2]')",
            )
            .await?;
            page.fingers(true).await?;
            page.open("").await?;
            let place = page
                .place_of("svg.ring.phone [data-id='area-3'] text")
                .await?;
            page.tap(place).await?;
            page.wait(
                "location.hash === '#/overview/area-3' && $('#overview [data-detail=area-3]')",
            )
            .await
        },
    );

    suite.everywhere().add(
        "drawings/a choice shows everywhere and a click on empty ground clears it",
        async |page| {
            page.open("#/timeline").await?;
            page.click_on("svg.timeline [data-id='event-first-session'] text")
                .await?;
            page.wait("location.hash === '#/timeline/event-first-session'")
                .await?;
            page.wait("$$(\"[data-id='figure-suggestions'][data-related]\").length > 2")
                .await?;
            page.expect("$('[data-sentence][data-highlighted]')")
                .await?;
            let (x, y) = page.place_of("svg.timeline .axis").await?;
            page.click_at((x, y + 60.0)).await?;
            page.wait("location.hash === '#/timeline' && !$('[data-detail]')")
                .await
        },
    );

    for width in [390, 1440] {
        if width == 1440 {
            suite.everywhere();
        }
        suite.add(
            format!("drawings/the frame of a chosen event covers no words, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open("#/timeline").await?;
                let ids = page
                    .value(
                        "[...new Set($$('svg.timeline a[data-id]').map((one) => one.dataset.id))]",
                    )
                    .await?;
                for id in ids.as_array().into_iter().flatten() {
                    page.run("await setHash('#/timeline/' + args)", id.clone())
                        .await?;
                    page.wait(&format!("$('svg.timeline [data-id={id}][aria-current]')"))
                        .await?;
                    let covered = page.run(UNDER_FRAMES, Value::Null).await?;
                    if covered != json!([]) {
                        return Err(format!("{id} chosen: {covered}").into());
                    }
                }
                Ok(())
            },
        );
    }

    suite.everywhere().add("drawings/each has one stop of the Tab key, and arrows walk it", async |page| {
        page.open("").await?;
        page.expect("$$('svg.drawing').every((one) => one.querySelectorAll(\"a[tabindex='0']\").length === 1 && !one.querySelector('a:not([tabindex])'))").await?;
        page.run("$$(\"svg.ring [tabindex='0']\").find(isVisible).focus()", Value::Null).await?;
        for (key, id) in [
            (Key::Right, "area-2"),
            (Key::Down, "measure-2-1"),
            (Key::Right, "measure-2-2"),
            (Key::Down, "figure-city-proposals"),
            (Key::Up, "measure-2-2"),
            (Key::Up, "area-2"),
            (Key::Home, "area-1"),
            (Key::Left, "area-4"),
        ] {
            page.press([key.into()]).await?;
            page.wait(&format!("document.activeElement.dataset.id === '{id}'")).await?;
        }
        page.expect("document.activeElement.getAttribute('tabindex') === '0'").await?;
        page.expect("$$(\"svg.ring.wide a[tabindex='0']\").length === 1").await
    });

    suite.add(
        "drawings/keys walk every drawing from end to end, open and close",
        async |page| {
            page.open("").await?;
            for drawing in ["ring", "timeline", "towers", "blueprint"] {
                let walked = walks(page, drawing).await;
                walked.map_err(|error| format!("{drawing}: {error}"))?;
            }
            Ok(())
        },
    );

    suite.everywhere().add(
        "drawings/a keyboard opens what the ring shows, and Esc brings it back",
        async |page| {
            page.open("").await?;
            page.run(
                "$(\"svg.ring.wide [data-id='area-4']\").focus()",
                Value::Null,
            )
            .await?;
            page.press([Key::Enter.into()]).await?;
            page.wait("$('[data-detail=area-4]')?.contains(document.activeElement)")
                .await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('[data-detail]') && document.activeElement.dataset.id === 'area-4'")
                .await
        },
    );

    suite.add_expecting(
        "drawings/one that cannot be fetched says so and stays whole",
        &["Failed to load resource", "Loading failed for the <script>"],
        async |page: &mut Page| {
            let site =
                Lab::broken_site(|path| path.contains("/draw-").then_some(Fault::Missing)).await?;
            page.visit_instead(site.url());
            page.open("#/timeline").await?;
            page.run("zoomIn()", Value::Null).await?;
            page.wait("$('.notice[data-notice]')?.textContent.includes('暂时不能重画')")
                .await?;
            page.expect("$('svg.timeline.wide [data-id]') && !$('.span').textContent")
                .await
        },
    );

    suite.add(
        "drawings/one that fails says so, and all are whole again",
        async |page| {
            page.open("#/timeline").await?;
            page.run(TRAPS, Value::Null).await?;
            let shown = "$('svg.timeline.wide').textContent";
            let whole = page.value(shown).await?;
            page.run("zoomIn()", Value::Null).await?;
            page.wait(&format!(
                "$('svg.timeline.wide.redrawn') && $('.span').textContent && {shown} !== {whole}"
            ))
            .await?;
            page.run("self.trap = true", Value::Null).await?;
            page.run("zoomIn()", Value::Null).await?;
            page.wait("$('.notice[data-notice]')?.textContent.includes('出了错')")
                .await?;
            page.wait(&format!(
                "!$('svg.timeline.wide.redrawn') && {shown} === {whole} && !$('.span').textContent"
            ))
            .await?;
            // The page itself goes on, and so does the drawing, if that was all.
            page.run("self.trap = false", Value::Null).await?;
            page.run("zoomIn()", Value::Null).await?;
            page.wait("$('svg.timeline.wide.redrawn') && $('.span').textContent")
                .await?;
            page.expect(
                "$('#wasm-notice').hidden && document.documentElement.dataset.ready !== undefined",
            )
            .await
        },
    );
}

/// The Wasm that draws traps when `trap` says so.
const TRAPS: &str = "
    self.trap = false;
    const program = await self.reportDrawing;
    const { draw } = program;
    program.draw = (...scene) => {
        if (self.trap) throw new self.WebAssembly.RuntimeError('unreachable');
        return draw(...scene);
    };";

/// To its last link and back to its first, one on and one back, into a detail and out of it.
async fn walks(page: &Page, drawing: &str) -> Result<()> {
    let start = "
        window.walked = [...$(`svg.drawing.${args}.wide:not(.alone)`).querySelectorAll('a')];
        walked.find((link) => link.getAttribute('tabindex') === '0').focus();";
    page.run(start, json!(drawing)).await?;
    let place = "walked.indexOf(document.activeElement)";
    for (key, holds) in [
        (Key::End, "=== walked.length - 1"),
        (Key::Home, "=== 0"),
        (Key::Right, "> 0"),
        (Key::Left, "=== 0"),
    ] {
        page.press([key.into()]).await?;
        page.wait(&format!("{place} {holds}")).await?;
    }
    let id = page.value("document.activeElement.dataset.id").await?;
    page.press([Key::Enter.into()]).await?;
    page.wait(&format!(
        "$('[data-detail={id}]')?.contains(document.activeElement)"
    ))
    .await?;
    page.press([Key::Escape.into()]).await?;
    // Where the drawing was drawn anew, another link of that name stands there.
    page.wait(&format!(
        "!$('[data-detail]') && document.activeElement.closest('svg.{drawing}') && document.activeElement.dataset.id === {id}"
    ))
    .await
}
