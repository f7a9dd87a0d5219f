//! Ten thousand messages that nobody should have sent, to each side.

use super::host::{Host, frame_fits, frames_are_ready};
use super::{TWO, TWO_OWN};
use crate::suite::{Suite, none};
use serde_json::{Value, json};

const COUNT: usize = 10_000;
const SEED: u32 = 0x00ba_0a22;

pub fn add(suite: &mut Suite) {
    for (name, body) in [("embed.js", TWO), ("own listener", TWO_OWN)] {
        suite.add(format!("embedding/{COUNT} bad messages to the host, {name}"), async move |page| {
            let _host = Host::open(page, body).await?;
            frames_are_ready(page, 2).await?;
            for number in 0..2 {
                frame_fits(page, number).await?;
            }
            let before = page.look(HOST_STATE, Value::Null).await?;
            page.run(WATCH_FRAMES, Value::Null).await?;
            let nonces = page.value("[0, 1].map((number) => heard.find(({ frame }) => frame === number).nonce)").await?;
            // From the first frame: what is malformed, and what is right but for the second frame.
            page.enter_frame(0).await?;
            let bad = format!("{CHANCE} const [own, other] = args.nonces;
                for (let sent = 0; sent < args.count; sent += 1) {{
                    const forged = {{ ns: 'baoan-report', v: 1, type: pick(['ready', 'resize']), nonce: other, height: 4321 }};
                    parent.postMessage(sent % 4 === 0 ? forged : malformed({{ ns: 'baoan-report', v: 1, type: pick(['ready', 'resize', 'state']), nonce: own, height: 4321 }}), '*');
                }}");
            let args = json!({ "nonces": nonces, "count": COUNT, "seed": SEED });
            page.run(&bad, args.clone()).await?;
            page.leave_frame().await?;
            // From the host's own window: everything right but the sender.
            page.run("for (const nonce of args.nonces) for (const type of ['ready', 'resize', 'state'])
                    postMessage({ ns: 'baoan-report', v: 1, type, nonce, height: 4321, hash: '#/plan' }, '*');", args.clone()).await?;
            // What comes after them all is still heard.
            page.enter_frame(0).await?;
            page.run("parent.postMessage({ ns: 'baoan-report', v: 1, type: 'resize', nonce: args.nonces[0], height: 777 }, '*')", args).await?;
            page.leave_frame().await?;
            page.wait("changes.includes('0: 777px')").await?;
            none("frames were resized", &page.value("changes.filter((change) => change !== '0: 777px')").await?)?;
            let after = page.look(HOST_STATE, Value::Null).await?;
            if before == after {
                Ok(())
            } else {
                Err(format!("{before}\nbecame {after}").into())
            }
        });
    }

    suite.add(format!("embedding/{COUNT} bad messages to the frame"), async |page| {
        let _host = Host::open(page, TWO).await?;
        frames_are_ready(page, 2).await?;
        let nonce = page.value("heard.find(({ frame }) => frame === 0).nonce").await?;
        let args = json!({ "nonce": nonce, "count": COUNT, "seed": SEED });
        page.enter_frame(0).await?;
        let before = page.look(FRAME_STATE, Value::Null).await?;
        page.leave_frame().await?;
        // From the host: what is malformed.
        let bad = format!("{CHANCE}
            for (let sent = 0; sent < args.count; sent += 1) {{
                frames[0].postMessage(malformed({{ ns: 'baoan-report', v: 1, type: pick(['hello', 'goto', 'theme']), nonce: args.nonce, hash: '#/plan/plan-1', theme: 'dark', elder: true }}), '*');
            }}");
        page.run(&bad, args.clone()).await?;
        // From the frame beside it, and from itself: everything right but the sender.
        let forged = "for (const type of ['goto', 'theme', 'hello'])
            args.to.postMessage({ ns: 'baoan-report', v: 1, type, nonce: args.nonce, hash: '#/plan/plan-1', theme: 'dark', elder: true }, '*');";
        page.enter_frame(1).await?;
        page.run(&format!("args.to = parent.frames[0]; {forged}"), args.clone()).await?;
        page.leave_frame().await?;
        page.enter_frame(0).await?;
        page.run(&format!("args.to = window; {forged}"), args).await?;
        page.leave_frame().await?;
        // What comes after them all is still heard.
        page.run("BaoanReport.goto($('[data-baoan-report]'), '#/framework/framework-3')", Value::Null).await?;
        page.enter_frame(0).await?;
        page.wait("$('[data-detail=framework-3]')").await?;
        let after = page.look(FRAME_STATE, Value::Null).await?;
        page.expect("document.documentElement.dataset.theme === 'light' && document.documentElement.dataset.elder === undefined").await?;
        page.leave_frame().await?;
        if before != after {
            return Err(format!("{before}\nbecame {after}").into());
        }
        let gone = "heard.filter(({ type, hash }) => type === 'state' && hash !== '#/framework/framework-3')";
        none("steps were taken", &page.value(gone).await?)
    });
}

/// All of the host page but the height of its frames.
const HOST_STATE: &str = "
    return [location.href, history.length, $$('*').length, document.body.textContent, ...$$('iframe').map((frame) => frame.src)];";

/// Notes every height that a frame gets.
const WATCH_FRAMES: &str = "
    window.changes = [];
    $$('iframe').forEach((frame, number) => {
        new MutationObserver(() => changes.push(`${number}: ${frame.style.height}`)).observe(frame, { attributeFilter: ['style'] });
    });";

/// Which document is in the frame, and what its flags are.
const FRAME_STATE: &str = "
    const root = document.documentElement;
    const { hosted, ...flags } = root.dataset;
    return [location.pathname, location.search, history.length, flags, document.title];";

/// `malformed(message)`: the message with at least one field that no receiver may take.
const CHANCE: &str = "
    let seed = args.seed;
    const random = () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const pick = (from) => from[Math.floor(random() * from.length)];
    const circle = {};
    circle.circle = circle;
    const odd = [undefined, null, true, false, 0, -1, NaN, Infinity, 10n, '', 'x', [], [1], {}, circle, new Date(0), /x/, new Error('x'),
        new Map([['ns', 'baoan-report']]), new Set([1]), new ArrayBuffer(8), new Uint8Array(3), 'javascript:alert(1)', '<img src=x onerror=alert(1)>',
        'data:text/html,<script>alert(1)</script>', '//example.org/', 'https://example.org/', '\\u0000', '宝'.repeat(3000)];
    const wrong = {
        ns: [...odd, 'baoan', 'baoan-report ', 'BAOAN-REPORT', ['baoan-report']],
        v: [...odd, 2, '1', 1.5, [1]],
        nonce: [...odd, 'nonce', ['nonce'], '0'.repeat(32)],
        type: [...odd, 'RESIZE', 'resize ', 'navigate', 'eval', '__proto__', 'constructor', 'toString', ['resize']],
        height: [...odd.filter((one) => !Number.isInteger(one)), '4321', 4321.5, [4321], { valueOf: 4321 }],
        hash: [...odd.filter((one) => one !== undefined), 'plan', '#plan', '#', '/plan', '#/'.padEnd(4000, 'x'), ['#/plan']],
        theme: [...odd.filter((one) => one !== undefined), 'Dark', 'dark ', ['dark'], 'url(x)'],
        elder: [...odd.filter((one) => typeof one !== 'boolean' && one !== undefined), 'true', '1', 1],
    };
    const malformed = (message) => {
        if (random() < 0.1) return pick(odd);
        const bad = { ...message };
        // A field that is not there can't be told from one that need not be: these always must.
        const fields = ['ns', 'v', 'nonce', 'type', ...Object.keys(wrong).slice(4).filter((key) => key in message && message.type !== 'state')];
        for (let count = 1 + Math.floor(random() * 2); count > 0; count -= 1) {
            const key = pick(fields);
            bad[key] = pick(wrong[key]);
        }
        if (random() < 0.2) bad[pick(['href', 'html', '__proto__x', 'then', 'src', 'script'])] = pick(odd);
        if (random() < 0.1) delete bad[pick(['ns', 'v', 'nonce', 'type'])];
        return bad;
    };";
