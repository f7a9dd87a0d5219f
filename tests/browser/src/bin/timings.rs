//! `timings`: when the page is painted and when it is ready, from an empty cache.
//!
//! The runs of both kinds of device alternate, so that whatever else the machine does hits both;
//! of each the median counts.

use std::process::ExitCode;

use browser_tests::{Lab, Page, Result};
use serde_json::{Value, json};

const ROUNDS: usize = 7;

/// A device, by how much slower it is than this machine, and its network.
struct Device {
    name: &'static str,
    slower: u32,
    bits_per_second: Option<f64>,
    latency_ms: u32,
}

const DEVICES: [Device; 2] = [
    Device {
        name: "this machine",
        slower: 1,
        bits_per_second: None,
        latency_ms: 0,
    },
    Device {
        name: "phone (CPU 4× slower, 1.6 Mbit/s, 150 ms)",
        slower: 4,
        bits_per_second: Some(1.6e6),
        latency_ms: 150,
    },
];

/// Notes when the page says that it is ready.
const STOPWATCH: &str = "new MutationObserver(() => {
        if (document.documentElement?.dataset.ready === 'true') window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let lab = Lab::open()?;
    let everything = [""];
    let measured = lab.check(&everything, async |page| {
        page.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": STOPWATCH }),
        )
        .await?;
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        let mut times = DEVICES.map(|_| Vec::new());
        for _ in 0..ROUNDS {
            for (device, times) in DEVICES.iter().zip(&mut times) {
                times.push(visit(page, device).await?);
            }
        }
        Ok(times)
    });
    lab.close();
    println!("\nmedian of {ROUNDS} visits, cache empty            first paint        ready");
    for (device, times) in DEVICES.iter().zip(measured?) {
        let (paint, ready): (Vec<f64>, Vec<f64>) = times.into_iter().unzip();
        println!(
            "  {:<44} {:>8.0} ms  {:>8.0} ms",
            device.name,
            median(paint),
            median(ready)
        );
    }
    Ok(())
}

/// One visit: when the first content was painted, and when the page was ready.
async fn visit(page: &Page, device: &Device) -> Result<(f64, f64)> {
    page.cdp(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": device.slower }),
    )
    .await?;
    let bytes = device.bits_per_second.map_or(-1.0, |bits| bits / 8.0);
    let network = json!({ "offline": false, "latency": device.latency_ms, "downloadThroughput": bytes, "uploadThroughput": bytes });
    page.cdp("Network.emulateNetworkConditions", network)
        .await?;
    page.open("").await?;
    let script = "
        const paint = await until(() => performance.getEntriesByName('first-contentful-paint')[0], 'the first paint');
        return [paint.startTime, window.readyAt];";
    let times = page.run(script, Value::Null).await?;
    let time = |index: usize| times[index].as_f64().ok_or("the browser took no time");
    Ok((time(0)?, time(1)?))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
