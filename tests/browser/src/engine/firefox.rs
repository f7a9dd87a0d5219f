use std::ops::Deref;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};
use tokio::process::Command;

use crate::commands::{Context, WholePicture};
use crate::media::Media;
use crate::{Complaint, Driver, Result, Session};

/// Listens from the inside; says whether the policy for files is that of readers.
const WATCH: &str = include_str!("firefox_watch.js");

/// What the console shows as an error or a warning. What the CSS parser does not know is no fault
/// of a page, and the console leaves it out, too, unless asked; nor is a frame's permission of
/// which this browser has never heard, nor that somebody asked for a size early, nor that a busy
/// machine has not yet come to what was loaded before, nor that a frame has a storage of its own.
const READ: &str = "
    const ours = /^(file|https?|blob|data|about):/;
    const unknown = ['CSS Parser', 'Feature Policy', 'Layout', 'cookiePartitionedForeign'];
    const errors = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && ours.test(one.sourceName) && !unknown.includes(one.category))
        .filter((one) => !/with link preload was not used/.test(one.errorMessage))
        .map((one) => `${one.category}: ${one.errorMessage} (${one.sourceName.slice(-80)}:${one.lineNumber})`);
    Services.console.reset();
    return { console: [...errors, ...window.said.splice(0)], asked: window.asked.splice(0) };";

const SCREEN: &str = include_str!("firefox_screen.js");

/// One Firefox with a fresh profile and the policy for files that readers have, and its driver.
pub struct Firefox {
    session: Session,
    _driver: Driver,
}

impl Deref for Firefox {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Firefox {
    /// Starts both. The driver is the program that `GECKODRIVER` names, else `geckodriver`.
    pub(crate) async fn start() -> Result<Self> {
        let name = std::env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
        let mut program = Command::new(name);
        // With the browser's own rights: its console is read from the inside.
        program.arg("--allow-system-access");
        let driver = Driver::start(program).await?;
        let capabilities = json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless", "--width=1440", "--height=900"],
                "prefs": {
                    // As readers have it; profiles made for tests often have it off.
                    "security.fileuri.strict_origin_policy": true,
                    "dom.serviceWorkers.enabled": false,
                    // Else it complains of a script that is cut short when the page is left.
                    "dom.ipc.cancel_content_js_when_navigating": false,
                    // As on phones, and so that a width is the page's width.
                    "ui.useOverlayScrollbars": 1,
                    // As themes of high contrast have it; its own is white on a light blue.
                    "ui.highlight": "#1A3E72",
                    "ui.highlighttext": "#FFFFFF",
                    // Its driver turns the wheel in the window, where a frame of another site has it, too;
                    // else in the page's own process, which only knows how to scroll the page.
                    "remote.events.async.wheel.enabled": true,
                    // Into the directory that a check names.
                    "browser.download.folderList": 2,
                    "browser.download.alwaysOpenPanel": false,
                },
            },
        });
        let firefox = Self {
            session: Session::start(&driver, capabilities).await?,
            _driver: driver,
        };
        if firefox.inside(WATCH, Value::Null).await? != json!(true) {
            return Err("Firefox runs without its policy for files".into());
        }
        Ok(firefox)
    }

    pub(crate) async fn close(self) {
        // Fails only where nothing is left to close.
        let _ended = self.session.end().await;
    }

    pub(crate) async fn bypass_worker(&self, bypass: bool) -> Result<()> {
        self.set("dom.serviceWorkers.enabled", json!(!bypass)).await
    }

    pub(crate) async fn fingers(&self, on: bool) -> Result<()> {
        let script = "gBrowser.selectedBrowser.browsingContext.touchEventsOverride = arguments[0] ? 'enabled' : 'none'";
        self.inside(script, json!(on)).await.map(|_| ())
    }

    pub(crate) async fn scripts(&self, on: bool) -> Result<()> {
        self.set("javascript.enabled", json!(on)).await
    }

    pub(crate) async fn downloads(&self, dir: &Path) -> Result<()> {
        self.set("browser.download.dir", json!(dir)).await
    }

    pub(crate) async fn screen(&self, media: Media) -> Result<()> {
        let Media {
            width,
            height,
            dark,
            print,
            still,
            contrast,
            forced,
            touch,
        } = media;
        let asked = json!({
            "width": width, "height": height, "dark": dark, "print": print, "still": still,
            "contrast": contrast, "forced": forced, "touch": touch,
        });
        self.inside(SCREEN, asked.clone()).await?;
        // The page's process hears of it a moment later. Paper is never dark; few colours are as dark
        // as they are themselves.
        let there = "
            const is = (query) => matchMedia(query).matches;
            await until(() => innerWidth === args.width && innerHeight === args.height && is('print') === args.print
                && (args.forced || is('(prefers-color-scheme: dark)') === (args.dark && !args.print))
                && is('(prefers-reduced-motion: reduce)') === args.still
                && is('(prefers-contrast: more)') === (args.contrast || args.forced)
                && is('(forced-colors: active)') === args.forced
                && is('(pointer: coarse)') === args.touch, 'the screen to be as asked')";
        self.run(there, asked).await.map(|_| ())
    }

    /// Forgets the workers of pages that are gone: they would ask for new ones of themselves. And
    /// what came over the network: a later check may have the port of another build.
    pub(crate) async fn forget(&self) -> Result<()> {
        let script = "
            Services.cache2.clear();
            const workers = Cc['@mozilla.org/serviceworkers/manager;1'].getService(Ci.nsIServiceWorkerManager);
            const done = { unregisterSucceeded() {}, unregisterFailed() {} };
            for (const one of workers.getAllRegistrations().enumerate?.() ?? []) workers.unregister(one.principal, done, one.scope);";
        self.inside(script, Value::Null).await.map(|_| ())
    }

    pub(crate) async fn pdf(&self) -> Result<Vec<u8>> {
        let a4 = PrintConfiguration::default();
        Ok(self.session.client().print(a4).await?)
    }

    /// The whole document, as PNG.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        let answer = self.session.client().issue_cmd(WholePicture).await?;
        let text = answer.as_str().ok_or("the browser sent no picture")?;
        Ok(BASE64_STANDARD.decode(text)?)
    }

    pub(crate) async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        let found = self.inside(READ, Value::Null).await?;
        let texts = |name: &str| {
            let list = found[name].as_array().cloned().unwrap_or_default();
            list.into_iter()
                .filter_map(|one| one.as_str().map(ToOwned::to_owned))
        };
        let foreign = texts("asked").filter(|url| !sites.iter().any(|site| url.starts_with(site)));
        let console = texts("console").map(Complaint::Console);
        Ok(console.chain(foreign.map(Complaint::Foreign)).collect())
    }

    /// Changes one of the browser's settings.
    async fn set(&self, name: &str, value: Value) -> Result<()> {
        let script = "
            const [name, value] = arguments[0];
            if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
            else Services.prefs.setStringPref(name, value);";
        self.inside(script, json!([name, value])).await.map(|_| ())
    }

    /// Runs a script in the browser itself, not in the page.
    async fn inside(&self, script: &str, argument: Value) -> Result<Value> {
        let client = self.session.client();
        client.issue_cmd(Context("chrome")).await?;
        let value = client.execute(script, vec![argument]).await;
        client.issue_cmd(Context("content")).await?;
        Ok(value?)
    }
}
