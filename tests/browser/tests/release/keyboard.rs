//! The page with nothing but a keyboard.

use crate::suite::{Suite, none_of};
use browser_tests::{Engine, Page, Result};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// How many stops of the Tab key are looked at.
const STOPS: usize = 60;

pub fn add(suite: &mut Suite) {
    let own = suite.engine() == Engine::Firefox;
    suite.everywhere().add(
        "keyboard/keys of one character are turned off and on, at once and for good",
        async move |page| {
            page.open("").await?;
            // Firefox finds in the page by `/`.
            if own {
                off(page).await?;
                flip(page).await?;
            }
            on(page).await?;
            page.open("").await?;
            on(page).await?;
            flip(page).await?;
            off(page).await?;
            page.open("").await?;
            off(page).await?;
            page.expect("JSON.parse(localStorage.getItem('baoan-report')).keys === 'off'")
                .await?;
            flip(page).await?;
            on(page).await
        },
    );

    suite.everywhere().add(
        "keyboard/a frame takes no key of one character, whatever its host or its reader has set",
        async |page| {
            page.open("").await?;
            page.run(
                "localStorage.setItem('baoan-report', JSON.stringify({ keys: 'on' }))",
                Value::Null,
            )
            .await?;
            for address in ["?embed=1", "?embed=1&part=plan&keys=on"] {
                page.open(address).await?;
                off(page).await?;
            }
            Ok(())
        },
    );

    suite.add(
        "keyboard/without storage the address carries the keys",
        async |page| {
            page.open("").await?;
            single_keys(page).await?;
            let refuse = "Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })";
            page.run(refuse, Value::Null).await?;
            flip(page).await?;
            page.expect("location.search === '?keys=off'").await?;
            page.open("?keys=off").await?;
            off(page).await
        },
    );

    suite.everywhere().add("keyboard/the first stop skips to the text", async |page| {
        page.open("").await?;
        press(page, Key::Tab).await?;
        page.expect("document.activeElement.getAttribute('href') === '#main' && isVisible(document.activeElement)").await?;
        press(page, Key::Enter).await?;
        page.wait("document.activeElement.id === 'main'").await?;
        press(page, Key::Tab).await?;
        page.expect("$('main').contains(document.activeElement)").await
    });

    suite.everywhere().add("keyboard/stops follow the reading order and can be seen", async |page| {
        page.open("").await?;
        page.run("window.stops = [document.body]", Value::Null).await?;
        let mut found = Vec::new();
        for _ in 0..STOPS {
            press(page, Key::Tab).await?;
            page.wait("document.activeElement !== stops.at(-1)").await?;
            // Engines scroll to what has got the focus a task later.
            let script = "
                await new Promise((done) => setTimeout(done));
                const [before, now] = [stops.at(-1), document.activeElement];
                stops.push(now);
                const name = `<${now.localName}> ${now.textContent.trim().slice(0, 20)}`;
                const { top, bottom, left, right, width, height } = now.getBoundingClientRect();
                const style = getComputedStyle(now);
                // The card by the ring is written anew when the focus comes to a mark: then what had
                // it stands nowhere.
                if (before !== document.body && before.isConnected && !(before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) return `${name}: before the last stop`;
                if (!isVisible(now) || width < 1 || height < 1) return `${name}: not visible`;
                if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return `${name}: out of view`;
                // A mark of a drawing shows the focus as a stroke around its shape.
                const shape = now.querySelector(':scope > .shape, :scope > .hit, :scope > .outlined, :scope > .unnamed');
                const stroked = shape && getComputedStyle(shape).stroke !== 'none' && parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
                if (style.outlineStyle === 'none' && style.boxShadow === 'none' && !stroked) return `${name}: no sign of focus`;
                return null;";
            if let Some(wrong) = page.run(script, Value::Null).await?.as_str() {
                found.push(wrong.to_owned());
            }
        }
        none_of("stops are wrong", &found)
    });

    suite.everywhere().add("keyboard/Enter opens a detail, Esc closes it, and the focus comes back", async |page| {
        page.open("").await?;
        for selector in ["#areas h4 a", "#plan [data-id^='task'], #plan [data-id^='task'] a", "#data tbody a"] {
            page.run("const link = $$(args).find((one) => one.matches('a') && isVisible(one)); link.focus(); window.origin = link", json!(selector)).await?;
            press(page, Key::Enter).await?;
            page.wait("$('[data-detail]')").await?;
            page.wait("$('[data-detail]').contains(document.activeElement)").await?;
            press(page, Key::Escape).await?;
            page.wait("!$('[data-detail]')").await?;
            page.wait("document.activeElement === window.origin").await?;
        }
        Ok(())
    });

    suite.everywhere().add(
        "keyboard/a search is typed letter by letter and keeps the focus",
        async |page| {
            page.open("#/data").await?;
            page.run("$(\"[data-control='q']\").focus()", Value::Null)
                .await?;
            page.press("2021".chars()).await?;
            page.wait("$(\"[data-control='q']\").value === '2021'")
                .await?;
            page.wait("location.hash.includes('q=2021')").await?;
            page.expect("document.activeElement.dataset.control === 'q'")
                .await
        },
    );

    suite.everywhere().add(
        "keyboard/a column is sorted with Enter and keeps the focus",
        async |page| {
            page.open("#/data").await?;
            page.run("$('#data thead button').focus()", Value::Null)
                .await?;
            press(page, Key::Enter).await?;
            page.wait(
                "['ascending', 'descending'].includes($('#data thead button').parentNode.ariaSort)",
            )
            .await?;
            page.expect("document.activeElement === $('#data thead button')")
                .await
        },
    );
}

/// Turns keys of one character on, as a reader of Firefox has to.
pub async fn single_keys(page: &Page) -> Result<()> {
    let script = "document.documentElement.dataset.keys = 'on'; self.reportKeys?.()";
    page.run(script, Value::Null).await.map(|_| ())
}

/// Presses keys that the page may take; those that it takes. The browser gets none of them: it may
/// have a bar of its own for them.
async fn taken(page: &Page, keys: &[char]) -> Result<Value> {
    let listen = "
        self.taken = [];
        const hear = (event) => { if (event.defaultPrevented) taken.push(event.key); event.preventDefault(); };
        if (!self.heard) self.heard = addEventListener('keydown', hear) ?? true;";
    page.run(listen, Value::Null).await?;
    for key in keys {
        page.press([*key]).await?;
        page.wait("!$('dialog[open]') || $('dialog.search')?.open || $('dialog.present .slide')")
            .await?;
        let close = "for (const dialog of $$('dialog[open]')) dialog.close(); document.activeElement.blur()";
        page.run(close, Value::Null).await?;
    }
    page.value("taken").await
}

/// What the buttons say of keys.
const NAMED: &str =
    "$$('[aria-keyshortcuts]').map((one) => one.getAttribute('aria-keyshortcuts')).join('')";

async fn on(page: &Page) -> Result<()> {
    page.expect(&format!("{NAMED} === '/F'")).await?;
    page.run(
        "await reportTool('reportSearch'); await reportTool('reportPresent')",
        Value::Null,
    )
    .await?;
    is(&taken(page, &['/', 'f']).await?, &json!(["/", "f"]))
}

async fn off(page: &Page) -> Result<()> {
    page.expect(&format!("!{NAMED}")).await?;
    is(&taken(page, &['/', 'f', 'F']).await?, &json!([]))
}

fn is(found: &Value, expected: &Value) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(format!("takes {found} and not {expected}").into())
}

/// Opens the settings, flips the switch of the keys, and closes them.
async fn flip(page: &Page) -> Result<()> {
    page.run("$('.more [data-tool=Settings]').click()", Value::Null)
        .await?;
    page.wait("$('dialog.settings')?.open").await?;
    page.click_on(".settings [name=keys]").await?;
    page.wait("/^单键快捷键已/.test($('.settings [aria-live]').textContent)")
        .await?;
    press(page, Key::Escape).await?;
    page.wait("!$('dialog.settings')").await
}

async fn press(page: &Page, key: Key) -> Result<()> {
    page.press([key.into()]).await
}
