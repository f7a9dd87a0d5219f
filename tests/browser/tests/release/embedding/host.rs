//! Pages of other origins with the report in them, under a policy that allows nothing else.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use browser_tests::{Lab, Page, Result};
use serde_json::json;

use server::{Fault, Server, Site};

/// Notes every message that the host page gets, and every frame that loads.
const RECORDER: &str = "
    window.heard = [];
    window.loads = [];
    // A busy machine is slow by the clock, not by the frames that it paints.
    window.paints = 0;
    const paint = () => { window.paints += 1; requestAnimationFrame(paint); };
    requestAnimationFrame(paint);
    const number = (source) => [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source);
    addEventListener('message', ({ data, source }) => {
        if (data?.ns === 'baoan-report') heard.push({ at: window.paints, frame: number(source), ...data });
    });
    // On the document: of what loads in it, the window is not told.
    document.addEventListener('load', ({ target }) => {
        if (target.localName === 'iframe') loads[number(target.contentWindow)] = window.paints;
    }, true);";

/// The listener that embed.html shows, to be copied.
pub const LISTENER: &str = include_str!("../../../../../assets/embed/listener.js");

/// Hosts may want, besides what the report needs, their own recorder, listener and style sheet.
/// Where frames may save, embed.html has them add `blob:`, for Firefox.
fn policy(host: &str, sites: &[String], saves: bool) -> String {
    let of = |file: &str| -> String { sites.iter().map(|site| format!(" {site}{file}")).collect() };
    let blobs = if saves { " blob:" } else { "" };
    format!(
        "default-src 'none'; script-src{} {host}recorder.js {host}listener.js; \
         style-src {host}host.css; frame-src{}{blobs}; img-src data:{}",
        of("embed.js"),
        of(""),
        of("drawings/"),
    )
}

/// A host page and the report's site, each on a port of its own, so each an origin.
pub struct Host {
    /// Where the report is.
    pub site: Server,
    /// Where another report is.
    pub other: Server,
    own: String,
    directory: PathBuf,
    _host: Server,
}

impl Host {
    /// Serves a page with that body; `{site}` in it is the address of the report, whose site has
    /// those faults, `{other}` that of another site's. A `<style>` becomes a file of the host's.
    ///
    /// # Errors
    /// When no port can be had, or no file can be written.
    pub async fn serve(
        body: &str,
        faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
    ) -> Result<Self> {
        static SERVED: AtomicUsize = AtomicUsize::new(0);
        let number = SERVED.fetch_add(1, Ordering::Relaxed);
        let directory = env::temp_dir().join(format!("embed-host-{}-{number}", process::id()));
        fs::create_dir_all(&directory)?;
        let site = Lab::broken_site(faults).await?;
        let other = Lab::broken_site(|_| None).await?;
        let sites = [site.url(), other.url()];
        // The port is known only once it is taken, and the policy must name it.
        let port = std::net::TcpListener::bind("127.0.0.1:0")?
            .local_addr()?
            .port();
        // Not 127.0.0.1: of another site too, so in another process, as hosts are.
        let own = format!("http://localhost:{port}/");
        let header = policy(&own, &sites, body.contains("allow-downloads"));
        let host = Site::new(&directory)
            .with_faults(move |path| {
                (path == "/").then(|| Fault::Header("content-security-policy", header.clone()))
            })
            .listen(port)
            .await?;
        let body = body
            .replace("{site}", &site.url())
            .replace("{other}", &other.url());
        let (style, body) = styled(&body);
        let link = if style.is_empty() {
            ""
        } else {
            "<link rel=stylesheet href=host.css>"
        };
        let page = format!(
            "<!doctype html><html lang=zh-Hans><meta charset=utf-8><title>Host</title>\n\
             <link rel=icon href=\"data:,\">{link}<script src=recorder.js></script>\n<body>{body}</body></html>"
        );
        fs::write(directory.join("host.css"), style)?;
        fs::write(directory.join("index.html"), page)?;
        fs::write(directory.join("recorder.js"), RECORDER)?;
        fs::write(directory.join("listener.js"), LISTENER)?;
        Ok(Self {
            site,
            other,
            own,
            directory,
            _host: host,
        })
    }

