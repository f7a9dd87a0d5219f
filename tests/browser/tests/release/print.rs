//! On paper: everything, whole, in black on white, with its sources spelled out.

use std::ops::RangeInclusive;

use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::pdf::Pdf;
use browser_tests::{Engine, Page, Result, catalog};
use serde_json::{Value, json};

/// What an A4 page holds between its margins, in CSS pixels: 180 mm by 264 mm.
const WIDTH: u32 = 680;
const HEIGHT: u32 = 997;

/// A report of fewer pages lacks something; one of more has pages with nothing on them.
const PAGES: RangeInclusive<usize> = 9..=9;

/// A page with fewer lines of text is nearly empty.
const FEW: usize = 8;

/// What may be printed, and how many pages it fills; parts, and behind them the sources.
const STACKS: [(&str, RangeInclusive<usize>); 10] = [
    ("", PAGES),
    ("?elder=1", PAGES),
    ("#/data?area=area-2", 9..=9),
    ("?embed=1&part=overview", 2..=2),
    ("?embed=1&part=areas", 3..=4),
    ("?embed=1&part=timeline", 2..=2),
    ("?embed=1&part=framework", 2..=2),
    ("?embed=1&part=plan", 2..=2),
    ("?embed=1&part=data", 2..=2),
    ("?embed=1&part=source", 3..=4),
];

/// The same in English, whose tables and lists go on over more pages.
const ENGLISH: &[(&str, RangeInclusive<usize>)] = &[
    ("en/", 16..=18),
    ("en/#/data?area=area-2", 13..=15),
    ("en/?embed=1&part=overview", 2..=2),
    ("en/?embed=1&part=framework", 2..=2),
    ("en/?embed=1&part=plan", 2..=2),
    ("en/?embed=1&part=data", 3..=4),
];

/// What holds on paper, whatever the screen showed.
const RULES: [(&str, &str); 9] = [
    ("each drawing is whole on a page", WHOLE),
    ("nothing is wider than the page", NARROW),
    ("nothing is dimmed or unseen", PLAIN),
    ("it is black on white", WHITE),
    ("what only a screen can do is left out", CHROME),
    ("every figure has its sentence", SENTENCES),
    ("addresses are spelled out", ADDRESSES),
    ("the cover has a QR code and its address", COVER),
    ("the framework and what it is share a page", TOGETHER),
];

/// States that the screen may be in: as opened, with others dimmed, with less shown.
const STATES: [&str; 4] = [
    "",
    "#/overview/figure-suggestions",
    "#/areas/measure-1-1",
    "?theme=dark#/framework/framework-1",
];

