//! The report as slides: every key, every button, what a speaker needs, and the way back.

mod legible;
mod shown;

use crate::keyboard::single_keys;
use crate::suite::{Suite, none, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, Page, Result, axe, catalog, dist, offline};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The slide that is shown, by its number from 0.
const AT: &str = "Number($('.present .stage > .slide')?.dataset.at ?? -1)";

pub fn add(suite: &mut Suite) {
    legible::add(suite);
    shown::add(suite);

    suite
        .everywhere()
        .add("presenting/every key turns the slides", async |page| {
            start(page, "#/").await?;
            for key in ["\u{E014}", "\u{E015}", " ", "\u{E00F}", "\u{E007}", "n"] {
                turn(page, key, 1).await?;
            }
            for key in ["\u{E012}", "\u{E013}", "\u{E00E}", "\u{E003}", "p"] {
                turn(page, key, -1).await?;
            }
            let last = page
                .value("Number($('.present .page').textContent.split('/')[1]) - 1")
                .await?;
            press(page, Key::End).await?;
            page.wait(&format!("{AT} === {last}")).await?;
            turn(page, "n", 0).await?;
            press(page, Key::Home).await?;
            page.wait(&format!("{AT} === 0")).await?;
            turn(page, "p", 0).await?;
            page.press("12".chars()).await?;
            page.expect("$('.present .page').textContent === '→ 12'")
                .await?;
            press(page, Key::Enter).await?;
            page.wait(&format!("{AT} === 11")).await?;
            page.press(['5', char::from(Key::Escape)]).await?;
            // Where Esc is the browser's, what comes of it comes later.
            page.wait(&format!(
                "{AT} === 11 && $('.present .page').textContent.startsWith('12 /')"
            ))
            .await?;
            // A remote control begins with it; it must not load the page anew.
            page.run("window.still = true", Value::Null).await?;
            press(page, Key::F5).await?;
            page.expect(&format!("window.still && {AT} === 11")).await
        });

    suite.add("presenting/it is announced, in words", async |page| {
        start(page, "#/areas/area-1").await?;
        page.wait(
            "/^第三页，共.+页：思想根基更加牢固$/.test($('.present [aria-live]').textContent)",
        )
        .await?;
        turn(page, "n", 1).await?;
        page.wait(
            "/^第四页，共.+页：履职成效更加彰显$/.test($('.present [aria-live]').textContent)",
        )
        .await
    });

    suite.add(
        "presenting/blank, black and white, until any key",
        async |page| {
            start(page, "#/areas").await?;
            let at = page.value(AT).await?;
            for (key, colour) in [
                ('b', "0, 0, 0"),
                ('.', "0, 0, 0"),
                ('w', "255, 255, 255"),
                (',', "255, 255, 255"),
            ] {
                page.press([key]).await?;
                page.expect("isVisible($('.present .veil'))").await?;
                let middle = "document.elementFromPoint(innerWidth / 2, innerHeight - 5)";
                page.expect(&format!(
                    "getComputedStyle({middle}).backgroundColor === 'rgb({colour})'"
                ))
                .await?;
                page.press(['n']).await?;
                page.expect(&format!("!isVisible($('.present .veil')) && {AT} === {at}"))
                    .await?;
            }
            page.press("bb".chars()).await?;
            page.expect("!isVisible($('.present .veil'))").await?;
            page.press("b".chars()).await?;
            page.click_at((400.0, 300.0)).await?;
            page.expect(&format!("!isVisible($('.present .veil')) && {AT} === {at}"))
                .await
        },
    );

    suite.everywhere().add("presenting/the overview: arrows, Enter, Esc", async |page| {
        start(page, "#/").await?;
        press(page, Key::Escape).await?;
        page.wait("$('.present .all')").await?;
        let report = catalog::report()?;
        for (topic, kind) in [("area", "areas"), ("group", "groups"), ("plan", "plans")] {
            let count = catalog::of_kind(&report, kind)?.len();
            page.expect(&format!("$$('.all [data-topic={topic}]').length === {count}")).await?;
        }
        page.expect("$$('.all button').length === Number($('.present .page').textContent.split('/')[1])").await?;
        let now = "$$('.all button').indexOf(document.activeElement)";
        page.expect(&format!("{now} === 0")).await?;
        for (key, to) in [(Key::Right, "1"), (Key::Down, "1 + columns()"), (Key::Left, "columns()"), (Key::Up, "0"), (Key::End, "$$('.all button').length - 1"), (Key::Home, "0")] {
            press(page, key).await?;
            page.run("window.columns = () => $$('.all button').filter((one) => one.offsetTop === $('.all button').offsetTop).length", Value::Null).await?;
            page.expect(&format!("columns() > 1 && {now} === {to}")).await?;
        }
        press(page, Key::Right).await?;
        press(page, Key::Enter).await?;
        page.wait(&format!("!$('.present .all') && {AT} === 1")).await?;
        page.press(['o']).await?;
        page.wait("$('.present .all')").await?;
        press(page, Key::Escape).await?;
        page.wait("!$('.present')").await
    });

    suite.add("presenting/notes are the article's sentences, to the letter", async |page| {
        start(page, "#/").await?;
        page.press(['N']).await?;
        page.wait("isVisible($('.present .said li'))").await?;
        page.expect("$('[data-deed=notes]').ariaPressed === 'true'").await?;
        let count = page.value("Number($('.present .page').textContent.split('/')[1])").await?;
        let report = catalog::report()?;
        let script = "
            const [report, article] = args;
            const points = [...article];
            const sentences = new Set(report.source.sentences.map(({ start, end }) => points.slice(start, end).join('')));
            const outside = new Set(report.references.map(({ quote }) => quote));
            return $$('.present .said li').flatMap((note) => {
              const [place, told] = [note.querySelector('span').textContent, note.querySelector('[lang]')?.textContent];
              if (/^原文第.+句 · /.test(place)) return sentences.has(told) ? [] : [told];
              if (!place.startsWith('背景补充')) return [place];
              return !told || outside.has(told) ? [] : [told];
            });";
        let article = std::fs::read_to_string(browser_tests::dist().join("data/article.txt"))?;
        for index in 0..count.as_u64().unwrap_or_default() {
            page.wait(&format!("{AT} === {index} && $('.present .said li')")).await?;
            none("notes that nobody wrote", &page.run(script, json!([report, article])).await?)?;
            page.press(['n']).await?;
        }
        // The figures of a slide are in its notes.
        page.press("4".chars()).await?;
        press(page, Key::Enter).await?;
        page.wait(&format!("{AT} === 3")).await?;
        page.wait("$('.present .said').textContent.includes('意见建议730条')").await?;
        page.press(['N']).await?;
        page.expect("!isVisible($('.present .said'))").await
    });

    suite.add(
        "presenting/it starts where the reader is and ends where the slide is",
        async |page| {
            for (hash, title) in [
                ("#/framework/slot-3-1", "2大中心区"),
                ("#/plan/task-4-2", "以创新发展为动力"),
                ("#/source/s28", "履职成效更加彰显"),
            ] {
                start(page, hash).await?;
                page.expect(&format!(
                    "words($('.present .slide h2').textContent) === '{title}'"
                ))
                .await?;
                leave(page).await?;
                // Nobody moved.
                page.expect(&format!("location.hash === '{hash}'")).await?;
            }
            start(page, "#/plan/plan-4").await?;
            turn(page, "n", 1).await?;
            leave(page).await?;
            page.wait("location.hash === '#/plan/plan-5' && $('[data-detail=plan-5]')")
                .await?;
            // And goes on from there.
            page.press(['f']).await?;
            begun(page).await?;
            page.expect("words($('.present .slide h2').textContent) === '以能力提升为目标'")
                .await
        },
    );

    suite.everywhere().add("presenting/the focus stays inside and comes back", async |page| {
        page.open("").await?;
        page.run("$('#areas h4 a').focus()", Value::Null).await?;
        single_keys(page).await?;
        page.press(['f']).await?;
        begun(page).await?;
        page.expect("document.activeElement === $('.present .stage')").await?;
        for _ in 0..16 {
            press(page, Key::Tab).await?;
            page.expect("document.activeElement === document.body || $('.present').contains(document.activeElement)").await?;
        }
        leave(page).await?;
        page.wait("document.activeElement === $('#areas h4 a')").await?;
        page.click_on(".more summary").await?;
        page.click_on("[data-tool=Present]").await?;
        begun(page).await?;
        leave(page).await?;
        page.wait("document.activeElement === $('.more summary')").await
    });

    suite.everywhere().add("presenting/a button for every key, halves, swipes; the wheel is the page's", async |page| {
        start(page, "#/areas").await?;
        page.click_at((1200.0, 400.0)).await?;
        page.wait(&format!("{AT} === 2")).await?;
        page.click_at((200.0, 400.0)).await?;
        page.wait(&format!("{AT} === 1")).await?;
        page.wheel((700.0, 400.0), 400, false).await?;
        for (deed, holds) in [("next", "2"), ("back", "1"), ("last", "Number($('.present .page').textContent.split('/')[1]) - 1"), ("first", "0")] {
            click(page, deed).await?;
            page.wait(&format!("{AT} === {holds}")).await?;
            page.expect("document.activeElement === $('.present .stage')").await?;
        }
        for (deed, shown) in [("notes", ".said"), ("black", ".veil"), ("white", ".veil"), ("keys", ".aside dl")] {
            click(page, deed).await?;
            page.wait(&format!("isVisible($('.present {shown}'))")).await?;
            page.press([if deed == "notes" { 'N' } else { '?' }]).await?;
            page.wait(&format!("!isVisible($('.present {shown}'))")).await?;
        }
        let swipe = "
            for (const [type, clientX] of [['pointerdown', args[0]], ['pointerup', args[1]]])
              $('.present .stage').dispatchEvent(new PointerEvent(type, { pointerType: 'touch', clientX, clientY: 300, bubbles: true }));";
        page.run(swipe, json!([600, 300])).await?;
        page.wait(&format!("{AT} === 1")).await?;
        page.run(swipe, json!([300, 600])).await?;
        page.wait(&format!("{AT} === 0")).await?;
        click(page, "overview").await?;
        page.wait("$('.present .all')").await?;
        press(page, Key::Escape).await?;
        page.wait("!$('.present')").await?;
        start(page, "#/areas").await?;
        click(page, "leave").await?;
        page.wait("!$('.present')").await
    });

    suite
        .not_in(Engine::WebKit, "it shows paper on paper only")
        .add(
            "presenting/the page beneath does not hear, and does not print it",
            async |page| {
                start(page, "#/data/figure-suggestions").await?;
                page.press(['/']).await?;
                press(page, Key::Escape).await?;
                page.wait("$('.present .all')").await?;
                page.expect("$('[data-detail=figure-suggestions]')").await?;
                Media::screen(1440).print().apply(page).await?;
                page.expect("getComputedStyle($('.present')).display === 'none'")
                    .await
            },
        );

    for dark in [false, true] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        suite.add(
            format!("presenting/axe finds nothing, {theme}"),
            async move |page| {
                Media::screen(1440).dark(dark).apply(page).await?;
                start(page, "#/").await?;
                page.press(['N']).await?;
                page.wait("$('.present .said li')").await?;
                let (mut found, mut seen) = (Vec::new(), Vec::new());
                let count = page
                    .value("Number($('.present .page').textContent.split('/')[1])")
                    .await?;
                for index in 0..count.as_u64().unwrap_or_default() {
                    page.wait(&format!("{AT} === {index}")).await?;
                    // One slide of each kind: looking takes seconds.
                    let kind = page.value("$('.present .slide').dataset.topic").await?;
                    let lines = if seen.contains(&kind) {
                        Vec::new()
                    } else {
                        axe::violations(page, ".present").await?
                    };
                    seen.push(kind);
                    found.extend(
                        lines
                            .into_iter()
                            .map(|line| format!("slide {}: {line}", index + 1)),
                    );
                    page.press(['n']).await?;
                }
                page.press(['?']).await?;
                page.wait("$('.present .aside dl')").await?;
                found.extend(axe::violations(page, ".present").await?);
                page.press(['?', 'o']).await?;
                page.wait("$('.present .all')").await?;
                found.extend(axe::violations(page, ".present").await?);
                none_of("violations", &found)
            },
        );
    }

    suite.add("presenting/offline.html has it all", async |page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = async {
            start(page, "#/timeline").await?;
            page.expect("$('.present svg.timeline text')").await?;
            press(page, Key::End).await?;
            page.wait("$('.present [data-topic=source] .code img')?.naturalWidth > 0")
                .await
        };
        let verdict = verdict.await;
        offline::remove(&file)?;
        verdict
    });
}

