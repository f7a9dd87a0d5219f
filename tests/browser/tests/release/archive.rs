//! A site with several reports: the newest at its root, each in its folder; and addresses from when one
//! stood there alone, which mean that one for ever. The newest is in no English, and has no framework.

mod rows;

use crate::offline::ALL_DRAWN;
use crate::suite::{Suite, none};
use browser_tests::{Page, Result, archive, media::Media, offline, quiet};
use serde_json::Value;
use server::{Fault, Server, Site};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What readers open, and where they then are: the report that is older, or the newest in its folder.
const ADDRESSES: [(&str, &str, &str); 12] = [
    ("", "2031/", "#overview h1"),
    ("#/", "2031/#/", "#overview h1"),
    ("?theme=dark", "2031/?theme=dark", "#overview h1"),
    ("zh-Hant/", "2031/zh-Hant/", "#overview h1"),
    (
        "#/areas/area-1",
        "2022/#/areas/area-1",
        "[data-detail='area-1']",
    ),
    (
        "#%2Fareas%2Farea-1",
        "2022/#/areas/area-1",
        "[data-detail='area-1']",
    ),
    (
        "#/framework/framework-1",
        "2022/#/framework/framework-1",
        "[data-detail='framework-1']",
    ),
    ("zh-Hant/#/plan", "2022/zh-Hant/#/plan", "#plan h2"),
    ("en/", "2022/en/", "#overview h1"),
    ("en/#/data", "2022/en/#/data", "#data h2"),
    (
        "?lang=en#/areas/area-1",
        "2022/en/#/areas/area-1",
        "[data-detail='area-1']",
    ),
    (
        "2031/#/areas/area-1",
        "2031/#/areas/area-1",
        "[data-detail='area-1']",
    ),
];

