//! embed.html: what it shows is what works.

use super::host::{Host, frame_fits, frames_are_ready};
use crate::suite::{Suite, none, none_of};
use browser_tests::axe;
use browser_tests::media::{Media, WIDTHS};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite.add("embed.html/shows two live parts that fit", async |page| {
        page.load("embed.html").await?;
        page.wait("$$('iframe').length === 2").await?;
        for number in 0..2 {
            page.run(
                "$$('iframe')[args].scrollIntoView({ behavior: 'instant' })",
                json!(number),
            )
            .await?;
            page.enter_frame(number).await?;
            page.ready().await?;
            page.leave_frame().await?;
            frame_fits(page, number).await?;
        }
        page.expect("!isVisible($('[data-live] a'))").await
    });

    suite.add("embed.html/its code works as it stands, in a host", async |page| {
        page.load("embed.html").await?;
        let code = page.value("['script', 'own', 'listener'].map((id) => document.getElementById(id).textContent)").await?;
        let text = |number: usize| code[number].as_str().unwrap_or_default().to_owned();
        if text(2).trim() != super::host::LISTENER.trim() {
            return Err("the listener that is shown is another".into());
        }
        let own = page.value("new URL('./', location).href").await?;
        let own = own.as_str().unwrap_or_default();
            page.allow(own.to_owned());
        let body = [text(0), text(1), "<script src=listener.js></script>".to_owned()].concat();
        if !body.contains(own) {
            return Err(format!("the code does not name the site: {body}").into());
        }
        let _host = Host::open(page, &body.replace(own, "{site}")).await?;
        frames_are_ready(page, 2).await?;
        frame_fits(page, 0).await?;
        frame_fits(page, 1).await
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

    suite.add("embed.html/code is copied, or selected where that is not allowed", async |page| {
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
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.load("embed.html").await?;
        page.expect("['script', 'frame', 'own', 'listener', 'picture'].every((id) => isVisible(document.getElementById(id)))").await?;
        page.expect("!isVisible($('[data-builder]')) && !$$('button').some(isVisible) && isVisible($('[data-live] img'))").await
    });

    suite.add("embed.html/fits every screen, and reads well", async |page| {
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
