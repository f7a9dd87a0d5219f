//! A tool that does not come, or ends on the way, says so by its own name, where the reader is, and
//! touches nothing else: what was zoomed stays zoomed, and the other tools go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::suite::Suite;
use browser_tests::{Lab, Page, Result, dist, offline};
use serde_json::{Value, json};
use server::Fault;

/// What a browser says of a file that does not come, or not whole.
const EXPECTED: [&str; 3] = [
    "Failed to load resource",
    "Loading failed for the <script>",
    "SyntaxError",
];

/// What a button does, which of the files it needs, and whether that draws, too.
const TOOLS: [(&str, &str, &str); 9] = [
    ("搜索", "[data-tool=Search]", "/search-"),
    ("长辈版", "button[data-elder]", "/settings-"),
    ("显示设置", ".more [data-tool=Settings]", "/settings-"),
    ("朗读", "[data-tool=Speak]", "/speak-"),
    ("演示", "[data-tool=Present]", "/present-"),
    ("存长图", "[data-save=long]", "/draw-"),
    ("存图", "#timeline figure [data-save]", "/draw-"),
    ("当前筛选 CSV", "#data [data-save=csv]", "/draw-"),
    ("引用报道", "[data-save=article]", "/draw-"),
];

/// The number of the slide that is shown, from 1.
const AT: &str = "Number.parseInt($('.present .page').textContent)";

/// What the notice says, over the page.
const NOTICE: &str = "$('.notices .notice')";