    /// The same, opened in `page`.
    ///
    /// # Errors
    /// As [`Host::serve`], or when it can't be loaded.
    pub async fn open(page: &mut Page, body: &str) -> Result<Self> {
        Self::open_with(page, body, |_| None).await
    }

    /// The same, with faults of the report's site.
    ///
    /// # Errors
    /// As [`Host::open`].
    pub async fn open_with(
        page: &mut Page,
        body: &str,
        faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
    ) -> Result<Self> {
        let host = Self::serve(body, faults).await?;
        page.visit_instead(host.own.clone());
        page.allow(host.site.url());
        page.allow(host.other.url());
        page.load("").await?;
        Ok(host)
    }

    /// Where the host page is.
    pub fn url(&self) -> &str {
        &self.own
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Only the temporary directory would be left.
        let _removed = fs::remove_dir_all(&self.directory);
    }
}

/// What stands in the body's `<style>`, and the rest.
fn styled(body: &str) -> (&str, String) {
    let parts = body.split_once("<style>").and_then(|(before, rest)| {
        let (style, after) = rest.split_once("</style>")?;
        Some((style, [before, after].concat()))
    });
    parts.unwrap_or_else(|| ("", body.to_owned()))
}

/// Waits until every frame of the host page has said its height and is interactive.
///
/// # Errors
/// When one does not.
pub async fn frames_are_ready(page: &Page, count: u16) -> Result<()> {
    for number in 0..count {
        page.wait(&format!(
            "heard.some(({{ frame, type }}) => frame === {number} && type === 'ready')"
        ))
        .await?;
        page.enter_frame(number).await?;
        page.ready().await?;
        page.leave_frame().await?;
    }
    Ok(())
}

/// Waits until the frame of that number is exactly as high as what it shows, and fails if it
/// scrolls inside.
///
/// # Errors
/// When that does not come.
pub async fn frame_fits(page: &Page, number: u16) -> Result<()> {
    let there = page.run(LOOK_AT, json!(number)).await?;
    page.enter_frame(number).await?;
    let fits = page.run(FITS, there["width"].clone()).await;
    page.leave_frame().await?;
    // Firefox is told of it by its compositor a frame later.
    let back =
        "if (scrollY !== args) { scrollTo({ top: args, behavior: 'instant' }); await painted(3); }";
    page.run(back, there["scrolled"].clone()).await?;
    fits.map(|_| ())
        .map_err(|error| format!("frame {number} does not fit: {error}").into())
}

/// Brings a frame into view: as long as nobody sees it, engines don't tell it of its new width.
const LOOK_AT: &str = "
    const frame = $$('iframe')[args];
    const there = { width: frame.clientWidth, scrolled: scrollY };
    const { top, bottom } = frame.getBoundingClientRect();
    if (top > innerHeight - 50 || bottom < 50) frame.scrollIntoView({ behavior: 'instant' });
    return there;";

/// A frame has a process of its own, and hears later than its host what width it has and that the
/// host answers. So all is asked in one moment, and again until it holds.
const FITS: &str = "
    const root = document.documentElement;
    let found;
    const fits = () => {
        const high = document.body?.getBoundingClientRect().height;
        scrollTo(0, 10000);
        found = { moved: scrollY, sideways: root.scrollWidth - root.clientWidth, bar: innerWidth - root.clientWidth,
            lacks: innerHeight - high, width: innerWidth, hosted: root.hasAttribute('data-hosted') };
        return !found.moved && !found.sideways && !found.bar && Math.abs(found.lacks) < 1.01 && found.width === args && found.hosted;
    };
    await until(fits, 'the frame').catch(() => { throw new Error(`${JSON.stringify(found)}, ${args} px wide`); });";
