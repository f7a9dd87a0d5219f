//! What moves on the page without the reader's doing: layout shifts.

use serde_json::{Value, json};

use crate::{Browser, Page, Result};

/// Addresses at which a reader may come in: every part, details, filters, an unknown one.
pub const ADDRESSES: [&str; 13] = [
    "#/",
    "#/areas",
    "#/areas/measure-2-1",
    "#/timeline",
    "#/timeline/event-first-session",
    "#/framework",
    "#/framework/framework-1",
    "#/plan",
    "#/plan/task-2-3",
    "#/data",
    "#/data?q=提案&sort=-value",
    "#/source/figure-suggestions",
    "#/no-such-part",
];

/// Waits until nothing comes any more: fonts are in, and frames pass without a shift.
const SETTLE: &str = "
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await until(() => document.readyState === 'complete', 'the load');
    await document.fonts.ready;
    const shifts = [];
    const note = (list) => list.forEach((shift) => shift.hadRecentInput || shifts.push(shift));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const settled = async () => {
        for (let quiet = 0; quiet < 6; quiet += 1) {
            const before = shifts.length;
            await frame();
            note(observer.takeRecords());
            if (shifts.length > before) quiet = -1;
        }
    };
    // A layout shift is told with the boxes that moved; a box without a name is told by its parent.
    const name = ({ node, previousRect: from, currentRect: to }) => {
        const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
        const label = element ? `<${element.localName} class='${element.getAttribute('class') ?? ''}' id='${element.id}'>` : 'something that is gone';
        return `${label} from ${from.x},${from.y} ${from.width}×${from.height} to ${to.x},${to.y} ${to.width}×${to.height}`;
    };
    const told = () => shifts.map((shift) => [shift.value, `${shift.value.toFixed(4)} at ${Math.round(shift.startTime)} ms: ${shift.sources.map(name).join('; ')}`]);
";

/// One shift: how much, and what moved.
pub type Shift = (f64, String);

/// The shifts since the page began to load.
///
/// # Errors
/// When the page does not settle.
pub async fn of_load(page: &Page) -> Result<Vec<Shift>> {
    let script = format!("{SETTLE} await settled(); return told();");
    read(&page.run(&script, Value::Null).await?)
}

/// The shifts on the way down to the end of the page and up again, screen by screen.
///
/// # Errors
/// When the page does not settle.
pub async fn of_scroll(browser: &Browser) -> Result<Vec<Shift>> {
    let script = format!(
        "{SETTLE}
        await settled();
        shifts.length = 0;
        for (const direction of [1, -1]) {{
            for (let before = NaN; scrollY !== before; ) {{
                before = scrollY;
                scrollBy({{ top: direction * innerHeight * args, behavior: 'instant' }});
                await settled();
            }}
        }}
        return told();"
    );
    read(&browser.run(&script, json!(0.8)).await?)
}

fn read(told: &Value) -> Result<Vec<Shift>> {
    let shift = |shift: &Value| Some((shift[0].as_f64()?, shift[1].as_str()?.to_owned()));
    let shifts: Option<Vec<Shift>> = told.as_array().into_iter().flatten().map(shift).collect();
    shifts.ok_or_else(|| format!("not a list of shifts: {told}").into())
}