pub fn add(suite: &mut Suite) {
    for (fault, how) in [
        (Fault::Missing, "missing"),
        (Fault::Dropped, "dropped"),
        (Fault::Truncated, "truncated"),
    ] {
        // How a file fails is its loader's business: of tools, and of what draws.
        let tools = TOOLS
            .iter()
            .filter(|(name, ..)| fault == Fault::Missing || ["搜索", "存图"].contains(name));
        for (name, button, file) in tools {
            let fault = fault.clone();
            if *name == "搜索" {
                suite.everywhere();
            }
            suite.add_expecting(
                format!("failing/{name}: {how}"),
                &EXPECTED,
                async move |page: &mut Page| refused(page, name, button, file, fault).await,
            );
        }
    }

    for (fault, how) in [(Fault::Missing, "missing"), (Fault::Truncated, "truncated")] {
        suite.add_expecting(
            format!("failing/large print, its script {how}: the page is not blamed"),
            &EXPECTED,
            async move |page: &mut Page| {
                let hit = move |path: &str| path.contains("/settings-").then(|| fault.clone());
                let site = Lab::broken_site(hit).await?;
                page.visit_instead(site.url());
                page.open("?elder=1#/plan").await?;
                page.wait(&format!("isVisible({NOTICE}) && {}", says("字号")))
                    .await?;
                page.expect("$('#wasm-notice').hidden").await
            },
        );
    }

    for (name, button, part, place) in [
        (
            "存图",
            "#plan figure [data-save]",
            "picture",
            "dialog.save[open] .tell",
        ),
        (
            "当前筛选 CSV",
            "#data [data-save=csv]",
            "csv",
            ".saved .tell",
        ),
        (
            "引用报道",
            "[data-save=article]",
            "cite",
            "dialog.save[open] .tell",
        ),
    ] {
        suite.add(
            format!("failing/{name}: its program ends"),
            async move |page| {
                let zoomed = zoomed(page).await?;
                trap(page, part).await?;
                click(page, button).await?;
                page.wait(&format!(
                    "$('{place}')?.textContent.startsWith('“{name}”暂时不能用：程序')"
                ))
                .await?;
                page.run(
                    "const open = $('dialog.save'); if (open) open.close()",
                    Value::Null,
                )
                .await?;
                goes_on(page, &zoomed).await
            },
        );
    }

    suite.add("failing/searching: its program ends", async |page| {
        let zoomed = zoomed(page).await?;
        trap(page, "search").await?;
        click(page, "[data-tool=Search]").await?;
        page.wait("$('.search .tell')?.textContent.includes('暂时不能搜索')").await?;
        trap(page, "").await?;
        page.run("const box = $('.search input'); box.value = '提案'; box.dispatchEvent(new Event('input'))", Value::Null).await?;
        page.wait("$('.search .tell').textContent.startsWith('找到')").await?;
        page.run("$('dialog.search').close()", Value::Null).await?;
        goes_on(page, &zoomed).await
    });

    suite.add(
        "failing/presenting: its program ends before it begins",
        async |page| {
            let zoomed = zoomed(page).await?;
            trap(page, "slides").await?;
            click(page, "[data-tool=Present]").await?;
            page.wait(&says("演示")).await?;
            page.expect("!$('.present') && !document.body.inert")
                .await?;
            goes_on(page, &zoomed).await
        },
    );

    suite.everywhere().add_expecting("failing/presenting: slides that do not come say so, and come at the next try", &EXPECTED, async |page: &mut Page| {
        let broken = Arc::new(AtomicBool::new(true));
        let hit = Arc::clone(&broken);
        let site = Lab::broken_site(move |path| {
            let prepared = path.contains("/slides-") || path.contains("/notes-");
            (prepared && hit.load(Ordering::Relaxed)).then_some(Fault::Missing)
        }).await?;
        page.visit_instead(site.url());
        let zoomed = zoomed(page).await?;
        click(page, "[data-tool=Present]").await?;
        let lost = "$('.present .stage > .slide')?.textContent.includes('这一页没有放出来')";
        page.wait(&format!("{lost} && isVisible($('.present .slide h2'))")).await?;
        let at = page.value(AT).await?;
        page.press(['n']).await?;
        page.wait(&format!("{lost} && $$('.present .stage > .slide').length === 1 && {AT} === {at} + 1")).await?;
        page.wait("$('.present [aria-live]').textContent.startsWith('程序出了错')").await?;
        page.press(['o']).await?;
        page.wait("$$('.present .all button').length === Number($('.present .page').textContent.split('/')[1])").await?;
        page.press(['o']).await?;
        page.press(['N']).await?;
        page.wait("$('.present .said').textContent.startsWith('程序出了错')").await?;
        broken.store(false, Ordering::Relaxed);
        // What was asked for before may still be on its way, and fail: where the screen has just taken
        // another shape, its slides.
        for tries in 1..=3 {
            page.press(['n']).await?;
            page.wait(&format!("{AT} === {at} + 1 + {tries} && $('.present .stage > .slide')?.dataset.at === String({AT} - 1)")).await?;
            if page.value("!!$('.present .stage > .slide').dataset.topic").await? == true {
                break;
            }
        }
        page.expect("$('.present .stage > .slide').dataset.topic").await?;
        page.wait("$('.present .said blockquote, .present .said p') && !$('.present .said').textContent.startsWith('程序出了错')").await?;
        page.run("$('.present').close()", Value::Null).await?;
        page.wait("!$('.present')").await?;
        goes_on(page, &zoomed).await
    });

    for (name, button, file) in [
        ("存长图", "[data-save=long]", "/poster-"),
        ("存这一条", "[data-save=one]", "/clippings-"),
    ] {
        suite.add_expecting(
            format!("failing/{name}: the picture does not come"),
            &EXPECTED,
            async move |page: &mut Page| no_picture(page, name, button, file).await,
        );
    }

    suite.add("failing/offline.html: a download that its program does not make", async |page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = async {
            page.open("#/data").await?;
            // Comes with what is unpacked at the first tool.
            page.run("await reportTool('reportSave'); self.reportAsk = () => Promise.reject(new Error('ended'))", Value::Null).await?;
            click(page, ".downloads a[href$=csv]").await?;
            page.wait(&says("CSV")).await
        };
        let verdict = verdict.await;
        offline::remove(&file)?;
        verdict
    });
}

/// A picture that was prepared and does not come: the dialog says so, and all the rest is as it was; then
/// it comes.
async fn no_picture(
    page: &mut Page,
    name: &str,
    button: &'static str,
    file: &'static str,
) -> Result<()> {
    let broken = Arc::new(AtomicBool::new(true));
    let hit = Arc::clone(&broken);
    let site = Lab::broken_site(move |path| {
        (path.contains(file) && hit.load(Ordering::Relaxed)).then_some(Fault::Missing)
    })
    .await?;
    page.visit_instead(site.url());
    let zoomed = zoomed(page).await?;
    click(page, button).await?;
    page.wait(&format!(
        "$('dialog.save[open] .tell')?.textContent.startsWith('“{name}”暂时不能用：程序')"
    ))
    .await?;
    page.run("$('dialog.save').close()", Value::Null).await?;
    goes_on(page, &zoomed).await?;
    broken.store(false, Ordering::Relaxed);
    click(page, button).await?;
    page.wait("$('dialog.save[open] img')").await
}

