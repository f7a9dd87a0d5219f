//! embed.html: what it shows is what works.

use super::host::{Host, frame_fits, frames_are_ready};
use crate::suite::{Suite, none, none_of};
use browser_tests::media::{Media, WIDTHS};
use browser_tests::{Engine, Page, Result, axe};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite
        .everywhere()
        .add("embed.html/shows two live parts that fit", async |page| {
            page.load("embed.html").await?;
            page.wait("$$('iframe').length === 2").await?;
            for number in 0..2 {
                page.run(
                    "$$('iframe')[args].scrollIntoView({ behavior: 'instant' })",
                    json!(number),
                )
                .await?;
                // From outside: what is asked within it too early is asked of an empty frame.
                page.wait(&format!(
                "$$('iframe')[{number}].contentDocument?.documentElement?.dataset.ready === 'true'"
            ))
            .await?;
                frame_fits(page, number).await?;
            }
            page.expect("!isVisible($('[data-live] a'))").await
        });

    suite.add(
        "embed.html/its code works as it stands, in a host",
        async |page| {
            page.load("embed.html").await?;
            let shown = page
                .value("document.getElementById('listener').textContent")
                .await?;
            if shown.as_str().map(str::trim) != Some(super::host::LISTENER.trim()) {
                return Err("the listener that is shown is another".into());
            }
            live(page).await?;
            let _host = pasted(page).await?;
            // The third scrolls by itself: nobody sizes it.
            come_near(page, 3).await?;
            frame_fits(page, 0).await?;
            frame_fits(page, 1).await?;
            page.expect("$('body > img').naturalWidth > 600").await
        },
    );

    suite.add("embed.html/code with choices works, in a host", async |page| {
        page.load("embed.html").await?;
        page.run(
            "const { part, theme, elder, height } = $('[data-builder]').elements;
             part.value = 'plan'; theme.value = 'dark'; elder.value = '1'; height.value = '500';
             part.dispatchEvent(new Event('change', { bubbles: true }));",
            Value::Null,
        ).await?;
        page.wait("$('[data-live] iframe')?.src.includes('part=plan')").await?;
        live(page).await?;
        let _host = pasted(page).await?;
        come_near(page, 3).await?;
        frame_fits(page, 0).await?;
        frame_fits(page, 1).await?;
        page.expect("$$('iframe')[2].getBoundingClientRect().height === 500").await?;
        page.expect("$('body > img').src.endsWith('drawings/blueprint-wide.svg') && $('body > img').naturalWidth > 600").await?;
        for number in 0..3 {
            page.enter_frame(number).await?;
            page.expect("document.documentElement.dataset.theme === 'dark' && document.documentElement.dataset.elder === '1'").await?;
            page.expect("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'plan'").await?;
            page.leave_frame().await?;
        }
        Ok(())
    });

    suite.add("embed.html/embed.js says itself that it is UTF-8", async |page| {
        page.load("").await?;
        // A host page may be GBK, and its server silent about ours.
        let start = "return [...new Uint8Array(await (await fetch('embed.js')).arrayBuffer())].slice(0, 3).join()";
        if page.run(start, Value::Null).await? == json!("239,187,191") { Ok(()) } else { Err("it does not".into()) }
    });

    suite.add("embed.html/the builder writes what is chosen", async |page| {
        page.load("embed.html").await?;
        page.wait("isVisible($('[data-builder]'))").await?;
        page.run(
            "const { part, theme, elder, height } = $('[data-builder]').elements;
             part.value = 'plan'; theme.value = 'dark'; elder.value = '1'; height.value = '900';
             part.dispatchEvent(new Event('change', { bubbles: true }));",
            Value::Null,
        ).await?;
        page.expect("$('#script').textContent.includes('data-part=\"plan\" data-theme=\"dark\" data-elder=\"1\"') && $('#script').textContent.includes('drawings/blueprint-wide.svg')").await?;
        page.expect("$('#frame').textContent.includes('?embed=1&amp;part=plan&amp;theme=dark&amp;elder=1\"') && $('#frame').textContent.includes('height=\"900\"')").await?;
        page.expect("$('#own').textContent.includes('&amp;elder=1&amp;n=') && !$('#own').textContent.includes('example')").await?;
        page.expect("!document.body.textContent.includes('example.org') && !$('#script').textContent.includes('422133')").await?;
        page.wait("$('[data-live] iframe')?.src.includes('part=plan&theme=dark&elder=1')").await?;
        page.run("$('[data-builder]').elements.part.value = ''; $('[data-builder]').elements.part.dispatchEvent(new Event('change', { bubbles: true }))", Value::Null).await?;
        page.expect("$('#frame').textContent.includes('?embed=1&amp;theme=dark&amp;elder=1\"') && !$('#script').textContent.includes('data-part')").await
    });

    suite.everywhere().add("embed.html/code is copied, or selected where that is not allowed", async |page| {
        page.load("embed.html").await?;
        page.wait("isVisible($('[data-copy=listener]'))").await?;
        page.run(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } }, configurable: true });
             $('[data-copy=frame]').click()",
            Value::Null,
        ).await?;
        page.wait("window.copied === $('#frame').textContent && $('[data-status]').textContent.includes('已复制')").await?;
        page.run(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
             $('[data-copy=listener]').click()",
            Value::Null,
        ).await?;
        page.wait("$('[data-status]').textContent.includes('Ctrl+C')").await?;
        page.expect("words(getSelection().toString()) === words($('#listener').textContent)").await
    });

    suite.add("embed.html/is complete with scripts off", async |page| {
        page.scripts(false).await?;
        page.load("embed.html").await?;
        page.expect("['script', 'frame', 'own', 'listener', 'picture'].every((id) => isVisible(document.getElementById(id)))").await?;
        page.expect("!isVisible($('[data-builder]')) && !$$('button').some(isVisible) && isVisible($('[data-live] img'))").await
    });

    suite.not_in(Engine::WebKit, "it can't be told of dark").add("embed.html/fits every screen, and reads well", async |page| {
        page.load("embed.html").await?;
        for width in WIDTHS {
            for dark in [false, true] {
                Media::screen(width).dark(dark).apply(page).await?;
                page.expect("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                    .await
                    .map_err(|error| format!("{width} px: {error}"))?;
                if [390, 1440].contains(&width) {
                    none_of("violations", &axe::violations(page, "html").await?)?;
                }
            }
        }
        Ok(())
    });

    suite.add("embed.html/drawings and oEmbed are where it says", async |page| {
        page.load("embed.html").await?;
        // The page's own policy lets it ask for nothing; the report's does.
        live(page).await?;
        let links = page.value("$$('main a[href]').map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#'))").await?;
        page.load("").await?;
        let ask = "const missing = []; for (const link of args) if (!(await fetch(link)).ok) missing.push(link); return missing;";
        none("links lead nowhere", &page.run(ask, links).await?)?;
        let discovered = "
            const told = await (await fetch($('link[type=\"application/json+oembed\"]').href)).json();
            const frame = new DOMParser().parseFromString(told.html, 'text/html').querySelector('iframe');
            return [told.version === '1.0', told.type === 'rich', Number.isInteger(told.width), Number.isInteger(told.height),
                frame?.getAttribute('src').endsWith('?embed=1')].flatMap((holds, number) => holds ? [] : [`check ${number}`]);";
        none("things are wrong with oEmbed", &page.run(discovered, Value::Null).await?)
    });
}

