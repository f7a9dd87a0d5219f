//! From what a reader does to the next paint, and to the paint that shows what they wanted.
//!
//! The next paint is what the Event Timing API tells, in steps of 8 ms and nothing below 16 ms.

use browser_tests::device::Device;
use browser_tests::media::Media;
use browser_tests::{Page, Result};
use serde_json::{Value, json};

use crate::budget::Budgets;
use crate::clicks::{Act, BEFORE, Step, steps};
use crate::median;

const ROUNDS: usize = 5;

/// Milliseconds from any click to its next paint.
const BUDGET: f64 = 50.0;

/// Watches what the browser says of the time that events took.
const WATCH: &str = "window.eventTimes = [];
    new PerformanceObserver((list) => eventTimes.push(...list.getEntries()))
        .observe({ type: 'event', durationThreshold: 16 });";

/// Brings a target into view and a stopwatch to it; returns where to click.
const PREPARE: &str = "
    await setHash(args.from);
    const frames = async (count) => { while (count--) await new Promise((done) => requestAnimationFrame(done)); };
    await frames(3);
    const inside = (element) => {
        const shapes = element.namespaceURI.endsWith('svg') ? [...element.querySelectorAll('.shape, .hit, .outlined, .unnamed, rect, path, text')] : [element];
        for (const shape of shapes) {
            const { x, y, width, height } = shape.getBoundingClientRect();
            for (const part of [0.5, 0.3, 0.7, 0.1, 0.9]) {
                const point = { x: x + width * part, y: y + height / 2 };
                const hit = document.elementFromPoint(point.x, point.y);
                if (hit && element.contains(hit)) return point;
            }
        }
        return null;
    };
    const targets = $$(args.target).filter(isVisible);
    if (!targets.length) throw new Error(`nothing to be seen of ${args.target}`);
    let target, point;
    for (let turn = 0; turn < targets.length && !point; turn += 1) {
        target = targets[(args.round + turn) % targets.length];
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        await frames(2);
        point = inside(target);
    }
    if (!point) throw new Error(`nothing to be hit of ${args.target}`);
    if (!args.clicked) target.focus({ preventScroll: true });
    await frames(6);
    const id = target.closest('[data-id]')?.dataset.id;
    const before = window.before = BEFORE;
    window.began = window.shown = null;
    eventTimes.length = 0;
    const kind = args.clicked ? 'click' : 'keydown';
    addEventListener(kind, (event) => { window.began = event.timeStamp; }, { capture: true, once: true });
    // A message that a frame posts arrives after that frame's paint.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.shown = performance.now(); };
    const look = () => { if (began !== null && (ANSWER)) port2.postMessage(0); else requestAnimationFrame(look); };
    look();
    return point;";

/// The longest event of what was done, and the time until its answer was to be seen.
const TIMES: &str = "
    await until(() => shown !== null, `what was asked for by ${args}`);
    // What the browser says comes a little after the paint that it speaks of.
    for (let count = 8; count--; ) await new Promise((done) => requestAnimationFrame(done));
    const durations = eventTimes.filter(({ interactionId }) => interactionId).map(({ duration }) => duration);
    return [Math.max(0, ...durations), shown - began];";

/// Prints each, and the longest.
pub async fn measure(page: &Page, budgets: &mut Budgets) -> Result<()> {
    let watch = json!({ "source": WATCH });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    for width in [390, 1440] {
        Media::screen(width).apply(page).await?;
        println!(
            "\n{:<46} next paint       answer   (medians of {ROUNDS})",
            format!("at {width} px, {}", Device::SLOW.name)
        );
        Device::HERE.apply(page).await?;
        page.open("").await?;
        Device::SLOW.apply(page).await?;
        let (mut longest, mut slowest) = (0.0_f64, 0.0_f64);
        for step in steps() {
            let (mut paints, mut answers) = (Vec::new(), Vec::new());
            for round in 0..ROUNDS {
                let (paint, answer) = once(page, &step, round).await?;
                paints.push(paint);
                answers.push(answer);
            }
            let all_paints = paints.iter().copied().fold(0.0, f64::max);
            let (paint, answer) = (median(paints), median(answers));
            println!(
                "  {:<44} {:>7}  {answer:>8.0} ms",
                step.name,
                in_steps(paint)
            );
            let what = format!("{} at {width} px", step.name);
            budgets.hold(&what, paint, BUDGET, " ms to the next paint");
            longest = longest.max(all_paints);
            slowest = slowest.max(answer);
        }
        println!(
            "  {:<44} {:>7}  {slowest:>8.0} ms",
            "the longest of all",
            in_steps(longest)
        );
    }
    Device::undo(page).await
}

/// Does it once, as a hand would; times the next paint and the answer.
async fn once(page: &Page, step: &Step, round: usize) -> Result<(f64, f64)> {
    let failed = |error| format!("{}: {error}", step.name);
    let clicked = matches!(step.act, Act::Click);
    let script = PREPARE
        .replace("BEFORE", BEFORE)
        .replace("ANSWER", step.answer);
    let args =
        json!({ "from": step.from, "target": step.target, "round": round, "clicked": clicked });
    let point = page.run(&script, args).await.map_err(failed)?;
    match step.act {
        Act::Click => {
            for kind in ["mousePressed", "mouseReleased"] {
                let event = json!({ "type": kind, "x": point["x"], "y": point["y"], "button": "left", "clickCount": 1 });
                page.cdp("Input.dispatchMouseEvent", event).await?;
            }
        }
        Act::Press(key) => page.press([key]).await?,
    }
    let times = page.run(TIMES, json!(step.name)).await.map_err(failed)?;
    // Leave nothing typed and nothing chosen behind.
    page.run("await setHash('#/data'); await setHash('#/')", Value::Null)
        .await?;
    let time = |index: usize| times[index].as_f64().ok_or("the browser took no time");
    Ok((time(0)?, time(1)?))
}

/// As the browser tells it.
fn in_steps(time: f64) -> String {
    if time < 16.0 {
        "< 16 ms".to_owned()
    } else {
        format!("{time:.0} ms")
    }
}
