//! When the page is painted, when it is ready, and how long it does not answer meanwhile: beside a
//! plain page of the same content, from an empty cache.

use browser_tests::device::Device;
use browser_tests::media::Media;
use browser_tests::quiet;
use browser_tests::{Page, Result};
use serde_json::json;

use crate::budget::Budgets;
use crate::median;
use crate::plain::{Copy, PLAIN};

/// A frame is some per cent of the time, and a paint can be a frame late: so, many.
const ROUNDS: usize = 11;

/// A device, the width of its screen, and for how many milliseconds in all the page may not answer.
const SETUPS: [(Device, u32, f64); 3] = [
    (Device::HERE, 1440, f64::INFINITY),
    (Device::FAST, 1440, 300.0),
    (Device::PHONE, 390, 400.0),
];

/// The first paint, as a multiple of the plain page's.
const BUDGET: f64 = 1.25;

/// Gathers long tasks from the very start, and notes when the page says that it is ready.
const WATCH: &str = "window.longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
        if (document.documentElement?.dataset.ready === 'true') window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })";

/// Once the page has been quiet for a second: the first paint, the moment in which it was ready
/// (without a program: read), and of every task what is over 50 ms.
const TIMES: &str = "
    const paint = await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint');
    await until(() => document.readyState === 'complete', 'the load');
    const read = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
    if (args) await until(() => window.readyAt, 'data-ready');
    const end = ({ startTime, duration }) => startTime + duration;
    await until(() => performance.now() - Math.max(paint.startTime, window.readyAt ?? read, ...longTasks.map(end)) > 1000, 'quiet', 30000);
    const blocking = longTasks.reduce((sum, { duration }) => sum + duration - 50, 0);
    return [paint.startTime, Math.max(paint.startTime, window.readyAt ?? read), blocking];";

/// The medians of one page.
#[derive(Default)]
struct Times([Vec<f64>; 3]);

impl Times {
    async fn visit(&mut self, page: &Page, address: &str) -> Result<()> {
        page.load(address).await?;
        let found = page.run(TIMES, json!(address.is_empty())).await?;
        for (index, times) in self.0.iter_mut().enumerate() {
            times.push(found[index].as_f64().ok_or("the browser took no time")?);
        }
        Ok(())
    }

    fn medians(self) -> [f64; 3] {
        self.0.map(median)
    }
}

/// Prints both, and holds ours against the other.
pub async fn measure(page: &mut Page, budgets: &mut Budgets) -> Result<()> {
    let copy = Copy::make()?;
    // Without its worker, which would answer all visits but the first.
    let site = quiet(copy.directory(), |_| None).listen(0).await?;
    page.visit_instead(site.url());
    let watch = json!({ "source": WATCH });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    println!(
        "\n{:<58} first paint    ready   blocking",
        format!("median of {ROUNDS} visits, cache empty")
    );
    for (device, width, most) in SETUPS {
        Media::screen(width).apply(page).await?;
        device.apply(page).await?;
        let (mut ours, mut plain) = (Times::default(), Times::default());
        for round in 0..ROUNDS {
            // Which comes first changes too.
            for first in [true, false] {
                if first == (round % 2 == 0) {
                    ours.visit(page, "").await?;
                } else {
                    plain.visit(page, PLAIN).await?;
                }
            }
        }
        let (ours, plain) = (ours.medians(), plain.medians());
        for (name, [paint, ready, blocking]) in [("plain", plain), ("ours", ours)] {
            println!(
                "  {:<50} {name:<5} {paint:>8.0} ms {ready:>5.0} ms {blocking:>7.0} ms",
                device.name
            );
        }
        let ratio = ours[0] / plain[0];
        let ready = ours[1] / plain[1];
        println!("  {:<56} {ratio:>8.2} × {ready:>6.2} ×", "");
        let what = format!("first paint against the plain page's, {}", device.name);
        budgets.hold(&what, ratio, BUDGET, " ×");
        let what = format!("blocking, {}", device.name);
        budgets.hold(&what, ours[2], most, " ms");
    }
    Device::undo(page).await
}
