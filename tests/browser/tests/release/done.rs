//! Scene 1, what was done: ring and card stand still beside the steps, which light the ring; in narrow
//! windows the areas are rows.

use crate::suite::{Suite, none_of};
use browser_tests::{Page, Result, media::Media};
use fantoccini::key::Key;
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    for (width, height) in [(1366, 650), (1440, 900), (2560, 1300)] {
        if width == 1440 {
            suite.everywhere();
        }
        suite.add(
            format!("done/ring and card are in sight at every step, which is lit, {width} by {height} px"),
            async move |page| {
                window(page, width, height).await?;
                page.open("").await?;
                none_of("a step is not told", &lines(&page.run(STEPS, Value::Null).await?))
            },
        );
    }

    suite.everywhere().add("done/a choice wins over the step that is read, and nothing jumps", async |page| {
        window(page, 1440, 900).await?;
        page.open("").await?;
        // Nothing is pointed at there.
        page.move_to((4.0, 400.0)).await?;
        page.run(READ, json!(2)).await?;
        let opacity = "(id) => Number(getComputedStyle($(`svg.ring.wide [data-id='${id}'] > .shape`)).opacity)";
        page.wait(&format!("({opacity})('measure-1-1') === 0.36 && ({opacity})('measure-3-1') === 1 && !location.hash")).await?;
        none_of("a choice moves something", &lines(&page.run(JUMPS, Value::Null).await?))?;
        page.run(READ, json!(2)).await?;
        page.click_on("svg.ring.wide [data-id='figure-topical-study'] text").await?;
        page.move_to((4.0, 400.0)).await?;
        page.wait(&format!("({opacity})('measure-3-1') === 0.36 && ({opacity})('measure-1-1') === 1")).await?;
        // The chosen slice is filled and longer, its noun underlined.
        page.wait("(({ fill }, { stroke }) => fill === stroke && fill === getComputedStyle($('svg.ring.wide [data-id=area-1] > .solid')).fill)(...['.pale', '.cap'].map((one) => getComputedStyle($(`svg.ring.wide [data-id='measure-1-1'] > ${one}`))))").await?;
        page.expect("getComputedStyle($('svg.ring.wide [data-id=figure-topical-study] .word')).textDecorationLine === 'underline'").await?;
        // Without it the step has the light again.
        page.press([Key::Escape.into()]).await?;
        page.wait("!$('[data-detail]') && $$('svg.ring.wide > g').every((area) => Number(getComputedStyle(area.querySelector('.shape')).opacity) === (area.matches('[data-read]') ? 1 : 0.36)) && $$('svg.ring.wide > g[data-read]').length === 1").await
    });

    suite.everywhere().add("done/a choice ends once its step has left the window, and nothing jumps", async |page| {
        window(page, 1440, 900).await?;
        page.open("").await?;
        page.move_to((4.0, 400.0)).await?;
        let read = async |step: u8| page.run(READ, json!(step)).await;
        let choose = async |id: &str| {
            page.click_on(&format!("svg.ring.wide [data-id='{id}'] text")).await?;
            page.move_to((4.0, 400.0)).await?;
            page.wait(&format!("$('[data-detail={id}]') && location.hash.endsWith('/{id}')")).await
        };
        read(0).await?;
        choose("figure-topical-study").await?;
        page.run("scrollBy({ top: 60, behavior: 'instant' }); await painted(3)", Value::Null).await?;
        page.expect("$('[data-detail=figure-topical-study]')").await?;
        read(2).await?;
        let ended = "!$('[data-detail]') && !location.hash.includes('figure') && $('#areas .areas > li:nth-child(3)').matches('[data-read]') && Number(getComputedStyle($('svg.ring.wide [data-id=measure-3-1] > .shape')).opacity) === 1 && Number(getComputedStyle($('svg.ring.wide [data-id=measure-1-1] > .shape')).opacity) === 0.36";
        page.wait(ended).await?;
        let stands = page.run("await painted(3); const step = $('#areas .areas > li:nth-child(3)').getBoundingClientRect().top; return Math.abs(step - 0.25 * Math.min(innerHeight, 900)) < 120", Value::Null).await?;
        if stands != json!(true) {
            return Err("the page has jumped".into());
        }
        // One whose step has not been in sight yet stays until it has.
        read(0).await?;
        choose("figure-trained").await?;
        read(1).await?;
        page.expect("$('[data-detail=figure-trained]')").await?;
        read(3).await?;
        page.expect("$('[data-detail=figure-trained]')").await?;
        read(0).await?;
        page.wait("!$('[data-detail]') && $('#areas .areas > li:nth-child(1)').matches('[data-read]')").await?;
        // Chosen among the steps, and gone on from there, slowly or at once: nobody is brought back.
        for by in [40, 6000] {
            read(0).await?;
            page.click_on("#areas [data-id=figure-topical-study] a, #areas a[data-id=figure-topical-study]").await?;
            page.move_to((4.0, 400.0)).await?;
            page.wait("$('[data-detail=figure-topical-study]')").await?;
            let on = "const [by] = args; const start = scrollY; for (let steps = 0; $('[data-detail]') && steps < 60; steps += 1) { scrollBy({ top: by, behavior: 'instant' }); await painted(2); } const ended = scrollY; await painted(8); return [start, ended, scrollY]";
            let places = page.run(on, json!([by])).await?;
            let [start, ended, after] = [0, 1, 2].map(|at| places[at].as_f64().unwrap_or_default());
            if ended <= start || after < ended {
                return Err(format!("scrolled by {by} from {start} to {ended}, brought to {after}").into());
            }
        }
        // The focus that a reader has taken elsewhere stays there.
        read(0).await?;
        choose("figure-topical-study").await?;
        page.run("$('.menu [data-tool]').focus(); $('#data').scrollIntoView({ behavior: 'instant' }); await until(() => !$('[data-detail]'), 'the choice ends'); await painted(4)", Value::Null).await?;
        page.expect("document.activeElement === $('.menu [data-tool]') && $('#data').getBoundingClientRect().top < innerHeight").await?;
        // Who comes back to a choice by Back has it again, wherever they were.
        choose("figure-topical-study").await?;
        page.run("await setHash('#/data'); scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }); await painted(3); history.back(); await until(() => $('[data-detail=figure-topical-study]'), 'the choice again'); await painted(3)", Value::Null).await?;
        page.expect("$('[data-detail=figure-topical-study]')").await
    });

    suite.add("done/either address leads to the one card", async |page| {
        window(page, 1440, 900).await?;
        for part in ["overview", "areas"] {
            page.open(&format!("#/{part}/measure-3-2")).await?;
            page.wait("$$('[data-detail=measure-3-2]').length === 1 && $('#overview [data-detail]').getBoundingClientRect().bottom <= innerHeight").await?;
            page.expect("$('#overview [data-detail] .close').getAttribute('href').startsWith('#/')").await?;
        }
        // Where one goes there, the step is in sight.
        page.wait("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('#areas [data-id=measure-3-2]').getBoundingClientRect())").await
    });

    suite.everywhere().add("done/on a phone ring and rows stand in the first screen, and a row opens", async |page| {
        window(page, 390, 844).await?;
        page.open("").await?;
        page.expect("(({ top, bottom }) => top <= 300 && bottom <= innerHeight)($('svg.ring.phone').getBoundingClientRect())").await?;
        page.expect("$$('#areas details').every((row) => !row.open && [76, 77].includes(Math.floor(row.getBoundingClientRect().height)))").await?;
        // Each area with its largest number and what that counts; then what was learnt.
        page.expect("$$('#areas .areas summary').every((row) => isVisible(row.querySelector('h3')) && isVisible(row.querySelector('.tagline')) && /\\d.+\\s.+/.test(row.querySelector('.most').innerText))").await?;
        page.expect("$$('#areas details').length === $$('#areas .areas > li').length + 1").await?;
        page.run("$('#areas .areas > li:nth-child(2)').scrollIntoView({ block: 'center', behavior: 'instant' })", Value::Null).await?;
        page.click_on("#areas .areas > li:nth-child(2) h3").await?;
        page.wait("isVisible($('#areas [data-id=figure-suggestions]')) && !location.hash").await?;
        page.open("#/areas/measure-3-1").await?;
        page.wait("isVisible($('#areas [data-id=measure-3-1]')) && $('#areas [data-id=measure-3-1]').getBoundingClientRect().top >= 0").await
    });

    suite.add("done/the chosen number has its noun at the ring of a phone", async |page| {
        window(page, 390, 844).await?;
        page.open("").await?;
        page.expect("$$('svg.ring.phone .noun').filter(isVisible).length === 1").await?;
        for id in ["figure-linked-firms", "figure-trained", "figure-suggestions"] {
            page.run("await setHash('#/overview/' + args)", json!(id)).await?;
            page.wait(&format!("$$('svg.ring.phone .noun').filter(isVisible).map((one) => one.closest('a').dataset.id).join() === '{id}'")).await?;
        }
        Ok(())
    });

    suite.add(
        "done/rows stand open in large print and on paper",
        async |page| {
            window(page, 390, 844).await?;
            page.open("?elder=1").await?;
            page.expect("$$('#areas details').every((row) => row.open)")
                .await?;
            page.open("").await?;
            page.run("dispatchEvent(new Event('beforeprint'))", Value::Null)
                .await?;
            page.expect("$$('#areas details').every((row) => row.open)")
                .await?;
            page.run("dispatchEvent(new Event('afterprint'))", Value::Null)
                .await?;
            page.expect("$$('#areas details').every((row) => !row.open)")
                .await?;
            window(page, 1440, 900).await?;
            page.wait("$$('#areas details').every((row) => row.open)")
                .await
        },
    );
}

