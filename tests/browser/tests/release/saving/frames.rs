//! Saving in the frames of others: sandboxed, with and without leave to download, and in one that is
//! as high as its content.

use super::files::press;
use crate::embedding::host::{Host, frames_are_ready};
use crate::embedding::sandboxed::LESS;
use crate::suite::Suite;
use browser_tests::download::Folder;
use browser_tests::offline::{self, DOWNLOADS};
use browser_tests::{Engine, Page, Result, dist};
use serde_json::{Value, json};
use server::Fault;

/// What it says besides where it may not download.
const FORBIDDEN: [&str; 5] = [
    LESS[0],
    LESS[1],
    "Download is disallowed",
    "(frame-src) at blob:",
    "document.execCommand",
];

/// Why WebKitGTK has no report in a sandbox.
const NOBODY: &str = "a policy's 'self' is nobody in its sandbox";

/// All of the report, in a frame that the host's page sizes.
const WHOLE: &str = "<div data-baoan-report></div><script src='{site}embed.js'></script>";

pub fn add(suite: &mut Suite) {
    suite
        .not_in(Engine::WebKit, NOBODY)
        .everywhere()
        .add_expecting(
            "saving/from a sandbox that allows it, files arrive",
            &LESS,
            async |page| {
                let _host = sandboxed(page, "allow-scripts allow-downloads").await?;
                let folder = Folder::of(page).await?;
                page.run("$('#data [data-save=csv]').click()", Value::Null)
                    .await?;
                let whole = std::fs::read(dist().join("data/figures.csv"))?;
                folder
                    .receives("figures-selected.csv", |content| content == whole)
                    .await?;
                drawing(page).await?;
                press(page, "PNG 4").await?;
                folder
                    .receives("towers-4x.png", |content| {
                        content.starts_with(b"\x89PNG\r\n")
                    })
                    .await?;
                leave(page).await?;
                folder.remove()
            },
        );

    suite.not_in(Engine::WebKit, NOBODY).add_expecting(
        "saving/in a sandbox, what is saved and cited equals the dataset",
        &LESS,
        async |page| {
            let _host = sandboxed(page, "allow-scripts allow-downloads").await?;
            page.run(DOWNLOADS, offline::data()?).await?;
            leave(page).await
        },
    );

    suite.not_in(Engine::WebKit, NOBODY).everywhere().add_expecting("saving/from a sandbox that forbids it, the content is taken by hand", &FORBIDDEN, async |page| {
        let _host = sandboxed(page, "allow-scripts").await?;
        let folder = Folder::of(page).await?;
        page.expect("$('.downloads').textContent.includes('主页若不许下载')").await?;
        page.run("$('#data [data-save=csv]').click()", Value::Null).await?;
        page.wait("$('.saved .tell')?.textContent.includes('可以复制下面的内容')").await?;
        let whole = std::fs::read_to_string(dist().join("data/figures.csv"))?;
        let same = "return $('.saved textarea').value.trim() === args.replaceAll('\\r\\n', '\\n').trim() && isVisible($('.saved'))";
        if page.run(same, json!(whole)).await? != json!(true) {
            return Err("what stands there is not the table".into());
        }
        drawing(page).await?;
        // The picture that is looked at is the one that would be saved.
        page.wait("$('dialog.save .look img').naturalWidth > 1400").await?;
        press(page, "PNG 2").await?;
        page.wait("$('dialog.save .tell').textContent.includes('长按或右键上面的图另存')").await?;
        page.run("$('dialog.save').close(); $('[data-save=article]').click()", Value::Null).await?;
        page.wait("$$('dialog.save textarea').some(({ value }) => value.includes('[N/OL]'))").await?;
        press(page, "复制").await?;
        page.wait("/已复制|请手动复制/.test($('dialog.save .tell').textContent)").await?;
        leave(page).await?;
        folder.is_empty()?;
        folder.remove()
    });

    suite.everywhere().add(
        "saving/in a frame as high as its content, the dialog opens by its button",
        async |page| {
            let _host = Host::open(page, WHOLE).await?;
            frames_are_ready(page, 1).await?;
            for button in [
                "#timeline figure [data-save]",
                "[data-save=article]",
                "#source figure [data-save]",
            ] {
                let before = beside(page, button).await?;
                page.run(
                    "$(args).click(); await until(() => $('dialog.save[open]'), 'the dialog')",
                    json!(button),
                )
                .await?;
                let top = page
                    .value("$('dialog.save').getBoundingClientRect().top")
                    .await?;
                press(page, "关闭").await?;
                page.leave_frame().await?;
                page.expect(&format!(
                    "scrollY === {before} && {top} - scrollY > 0 && {top} - scrollY < 400"
                ))
                .await
                .map_err(|error| format!("{button}: {error}"))?;
            }
            Ok(())
        },
    );

    suite.add_expecting("saving/in such a frame, what went wrong is said by the button", &["Failed to load resource", "Loading failed for the <script>"], async |page| {
        let missing = |path: &str| path.contains("/draw-").then_some(Fault::Missing);
        let _host = Host::open_with(page, WHOLE, missing).await?;
        frames_are_ready(page, 1).await?;
        beside(page, "#source figure [data-save]").await?;
        page.run("$('#source figure [data-save]').click()", Value::Null).await?;
        page.wait("isVisible($('.notice[data-notice]'))").await?;
        let apart = "$('#source figure [data-save]').getBoundingClientRect().top - $('.notice[data-notice]').getBoundingClientRect().top";
        page.expect(&format!("Math.abs({apart}) < 200")).await?;
        page.leave_frame().await
    });
}

/// The report in a sandbox, in which scripts run from then on. The driver does not hear what its
/// console says, so it is asked for what was thrown.
async fn sandboxed(page: &mut Page, flags: &str) -> Result<Host> {
    let frame = format!(
        "<iframe sandbox='{flags}' src='{{site}}?embed=1' title=1 width=1000 height=900></iframe>"
    );
    let host = Host::open(page, &frame).await?;
    page.enter_frame(0).await?;
    page.ready().await?;
    page.expect("origin === 'null'").await?;
    page.run(
        "window.thrown = [];
         addEventListener('error', ({ message }) => thrown.push(message));
         addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));",
        Value::Null,
    )
    .await?;
    Ok(host)
}

/// Turns back to the host, if nothing was thrown.
async fn leave(page: &Page) -> Result<()> {
    page.expect("!thrown.length").await?;
    page.leave_frame().await
}

async fn drawing(page: &Page) -> Result<()> {
    page.run("$('#framework figure [data-save]').click()", Value::Null)
        .await?;
    page.wait("$('dialog.save[open] .look img')").await
}

/// Scrolls the host to a button in its frame, and turns to that; how far it scrolled.
async fn beside(page: &Page, button: &str) -> Result<Value> {
    page.enter_frame(0).await?;
    let top = page
        .run("return $(args).getBoundingClientRect().top", json!(button))
        .await?;
    page.leave_frame().await?;
    page.run("scrollTo(0, args - 300)", top).await?;
    let scrolled = page.value("scrollY").await?;
    page.enter_frame(0).await?;
    Ok(scrolled)
}
