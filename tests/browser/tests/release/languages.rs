//! The page in other languages: the same entities and figures, the original beside every
//! translation, and the reader stays where they are.

use crate::embedding::documented::live;
use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::{Page, Result, axe, catalog, dist, offline};
use serde_json::{Value, json};

/// Directory, tag.
const OTHERS: [(&str, &str); 2] = [("en/", "en"), ("zh-Hant/", "zh-Hant")];

/// What a page says of the report, apart from words.
const FACTS: &str = "({
    ids: [...new Set($$('main [data-id]').map((one) => one.dataset.id))].sort(),
    values: $$('#data tbody tr').map((row) => [row.dataset.id, row.querySelector('.cells :is(path, rect)')?.outerHTML]),
    article: words($$('[data-sentence]').map((one) => one.textContent).join('')),
    sentences: $$('[data-sentence]').length,
})";

/// Chinese that an English page says without saying that it is Chinese, seen or spoken.
const UNMARKED: &str = r"
    const han = /[\u3001-\u301f\u3400-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;
    const found = [];
    const marked = (element) => element.closest('[lang|=zh]');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const inside = node.parentElement;
      if (han.test(node.data) && !marked(inside) && !inside.closest('script')) found.push(node.data.trim());
    }
    for (const element of $$('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value && han.test(value) && !marked(element)) found.push(`${name}: ${value}`);
      }
    }
    return found;";