async fn window(page: &Page, width: u32, height: u32) -> Result<()> {
    let screen = Media::screen(width);
    Media { height, ..screen }.apply(page).await
}

fn lines(found: &Value) -> Vec<String> {
    let each = found.as_array().into_iter().flatten();
    each.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Reads the step of that place in the row.
const READ: &str = "
    const step = $$('#areas .areas > li')[args];
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: -0.25 * Math.min(innerHeight, 900), behavior: 'instant' });
    await painted(3);";

/// What is wrong while one step after the other is read.
const STEPS: &str = "
    const failures = [];
    const bar = $('.bar').getBoundingClientRect().bottom;
    const steps = $$('#areas .areas > li');
    if ($('svg.ring.wide').hasAttribute('data-read')) failures.push('something is lit at the top');
    for (const [at, step] of [undefined, ...steps].entries()) {
        const say = (what) => failures.push(`step ${at}: ${what}`);
        if (step) {
            step.scrollIntoView({ block: 'start', behavior: 'instant' });
            scrollBy({ top: -0.25 * Math.min(innerHeight, 900), behavior: 'instant' });
        }
        await painted(3);
        const [ring, card] = ['svg.ring.wide', '#overview .detail'].map((one) => $(one).getBoundingClientRect());
        if (ring.top < bar || card.bottom > innerHeight) say(`ring from ${ring.top}, card to ${card.bottom} of ${innerHeight}`);
        if (ring.bottom > card.top) say('the card covers the ring');
        if (card.bottom - ring.top > 848 || Math.abs(card.height - (innerHeight < 870 ? 176 : 208)) > 1) say(`${card.bottom - ring.top} high, the card ${card.height}`);
        if (!step) continue;
        const lit = $$('svg.ring.wide > g').flatMap((one, place) => (one.hasAttribute('data-read') ? [place] : []));
        if (lit.join() !== String(at - 1)) say(`${lit} is lit`);
        if (location.hash) say(location.hash);
        // The card goes with it: the area's largest number, and no way out of what nobody chose.
        const largest = $$('.areas > li')[at - 1].querySelector('.most .num').textContent;
        const shown = $('.stand .card h3 .num').textContent;
        if (shown !== largest) say(`the card has ${shown}, not ${largest}`);
        if (!$('#overview h2.unseen').textContent.startsWith('这一领域')) say('the card is called the largest of all');
        if ($('.stand .close, [data-detail]')) say('something is chosen');
    }
    return failures;";

/// What moves when one number after the other is chosen in the ring.
const JUMPS: &str = "
    const failures = [];
    const places = () => [scrollY, ...['svg.ring.wide', '#overview .detail', '#areas .areas'].map((one) => JSON.stringify($(one).getBoundingClientRect()))].join();
    const before = places();
    for (const link of $$('svg.ring.wide a')) {
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        await until(() => $(`[data-detail='${link.dataset.id}']`), link.dataset.id);
        await painted(2);
        if (places() !== before) failures.push(`${link.dataset.id}: ${before} to ${places()}`);
    }
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !$('[data-detail]'), 'no detail');
    return failures;";
