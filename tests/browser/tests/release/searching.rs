//! The search box: found by key and by button, walked by keys, in whatever way a reader writes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::embedding::host::{Host, frames_are_ready};
use crate::keyboard::single_keys;
use crate::suite::{Suite, none, none_of};
use browser_tests::media::Media;
use browser_tests::{Browser, Engine, Lab, Page, Result, axe, dist, offline};
use fantoccini::key::Key;
use serde_json::{Value, json};
use server::Fault;

const OPEN: &str = "$('dialog.search')?.open && document.activeElement === $('.search input')";
const CLOSED: &str = "!$('dialog.search').open";
const FIRST: &str = "document.activeElement === $$('.finds a')[0]";

/// The whole report in another's page.
const FRAME: &str =
    "<div data-baoan-report data-theme=light></div><script src='{site}embed.js'></script>";

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "searching/the key / opens it, Esc closes it and nothing else",
        async |page| {
            page.open("#/areas/area-1").await?;
            page.wait("$(\"[data-detail='area-1']\")").await?;
            page.run(
                "window.origin = $('[data-nav=areas]'); origin.focus()",
                Value::Null,
            )
            .await?;
            open(page).await?;
            page.expect("$('.search input').value === ''").await?;
            page.wait("$$('.finds a').length === 5").await?;
            press(page, Key::Escape).await?;
            page.wait(CLOSED).await?;
            page.expect("document.activeElement === origin && $(\"[data-detail='area-1']\")")
                .await?;
            page.click_on("[data-tool='Search']").await?;
            page.wait(OPEN).await?;
            page.click_on(".search form button").await?;
            page.wait(CLOSED).await?;
            page.click_on("[data-tool='Search']").await?;
            page.wait(OPEN).await?;
            page.click_at((20.0, 600.0)).await?;
            page.wait(CLOSED).await
        },
    );

    suite.add(
        "searching/where one types, / is a character",
        async |page| {
            page.open("#/data").await?;
            page.run("$(\"[data-control='q']\").focus()", Value::Null)
                .await?;
            page.press(['/']).await?;
            page.wait("$(\"[data-control='q']\").value === '/'").await?;
            page.expect("!$('dialog.search')").await
        },
    );

    suite.add("searching/answers while one types, and says how much it found", async |page| {
        page.open("").await?;
        open(page).await?;
        let mut counts = Vec::new();
        for query in ["提", "案"] {
            page.press(query.chars()).await?;
            page.wait("$('.search .tell').textContent.startsWith('找到') && $$('.finds mark').length").await?;
            counts.push(page.value("[$('.search input').value, $$('.finds a').length, $('.search .tell').textContent]").await?);
            page.expect("$$('.finds a').every((link) => link.querySelector('mark'))").await?;
        }
        page.expect("$$('.finds h3')[0].textContent === '数据' && $$('.finds h3').at(-1).textContent === '原文句子'").await?;
        page.expect("$$('.finds mark').every((mark) => mark.textContent === '提案')").await?;
        if counts[0][0] == json!("提") && counts[1][0] == json!("提案") && counts[0][1].as_u64() > counts[1][1].as_u64() {
            Ok(())
        } else {
            Err(format!("{counts:?}").into())
        }
    });

    suite.everywhere().add("searching/keys walk what was found, and letters go on in the box", async |page| {
        page.open("").await?;
        open(page).await?;
        ask(page, "提案").await?;
        press(page, Key::Down).await?;
        page.expect(FIRST).await?;
        press(page, Key::Down).await?;
        page.expect("document.activeElement === $$('.finds a')[1]").await?;
        press(page, Key::End).await?;
        page.expect("document.activeElement === $$('.finds a').at(-1)").await?;
        press(page, Key::Down).await?;
        page.expect("document.activeElement === $$('.finds a').at(-1)").await?;
        page.wait("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())").await?;
        press(page, Key::Home).await?;
        page.expect(FIRST).await?;
        press(page, Key::Up).await?;
        page.expect("document.activeElement === $('.search input')").await?;
        press(page, Key::Down).await?;
        page.press(['7']).await?;
        page.wait("$('.search input').value === '提案7' && document.activeElement === $('.search input')").await
    });

    suite.everywhere().add(
        "searching/Enter goes to the best, and the focus comes back from there",
        async |page| {
            page.open("").await?;
            page.run(
                "window.origin = $('[data-nav=areas]'); origin.focus()",
                Value::Null,
            )
            .await?;
            open(page).await?;
            ask(page, "住区").await?;
            press(page, Key::Enter).await?;
            page.wait("location.hash === '#/data/figure-city-proposals'")
                .await?;
            page.expect(CLOSED).await?;
            page.wait("$('[data-detail]')?.contains(document.activeElement)")
                .await?;
            page.wait(&in_view("#data [data-detail]")).await?;
            press(page, Key::Escape).await?;
            page.wait("document.activeElement === origin").await?;
            // It still knows what was asked.
            open(page).await?;
            page.expect("$('.search input').value === '住区' && $$('.finds a').length === 2")
                .await
        },
    );

    suite.everywhere().add("searching/a sentence is led to, lit and read on from, also when it was chosen before", async |page| {
        page.open("").await?;
        for _ in 0..2 {
            page.run("scrollTo(0, 0)", Value::Null).await?;
            open(page).await?;
            ask(page, "数字政协").await?;
            press(page, Key::Enter).await?;
            page.wait("/^#.source.s[0-9]+$/.test(location.hash)").await?;
            page.wait("document.activeElement.dataset.sentence === location.hash.split('/')[2]").await?;
            page.expect("document.activeElement.dataset.highlighted === 'true' && document.activeElement.textContent.includes('数字政协')").await?;
            page.wait(&in_view("[data-highlighted]")).await?;
        }
        Ok(())
    });

    suite.add(
        "searching/what was chosen before is brought back into view",
        async |page| {
            page.open("#/framework/framework-4").await?;
            page.wait("$('[data-detail]')").await?;
            page.run("scrollTo(0, 0)", Value::Null).await?;
            open(page).await?;
            ask(page, "107国道").await?;
            page.click_on(".finds a").await?;
            page.wait(CLOSED).await?;
            page.wait(&in_view("#framework [data-id='framework-4']"))
                .await
        },
    );

    suite.add(
        "searching/traditional characters and full-width digits find the same",
        async |page| {
            page.open("").await?;
            open(page).await?;
            for (one, other) in [
                ("团结", "團結"),
                ("29件", "２９件"),
                ("双减政策", "「雙減」政策"),
                ("提案 4", "　提案　４"),
            ] {
                let mut found = Vec::new();
                for query in [one, other] {
                    ask(page, query).await?;
                    page.expect("$$('.finds mark').length > 0").await?;
                    found.push(page.value("$('.finds').innerHTML").await?);
                }
                if found[0] != found[1] {
                    return Err(format!("{one} and {other} find different things").into());
                }
            }
            Ok(())
        },
    );

    suite.add("searching/where nothing is found it says so, and something is near", async |page| {
        page.open("").await?;
        open(page).await?;
        ask(page, "<b>火星").await?;
        page.expect("$('.search .tell').textContent === '没有找到“<b>火星”。' && $('.search .tell').getAttribute('aria-live') === 'polite'").await?;
        page.expect("$$('.finds a').length === 5 && !$('.finds mark')").await?;
        press(page, Key::Enter).await?;
        page.expect(OPEN).await?;
        press(page, Key::Down).await?;
        press(page, Key::Enter).await?;
        page.wait("location.hash === '#/framework/framework'").await?;
        page.expect(CLOSED).await
    });

    for other in [Engine::Firefox, Engine::WebKit] {
        suite.not_in(other, "its driver composes no characters");
    }
    suite.add("searching/characters that are being composed are not searched, nor sent off by Enter", async |page| {
        page.open("").await?;
        open(page).await?;
        page.wait("$$('.finds a').length === 5").await?;
        let composing = json!({ "text": "ti'an", "selectionStart": 5, "selectionEnd": 5 });
        page.cdp("Input.imeSetComposition", composing).await?;
        page.wait("$('.search input').value === \"ti'an\"").await?;
        page.run("
            const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
            $('.search input').dispatchEvent(new KeyboardEvent('keydown', enter));
            await new Promise((done) => setTimeout(done));", Value::Null).await?;
        page.expect("$('.search .tell').textContent === '' && $('[data-near]')").await?;
        page.cdp("Input.insertText", json!({ "text": "提案" })).await?;
        page.wait("$('.search input').value === '提案' && $('.search .tell').textContent.startsWith('找到')").await
    });

    suite.add_expecting(
        "searching/without its program it says so, and finds it at the next try",
        &["Failed to load resource", "Loading failed for the <script>"],
        async |page| {
            let lost = Arc::new(AtomicBool::new(true));
            let still = lost.clone();
            let faults = move |path: &str| {
                let missing = path.contains("/draw-") && still.load(Ordering::Relaxed);
                missing.then_some(Fault::Missing)
            };
            let site = Lab::broken_site(faults).await?;
            page.visit_instead(site.url());
            page.open("").await?;
            open(page).await?;
            page.wait("$('.search .tell').textContent.includes('暂时不能搜索')")
                .await?;
            lost.store(false, Ordering::Relaxed);
            ask(page, "提案").await
        },
    );

    for (width, dark) in [(320, false), (390, true), (1440, false)] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        suite.add(
            format!("searching/accessible and in reach, {width} px, {theme}"),
            async move |page| {
                Media::screen(width).dark(dark).apply(page).await?;
                for address in ["", "?elder=1"] {
                    page.open(address).await?;
                    page.click_on("[data-tool='Search']").await?;
                    page.wait(OPEN).await?;
                    for query in ["数据 提案", "协商", "火星"] {
                        ask(page, query).await?;
                        none_of("violations", &axe::violations(page, ".search").await?)?;
                        none(
                            "things are out of reach",
                            &page.look(REACH, Value::Null).await?,
                        )?;
                    }
                }
                Ok(())
            },
        );
    }

    suite.add("searching/in offline.html", async |page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = async {
            page.open("").await?;
            open(page).await?;
            ask(page, "團結").await?;
            press(page, Key::Enter).await?;
            page.wait("location.hash.startsWith('#/')").await?;
            page.expect(CLOSED).await?;
            page.expect("!performance.getEntriesByType('resource').some(({ name }) => !name.startsWith('data:'))").await
        }
        .await;
        offline::remove(&file)?;
        verdict
    });

    suite.everywhere().add("searching/in a frame as high as its page, where the reader looks", async |page| {
        let _host = Host::open(page, FRAME).await?;
        frames_are_ready(page, 1).await?;
        page.wait("$('iframe').getBoundingClientRect().height > 2 * innerHeight").await?;
        page.run("scrollTo(0, $('iframe').getBoundingClientRect().top + innerHeight)", Value::Null).await?;
        let top = page.value("-$('iframe').getBoundingClientRect().top").await?;
        let height = page.value("innerHeight").await?;
        page.enter_frame(0).await?;
        page.run("$('main').focus({ preventScroll: true })", Value::Null).await?;
        // Where a frame has a process of its own, the host hears later that it has the focus; and
        // keys go where the host says.
        if !matches!(**page, Browser::WebKit(_)) {
            page.leave_frame().await?;
            page.wait("document.activeElement === $('iframe')").await?;
            page.enter_frame(0).await?;
        }
        // WebKit lets no frame take the focus that nobody has touched.
        page.press(['a']).await?;
        // A frame takes no key for it: what opens it does so by name.
        page.run("await reportTool('reportSearch'); reportSearch()", Value::Null).await?;
        page.wait(OPEN).await?;
        ask(page, "协商").await?;
        let script = "
            const { top, bottom } = $('dialog.search').getBoundingClientRect();
            return top >= args[0] && bottom <= args[0] + args[1] ? [] : [`from ${top} to ${bottom}, seen from ${args[0]}, ${args[1]} px`];";
        none("boxes out of sight", &page.look(script, json!([top, height])).await?)?;
        press(page, Key::Enter).await?;
        page.wait("location.hash.length > 3").await?;
        page.leave_frame().await
    });
}

