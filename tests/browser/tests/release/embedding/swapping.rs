//! Hosts that put pages together in the browser: bodies swapped and brought back from snapshots
//! (Turbo, pjax), shadow roots, reports of two sites.

use super::host::{Host, frame_fits};
use crate::suite::{Suite, none};
use browser_tests::{Page, Result};
use serde_json::{Value, json};

/// A page of such a host, whose script is in its body, as it is pasted.
const PASTED: &str =
    "<p>甲</p><div data-baoan-report data-part=plan><a href='{site}'>图解</a></div>
    <script src='{site}embed.js'></script>";

/// Whose script is in the head (of the first page, and stays).
const ONCE: &str = "<p>甲</p><div data-baoan-report data-part=plan><a href='{site}'>图解</a></div>";

/// As Turbo and Turbolinks do it: they keep a copy of the body that the reader leaves, put another in
/// its place, and run the scripts in it anew.
const SWAP: &str = "
    window.turn ??= (body) => {
        const left = document.body.cloneNode(true);
        document.body.replaceWith(body);
        for (const old of body.querySelectorAll('script')) {
            const anew = document.createElement('script');
            for (const { name, value } of old.attributes) anew.setAttribute(name, value);
            old.replaceWith(anew);
        }
        return left;
    };
    window.empty ??= () => Object.assign(document.createElement('body'), { innerHTML: '<p>乙</p>' });";

