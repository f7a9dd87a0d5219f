//! A frame is a guest: keys, wheel, focus and time are the host's.

use super::host::{Host, frame_fits, frames_are_ready};
use super::{TWO, TWO_OWN};
use crate::suite::Suite;
use browser_tests::Engine;
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    for (name, body) in [("embed.js", TWO), ("own listener", TWO_OWN)] {
        if name == "embed.js" {
            suite.everywhere();
        }
        suite.add(
            format!("embedding/keys stay with the host, {name}"),
            async move |page| {
                let _host = Host::open(page, body).await?;
                page.run("$('input').focus()", Value::Null).await?;
                page.press("abc".chars()).await?;
                frames_are_ready(page, 2).await?;
                page.press("def".chars()).await?;
                page.expect(
                    "document.activeElement === $('input') && $('input').value === 'abcdef'",
                )
                .await?;
                page.run("$('input').blur()", Value::Null).await?;
                let before = page.value("scrollY").await?;
                page.press(['\u{e015}', '\u{e015}', ' ']).await?;
                page.wait(&format!("scrollY > {before}")).await?;
                for number in 0..2 {
                    page.enter_frame(number).await?;
                    page.expect("location.hash === '' && !$('[data-detail]')")
                        .await?;
                    page.leave_frame().await?;
                }
                page.expect("heard.every(({ type }) => type !== 'state')")
                    .await
            },
        );
    }

    suite
        .not_in(Engine::WebKit, "its driver turns no wheel")
        .everywhere()
        .add("embedding/the wheel scrolls the host", async |page| {
            let _host = Host::open(page, TWO).await?;
            frames_are_ready(page, 2).await?;
            for number in 0..2 {
                frame_fits(page, number).await?;
            }
            page.run("scrollTo(0, 0)", Value::Null).await?;
            page.wheel((400.0, 500.0), 300, false).await?;
            page.wait("scrollY > 100").await?;
            page.enter_frame(0).await?;
            page.expect("scrollY === 0").await?;
            page.leave_frame().await
        });

    suite.everywhere().add("embedding/a frame loads when the reader comes near", async |page| {
        let body = [
            "<svg width=10 height=9000></svg><div data-baoan-report data-part=plan><a href='{site}'>图解</a></div>",
            "<svg width=10 height=9000></svg><div data-baoan-report data-part=framework></div>",
            "<script src='{site}embed.js'></script>",
        ].concat();
        let host = Host::open(page, &body).await?;
        page.wait("$$('iframe').length === 2").await?;
        page.run("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))", Value::Null).await?;
        let early = host.site.requests();
        if early != ["/embed.js"] {
            return Err(format!("asked for before anybody came near: {early:?}").into());
        }
        for number in 0..2 {
            // Until the frame is there, its place is what stands in the element.
            page.run("$$('[data-baoan-report]')[args].scrollIntoView({ behavior: 'instant' })", json!(number)).await?;
            page.wait(&format!("heard.some(({{ frame }}) => frame === {number})")).await?;
            frame_fits(page, number).await?;
        }
        page.expect("!isVisible($('[data-baoan-report] > a'))").await
    });

    suite.add("embedding/link and picture stay with scripts off", async |page| {
        let body = "<div data-baoan-report data-part=framework><a href='{site}#/framework'>\
            <img src='{site}drawings/towers-wide.svg' alt=422133></a></div><script src='{site}embed.js'></script>";
        page.scripts(false).await?;
        let _host = Host::open(page, body).await?;
        page.expect("!$('iframe') && isVisible($('a')) && $('img').complete && $('img').naturalWidth > 600").await
    });

    suite.everywhere().add("embedding/a frame that nobody sizes scrolls by itself", async |page| {
        let body = "<iframe src='{site}?embed=1&amp;part=framework' title=1 width=700 height=400></iframe>";
        let _host = Host::open(page, body).await?;
        page.enter_frame(0).await?;
        page.ready().await?;
        page.run("scrollTo(0, 9999)", Value::Null).await?;
        page.expect("scrollY > 100 && getComputedStyle(document.documentElement).overflowY !== 'hidden'").await?;
        page.leave_frame().await
    });

    suite.everywhere().add("embedding/the host can go to an entity and change the theme", async |page| {
        let _host = Host::open(page, TWO).await?;
        frames_are_ready(page, 2).await?;
        let steps = page.value("history.length").await?;
        page.run(
            "window.states = []; addEventListener('baoan-report:state', ({ detail }) => states.push(detail.hash));
             const [first] = $$('[data-baoan-report]');
             BaoanReport.goto(first, '#/framework/framework-2'); BaoanReport.theme(first, 'dark', true);",
            Value::Null,
        ).await?;
        page.wait("states.includes('#/framework/framework-2')").await?;
        page.enter_frame(0).await?;
        page.wait("$('[data-detail=framework-2]')").await?;
        page.wait("document.documentElement.dataset.theme === 'dark' && document.documentElement.dataset.elder === '1'").await?;
        page.leave_frame().await?;
        // No step in the host's history.
        page.expect(&format!("history.length === {steps}")).await
    });

    suite.everywhere().add(
        "embedding/a deep link does not move the host",
        async |page| {
            let body = "<svg width=10 height=500></svg>
            <div data-baoan-report data-part=framework data-hash='#/framework/framework-2'></div>
            <script src='{site}embed.js'></script>";
            let _host = Host::open(page, body).await?;
            frames_are_ready(page, 1).await?;
            page.enter_frame(0).await?;
            page.wait("$('[data-detail=framework-2]')").await?;
            page.leave_frame().await?;
            frame_fits(page, 0).await?;
            page.run(
                "BaoanReport.goto($('[data-baoan-report]'), '#/source/s9')",
                Value::Null,
            )
            .await?;
            page.enter_frame(0).await?;
            page.wait("isVisible($('[data-highlighted]'))").await?;
            page.run(
                "await new Promise((done) => setTimeout(() => requestAnimationFrame(done)))",
                Value::Null,
            )
            .await?;
            page.leave_frame().await?;
            frame_fits(page, 0).await?;
            page.expect("scrollY === 0").await
        },
    );
}