pub fn add(suite: &mut Suite) {
    suite
        .not_in(Engine::WebKit, "its driver can't print")
        .everywhere()
        .add(
            "print/is A4 and of as many pages as it fills",
            async |page| {
                page.open("").await?;
                let pdf = Pdf::read(&page.pdf().await?);
                if !PAGES.contains(&pdf.pages) {
                    return Err(format!("{} pages", pdf.pages).into());
                }
                let is_a4 = |(width, height): &(f64, f64)| {
                    (width - 595.28).abs() < 1.0 && (height - 841.89).abs() < 1.0
                };
                if pdf.papers.is_empty() || !pdf.papers.iter().all(is_a4) {
                    return Err(format!("not A4: {:?}", pdf.papers).into());
                }
                Ok(())
            },
        );

    for (language, stacks) in [("Chinese", STACKS.as_slice()), ("English", ENGLISH)] {
        suite
            .not_in(Engine::WebKit, "its driver can't print")
            .not_in(Engine::Firefox, "it packs its pages otherwise")
            .add(
                format!("print/no page is nearly empty, in {language}"),
                async move |page| {
                    let mut found = Vec::new();
                    for (address, pages) in stacks {
                        found.extend(nearly_empty(page, address, pages).await?);
                    }
                    none_of("stacks of paper are wrong", &found)
                },
            );
    }

    for state in STATES {
        if state.is_empty() {
            suite.everywhere();
        }
        suite
            .not_in(Engine::WebKit, "it shows paper on paper only")
            .add(
                format!("print/paper is whole, plain and black on white, “{state}”"),
                async move |page| {
                    page.open(state).await?;
                    on_paper(page).await?;
                    let report = catalog::report()?;
                    let args = json!({ "report": report, "width": WIDTH, "height": HEIGHT });
                    let mut found = Vec::new();
                    for (rule, script) in RULES {
                        let lines = page.run(script, args.clone()).await?;
                        let lines = lines.as_array().into_iter().flatten();
                        found.extend(lines.map(|line| format!("{rule}: {line}")));
                    }
                    none_of("rules are broken", &found)
                },
            );
    }

    suite
        .not_in(Engine::WebKit, "it shows paper on paper only")
        .add(
            "print/what is chosen on the screen is not on paper",
            async |page| {
                page.open("").await?;
                on_paper(page).await?;
                let plain = page.run(DRAWN, Value::Null).await?;
                for state in [
                    "#/areas/area-1",
                    "#/framework/framework-1",
                    "#/plan/task-2-2",
                    "#/timeline/event-published",
                    "#/data/figure-suggestions",
                ] {
                    page.open(state).await?;
                    on_paper(page).await?;
                    if page.run(DRAWN, Value::Null).await? != plain {
                        return Err(format!("drawings are printed otherwise at {state}").into());
                    }
                }
                Ok(())
            },
        );
}

/// Prints what is at the address; what is wrong with the number of pages and with what stands there.
async fn nearly_empty(
    page: &Page,
    address: &str,
    pages: &RangeInclusive<usize>,
) -> Result<Option<String>> {
    page.open(address).await?;
    if address.contains("#/data?") {
        page.wait("$$('#data tbody tr').length < 18").await?;
    }
    let pdf = Pdf::read(&page.pdf().await?);
    let few = pdf.lines.iter().any(|lines| *lines < FEW);
    // A page that can't be read is none that is full.
    let right = pdf.lines.len() == pdf.pages && pages.contains(&pdf.pages) && !few;
    let told = || {
        format!(
            "“{address}”: {} pages, lines of text: {:?}",
            pdf.pages, pdf.lines
        )
    };
    Ok((!right).then(told))
}

/// Emulates a page's width, from a dark screen with motion: neither may get onto paper.
async fn on_paper(page: &Page) -> Result<()> {
    let paper = Media {
        height: HEIGHT,
        still: false,
        ..Media::screen(WIDTH)
    };
    paper.dark(true).print().apply(page).await?;
    // Paper sees no change, only its end.
    let ended =
        "await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))";
    page.run(ended, Value::Null).await.map(|_| ())
}

const WHOLE: &str = "
    const drawings = $$('svg.drawing:not(.alone)').filter(isVisible);
    const failures = drawings.flatMap((drawing) => {
        const { width, height } = drawing.closest('figure').getBoundingClientRect();
        return height <= args.height && width <= args.width ? [] : [`${drawing.classList}: ${width} × ${height}`];
    });
    const kinds = new Set($$('svg.drawing').map((drawing) => drawing.classList[1]));
    if (drawings.length !== kinds.size) failures.push(`${drawings.length} of ${kinds.size} drawings`);
    if (drawings.some((drawing) => drawing.matches('.phone'))) failures.push('a drawing laid out for phones');
    return failures;";

const NARROW: &str = "
    return $$('body *').filter((element) => isVisible(element) && !element.closest('svg'))
        .filter((element) => { const { left, right } = element.getBoundingClientRect(); return left < -1 || right > args.width + 1; })
        .map((element) => `<${element.localName} class='${element.className}'>`);";