/// The table, and a selection of it, as a page saves them; against the site's files in `args`.
const SAVED: &str = r#"
    const made = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => (made.push(blob), make.call(URL, blob));
    HTMLAnchorElement.prototype.click = () => {};
    const save = async (selector) => {
        const count = made.length;
        $(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        await until(() => made.length > count, selector);
        // As bytes: text() would take the mark at the beginning away.
        return [...new Uint8Array(await made[count].arrayBuffer())].join();
    };
    const bytes = (text) => [...new TextEncoder().encode(text)].join();
    const failures = [];
    const table = args['data/figures.csv'];
    if (await save("a[href='data/figures.csv']") !== bytes(table)) failures.push('figures.csv');
    await setHash('#/data?area=area-3');
    const ids = () => $$('#data tbody tr').map((row) => row.dataset.id);
    await until(() => ids().length === 5, 'fewer rows');
    const lines = table.split(/(?<=\n)/);
    // In the article's order, as long as nobody has sorted them.
    const left = ids();
    const rows = lines.filter((line) => left.some((id) => line.startsWith(`${id},`)));
    if (await save("[data-save='csv']") !== bytes(lines[0] + rows.join(''))) failures.push('the selection as CSV');
    const { source, figures } = JSON.parse(args['data/report.json']);
    const { title, publisher, date, url, sha256 } = source;
    const some = { source: { title, publisher, date, url, sha256 }, figures: figures.filter(({ id }) => left.includes(id)) };
    if (await save("[data-save='json']") !== bytes(JSON.stringify(some, null, 2) + '\n')) failures.push('the selection as JSON');
    return failures;"#;

pub fn add(suite: &mut Suite) {
    for (directory, tag) in OTHERS {
        suite.everywhere().add(
            "languages/English quotation marks are no wider than letters",
            async |page| {
                page.open("en/").await?;
                page.run("await document.fonts.ready; await painted(3)", Value::Null)
                    .await?;
                // In words and in drawings.
                page.wait(
                    "
            ['#overview .byline, #overview .lead, body', 'svg.timeline text'].every((place) => {
                const { font } = getComputedStyle($(place));
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = font;
                const size = Number.parseFloat(pen.font.match(/([0-9.]+)px/)[1]);
                return [...'‘’“”'].every((mark) => pen.measureText(mark).width < 0.6 * size);
            })",
                )
                .await
            },
        );

        suite.add(
            format!("languages/{tag}: the same entities, figures and sentences"),
            async move |page| {
                page.open("").await?;
                let original = page.value(FACTS).await?;
                page.open(directory).await?;
                page.expect(&format!("document.documentElement.lang === '{tag}'"))
                    .await?;
                let other = page.value(FACTS).await?;
                for fact in ["ids", "values", "sentences", "article"] {
                    if original[fact] != other[fact] {
                        return Err(format!("{fact} differ").into());
                    }
                }
                page.expect("$$('[data-said]').length === $$('[data-sentence]').length")
                    .await
            },
        );

        suite.add(
            format!("languages/{tag}: a detail has the translation and the original"),
            async move |page| {
                let report = catalog::report()?;
                page.open(directory).await?;
                for kind in ["figures", "measures", "tasks", "groups", "events", "lessons"] {
                    for entity in catalog::of_kind(&report, kind)?.into_iter().take(2) {
                        let hash = format!("#/{}/{}", entity.part, entity.id);
                        page.run("await setHash(args)", json!(hash)).await?;
                        page.wait(&format!("$(\"[data-detail='{}']\")", entity.id))
                            .await?;
                        page.expect(
                            "$('[data-detail] blockquote.said').textContent.length > 3 \
                             && $('[data-detail] blockquote.original[lang=zh-Hans]').textContent.length > 3",
                        )
                        .await?;
                    }
                }
                page.expect("isVisible($('.unofficial'))").await
            },
        );

        suite.add(
            format!("languages/{tag}: axe finds nothing, 390 and 1440 px"),
            async move |page| {
                let mut found = Vec::new();
                for width in [390, 1440] {
                    Media::screen(width).apply(page).await?;
                    page.open(directory).await?;
                    found.extend(axe::violations(page, "html").await?);
                    page.open(&format!("{directory}#/framework/framework-1"))
                        .await?;
                    page.wait("$('[data-detail]')").await?;
                    found.extend(axe::violations(page, "#framework").await?);
                }
                none_of("violations", &found)
            },
        );

        if tag == "en" {
            suite.everywhere();
        }
        suite.add(
            format!("languages/{tag}: nothing is pushed sideways, nothing runs out of a drawing"),
            async move |page| {
                for width in [320, 390, 820, 1440] {
                    Media::screen(width).apply(page).await?;
                    page.open(directory).await?;
                    page.expect("document.scrollingElement.scrollWidth <= innerWidth")
                        .await?;
                    // In the drawing's own units: Firefox counts pixels around letters.
                    let script = "
                        return $$('svg.drawing').filter(isVisible).flatMap((drawing) => {
                          const { width } = drawing.viewBox.baseVal;
                          return [...drawing.querySelectorAll('text')].filter((text) => {
                            const own = text.getBBox();
                            return own.x < -2 || own.x + own.width > width + 2;
                          }).map((text) => `${drawing.classList}: ${text.textContent}`);
                        });";
                    let found = page.run(script, Value::Null).await?;
                    crate::suite::none(&format!("texts cut at {width} px"), &found)?;
                }
                Ok(())
            },
        );

        suite.add(
            format!("languages/{tag}: its own file works alone"),
            async move |page| {
                let file = offline::copy(&dist().join(format!("offline.{tag}.html")))?;
                page.visit_instead(file.to_string());
                page.open("#/data/figure-suggestions").await?;
                page.wait("$(\"[data-detail='figure-suggestions'] .original\")")
                    .await?;
                page.expect("$$('svg.drawing').length > 8").await?;
                // It saves what the site does.
                let saved = page.run(SAVED, offline::data()?).await?;
                crate::suite::none("saved otherwise", &saved)?;
                offline::remove(&file)
            },
        );
    }

    suite.add(
        "languages/en: all that is Chinese says so, seen and spoken",
        async |page| {
            page.open("en/").await?;
            let found = page.run(UNMARKED, Value::Null).await?;
            crate::suite::none("Chinese without a mark", &found)?;
            let report = catalog::report()?;
            for kind in catalog::KINDS {
                for entity in catalog::of_kind(&report, kind)?.into_iter().take(2) {
                    page.run(
                        "await setHash(args)",
                        json!(format!("#/{}/{}", entity.part, entity.id)),
                    )
                    .await?;
                    page.wait(&format!("$(\"[data-detail='{}']\")", entity.id))
                        .await?;
                    let found = page.run(UNMARKED, Value::Null).await?;
                    crate::suite::none(&format!("Chinese at {}", entity.id), &found)?;
                }
            }
            Ok(())
        },
    );

    suite.everywhere().add(
        "languages/the switch keeps the place, and back",
        async |page| {
            page.open("#/framework/slot-1-2").await?;
            follow(page, "en").await?;
            page.expect("location.pathname.endsWith('/en/') && location.hash === '#/framework/slot-1-2'")
                .await?;
            follow(page, "zh-Hant").await?;
            page.expect("location.pathname.endsWith('/zh-Hant/') && location.hash === '#/framework/slot-1-2'")
                .await?;
            follow(page, "zh-Hans").await?;
            page.expect("document.documentElement.lang === 'zh-Hans' && location.hash === '#/framework/slot-1-2'")
                .await?;
            // The address is the state: also what a filter has left, and what was opened of it.
            let (opened, rows) = ("#/data/figure-works-proposals?area=area-2&unit=件&sort=-value", "$$('#data tbody tr').map((row) => row.dataset.id).join()");
            page.open("#/data?area=area-2&unit=件&sort=-value").await?;
            page.wait("$$('#data tbody tr').length === 2").await?;
            let wanted = page.value(rows).await?;
            page.run("$('#data tbody a[href$=works-proposals]').click()", Value::Null).await?;
            for tag in ["en", "zh-Hant"] {
                page.wait(&format!("decodeURIComponent(location.hash) === '{opened}'")).await?;
                follow(page, tag).await?;
                page.wait(&format!("decodeURIComponent(location.hash) === '{opened}' && {rows} === {wanted} && $('#data [data-detail=figure-works-proposals]')")).await?;
            }
            page.open("").await?;
            page.run("$('#plan figure > div').scrollIntoView()", Value::Null).await?;
            follow(page, "en").await?;
            page.expect("location.hash === '#/plan'").await
        },
    );

    suite.everywhere().add_expecting(
        "languages/the flag leads there, with everything else",
        // The page that it leads away from has begun to load.
        &["Loading failed for the <script>"],
        async |page: &mut Page| {
            page.load("?lang=en&theme=dark&part=plan#/plan/plan-2")
                .await?;
            page.wait_beyond("location.pathname.endsWith('/en/')").await?;
            page.ready().await?;
            page.expect("location.search === '?theme=dark&part=plan' && location.hash === '#/plan/plan-2'")
                .await?;
            // As others write it.
            for (lang, directory) in [("EN", "/en/"), ("en_GB", "/en/"), ("zh-TW", "/zh-Hant/"), ("zh-hk）", "/zh-Hant/"), ("zh-Hant-HK", "/zh-Hant/")] {
                page.load(&format!("?lang={lang}%23/plan/plan-2")).await?;
                page.wait_beyond(&format!("location.pathname.endsWith('{directory}') && !location.search && location.hash === '#/plan/plan-2'"))
                    .await?;
            }
            page.load("zh-Hant/?lang=zh-CN").await?;
            page.wait_beyond("document.documentElement.lang === 'zh-Hans'").await?;
            page.load("zh-Hant/?lang=zh-Hans").await?;
            page.wait_beyond("document.documentElement.lang === 'zh-Hans' && document.documentElement.dataset.ready")
                .await?;
            page.ready().await?;
            // No language of ours: the page stays what it is.
            page.open("?lang=constructor").await?;
            page.open("?lang=engineering").await?;
            page.expect("document.documentElement.lang === 'zh-Hans'")
                .await
        },
    );

    suite.add(
        "languages/a host's element names its language",
        async |page| {
            let script = "
                document.body.innerHTML = '<div data-baoan-report data-lang=en data-part=plan></div><div data-baoan-report data-lang=constructor></div>';
                const script = document.createElement('script');
                script.src = './embed.js';
                document.head.append(script);
                await until(() => $$('iframe').length === 2, 'both frames');
                return $$('iframe').map((frame) => [new URL(frame.src).pathname, frame.title]);";
            page.load("embed.html").await?;
            live(page).await?;
            let frames = page.run(script, Value::Null).await?;
            let expected = json!([["/en/", "Bao’an CPPCC: Plan"], ["/", "图解宝安政协"]]);
            if frames == expected {
                Ok(())
            } else {
                Err(format!("{frames}").into())
            }
        },
    );

    suite.add("languages/each page names all of them", async |page| {
        for directory in ["", "en/", "zh-Hant/"] {
            page.open(directory).await?;
            page.expect(
                "$$('link[hreflang]').map((link) => link.hreflang).join() === 'zh-Hans,zh-Hant,en,x-default' \
                 && new Set($$('link[hreflang]').map((link) => link.href)).size === 3",
            )
            .await?;
        }
        Ok(())
    });

    suite.add("languages/a page has the text of one", async |_page| {
        let page = std::fs::read_to_string(dist().join("index.html"))?;
        for other in ["Unofficial", "非官方", "寶安"] {
            if page.contains(other) {
                return Err(format!("the original's page says {other}").into());
            }
        }
        Ok(())
    });
}

/// Clicks on a language, and waits for its page.
async fn follow(page: &Page, tag: &str) -> Result<()> {
    // After this script: it would not outlive its page.
    let click = "setTimeout(() => $(`[data-language='${args}']`).click())";
    page.run(click, json!(tag)).await?;
    page.wait_beyond(&format!("document.documentElement.lang === '{tag}'"))
        .await?;
    page.ready().await
}
