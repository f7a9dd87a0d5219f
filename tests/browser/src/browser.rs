use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::commands::{Cdp, ReadLog};
use crate::complaints::{self, Complaint};
use crate::{Driver, Result, Session};

/// No telemetry, no updates, no first-run pages: nothing but what the page itself does.
const FLAGS: [&str; 15] = [
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
    "--force-color-profile=srgb",
    // As on phones, and so that a width is the page's width.
    "--hide-scrollbars",
    // Tests go to more addresses a second than a person would.
    "--disable-ipc-flooding-protection",
];

/// Told to every document before its own scripts run.
const WATCH: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`))";

/// One Chromium with a profile of its own.
pub struct Browser {
    session: Session,
    profile: PathBuf,
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// When the driver can't start it.
    pub async fn start(driver: &Driver) -> Result<Self> {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile =
            std::env::temp_dir().join(format!("browser-tests-{}-{number}", std::process::id()));
        let mut flags: Vec<String> = FLAGS.map(ToOwned::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.display()));
        flags.push("--window-size=1440,900".to_owned());
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags, "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false } },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("an object stands above");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(driver.url())
            .await?;
        let session = Session::new(client).await?;
        let browser = Self { session, profile };
        browser.cdp("Page.enable", json!({})).await?;
        browser.bypass_worker(true).await?;
        browser
            .cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": WATCH }),
            )
            .await?;
        Ok(browser)
    }

    /// Ends it and removes its profile.
    pub async fn close(self) {
        // Both fail only where there is nothing left to close or to remove.
        let _ended = self.session.close().await;
        let _removed = std::fs::remove_dir_all(&self.profile);
    }

    /// Whether pages are loaded as if there were no service worker; true at first, so that each
    /// check sees the site itself.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn bypass_worker(&self, bypass: bool) -> Result<()> {
        self.cdp("Network.enable", json!({})).await?;
        self.cdp(
            "Network.setBypassServiceWorker",
            json!({ "bypass": bypass }),
        )
        .await?;
        Ok(())
    }

    /// A command of the debugging protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn cdp(&self, method: &'static str, params: Value) -> Result<Value> {
        Ok(self
            .session
            .client()
            .issue_cmd(Cdp { method, params })
            .await?)
    }

    /// Turns to the frame of that number; scripts then run in it.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn enter_frame(&self, number: u16) -> Result<()> {
        Ok(self.session.client().enter_frame(number).await?)
    }

    /// Turns back to the page that the frame is in.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.session.client().enter_parent_frame().await?)
    }

    /// What it complained about since it was last asked; `sites` are the origins it may ask.
    ///
    /// # Errors
    /// When the driver does not give the logs.
    pub async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        let console = self.session.client().issue_cmd(ReadLog("browser")).await?;
        let network = self
            .session
            .client()
            .issue_cmd(ReadLog("performance"))
            .await?;
        let mut found = complaints::of_console(&console);
        found.extend(complaints::of_network(&network, sites));
        Ok(found)
    }
}
