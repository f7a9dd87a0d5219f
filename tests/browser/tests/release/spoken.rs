//! What screen readers make of the page, as far as it shows without one: names, live regions, where
//! the focus is and when. What one says is heard by `tests/hear`.

use crate::suite::{Suite, none, none_of};
use browser_tests::{Page, Result};
use fantoccini::key::Key;
use serde_json::Value;

/// Live regions that say something, by their texts.
const SAID: &str =
    "$$('[aria-live], [role=status]').map(({ textContent }) => textContent).filter(Boolean)";

/// Keeps what the live region of choices says from now on, also what it says for a moment.
const LISTEN: &str = "
    const place = $('#announcement, main ~ [role=status]');
    window.announced = [];
    new MutationObserver(() => announced.push(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });";

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "spoken/columns are called by their words, without arrows",
        async |page| {
            page.open("#/data").await?;
            page.click_on("[data-column=value] button").await?;
            page.wait("$('[aria-sort=descending]')").await?;
            let told = page.told("$$('#data thead button')").await?;
            let names: Vec<&str> = told.iter().map(|(_, name)| name.as_str()).collect();
            let wanted = ["名称", "数", "所属", "状态", "原文"];
            if names != wanted {
                return Err(format!("{names:?}").into());
            }
            // Who sees, sees them.
            page.expect("$$('#data thead button *').filter((one) => isVisible(one) && one.getBoundingClientRect().width > 4).length === 5")
                .await
        },
    );

    suite.add("spoken/sorting says the order, once", async |page| {
        page.open("#/data").await?;
        page.wait("$('#data .count [role=status]').textContent === '显示18条，共18条'")
            .await?;
        for order in [
            "按数从大到小排列，单位不同的分开",
            "按数从小到大排列，单位不同的分开",
            "按所数的分组",
        ] {
            page.click_on("[data-column=value] button").await?;
            page.wait(&format!(
                "$('#data .count [role=status]').textContent === '显示18条，共18条，{order}'"
            ))
            .await?;
            page.expect(&format!(
                "{SAID}.filter((text) => text.includes('{order}')).length === 1"
            ))
            .await?;
        }
        page.click_on("[data-column=label] button").await?;
        page.wait(
            "$('#data .count [role=status]').textContent.endsWith('，按名称顺序排列，不分组')",
        )
        .await?;
        page.click_on("[data-column=label] button").await?;
        page.wait(
            "$('#data .count [role=status]').textContent.endsWith('，按名称倒序排列，不分组')",
        )
        .await
    });

    suite.everywhere().add(
        "spoken/a title is said once: by the focus or by a sentence",
        async |page| {
            page.open("").await?;
            page.run(
                &format!("{LISTEN} $('#areas h4 a').focus()"),
                Value::Null,
            )
            .await?;
            page.press([Key::Enter.into()]).await?;
            page.wait("document.activeElement === $('[data-detail] h3')")
                .await?;
            page.run("await painted(2)", Value::Null).await?;
            page.expect("!announced.some(Boolean)").await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('[data-detail]')").await?;
            page.click_on("#areas .measures > li:nth-child(2) h4 a").await?;
            page.wait("announced.includes(`已打开举措：${$('#areas .measures > li:nth-child(2) h4').textContent}。`)")
                .await?;
            page.expect("!$('[data-detail]').contains(document.activeElement)")
                .await
        },
    );

    suite.add("spoken/nothing empty is called a status", async |page| {
        let empty = "return $$('[role=status]').filter((one) => isVisible(one) && !one.textContent.trim()).map((one) => one.outerHTML)";
        page.open("?keys=on#/timeline/event-outbreak").await?;
        page.wait("$('[data-detail]')").await?;
        none("empty", &page.run(empty, Value::Null).await?)?;
        page.press(['/']).await?;
        page.wait("$('dialog.search')?.open").await?;
        none("empty", &page.run(empty, Value::Null).await?)?;
        page.press([Key::Escape.into()]).await?;
        page.wait("!$('dialog.search').open").await?;
        page.click_on("[data-detail] [data-save]").await?;
        page.wait("$('dialog.save')?.open").await?;
        none("empty", &page.run(empty, Value::Null).await?)?;
        page.press([Key::Escape.into()]).await?;
        page.wait("!$('dialog.save')").await?;
        settings(page).await?;
        none("empty", &page.run(empty, Value::Null).await?)
    });

    suite.everywhere().add(
        "spoken/the focus is in the search box before the page is out of reach",
        async |page| {
            page.open("").await?;
            // A screen reader that hears of both at once believes to be there already, and says nothing.
            let script = "
                window.reach = [];
                const note = () => reach.push(!$('main').matches(':modal *') && !$('main').inert && !$('dialog:modal'));
                addEventListener('focusin', ({ target }) => target.id === 'search-box' && note());
                $('[data-tool=Search]').focus();";
            page.run(script, Value::Null).await?;
            page.press([Key::Enter.into()]).await?;
            page.wait("$('main').inert && $('header').closest('[inert]')").await?;
            page.expect("reach.length && reach.every(Boolean)").await?;
            page.expect("document.activeElement === $('#search-box')").await?;
            named(page, "dialog.search", "搜索").await?;
            // Within the box, keys go to the box, whatever was pressed last.
            page.click_on(".finds h3").await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('dialog.search').open && !$('[inert]')").await?;
            page.wait("document.activeElement === $('[data-tool=Search]')").await?;
            // Back before anything was told of.
            let script = "
                for (const turn of [1, 2]) {
                    await reportTool('reportSearch').then((run) => run());
                    $('.search form button').click();
                }
                await painted(3);";
            page.run(script, Value::Null).await?;
            page.expect("!$('[inert]')").await
        },
    );

    suite
        .everywhere()
        .add("spoken/other dialogs say what they are", async |page| {
            page.open("#/timeline/event-outbreak").await?;
            page.wait("$('[data-detail]')").await?;
            page.click_on("[data-detail] [data-save]").await?;
            page.wait("$('dialog.save')?.contains(document.activeElement)")
                .await?;
            named(page, "dialog.save", "引用").await?;
            page.wait(&format!(
                "{SAID}.filter((text) => text === '引用，按 Esc 关闭。').length === 1"
            ))
            .await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('dialog.save')").await?;
            settings(page).await?;
            named(page, "dialog.settings", "显示设置").await?;
            page.wait(&format!(
                "{SAID}.filter((text) => text === '显示设置，按 Esc 关闭。').length === 1"
            ))
            .await
        });

    suite.everywhere().add(
        "spoken/where the eye has a gap, the ear has a pause",
        async |page| {
            page.open("").await?;
            let told = page.told("$$('.hero .links a')").await?;
            let run_on: Vec<String> = told
                .into_iter()
                .map(|(_, name)| name)
                .filter(|name| !name.contains('：'))
                .collect();
            none_of("links are read in one breath", &run_on)?;
            let script = "
                const lines = $$('svg.ring .hub-text, svg.ring .hub-small').filter((one) => one.localName !== 'text');
                return lines.map((one) => one.textContent);";
            none("lines of the hub are no texts of their own", &page.run(script, Value::Null).await?)
        },
    );

    suite.add(
        "spoken/after the heading of the largest number comes that number",
        async |page| {
            page.open("").await?;
            let script = "
                const walker = document.createTreeWalker($('#overview'), NodeFilter.SHOW_TEXT);
                walker.currentNode = $('#overview h2');
                const texts = [];
                for (let node = walker.nextNode(); node && texts.length < 3; node = walker.nextNode())
                    if (node.textContent.trim()) texts.push(node.textContent.trim());
                return texts;";
            let texts = page.run(script, Value::Null).await?;
            if texts == serde_json::json!(["以条计，最大的一个数", "数据", "730"]) {
                Ok(())
            } else {
                Err(format!("{texts}").into())
            }
        },
    );
}

async fn settings(page: &Page) -> Result<()> {
    page.click_on(".more summary").await?;
    page.click_on(".more [data-tool=Settings]").await?;
    page.wait("$('dialog.settings')?.contains(document.activeElement)")
        .await
}

/// Fails unless a dialog has that name, and the focus.
async fn named(page: &Page, dialog: &str, name: &str) -> Result<()> {
    let told = page.told(&format!("[$('{dialog}')]")).await?;
    if told != [("dialog".to_owned(), name.to_owned())] {
        return Err(format!("{dialog}: {told:?}").into());
    }
    page.expect(&format!("$('{dialog}').contains(document.activeElement)"))
        .await
}