/// Waits for the live part: who leaves while it loads is told so by Firefox.
pub async fn live(page: &Page) -> Result<()> {
    page.wait("$('[data-live] iframe')").await?;
    page.run(
        "$('[data-live] iframe').scrollIntoView({ behavior: 'instant' })",
        Value::Null,
    )
    .await?;
    page.wait("$('[data-live] iframe').contentDocument?.documentElement?.dataset.ready === 'true'")
        .await
}

/// Copies the pieces of code by their buttons, and pastes them into a host of another origin.
async fn pasted(page: &mut Page) -> Result<Host> {
    let script = "
        let text;
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (written) => { text = written; } }, configurable: true });
        const pieces = [];
        for (const id of ['script', 'own', 'frame', 'picture']) {
            text = undefined;
            $(`[data-copy=${id}]`).click();
            pieces.push(await until(() => text, id));
        }
        return [new URL('./', location).href, ...pieces];";
    let copied: Vec<String> = serde_json::from_value(page.run(script, Value::Null).await?)?;
    let (own, pieces) = copied.split_first().ok_or("nothing was copied")?;
    if pieces.iter().any(|piece| !piece.contains(own.as_str())) {
        return Err(format!("the code does not name the site: {pieces:?}").into());
    }
    page.allow(own.clone());
    let body = [&pieces.concat(), "<script src=listener.js></script>"].concat();
    Host::open(page, &body.replace(own.as_str(), "{site}")).await
}

/// Scrolls to each frame, as a reader does who comes near, and waits until it is ready.
async fn come_near(page: &Page, count: u16) -> Result<()> {
    for number in 0..count {
        let near = "$$('iframe')[args].scrollIntoView({ behavior: 'instant' })";
        page.run(near, json!(number)).await?;
        page.wait(&format!("heard.some(({{ frame }}) => frame === {number})"))
            .await?;
    }
    frames_are_ready(page, count).await
}