/// Opens the page there and begins.
async fn start(page: &Page, hash: &str) -> Result<()> {
    page.open(hash).await?;
    single_keys(page).await?;
    page.press(['f']).await?;
    begun(page).await
}

/// Waits for the slide and for the full screen: until then, Esc may be the browser's own.
async fn begun(page: &Page) -> Result<()> {
    page.wait("$('dialog.present[open] .stage > .slide')")
        .await?;
    page.wait("document.fullscreenElement || !document.fullscreenEnabled")
        .await
}

/// By Esc, and once more from the overview.
async fn leave(page: &Page) -> Result<()> {
    press(page, Key::Escape).await?;
    page.wait("$('.present .all')").await?;
    press(page, Key::Escape).await?;
    page.wait("!$('.present')").await
}

/// Presses a key and expects so many slides further.
async fn turn(page: &Page, key: &str, by: i64) -> Result<()> {
    let before = page.value(AT).await?;
    page.press(key.chars()).await?;
    let to = before.as_i64().unwrap_or_default() + by;
    page.wait(&format!("{AT} === {to}")).await
}

/// Clicks on a button, as the mouse that has woken it does.
async fn click(page: &Page, deed: &str) -> Result<()> {
    page.click_on(&format!(".present [data-deed={deed}]")).await
}

async fn press(page: &Page, key: Key) -> Result<()> {
    page.press([key.into()]).await
}
