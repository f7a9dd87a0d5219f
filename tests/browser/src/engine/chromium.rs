use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tokio::process::Command;

use crate::commands::{Cdp, ReadLog};
use crate::complaints;
use crate::media::Media;
use crate::{Complaint, Driver, Result, Session};

/// No telemetry, no updates, no first-run pages: nothing but what the page itself does.
const FLAGS: [&str; 17] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--disable-extensions",
    // Each check comes from another origin: nothing that is kept is asked for again.
    "--disk-cache-size=8000000",
    // Nor are pages that were left kept alive: a check leaves dozens, and each takes its share of the
    // machine. (The other engines keep theirs.)
    "--disable-features=BackForwardCache",
    "--force-color-profile=srgb",
    // As on phones, and so that a width is the page's width.
    "--hide-scrollbars",
    // Tests go to more addresses a second than a person would.
    "--disable-ipc-flooding-protection",
];

/// Told to every document before its own scripts run.
const WATCH: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`))";

/// One Chromium with a profile of its own, and its driver.
pub struct Chromium {
    session: Session,
    profile: PathBuf,
    // Whether a service worker may have kept something.
    kept: AtomicBool,
    _driver: Driver,
}

impl Deref for Chromium {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Chromium {
    pub(crate) async fn start(profile: PathBuf) -> Result<Self> {
        Self::launch(profile, FLAGS.to_vec()).await
    }

    /// The same with classic scroll bars.
    pub(crate) async fn with_scroll_bars(profile: PathBuf) -> Result<Self> {
        let mut flags = FLAGS.to_vec();
        flags.retain(|flag| *flag != "--hide-scrollbars");
        Self::launch(profile, flags).await
    }

    async fn launch(profile: PathBuf, flags: Vec<&str>) -> Result<Self> {
        let driver = Driver::start(Command::new("chromedriver")).await?;
        let mut flags: Vec<String> = flags.into_iter().map(ToOwned::to_owned).collect();
        flags.push(format!("--user-data-dir={}", profile.display()));
        flags.push("--window-size=1440,900".to_owned());
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags, "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false } },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let chromium = Self {
            session: Session::start(&driver, capabilities).await?,
            profile,
            kept: AtomicBool::new(false),
            _driver: driver,
        };
        chromium.cdp("Page.enable", json!({})).await?;
        chromium.cdp("Network.enable", json!({})).await?;
        chromium.bypass_worker(true).await?;
        let watch = json!({ "source": WATCH });
        chromium
            .cdp("Page.addScriptToEvaluateOnNewDocument", watch)
            .await?;
        Ok(chromium)
    }

    pub(crate) async fn close(self) {
        // Both fail only where there is nothing left to close or to remove.
        let _ended = self.session.end().await;
        let _removed = std::fs::remove_dir_all(&self.profile);
    }

    /// A command of the debugging protocol.
    pub(crate) async fn cdp(&self, method: &'static str, params: Value) -> Result<Value> {
        let command = Cdp { method, params };
        Ok(self.session.client().issue_cmd(command).await?)
    }

    pub(crate) async fn bypass_worker(&self, bypass: bool) -> Result<()> {
        if !bypass {
            self.kept.store(true, Ordering::Relaxed);
        }
        let bypass = json!({ "bypass": bypass });
        self.cdp("Network.setBypassServiceWorker", bypass).await?;
        Ok(())
    }

    pub(crate) async fn fingers(&self, on: bool) -> Result<()> {
        // More points than one may only be named where there are any.
        let touch = if on {
            json!({ "enabled": true, "maxTouchPoints": 5 })
        } else {
            json!({ "enabled": false })
        };
        self.cdp("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        Ok(())
    }

    pub(crate) async fn scripts(&self, on: bool) -> Result<()> {
        let off = json!({ "value": !on });
        self.cdp("Emulation.setScriptExecutionDisabled", off)
            .await?;
        Ok(())
    }

    pub(crate) async fn downloads(&self, dir: &Path) -> Result<()> {
        let place = json!({ "behavior": "allow", "downloadPath": dir });
        // Of the browser, not of the page: a sandboxed frame has a process of its own.
        self.cdp("Browser.setDownloadBehavior", place).await?;
        Ok(())
    }

    pub(crate) async fn screen(&self, media: Media) -> Result<()> {
        let size = json!({ "width": media.width, "height": media.height, "deviceScaleFactor": 1, "mobile": media.touch });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        self.fingers(media.touch).await?;
        let scheme = if media.dark { "dark" } else { "light" };
        let motion = if media.still {
            "reduce"
        } else {
            "no-preference"
        };
        let contrast = if media.contrast {
            "more"
        } else {
            "no-preference"
        };
        let forced = if media.forced { "active" } else { "none" };
        let settings = json!({
            "media": if media.print { "print" } else { "" },
            "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": motion },
                { "name": "prefers-contrast", "value": contrast },
                { "name": "forced-colors", "value": forced },
            ],
        });
        self.cdp("Emulation.setEmulatedMedia", settings).await?;
        Ok(())
    }

    pub(crate) async fn pdf(&self) -> Result<Vec<u8>> {
        // Of the size that the style says, which the standard's command does not ask for.
        let options = json!({ "preferCSSPageSize": true });
        let answer = self.cdp("Page.printToPDF", options).await?;
        let text = answer["data"]
            .as_str()
            .ok_or("the browser printed nothing")?;
        Ok(BASE64_STANDARD.decode(text)?)
    }

    pub(crate) async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        let client = self.session.client();
        let console = client.issue_cmd(ReadLog("browser")).await?;
        let network = client.issue_cmd(ReadLog("performance")).await?;
        let mut found = complaints::of_console(&console);
        found.extend(complaints::of_network(&network, sites));
        Ok(found)
    }

    /// Forgets what an origin has kept: one more check, one more worker and its files. What else is
    /// stored there concerns no later check: each has a port that none had before.
    pub(crate) async fn forget(&self, origin: &str) -> Result<()> {
        if !self.kept.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let stored = json!({ "origin": origin, "storageTypes": "all" });
        self.cdp("Storage.clearDataForOrigin", stored).await?;
        Ok(())
    }
}
