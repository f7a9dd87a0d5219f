//! The timeline zooms and pans by every means, and leaves the page its own gestures.

use crate::suite::Suite;
use browser_tests::{Engine, Page, Result, media::Media};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What WebKitGTK's driver can't do.
const NO_WHEEL: &str = "its driver turns no wheel";
const ONE_HAND: &str = "its driver has no fingers";

/// Days that the timeline shows, by its sentence; all of them have none.
const SHOWN: &str = "$('#timeline .span').textContent";

pub fn add(suite: &mut Suite) {
    suite.add(
        "drawings/timeline: buttons zoom, move and show all",
        async |page| {
            page.open("#/timeline").await?;
            let whole = drawn(page).await?;
            page.run("zoomIn()", Value::Null).await?;
            let near = changed(page, "").await?;
            page.click_on("[data-do='later']").await?;
            let later = changed(page, &near).await?;
            page.click_on("[data-do='earlier']").await?;
            let earlier = changed(page, &later).await?;
            page.click_on("[data-do='in']").await?;
            changed(page, &earlier).await?;
            page.click_on("[data-do='all']").await?;
            page.wait(&format!("!{SHOWN}")).await?;
            page.run(
            "await until(() => $('svg.timeline.wide').innerHTML === args, 'the whole timeline')",
            whole,
        )
        .await
        .map(|_| ())
        },
    );

    for width in [390, 820, 1440] {
        suite.add(
            format!("drawings/timeline: buttons come where something is hidden, and move nothing, {width} px"),
            async move |page| {
                Media::screen(width).apply(page).await?;
                page.open("#/timeline").await?;
                let none = "!isVisible($('[data-do=in]')) && !$('#timeline .zoom').contains(document.activeElement)";
                page.expect(none).await?;
                let tops = "JSON.stringify($$('#timeline .message, #timeline .chart, #timeline .twin, #plan h2').map((one) => one.getBoundingClientRect().top + scrollY))";
                let before = page.value(tops).await?;
                page.run("zoomIn()", Value::Null).await?;
                changed(page, "").await?;
                page.expect("$$('#timeline .zoom button').every(isVisible)").await?;
                // They stand above the drawing, not over it.
                page.expect("$('#timeline .zoom').getBoundingClientRect().bottom <= $$('svg.timeline').find(isVisible).getBoundingClientRect().top")
                    .await?;
                page.run("$('[data-do=all]').focus()", Value::Null).await?;
                page.press([Key::Enter.into()]).await?;
                page.wait(&format!("!{SHOWN}")).await?;
                // Whoever came by keys still knows where they are.
                page.expect("document.activeElement === $('[data-do=all]') && isVisible(document.activeElement) && !isVisible($('[data-do=in]'))")
                    .await?;
                page.run("document.activeElement.blur()", Value::Null).await?;
                page.wait(none).await?;
                page.expect(&format!("{before} === {tops}")).await
            },
        );
    }

    suite.add(
        "drawings/timeline: an event stays in view, however far it is moved",
        async |page| {
            page.open("#/timeline").await?;
            for _ in 0..4 {
                let before = page.value(SHOWN).await?;
                page.run("zoomIn()", Value::Null).await?;
                changed(page, before.as_str().unwrap_or_default()).await?;
            }
            for step in ["later", "earlier"] {
                for _ in 0..12 {
                    page.click_on(&format!("[data-do='{step}']")).await?;
                    page.run("await painted(3)", Value::Null).await?;
                    page.expect("$$('svg.timeline.wide a[data-id]:not(.phase)').length")
                        .await?;
                }
            }
            Ok(())
        },
    );

    suite.add("drawings/timeline: what is chosen is told by its words, not by an area on the axis", async |page| {
        for (width, theme) in [(390, "light"), (1440, "light"), (390, "dark"), (1440, "dark")] {
            Media::screen(width).apply(page).await?;
            page.open(&format!("?theme={theme}#/timeline/event-city-session")).await?;
            let chosen = "$$('svg.timeline a[aria-current]').find(isVisible)";
            page.wait(chosen).await?;
            page.expect(&format!("getComputedStyle({chosen}.querySelector('.hit')).fill === 'none'")).await?;
            page.expect(&format!("getComputedStyle({chosen}.querySelector('.word')).textDecorationLine === 'underline' && getComputedStyle({chosen}.querySelector('.plain')).fontWeight === '700'"))
                .await?;
        }
        Ok(())
    });

    suite.add("drawings/timeline: zooming in shows finer ticks: months, weeks, days", async |page| {
        page.open("#/timeline/event-published").await?;
        for tick in ["12月", "季度|\\d日"] {
            page.run("await until(() => new RegExp(args).test($('svg.timeline.wide').textContent), args)", json!(tick)).await?;
            for _ in 0..4 {
                let before = page.value(SHOWN).await?;
                page.run("zoomIn()", Value::Null).await?;
                changed(page, before.as_str().unwrap_or_default()).await?;
            }
        }
        page.wait("$$('svg.timeline.wide text').some((one) => one.textContent === '29日')").await
    });

    suite.everywhere().add(
        "drawings/timeline: keys zoom where the drawing has the focus, and nowhere else",
        async |page| {
            page.open("#/timeline").await?;
            page.press(['+']).await?;
            page.run(
                "$$('svg.timeline a[tabindex=\"0\"]').find(isVisible).focus()",
                Value::Null,
            )
            .await?;
            page.expect(&format!("!{SHOWN}")).await?;
            page.press(['+']).await?;
            let near = changed(page, "").await?;
            page.press(['-']).await?;
            page.wait(&format!("{SHOWN} !== '{near}'")).await?;
            page.press(['+', '+', '0']).await?;
            page.wait(&format!("!{SHOWN}")).await?;
            page.expect("$('svg.timeline.wide').contains(document.activeElement)")
                .await
        },
    );

    suite.not_in(Engine::WebKit, NO_WHEEL).everywhere().add(
        "drawings/timeline: the wheel zooms with the control key and scrolls without",
        async |page| {
            page.open("#/timeline").await?;
            let place = page.place_of("svg.timeline.wide").await?;
            let top = page.value("scrollY").await?;
            page.wheel(place, 120, false).await?;
            page.run(
                "await until(() => scrollY > args, 'the page to scroll')",
                top,
            )
            .await?;
            page.expect(&format!("!{SHOWN}")).await?;
            let place = page.place_of("svg.timeline.wide").await?;
            page.wheel(place, -240, true).await?;
            changed(page, "").await?;
            page.expect("visualViewport.scale === 1").await
        },
    );

    suite.everywhere().add(
        "drawings/timeline: a drag moves it and chooses nothing",
        async |page| {
            page.open("#/timeline").await?;
            page.run("zoomIn()", Value::Null).await?;
            let near = changed(page, "").await?;
            let (x, y) = page.place_of("svg.timeline.wide .axis").await?;
            page.drag((x, y - 30.0), (x + 200.0, y - 30.0)).await?;
            changed(page, &near).await?;
            page.expect("location.hash === '#/timeline'").await
        },
    );

    suite.everywhere().add(
        "drawings/timeline: let go outside it, and no button pans it",
        async |page| {
            page.open("#/timeline").await?;
            page.run("zoomIn()", Value::Null).await?;
            let near = changed(page, "").await?;
            let (x, _) = page.place_of("svg.timeline.wide .axis").await?;
            let foot = page
                .value("$('#timeline .chart').getBoundingClientRect().bottom")
                .await?;
            let foot = foot.as_f64().ok_or("the stage has no foot")?;
            // Straight down, out of the stage, and up again at another place, with nothing pressed.
            page.drag((x, foot - 6.0), (x, foot + 40.0)).await?;
            page.move_to((x + 20.0, foot - 60.0)).await?;
            page.move_to((x + 220.0, foot - 60.0)).await?;
            stays(page, &near).await?;
            // The next press is a drag as ever.
            page.drag((x, foot - 60.0), (x + 200.0, foot - 60.0))
                .await?;
            changed(page, &near).await.map(|_| ())
        },
    );

    suite.everywhere().add(
        "drawings/timeline: after a drag, keys and clicks without a pointer open what they are about",
        async |page| {
            for how in ["Enter", "one.dispatchEvent(click(0))", "one.dispatchEvent(click(1))"] {
                page.open("#/timeline").await?;
                page.run("zoomIn()", Value::Null).await?;
                let near = changed(page, "").await?;
                let (x, y) = page.place_of("svg.timeline.wide .axis").await?;
                page.drag((x, y - 30.0), (x + 200.0, y - 30.0)).await?;
                changed(page, &near).await?;
                page.expect("location.hash === '#/timeline'").await?;
                let one = "const click = (detail) => new MouseEvent('click', { bubbles: true, cancelable: true, detail }); const one = $$('svg.timeline.wide a[data-id]').find(isVisible); one.focus();";
                if how == "Enter" {
                    page.run(one, Value::Null).await?;
                    page.press([Key::Enter.into()]).await?;
                } else {
                    page.run(&format!("{one} {how}"), Value::Null).await?;
                }
                page.wait("location.hash.startsWith('#/timeline/event-') && $('#timeline [data-detail]')")
                    .await
                    .map_err(|error| format!("{how}: {error}"))?;
            }
            Ok(())
        },
    );

    suite.add(
        "drawings/events named keydown that have no key are nobody's",
        async |page| {
            page.open("?keys=on#/timeline").await?;
            // As browsers send them when they fill in a form; what throws is in the console.
            let sent = "
                const send = (one) => one.dispatchEvent(new Event('keydown', { bubbles: true, cancelable: true }));
                [document.body, $$('svg.timeline a').find(isVisible), $('input[type=search]')].forEach(send);";
            page.run(sent, Value::Null).await?;
            page.press(['/']).await?;
            page.wait("$('dialog.search')?.open").await?;
            page.run("$('dialog.search input').value = '29'; $('dialog.search input').dispatchEvent(new Event('input', { bubbles: true }))", Value::Null).await?;
            page.wait("$('dialog.search a')").await?;
            page.run("const one = $('dialog.search a'); one.focus(); one.dispatchEvent(new Event('keydown', { bubbles: true }))", Value::Null).await?;
            page.expect("$('dialog.search').open && document.activeElement.matches('dialog.search a')")
                .await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('dialog.search')?.open").await
        },
    );

    suite.not_in(Engine::WebKit, ONE_HAND).everywhere().add(
        "drawings/timeline: two fingers zoom it on a phone, one scrolls the page",
        async |page| {
            Media::screen(390).apply(page).await?;
            page.fingers(true).await?;
            page.open("#/timeline").await?;
            let place = page.place_of("svg.timeline.phone").await?;
            page.expect("getComputedStyle($('svg.timeline.phone')).touchAction === 'pan-y'")
                .await?;
            page.pinch(place, 90.0, 260.0, false).await?;
            // Across the axis two fingers mean nothing; along it they zoom.
            page.pinch(place, 90.0, 260.0, true).await?;
            changed(page, "").await?;
            page.expect("visualViewport.scale === 1").await
        },
    );
}

/// Waits until the timeline shows other days than `before`; those.
async fn changed(page: &Page, before: &str) -> Result<String> {
    let script = "
        const shown = () => $('#timeline .span').textContent;
        await until(() => shown() && shown() !== args && $$('svg.timeline.redrawn').length === $$('svg.timeline').length, `other days than ${args}`);
        return shown();";
    let words = page.run(script, json!(before)).await?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

/// Whether the timeline still shows the same days, after whatever was asked for has been drawn.
async fn stays(page: &Page, shown: &str) -> Result<()> {
    let script =
        "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
    page.run(script, Value::Null).await?;
    page.expect(&format!("{SHOWN} === '{shown}'")).await
}

/// What the wide timeline consists of.
async fn drawn(page: &Page) -> Result<Value> {
    page.value("$('svg.timeline.wide').innerHTML").await
}