pub fn add(suite: &mut Suite) {
    rows::add(suite);
    for (asked, shown, there) in ADDRESSES {
        suite.add(
            format!("archive/“{asked}” leads to “{shown}”"),
            async move |page: &mut Page| {
                let server = visit(page).await?;
                page.open(asked).await?;
                page.wait(&format!(
                    "decodeURI(location.href) === '{}{shown}' && isVisible($(\"{there}\"))",
                    server.url()
                ))
                .await
            },
        );
    }

    suite.add(
        "archive/frames of a host that names no report keep the one that they had",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.open("?embed=1&part=framework").await?;
            page.wait("location.pathname.endsWith('/2022/') && isVisible($('#framework h2'))")
                .await
        },
    );

    suite.everywhere().add(
        "archive/a line of years leads from each report to the others",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            for address in ["", "zh-Hant/", "2022/", "2022/en/", "2022/zh-Hant/", "2031/"] {
                page.open(address).await?;
                let script = "
                    const links = $$('.years li a');
                    const shown = links.filter((link) => isVisible(link) && link.getBoundingClientRect().bottom <= innerHeight);
                    const own = links.filter((link) => link.hasAttribute('aria-current'));
                    const wrong = [];
                    if (shown.length !== 4 || !isVisible($('.years .beside'))) wrong.push('not in view: ' + links.length);
                    if (own.length !== 1 || own[0].href !== location.href.split(/[?#]/)[0]) wrong.push('the current one: ' + own.map(String));
                    if (own.length && getComputedStyle(own[0]).fontWeight < 700) wrong.push('is not marked');
                    for (const { href, textContent } of links) {
                        const answer = await fetch(href);
                        const text = await answer.text();
                        if (!answer.ok || !text.includes(` · ${textContent}<`)) wrong.push(href);
                    }
                    return wrong;";
                let wrong = page.run(script, Value::Null).await?;
                none(&format!("wrong at “{address}”"), &wrong)?;
            }
            Ok(())
        },
    );

    suite.add(
        "archive/what comes later comes at the root, too",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.open("").await?;
            page.wait("location.pathname.endsWith('/2031/')").await?;
            page.click_on("[data-tool='Search']").await?;
            page.wait("isVisible($('dialog input[type=search]'))")
                .await?;
            page.run("$('dialog').close()", Value::Null).await?;
            page.run("$('footer [hreflang=zh-Hant]').click()", Value::Null)
                .await?;
            page.wait_beyond("location.pathname.endsWith('/2031/zh-Hant/')")
                .await?;
            page.ready().await
        },
    );

    suite.add(
        "archive/everything that pages name is there",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            for address in ["", "2022/", "2022/en/", "2031/zh-Hant/", "2022/embed.html", "embed.html"] {
                page.open("2031/").await?;
                let script = "
                    const site = location.origin + '/a/b/';
                    const asked = site + args;
                    const text = await (await fetch(asked)).text();
                    const files = [...text.matchAll(/<(?:link|script|a|img)[ ][^>]*?(?:href|src)=\"([^\"]*)\"/g)]
                        // In scripts.
                        .filter(([, named]) => !named.includes('$'))
                        .map(([, named]) => new URL(named.replaceAll('&amp;', '&'), asked).href.split('#')[0])
                        .filter((url) => url.startsWith(location.origin));
                    const wrong = [];
                    if (files.length < 10) wrong.push(`only ${files.length} found`);
                    for (const url of new Set(files)) if (!url.startsWith(site) || !(await fetch(url)).ok) wrong.push(url);
                    return wrong;";
                let wrong = page.run(script, Value::from(address)).await?;
                none(&format!("missing from “{address}”"), &wrong)?;
            }
            Ok(())
        },
    );

    suite.everywhere().add(
        "archive/what two reports say of one quantity stands beside each other",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.load("series/").await?;
            let script = "
                const lamps = $('#series-lamps');
                const rows = [...lamps.querySelectorAll('li')].map((row) => row.innerText.replace(/\\s+/g, ' ').trim());
                const wrong = [];
                const expected = ['2030 270盏 新增路灯270盏', '2031 340盏 新增路灯340盏 比上一份报告的数多70盏（本页计算）'];
                if (rows.join() !== expected.join()) wrong.push(rows.join(' / '));
                if ($('#series-pavements').innerText.includes('本页计算')) wrong.push('computed from what is about ten');
                if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than its window');
                return [wrong, [...lamps.querySelectorAll('.value')].map(String)];";
            let told = page.run(script, Value::Null).await?;
            none("wrong", &told[0])?;
            // That page itself asks for nothing.
            page.open("").await?;
            let script = "
                const wrong = args.length === 2 ? [] : [args.length];
                for (const link of args) {
                    const text = await (await fetch(link)).text();
                    if (!text.includes(`id=\"${new URL(link).hash.slice(1)}\"`)) wrong.push(link);
                }
                return wrong;";
            none("wrong", &page.run(script, told[1].clone()).await?)
        },
    );

    alone(
        suite,
        "leads to nothing beside it",
        "offline.html",
        async |page| {
            page.open("#/areas/area-1").await?;
            page.wait("$('[data-detail=area-1]') && $('.brand').textContent.endsWith('2031') && !$('.years')").await
        },
    );

    const ALL: &str = "offline-all.html";
    alone(
        suite.everywhere(),
        "shows each report that is asked for, and its tools know it",
        ALL,
        async |page| {
            page.open("").await?;
            page.expect(
                "$('.brand').textContent.endsWith('2031') && !$('[data-framework], #framework')",
            )
            .await?;
            page.run(
                "$$('.years li a').find((link) => link.textContent === '2022').click()",
                Value::Null,
            )
            .await?;
            page.wait("location.search === '?report=2022' && document.documentElement.dataset.ready !== undefined && $('.brand').textContent.endsWith('2022')").await?;
            page.expect(ALL_DRAWN).await?;
            page.expect("isVisible($('#framework h2')) && document.title.includes('积极建言资政') && $('.years [aria-current]').textContent === '2022'").await?;
            page.run("$('#areas a[href]').click()", Value::Null).await?;
            page.wait("$('[data-detail]') && isVisible($('[data-detail] .num, [data-detail] h3'))")
                .await?;
            // In English, and what is found there.
            page.open("?report=2022&lang=en#/data").await?;
            page.expect("document.documentElement.lang === 'en' && isVisible($('#data h2'))")
                .await?;
            // One that is not in that language is shown in its own.
            page.open("?report=2030&lang=en").await?;
            page.expect("document.documentElement.lang === 'zh-Hans' && $('.brand').textContent.endsWith('2030')").await?;
            page.open("?report=1999").await?;
            page.expect("$('.brand').textContent.endsWith('2031')")
                .await
        },
    );

    alone(
        suite.everywhere(),
        "finds in the others, and leads there",
        ALL,
        async |page| {
            page.open("").await?;
            page.run("$('[data-tool=Search]').click()", Value::Null)
                .await?;
            page.wait("$('#search-box')").await?;
            let script = "
                const box = $('#search-box');
                box.value = '提案';
                box.dispatchEvent(new Event('input', { bubbles: true }));";
            page.run(script, Value::Null).await?;
            page.wait("$$('.search section').some((one) => one.querySelector('h3')?.textContent.startsWith('2022') && one.querySelector('a'))").await?;
            page.run("$$('.search section').find((one) => one.querySelector('h3')?.textContent.startsWith('2022')).querySelector('a').click()", Value::Null).await?;
            page.wait("location.search === '?report=2022' && document.documentElement.dataset.ready !== undefined && location.hash.length > 3").await
        },
    );

    alone(
        suite,
        "sets the reports beside each other, and without scripts says what it needs them for",
        ALL,
        async |page| {
            page.open("").await?;
            page.run("$('.years .beside').click()", Value::Null).await?;
            page.wait("location.search === '?report=series' && $('#series-lamps .value')")
                .await?;
            page.expect("getComputedStyle($('.through > li')).display === 'grid' && !$('.files')")
                .await?;
            page.run("$('#series-lamps .value').click()", Value::Null)
                .await?;
            page.wait("/^\\?report=203[01]$/.test(location.search) && document.documentElement.dataset.ready !== undefined && location.hash.startsWith('#/data/')").await?;
            page.scripts(false).await?;
            page.load("").await?;
            page.expect("isVisible($('noscript .notice')) && isVisible($('#overview h1'))")
                .await
        },
    );

    suite.add(
        "archive/what other reports have is found before what is near, under their names",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.open("2031/").await?;
            page.run("$('[data-tool=Search]').click()", Value::Null).await?;
            page.wait("isVisible($('dialog input[type=search]'))").await?;
            page.run("$('#search-box').value = '提案'; $('#search-box').dispatchEvent(new Event('input', { bubbles: true }))", Value::Null).await?;
            page.wait("$('.finds .rest button')").await?;
            page.expect("$$('.finds section').findIndex((one) => 'near' in one.dataset) === $$('.finds section').length - 1").await?;
            page.expect("$('.finds h3').textContent === '2022 图解宝安政协'").await?;
            let count = "Number($('.finds .rest').textContent.match(/[0-9]+/)[0])";
            let told = page.value(&format!("{count} + $$('.finds section:not([data-near]) a').length")).await?;
            page.click_on(".finds .rest button").await?;
            page.wait(&format!("$$('.finds section:not([data-near]) a').length === {told} && !$('.finds .rest') && document.activeElement.matches('.finds a')")).await
        },
    );

    suite.add(
        "archive/the page of all years wears the reader's settings",
        async |page: &mut Page| {
            let _server = visit(page).await?;
            page.load("series/?elder=1").await?;
            page.expect("document.documentElement.dataset.elder === '1' && Number.parseFloat(getComputedStyle(document.body).fontSize) >= 20").await?;
            page.run("localStorage.setItem('baoan-report', JSON.stringify({ theme: 'dark', elder: '1', size: '24' }))", Value::Null).await?;
            page.load("series/").await?;
            page.expect("getComputedStyle(document.body).backgroundColor === 'rgb(18, 24, 31)' && Number.parseFloat(getComputedStyle(document.body).fontSize) >= 24").await?;
            page.expect("location.pathname.endsWith('/series/')").await
        },
    );

    suite.add(
        "archive/in large print on a phone every year is whole",
        async |page: &mut Page| {
            Media::screen(390).apply(page).await?;
            let _server = visit(page).await?;
            page.open("2031/?elder=1").await?;
            page.wait("$$('.years a').every((own) => (({ left, right }) => left >= 0 && right <= innerWidth && right <= own.closest('ul, nav').getBoundingClientRect().right + 1)(own.getBoundingClientRect()))").await
        },
    );

    suite.add_expecting(
        "archive/once visited, a report opens without a network where it stays",
        &["net::ERR_"],
        async |page: &mut Page| {
            let cut = Arc::new(AtomicBool::new(false));
            let now = Arc::clone(&cut);
            let faults = move |_: &str| {
                let cut = now.load(Ordering::Relaxed);
                cut.then_some(Fault::Dropped)
            };
            let site = Site::new(archive()).under("/a/b/").with_faults(faults);
            let server = site.listen(0).await?;
            page.visit_instead(server.url());
            page.bypass_worker(false).await?;
            page.open("").await?;
            page.wait("navigator.serviceWorker.controller").await?;
            page.open("2022/").await?;
            let script = "
                const kept = async () => {
                    const names = await caches.keys();
                    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
                    return all.flat().some(({ url }) => url.endsWith('/2022/'));
                };
                while (!(await kept())) await new Promise((done) => setTimeout(done, 20));";
            page.run(script, Value::Null).await?;
            cut.store(true, Ordering::Relaxed);
            for (address, name) in [("", "2031"), ("2031/#/areas/area-1", "2031"), ("2022/#/areas/area-1", "2022")] {
                page.open(address).await?;
                page.wait(&format!("$('.brand').textContent.endsWith('{name}')")).await?;
            }
            Ok(())
        },
    );
}

/// A file of the site alone in a directory, opened as a file.
fn alone<F>(suite: &mut Suite, name: &'static str, file: &'static str, check: F)
where
    F: AsyncFnOnce(&mut Page) -> Result<()> + Send + 'static,
{
    suite.add(
        format!("archive/{file} {name}"),
        async move |page: &mut Page| {
            let copy = offline::copy(&archive().join(file))?;
            page.visit_instead(copy.to_string());
            let verdict = check(page).await;
            offline::remove(&copy)?;
            verdict
        },
    );
}

/// The site in a folder of a server, for what is seen from its root must not be sought above it.
async fn visit(page: &mut Page) -> Result<Server> {
    let server = quiet(archive(), |_| None).under("/a/b/").listen(0).await?;
    page.visit_instead(server.url());
    Ok(server)
}