pub fn add(suite: &mut Suite) {
    for (name, body, head) in [
        ("its script run anew", PASTED, false),
        ("its script kept", ONCE, true),
    ] {
        if head {
            suite.everywhere();
        }
        suite.add(
            format!("embedding/bodies swapped and brought back leave one frame, {name}"),
            async move |page| {
                let host = Host::open(page, body).await?;
                if head {
                    add_script(page, &host).await?;
                }
                fits_alone(page).await?;
                for round in 0..3 {
                    // Away, while the snapshot keeps what stood there; and back.
                    let script = format!(
                        "{SWAP} const left = turn(empty()); await painted(2);
                         if ($('iframe')) throw new Error('a frame stayed');
                         heard.length = 0; turn(left);"
                    );
                    page.run(&script, Value::Null).await?;
                    fits_alone(page)
                        .await
                        .map_err(|error| format!("round {round}: {error}"))?;
                }
                Ok(())
            },
        );
    }

    // The first frame goes in the midst of its scripts, which Firefox says.
    suite.add_expecting(
        "embedding/a snapshot of a frame that had not answered leaves one frame",
        &["Script terminated by timeout"],
        async |page: &mut Page| {
            let _host = Host::open(page, PASTED).await?;
            page.wait("$('iframe')").await?;
            let script = format!("{SWAP} const left = document.body.cloneNode(true); turn(empty()); heard.length = 0; turn(left);");
            page.run(&script, Value::Null).await?;
            fits_alone(page).await
        },
    );

    suite.add("embedding/an element in a shadow root is found when asked for", async |page| {
        let host = Host::open(page, "<p>甲</p><script src='{site}embed.js'></script>").await?;
        let script = "
            const inside = document.createElement('div').attachShadow({ mode: 'open' });
            document.body.append(inside.host);
            const element = document.createElement('div');
            Object.assign(element.dataset, { baoanReport: '', part: 'plan' });
            inside.append(element);
            BaoanReport.scan();
            const before = !!inside.querySelector('iframe');
            BaoanReport.scan(inside);
            const frame = await until(() => inside.querySelector('iframe'), 'a frame');
            const { height } = await until(() => heard.findLast(({ type }) => type === 'resize' || type === 'ready'), 'a height');
            await until(() => frame.offsetHeight === height || frame.offsetHeight === heard.at(-1).height, 'the height');
            // And what is said to it arrives.
            BaoanReport.goto(element, '#/plan/plan-2');
            await until(() => heard.some(({ hash }) => hash === '#/plan/plan-2'), 'an answer');
            return [before, new URL(frame.src).origin + '/', inside.querySelectorAll('iframe').length];";
        let found = page.run(script, Value::Null).await?;
        if found == json!([false, host.site.url(), 1]) { Ok(()) } else { Err(format!("{found}").into()) }
    });

    let pair = |first: &str, second: &str| {
        format!(
            "<div data-baoan-report data-part=plan></div><script src='{{site}}embed.js' {first}></script>
             <div data-baoan-report data-part=plan></div><script src='{{other}}embed.js' {second}></script>
             <div data-baoan-report data-part=framework data-site='{{site}}'></div>
             <div data-baoan-report data-part=framework></div>"
        )
    };
    for (name, body) in [
        ("as pasted", pair("", "")),
        ("deferred", pair("defer", "defer")),
        ("one of them late", pair("", "async")),
    ] {
        suite.add(
            format!("embedding/reports of two sites are each its own, {name}"),
            async move |page| {
                let host = Host::open(page, &body).await?;
                let (site, other) = (host.site.url(), host.other.url());
                each_its_own(page, [&site, &other, &site, &other]).await?;
                // Once more changes nothing, and one global speaks to all of them.
                page.run("BaoanReport.scan()", Value::Null).await?;
                each_its_own(page, [&site, &other, &site, &other]).await?;
                for number in 0..2 {
                    page.run("$$('iframe')[args].scrollIntoView({ behavior: 'instant' }); await until(() => heard.some(({ frame, type }) => frame === args && type === 'ready'), 'its answer');
                        BaoanReport.goto($$('[data-baoan-report]')[args], '#/plan/plan-2');
                        await until(() => heard.some(({ frame, hash }) => frame === args && hash === '#/plan/plan-2'), 'the step')", json!(number)).await?;
                }
                Ok(())
            },
        );
    }

    suite.add("embedding/a browser without what came later has its frames", async |page| {
        let body = "<p>甲</p><div data-baoan-report data-part=plan data-lang=constructor></div>";
        let host = Host::open(page, body).await?;
        // Before Chrome 93, 92 and 85. The driver itself wants them again.
        let script = "
            const gone = [[Object, 'hasOwn'], [Array.prototype, 'at'], [String.prototype, 'replaceAll']].map(([of, name]) => {
                const had = of[name];
                delete of[name];
                return () => Object.defineProperty(of, name, { value: had, writable: true, configurable: true });
            });
            const script = Object.assign(document.createElement('script'), { src: `${args}embed.js` });
            document.head.append(script);
            await new Promise((done) => (script.onload = done));
            const made = !!$('iframe');
            for (const back of gone) back();
            if (!made) throw new Error('no frame');";
        page.run(script, json!(host.site.url())).await?;
        fits_alone(page).await
    });

    suite.add("embedding/the page's own objects stay the browser's", async |page| {
        let _host = Host::open(page, PASTED).await?;
        fits_alone(page).await?;
        page.enter_frame(0).await?;
        page.ready().await?;
        let changed = "['scrollIntoView', 'scrollTo', 'focus'].filter((name) => !/\\[native code\\]/.test(HTMLElement.prototype[name]))";
        let changed = page.value(changed).await;
        page.leave_frame().await?;
        none("methods are overwritten", &changed?)
    });
}

/// Adds the script to the head, as a host does that has it there.
async fn add_script(page: &Page, host: &Host) -> Result<()> {
    let script = "
        const script = Object.assign(document.createElement('script'), { src: `${args}embed.js` });
        document.head.append(script);
        await until(() => window.BaoanReport, 'the script');";
    page.run(script, json!(host.site.url())).await.map(|_| ())
}

/// There is one frame, it can be seen and fits, and what stood in its place is hidden.
async fn fits_alone(page: &Page) -> Result<()> {
    page.wait("$$('iframe').length === 1 && heard.some(({ type }) => type === 'ready')")
        .await?;
    frame_fits(page, 0).await?;
    page.expect("$$('iframe').length === 1 && isVisible($('iframe')) && !isVisible($('[data-baoan-report] a'))")
        .await
}

/// The sites whose reports the frames show, in order.
async fn each_its_own(page: &Page, sites: [&str; 4]) -> Result<()> {
    page.run(
        "const sites = () => $$('[data-baoan-report]').map((one) => [...one.querySelectorAll('iframe')].map(({ src }) => `${new URL(src).origin}/`).join());
         await until(() => sites().join() === args.join(), 'its own').catch(() => { throw new Error(`${sites()}, not ${args}`); });",
        json!(sites),
    )
    .await
    .map(|_| ())
}