/// A tool whose file does not come: its notice, and all the rest as it was; then it comes.
async fn refused(
    page: &mut Page,
    name: &str,
    button: &'static str,
    file: &'static str,
    fault: Fault,
) -> Result<()> {
    let half = fault == Fault::Truncated;
    let broken = Arc::new(AtomicBool::new(true));
    let hit = Arc::clone(&broken);
    let faults = move |path: &str| {
        (path.contains(file) && hit.load(Ordering::Relaxed)).then(|| fault.clone())
    };
    let site = Lab::broken_site(faults).await?;
    page.visit_instead(site.url());
    // Where drawing is what does not come, nothing can be zoomed.
    let draws = file != "/draw-";
    let before = if draws {
        zoomed(page).await?
    } else {
        // Shown rows are offered as files once they are not all.
        let address = if button.contains("csv") {
            "#/data?area=area-2"
        } else {
            "#/timeline"
        };
        page.open(address).await.map(|()| Value::Null)?
    };
    click(page, button).await?;
    page.wait(&format!("isVisible({NOTICE}) && {}", says(name)))
        .await?;
    let place = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)";
    page.expect(&format!("{place}({NOTICE}.getBoundingClientRect())"))
        .await?;
    page.expect(
        "$$('.notices .notice').length === 1 && $('#wasm-notice').hidden && !$('dialog[open]')",
    )
    .await?;
    page.run(
        &format!("{NOTICE}.querySelector('button').click()"),
        Value::Null,
    )
    .await?;
    page.expect(&format!(
        "!{NOTICE} && document.activeElement !== document.body"
    ))
    .await?;
    if draws {
        goes_on(page, &before).await?;
    }
    // Half a file the browser may keep: that is for the reader's own reload.
    if half {
        return Ok(());
    }
    // Once it can be had, it comes.
    click(page, button).await?;
    page.wait(&says(name)).await?;
    broken.store(false, Ordering::Relaxed);
    click(page, button).await?;
    let come =
        "$('dialog[open], .saved textarea, .speaking') || document.documentElement.dataset.elder";
    page.wait(&format!("({come}) && !{NOTICE}")).await
}

/// Opens the page and zooms the timeline; what it then shows.
async fn zoomed(page: &Page) -> Result<Value> {
    page.open("#/timeline").await?;
    page.run(TRAPS, Value::Null).await?;
    click(page, "[data-do=in]").await?;
    page.wait("$$('svg.timeline.redrawn').length === $$('svg.timeline').length")
        .await?;
    page.value(ZOOM).await
}

const ZOOM: &str = "[$('#timeline .span').textContent, $('svg.timeline.wide').textContent].join()";

/// What was zoomed is still so, no drawing is said to have failed, and other tools go on.
async fn goes_on(page: &Page, zoomed: &Value) -> Result<()> {
    page.expect(&format!(
        "{ZOOM} === {zoomed} && $('svg.timeline.wide.redrawn')"
    ))
    .await?;
    page.expect(
        "!$('.notices').textContent.includes('重画') && document.documentElement.dataset.ready",
    )
    .await?;
    trap(page, "").await?;
    click(page, "#data [data-save=json]").await?;
    page.wait("JSON.parse($('.saved textarea')?.value ?? '{}').figures?.length === 18")
        .await
}

async fn click(page: &Page, button: &str) -> Result<()> {
    // A presentation fills the screen: that takes a hand.
    if button == "[data-tool=Present]" {
        page.click_on(".more summary").await?;
        return page.click_on(button).await;
    }
    page.run("$(args).click()", json!(button)).await.map(|_| ())
}

/// Lets a part of the program end where it is asked; none if empty.
async fn trap(page: &Page, part: &str) -> Result<()> {
    page.run("self.trap = args", json!(part)).await.map(|_| ())
}

fn says(name: &str) -> String {
    format!("{NOTICE}?.textContent.includes('“{name}”暂时不能用')")
}

/// The Wasm whose function of the name `trap` ends it.
const TRAPS: &str = "
    self.trap = '';
    const program = await self.reportDrawing;
    for (const name of Object.keys(program)) {
        const part = program[name];
        program[name] = (...scene) => {
            if (self.trap === name) throw new self.WebAssembly.RuntimeError('unreachable');
            return part(...scene);
        };
    }";
