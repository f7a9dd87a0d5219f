//! How long the page, once painted, does not answer.

use browser_tests::device::Device;
use browser_tests::{Page, Result};
use serde_json::{Value, json};

use crate::budget::Budgets;
use crate::{median, opening};

const ROUNDS: usize = 7;
/// On a slow network the Wasm comes after the first paint, on a fast one before.
const DEVICES: [Device; 2] = [Device::SLOW, Device::PHONE];

/// Milliseconds after the first paint in which a task runs on for more than 50 ms.
const BUDGET: f64 = 100.0;

/// Gathers long tasks from the very start.
const WATCH: &str = "window.longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })";

/// Once the page has been quiet for two seconds: of every task its part after the first paint,
/// of that what is over 50 ms.
const SUM: &str = "
    const paint = await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint');
    const end = ({ startTime, duration }) => startTime + duration;
    await until(() => performance.now() - Math.max(readyAt, ...longTasks.map(end)) > 2000, 'quiet', 30000);
    const parts = longTasks.map((task) => end(task) - Math.max(task.startTime, paint.startTime));
    return [parts.reduce((sum, part) => sum + Math.max(0, part - 50), 0), Math.max(0, ...parts)];";

/// Prints the sum at a fourth of this machine's speed, and the longest task.
pub async fn measure(page: &Page, budgets: &mut Budgets) -> Result<()> {
    let watch = json!({ "source": WATCH });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    opening::watch(page).await?;
    println!("\nafter the first paint, median of {ROUNDS} visits         blocking   longest task");
    for device in DEVICES {
        device.apply(page).await?;
        let (mut sums, mut longest) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            page.open("").await?;
            let found = page.run(SUM, Value::Null).await?;
            let time = |index: usize| found[index].as_f64().ok_or("the browser took no time");
            sums.push(time(0)?);
            longest.push(time(1)?);
        }
        let (sum, longest) = (median(sums), median(longest));
        println!("  {:<44} {sum:>8.0} ms  {longest:>8.0} ms", device.name);
        let what = format!("blocking time after the first paint, {}", device.name);
        budgets.hold(&what, sum, BUDGET, " ms");
    }
    Device::undo(page).await
}
