//! Light, dark, high contrast, the device's own colours: chosen, kept, there before the first paint,
//! and with the contrast that they promise.

use crate::embedding::documented::live;
use crate::paint;
use crate::suite::{Suite, none_of};
use crate::visit::visit_broken;
use browser_tests::media::Media;
use browser_tests::{Engine, Lab, Page, Result, build, contrast};
use fantoccini::key::Key;
use serde_json::Value;
use server::Fault;
use std::time::Duration;

/// Later than any first paint.
const LATE: Duration = Duration::from_millis(1_500);

const LIGHT: &str = "rgb(251, 248, 243)";
const DARK: &str = "rgb(18, 24, 31)";
const WHITE: &str = "rgb(255, 255, 255)";
const BLACK: &str = "rgb(0, 0, 0)";

/// What is more decoration than drawing.
const GRID: &str = ".hit, .bleed, .light, .beam, .gold, .ray, .glow, .shade, .pane, .edge";
/// In the usual themes, areas that have their words on them need no edge, either.
const GROUNDS: &str = ".hit, .bleed, .light, .beam, .gold, .ray, .glow, .shade, .pane, .edge, .hairline, .row, .title-row, .piece, .pale";

const DARKLESS: &str = "it can't be told of dark";

pub fn add(suite: &mut Suite) {
    suite.everywhere().add("themes/chosen by keys, kept, and the focus comes back", async |page| {
        page.open("#/plan").await?;
        open_dialog(page).await?;
        page.expect("$('.settings [value=auto]').checked && $('.settings [role=switch]').checked === false").await?;
        for (theme, paper) in [("light", LIGHT), ("dark", DARK), ("contrast", WHITE)] {
            page.press([Key::Down.into()]).await?;
            page.wait(&format!("document.documentElement.dataset.theme === '{theme}' && {}", has_paper(paper))).await?;
        }
        page.wait("$('.settings [aria-live]').textContent === '主题已换成“高对比”。'").await?;
        page.press([Key::Escape.into()]).await?;
        page.wait("!$('dialog') && document.activeElement === $('.more summary')").await?;
        page.expect("!$('[data-detail]') && location.hash === '#/plan'").await?;
        page.open("").await?;
        page.expect(&format!("document.documentElement.dataset.theme === 'contrast' && {}", has_paper(WHITE))).await?;
        // Back to the device's.
        open_dialog(page).await?;
        for theme in ["=== 'dark'", "=== 'light'", "=== undefined"] {
            page.press([Key::Up.into()]).await?;
            page.wait(&format!("document.documentElement.dataset.theme {theme}")).await?;
        }
        page.expect("!JSON.parse(localStorage.getItem('baoan-report')).theme && localStorage.length === 1").await
    });

    suite.add("themes/large print in the dialog, with its size", async |page| {
        page.open("").await?;
        open_dialog(page).await?;
        page.expect("!isVisible($('.settings .sizes'))").await?;
        page.run("$('.settings [role=switch]').click()", Value::Null).await?;
        page.wait("document.documentElement.dataset.elder && isVisible($('.settings .sizes')) && $('button[data-elder]').ariaPressed === 'true'").await?;
        page.run("$('.settings .sizes button:last-of-type').click()", Value::Null).await?;
        page.wait("getComputedStyle(document.body).fontSize === '22px' && $('.top .sizes input').value === '22'").await
    });

    suite.add("themes/the address counts more than what is kept", async |page| {
        page.open("").await?;
        page.run("localStorage.setItem('baoan-report', JSON.stringify({ theme: 'dark', elder: '1', size: '24' }))", Value::Null).await?;
        for (address, theme, elder) in [("", "dark", true), ("?theme=light", "light", true), ("?theme=auto", "", true), ("?theme=contrast&elder=0", "contrast", false)] {
            page.open(address).await?;
            page.expect(&format!("(document.documentElement.dataset.theme ?? '') === '{theme}' && Boolean(document.documentElement.dataset.elder) === {elder}")).await?;
        }
        // The reader, more than the address.
        page.open("?theme=light&embed=0#/data").await?;
        open_dialog(page).await?;
        page.press([Key::Down.into()]).await?;
        page.wait("document.documentElement.dataset.theme === 'dark' && location.search === '?embed=0' && location.hash === '#/data'").await?;
        page.run("localStorage.setItem('baoan-report', 'of another')", Value::Null).await?;
        page.open("").await?;
        page.expect("!document.documentElement.dataset.theme && !document.documentElement.dataset.elder").await
    });

    suite.add("themes/the browser's own bars follow", async |page| {
        // By the device's own scheme: light, dark.
        for (address, bars) in [
            ("", ["#FBF8F3", "#12181F"]),
            ("?theme=light", ["#FBF8F3", "#FBF8F3"]),
            ("?theme=dark", ["#12181F", "#12181F"]),
            ("?theme=contrast", ["#FFFFFF", "#000000"]),
        ] {
            page.open(address).await?;
            page.expect(&format!(
                "$$('meta[name=theme-color]').map(({{ content }}) => content).join() === '{}'",
                bars.join(",")
            ))
            .await?;
        }
        open_dialog(page).await?;
        page.press([Key::Up.into()]).await?;
        page.wait("$$('meta[name=theme-color]').every(({ content }) => content === '#12181F')")
            .await
    });

    suite.add("themes/a host counts more than what is kept", async |page| {
        let site = Lab::broken_site(|_| None).await?;
        page.visit_instead(site.url());
        page.open("").await?;
        page.run("localStorage.setItem('baoan-report', JSON.stringify({ theme: 'dark', elder: '1' }))", Value::Null).await?;
        for (flags, theme) in [("", "dark"), ("&theme=light", "light"), ("&theme=auto", "")] {
            page.open(&format!("?embed=1&n=x{flags}")).await?;
            page.expect(&format!("(document.documentElement.dataset.theme ?? '') === '{theme}'")).await?;
        }
        // In a frame of the same site, which shares what is kept.
        page.load("embed.html").await?;
        live(page).await?;
        page.run("
            const frame = document.createElement('iframe');
            frame.src = './?embed=1&n=x';
            document.body.replaceChildren(frame);
            const root = () => frame.contentDocument?.documentElement;
            await until(() => root()?.dataset.ready, 'the frame');
            const say = (fields) => frame.contentWindow.postMessage({ ns: 'baoan-report', v: 1, nonce: 'x', type: 'theme', ...fields }, '*');
            const paper = () => frame.contentWindow.getComputedStyle(frame.contentDocument.body).backgroundColor;
            if (root().dataset.theme !== 'dark') throw new Error('what is kept does not hold');
            say({ theme: 'light', elder: false });
            await until(() => root().dataset.theme === 'light' && !root().dataset.elder, 'light');
            say({ theme: 'contrast', elder: true });
            await until(() => paper() === 'rgb(255, 255, 255)', 'contrast');
            await until(() => frame.contentWindow.getComputedStyle(frame.contentDocument.body).fontSize === '20px', 'large print');
            say({ theme: 'auto' });
            await until(() => !root().dataset.theme && paper() === 'rgb(251, 248, 243)', 'auto');
            const kept = JSON.parse(localStorage.getItem('baoan-report'));
            if (kept.theme !== 'dark' || kept.elder !== '1') throw new Error('the host changed what is kept');", Value::Null).await.map(|_| ())
    });

    for (theme, paper) in [("dark", DARK), ("contrast", WHITE)] {
        suite.everywhere().add(
            format!("themes/{theme} is there when the body comes, before any paint, and waits for no sheet"),
            async move |page| {
                let late = |path: &str| path.contains(".css").then_some(Fault::Late(LATE));
                let _site = visit_broken(page, build::beginning_with(paint::WATCH)?, late).await?;
                page.open(&format!("?theme={theme}")).await?;
                page.expect(&format!("bodyCame.theme === '{theme}' && bodyCame.paper === '{paper}'")).await?;
                page.run("await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint')", Value::Null).await?;
                page.expect(paint::NO_SHEET_BEFORE).await?;
                page.expect(&has_paper(paper)).await
            },
        );
    }

    for (device, dark, paper) in [("light", false, WHITE), ("dark", true, BLACK)] {
        if dark {
            suite.not_in(Engine::WebKit, DARKLESS);
        }
        suite.add(
            format!("themes/high contrast: texts 7, shapes 4.5, on a {device} device"),
            async move |page| {
                let mut found = Vec::new();
                for width in [1440, 390] {
                    Media::screen(width).dark(dark).apply(page).await?;
                    for address in [
                        "#/framework/slot-1-2",
                        "#/plan/task-2-3",
                        "#/timeline/event-first-session",
                    ] {
                        page.open(&format!("?theme=contrast{address}")).await?;
                        page.wait("$('[data-detail]')").await?;
                        page.expect(&has_paper(paper)).await?;
                        found.extend(contrast::below(page, 7.0, 4.5, GRID).await?);
                    }
                }
                none_of("things do not stand out", &found)
            },
        );

        if dark {
            suite.not_in(Engine::WebKit, DARKLESS);
        }
        suite.add(
            format!("themes/{device}: texts 4.5, shapes 3"),
            async move |page| {
                let mut found = Vec::new();
                for width in [1440, 390] {
                    Media::screen(width).dark(dark).apply(page).await?;
                    page.open("").await?;
                    let dim = contrast::below(page, 4.5, 3.0, GROUNDS).await?;
                    // What is large, and only numbers the stations.
                    found.extend(
                        dim.into_iter()
                            .filter(|line| !line.contains("<b num>") && !line.contains("rank>")),
                    );
                }
                none_of("things do not stand out", &found)
            },
        );
    }

    suite.not_in(Engine::WebKit, "it can't be told of contrast");
    suite.everywhere().add(
        "themes/a device that asks for more contrast gets it, unless a theme is chosen",
        async |page| {
            let dark = Media::screen(1440).dark(true);
            page.open("").await?;
            // Asked for while the page is open, too.
            Media::screen(1440).contrast().apply(page).await?;
            page.wait(&has_paper(WHITE)).await?;
            dark.contrast().apply(page).await?;
            page.wait(&has_paper(BLACK)).await?;
            page.open("?theme=dark").await?;
            page.expect(&has_paper(DARK)).await?;
            page.open("").await?;
            page.expect(&has_paper(BLACK)).await?;
            none_of(
                "things do not stand out",
                &contrast::below(page, 7.0, 4.5, GRID).await?,
            )
        },
    );

    suite.not_in(Engine::WebKit, "it can't be told of few colours");
    suite.add("themes/in the device's own colours the ring is of these, also where it asks for more contrast", async |page| {
        let mut found = Vec::new();
        for (width, dark) in [(1440, false), (1440, true), (390, true)] {
            for contrast in [false, true] {
                let media = Media { contrast, ..Media::screen(width).dark(dark).forced() };
                media.apply(page).await?;
                page.open("").await?;
                let wrong = page.look(FEW, Value::Null).await?;
                let wrong = wrong.as_array().into_iter().flatten();
                found.extend(wrong.map(|line| format!("{width} px, dark: {dark}, more contrast: {contrast}: {line}")));
            }
        }
        none_of("marks have other colours", &found)
    });

    suite.not_in(Engine::WebKit, "it can't be told of few colours");
    suite.everywhere().add("themes/in the device's own colours every mark is there", async |page| {
        let mut found = Vec::new();
        for (width, dark) in [(1440, false), (1440, true), (390, true)] {
            Media::screen(width).dark(dark).forced().apply(page).await?;
            for address in ["", "#/framework/framework-2", "#/plan/task-2-3", "#/source/figure-suggestions"] {
                page.open(address).await?;
                page.expect("matchMedia('(forced-colors: active)').matches && $$('.drawing').every((one) => getComputedStyle(one).forcedColorAdjust === 'none')").await?;
                found.extend(contrast::below(page, 4.5, 3.0, ".hit, .hairline, .bleed, .light, .beam, .gold, .glow, .shade, .pane").await?);
            }
            // What is chosen is told by more than a background that the browser takes away.
            page.open("#/framework/framework-2").await?;
            page.wait("$('svg.towers [aria-current]')").await?;
            let frames = "$$('svg.towers [aria-current] > :is(.hit, .shape)').filter((one) => one.getClientRects().length).every((one) => parseFloat(getComputedStyle(one).strokeWidth) >= 4)";
            page.expect(frames).await?;
        }
        none_of("marks are not to be seen", &found)
    });
}

/// Few colours and more contrast: devices ask for both at once.
const FEW: &str = "
    const own = (name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.setProperty('forced-color-adjust', 'none');
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
    };
    const asked = { '.hub-disc': 'CanvasText', '.hub-text': 'Canvas', '.hub-small': 'Canvas', '.shape.solid': 'LinkText', '.on': 'Canvas', 'a:not(.first) > .shape.pale': 'Canvas', 'a:not(.first) .word': 'CanvasText' };
    return Object.entries(asked).flatMap(([selector, name]) =>
        $$('svg.ring').filter((svg) => svg.getClientRects().length).flatMap((svg) => [...svg.querySelectorAll(selector)])
            .filter((mark) => getComputedStyle(mark).fill !== own(name))
            .map((mark) => `${selector} is ${getComputedStyle(mark).fill}, not ${own(name)}`));";

fn has_paper(colour: &str) -> String {
    format!("getComputedStyle(document.body).backgroundColor === '{colour}'")
}

async fn open_dialog(page: &Page) -> Result<()> {
    page.run("$('.more summary').focus()", Value::Null).await?;
    page.press([Key::Enter.into()]).await?;
    page.wait("$('.more').open").await?;
    page.run("$('.more [data-tool=Settings]').focus()", Value::Null)
        .await?;
    page.press([Key::Enter.into()]).await?;
    page.wait("$('dialog.settings')?.open && $('dialog.settings').contains(document.activeElement)")
        .await
}