/// What is too small for a finger, cut off, or outside the window.
const REACH: &str = "
    const found = [];
    const dialog = $('dialog.search').getBoundingClientRect();
    if (dialog.left < 0 || dialog.right > innerWidth || dialog.bottom > innerHeight) found.push(`the box ends at ${dialog.right}, ${dialog.bottom}`);
    for (const one of $$('.search :is(a, button, input)')) {
        const { width, height, left, right } = one.getBoundingClientRect();
        const name = one.textContent || one.localName;
        if (width < 44 || height < 44) found.push(`${name}: ${width} × ${height} px`);
        if (left < dialog.left || right > dialog.right || one.scrollWidth > one.clientWidth + 1) found.push(`${name}: cut off`);
    }
    for (const text of $$('.search :is(p, h3, b, small, span, mark)'))
        if (isVisible(text) && parseFloat(getComputedStyle(text).fontSize) < 12) found.push(`${text.textContent}: small`);
    return found;";

fn in_view(selector: &str) -> String {
    format!(
        "$$(\"{selector}\").some((one) => isVisible(one) && one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight)"
    )
}

async fn open(page: &Page) -> Result<()> {
    single_keys(page).await?;
    page.press(['/']).await?;
    page.wait(OPEN).await
}

/// Types a query in place of the last one, and waits for the answer.
async fn ask(page: &Page, query: &str) -> Result<()> {
    let script = "
        const box = $('.search input');
        box.focus();
        box.select();
        if (box.value !== args) $('.search .tell').textContent = '';";
    page.run(script, json!(query)).await?;
    page.press(query.chars()).await?;
    page.wait("/^(找到|没有找到)/.test($('.search .tell').textContent)")
        .await
}

async fn press(page: &Page, key: Key) -> Result<()> {
    page.press([key.into()]).await
}
