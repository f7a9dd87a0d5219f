//! When the page is painted and when it is ready, from an empty cache.

use browser_tests::device::Device;
use browser_tests::{Page, Result};
use serde_json::{Value, json};

use crate::median;

const ROUNDS: usize = 7;
const DEVICES: [Device; 2] = [Device::HERE, Device::PHONE];

/// Notes when the page says that it is ready.
const STOPWATCH: &str = "new MutationObserver(() => {
        if (document.documentElement?.dataset.ready === 'true') window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })";

/// Has every page from now on keep `window.readyAt`.
pub async fn watch(page: &Page) -> Result<()> {
    let stopwatch = json!({ "source": STOPWATCH });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", stopwatch)
        .await?;
    Ok(())
}

/// Prints both, for this machine and for a phone.
pub async fn measure(page: &Page) -> Result<()> {
    watch(page).await?;
    let mut times = DEVICES.map(|_| (Vec::new(), Vec::new()));
    for _ in 0..ROUNDS {
        for (device, (paints, readies)) in DEVICES.iter().zip(&mut times) {
            device.apply(page).await?;
            page.open("").await?;
            paints.push(first_paint(page).await?);
            let ready = page.value("window.readyAt").await?;
            readies.push(ready.as_f64().ok_or("the page was never ready")?);
        }
    }
    Device::undo(page).await?;
    println!("\nmedian of {ROUNDS} visits, cache empty            first paint        ready");
    for (device, (paints, readies)) in DEVICES.iter().zip(times) {
        println!(
            "  {:<44} {:>8.0} ms  {:>8.0} ms",
            device.name,
            median(paints),
            median(readies)
        );
    }
    Ok(())
}

/// When the first content was painted, in milliseconds from the start of the visit.
pub async fn first_paint(page: &Page) -> Result<f64> {
    let script = "
        const paint = await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint');
        return paint.startTime;";
    let time = page.run(script, Value::Null).await?;
    Ok(time.as_f64().ok_or("the browser took no time")?)
}
