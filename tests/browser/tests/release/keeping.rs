//! Kept by the service worker: without a network, through new builds, and until taken back.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::suite::{Suite, none};
use browser_tests::{Page, Result, build, dist};
use serde_json::{Value, json};
use server::{Fault, Server, Site};

/// How a web master takes everything down.
const HANDOVER: &str = include_str!("../../../../assets/handover/给网站管理员.md");

/// What a browser says of requests that nobody answers.
const UNANSWERED: [&str; 1] = ["net::ERR_"];

/// The build that a page is of, by its title.
const OLD: &str = "!document.title.startsWith('新版')";
const NEW: &str = "document.title.startsWith('新版')";

pub fn add(suite: &mut Suite) {
    keeps(
        suite.everywhere(),
        "once visited, it opens without a network",
        async |page, site| {
            site.cut();
            page.open("#/areas/area-1").await?;
            page.wait("$(\"[data-detail='area-1']\")").await?;
            page.open("?theme=dark").await?;
            let script = "
            const files = $$('a[href^=\"data/\"]').map((link) => link.href);
            if (!files.length) throw new Error('no files');
            for (const file of files) if (!(await fetch(file)).ok) throw new Error(file);
            await document.fonts.ready;
            if ([...document.fonts].some(({ status }) => status === 'error')) throw new Error('a font is missing');";
            page.run(script, Value::Null).await?;
            page.run(&format!("{KEPT} return twins()"), Value::Null)
                .await
                .and_then(|twins| none("kept unasked", &twins))
        },
    );

    suite.add_expecting(
        "keeping/where no Wasm runs its twin is kept, also of the next build",
        &UNANSWERED,
        async |page: &mut Page| {
            let old = build::beginning_with("delete self.WebAssembly")?;
            let site = Kept::of(&old).await?;
            visit(page, &site).await?;
            let script = format!("{KEPT} while ((await twins()).length < args) await new Promise((done) => setTimeout(done, 20));");
            page.run(&script, json!(1)).await?;
            site.server.deploy(build::changed()?);
            update(page).await?;
            page.run(&script, json!(2)).await?;
            site.server.deploy(old.clone());
            site.cut();
            page.open("#/areas/area-1").await?;
            page.wait("$(\"[data-detail='area-1']\")").await?;
            Ok(std::fs::remove_dir_all(old)?)
        },
    );

    keeps(
        suite,
        "a translation is kept once its page was opened, and no other",
        async |page, site| {
            page.open("en/").await?;
            let script = format!("{KEPT}
            const kept = async () => (await (await caches.open((await builds())[0])).keys()).map(({{ url }}) => url);
            // The page of a translation, its Wasm and its fonts.
            const wanted = performance.getEntriesByType('resource').map(({{ name }}) => name).filter((url) => /-[0-9a-f]{{16}}/.test(url));
            wanted.push(location.href);
            const end = performance.now() + 30000;
            for (let urls = []; !wanted.every((url) => urls.includes(url)); urls = await kept()) {{
                if (performance.now() > end) throw new Error(`not kept: ${{wanted.filter((url) => !urls.includes(url))}}`);
                await new Promise((done) => setTimeout(done, 20));
            }}
            return (await kept()).filter((url) => url.includes('zh-Hant'));");
            let other = page.run(&script, Value::Null).await?;
            if other != json!([]) {
                return Err(format!("kept unasked: {other}").into());
            }
            site.cut();
            page.open("en/#/data/figure-suggestions").await?;
            page.wait("$(\"[data-detail='figure-suggestions'] blockquote.original\")")
                .await?;
            page.open("").await
        },
    );

    keeps(
        suite.everywhere(),
        "a new build is told of, and comes with a reload",
        async |page, site| {
            site.server.deploy(build::changed()?);
            update(page).await?;
            page.wait("isVisible($('[data-kept]'))").await?;
            page.expect("$('[data-kept]').textContent === '有新版本，刷新后可见。刷新'")
                .await?;
            page.expect(OLD).await?;
            page.run(
                "setTimeout(() => $('[data-kept] button').click())",
                Value::Null,
            )
            .await?;
            page.wait_beyond(NEW).await?;
            page.ready().await?;
            page.expect("!$('[data-kept]')").await?;
            site.cut();
            page.open("").await?;
            page.expect(NEW).await
        },
    );

    keeps(
        suite.everywhere(),
        "no page is followed by an older one",
        async |page, site| {
            let old = kept(page).await?;
            site.server.deploy(build::changed()?);
            // Asked of the site first, so new at once; and nothing to tell.
            page.open("").await?;
            page.expect(NEW).await?;
            page.run(
                &format!("{KEPT} await untilKept((builds) => builds.length === 2, args)"),
                json!("the new build"),
            )
            .await?;
            // Begun is not done: until then, the build before is all that a reader has.
            let script = "
            const registration = await navigator.serviceWorker.getRegistration();
            await until(() => !registration.installing && !registration.waiting && registration.active.state === 'activated', 'the new worker');";
            page.run(script, Value::Null).await?;
            page.expect("!$('[data-kept]')").await?;
            site.cut();
            page.open("").await?;
            page.expect(NEW).await?;
            // The page of one build and nothing of another.
            let names = kept(page).await?;
            if names.first() == old.first() && names.len() == 2 {
                return Ok(());
            }
            Err(format!("{old:?}, then {names:?}").into())
        },
    );

    keeps(
        suite,
        "a build that is not whole is not taken",
        async |page, site| {
            site.fault(|path| path.contains("/keep-"), Fault::Corrupted);
            site.server.deploy(build::changed()?);
            let script = "
            const registration = await navigator.serviceWorker.getRegistration();
            const found = new Promise((done) => registration.addEventListener('updatefound', () => done(registration.installing)));
            await registration.update();
            const worker = await found;
            await until(() => worker.state === 'redundant', 'the worker to give up');";
            page.run(script, Value::Null).await?;
            page.expect("!$('[data-kept]')").await?;
            site.cut();
            page.open("").await?;
            page.expect(OLD).await
        },
    );

    keeps(
        suite.everywhere(),
        "corrupted entries are fetched again",
        async |page, _| {
            let script = format!("{KEPT}
            const [name] = await builds();
            const cache = await caches.open(name);
            let broken = 0;
            for (const {{ url }} of await cache.keys()) {{
                if (/-[0-9a-f]{{16}}/.test(url)) await cache.put(url, new Response('broken' + broken++));
            }}
            return broken;");
            let broken = page.run(&script, Value::Null).await?;
            if broken.as_u64() < Some(5) {
                return Err(format!("only {broken} to break").into());
            }
            page.open("").await?;
            let script = format!("{KEPT}
            const cache = await caches.open((await builds())[0]);
            const left = async () => {{
                const urls = performance.getEntriesByType('resource').map(({{ name }}) => name).filter((url) => /-[0-9a-f]{{16}}\\.(js|wasm|css)/.test(url));
                const texts = await Promise.all(urls.map(async (url) => (await (await cache.match(url))?.text()) ?? ''));
                return texts.filter((text) => text.startsWith('broken')).length;
            }};
            // Some engines have scripts and styles in a memory of their own, and ask no worker.
            for (const {{ name }} of performance.getEntriesByType('resource')) await fetch(name);
            while (await left()) await new Promise((done) => setTimeout(done, 20));");
            page.run(&script, Value::Null).await.map(|_| ())
        },
    );

    keeps(
        suite,
        "a slow site is not waited for",
        async |page, site| {
            site.fault(|path| path == "/", Fault::Late(Duration::from_secs(30)));
            page.open("").await?;
            let spent = page.value("performance.now()").await?;
            if spent.as_f64() < Some(20_000.0) {
                return Ok(());
            }
            Err(format!("it was waited for, {spent} ms").into())
        },
    );

    keeps(
        suite.everywhere(),
        "?sw=off takes it back",
        async |page, _| {
            page.open("?sw=off").await?;
            page.wait("isVisible($('[data-kept]'))").await?;
            page.expect("$('[data-kept]').textContent === '离线副本已删除。'")
                .await?;
            let left = "return [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]";
            let left = page.run(left, Value::Null).await?;
            if left == json!([0, 0]) {
                return Ok(());
            }
            Err(format!("left: {left}").into())
        },
    );

    keeps(
        suite,
        "the web master's switch takes it back",
        async |page, site| {
            let switch = HANDOVER
                .split("```js\n")
                .nth(1)
                .and_then(|rest| rest.split("```").next())
                .ok_or("the page for the web master has no script")?;
            let dir = build::changed()?;
            std::fs::write(dir.join("sw.js"), switch)?;
            site.server.deploy(dir);
            update(page).await?;
            let script = format!(
            "{KEPT} await untilKept((builds) => !builds.length, 'nothing to be left');
            while (await navigator.serviceWorker.getRegistration()) await new Promise((done) => setTimeout(done, 20));"
        );
            page.run(&script, Value::Null).await?;
            page.expect("!$('[data-kept]')").await
        },
    );

    suite.add(
        "keeping/not asked for by a page without chrome",
        async |page| {
            page.open("?embed=1").await?;
            page.run("await new Promise((done) => setTimeout(done))", Value::Null)
                .await?;
            page.expect("!$('script[src*=\"keep-\"]')").await
        },
    );
}

/// The caches of the report, in the order in which they came.
const KEPT: &str = "
    const builds = async () => (await caches.keys()).filter((name) => name.startsWith('baoan-report '));
    const twins = async () => {
        const caches = await Promise.all((await builds()).map((name) => self.caches.open(name)));
        const kept = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
        return kept.map(({ url }) => url).filter((url) => url.includes('/fallback-'));
    };
    const untilKept = async (holds, what) => {
        const end = performance.now() + 30000;
        while (!holds(await builds())) {
            if (performance.now() > end) throw new Error(`waited for ${what}: ${await builds()}`);
            await new Promise((done) => setTimeout(done, 20));
        }
    };";

async fn kept(page: &Page) -> Result<Vec<String>> {
    let names = page
        .run(&format!("{KEPT} return builds()"), Value::Null)
        .await?;
    Ok(serde_json::from_value(names)?)
}

async fn update(page: &Page) -> Result<()> {
    let script = "await (await navigator.serviceWorker.getRegistration()).update()";
    page.run(script, Value::Null).await.map(|_| ())
}

type Faulty = Option<(fn(&str) -> bool, Fault)>;

/// A site of its own in a folder, whose network can be cut.
struct Kept {
    server: Server,
    faulty: Arc<Mutex<Faulty>>,
}

impl Kept {
    async fn of(build: &Path) -> Result<Self> {
        let faulty = Arc::new(Mutex::new(None::<(fn(&str) -> bool, Fault)>));
        let asked = Arc::clone(&faulty);
        let faults = move |path: &str| {
            let faulty = asked.lock().expect("only set and read");
            faulty
                .as_ref()
                .and_then(|(hit, fault)| hit(path).then(|| fault.clone()))
        };
        let site = Site::new(build.to_owned())
            .under("/a/b/")
            .with_faults(faults);
        Ok(Self {
            server: site.listen(0).await?,
            faulty,
        })
    }

    fn fault(&self, hit: fn(&str) -> bool, fault: Fault) {
        *self.faulty.lock().expect("only set and read") = Some((hit, fault));
    }

    fn cut(&self) {
        self.fault(|_| true, Fault::Dropped);
    }
}

/// A check on a site that was visited once and is kept.
fn keeps<F>(suite: &mut Suite, name: &str, check: F)
where
    F: AsyncFnOnce(&mut Page, &Kept) -> Result<()> + Send + 'static,
{
    suite.add_expecting(
        format!("keeping/{name}"),
        &UNANSWERED,
        async move |page: &mut Page| {
            let site = Kept::of(&dist()).await?;
            visit(page, &site).await?;
            check(page, &site).await
        },
    );
}

/// Visits it once, so that it is kept.
async fn visit(page: &mut Page, site: &Kept) -> Result<()> {
    page.visit_instead(site.server.url());
    page.bypass_worker(false).await?;
    page.open("").await?;
    page.wait("navigator.serviceWorker.controller").await
}