const PLAIN: &str = "
    const failures = $$('svg.drawing, svg.drawing *').filter((element) => {
        // Light over light says nothing.
        if (!isVisible(element.closest('svg')) || element.matches('.gold, .beam')) return false;
        const { opacity, transform } = getComputedStyle(element);
        return (opacity !== '1' && element.matches('[data-id], [data-id] > :not(.quiet), svg')) || transform !== 'none';
    }).map((element) => element.outerHTML.slice(0, 60));
    for (const number of $$('.num')) {
        if (getComputedStyle(number).color.startsWith('rgba')) failures.push(number.textContent);
    }
    return failures;";

const WHITE: &str = "
    const light = (color) => color.match(/[0-9.]+/g).slice(0, 3).map(Number);
    const failures = [];
    const paper = getComputedStyle(document.body).backgroundColor;
    if (Math.min(...light(paper)) < 255) failures.push(`paper: ${paper}`);
    for (const element of $$('p, li, h1, h2, h3, h4, td, th, a, span, b, time')) {
        if (!isVisible(element) || element.closest('svg') || !element.textContent.trim()) continue;
        const { color } = getComputedStyle(element);
        if (Math.max(...light(color)) > 150) failures.push(`${color}: ${element.textContent.trim().slice(0, 20)}`);
    }
    const panel = $('.blueprint.middle .panel');
    if (Math.min(...light(getComputedStyle(panel).fill)) < 255) failures.push('a dark panel');
    return failures;";

const CHROME: &str = "
    return $$('nav, button, input, select, .skip, .detail, .notice, [role=toolbar], .zoom')
        .filter((element) => isVisible(element) && !element.closest('thead'))
        .map((element) => element.outerHTML.slice(0, 80));";

const SENTENCES: &str = "
    const failures = [];
    for (const { id, quote, text } of args.report.figures) {
        const row = $(`#data tr[data-id='${id}']`);
        const said = row && isVisible(row) && row.querySelector('.sentence').innerText.replace(/\\s/g, '');
        if (!said || !said.includes(quote.exact.replace(/\\s/g, ''))) failures.push(`${id}: ${said}`);
        if (!said?.includes(text)) failures.push(`${id}: without ${text}`);
    }
    for (const sentence of $$('#source [data-sentence]')) if (!isVisible(sentence)) failures.push(sentence.dataset.sentence);
    return failures;";

const ADDRESSES: &str = "
    // Some engines say what is shown, some how it is had.
    const after = (element) => getComputedStyle(element, '::after').content.replace('attr(href)', element.getAttribute('href'));
    const links = $$('a[href^=http]').filter(isVisible);
    const failures = links.filter((link) => !after(link).includes(link.getAttribute('href'))).map((link) => link.href);
    if (!links.length) failures.push('no link');
    for (const { id, url } of args.report.references) {
        if (!after($(`footer [data-id='${id}']`)).includes(url)) failures.push(url);
    }
    return failures;";

const COVER: &str = "
    const content = (side) => getComputedStyle($('#overview .message'), side).content;
    const failures = [];
    if (!content('::before').startsWith('url(\"data:image/svg+xml,')) failures.push(content('::before'));
    if (!/：https?:/.test(content('::after'))) failures.push(content('::after'));
    const cover = $('#overview').getBoundingClientRect();
    if (cover.height > args.height) failures.push(`${cover.height} px high`);
    return failures;";

const TOGETHER: &str = "
    const { height } = $('#framework').getBoundingClientRect();
    return height <= args.height && isVisible($('#framework svg.middle')) ? [] : [`${height} px high`];";

/// How every mark of a printed drawing looks.
const DRAWN: &str = "
    return $$('svg.drawing').filter(isVisible).map((drawing) => [...drawing.querySelectorAll('*')].map((mark) => {
        const { fill, stroke, strokeWidth, strokeOpacity, fillOpacity, opacity } = getComputedStyle(mark);
        return [fill, stroke, strokeWidth, strokeOpacity, fillOpacity, opacity].join();
    }).join(';'));";
