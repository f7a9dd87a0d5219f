use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::commands::{Cdp, ReadLog};
use crate::complaints::{self, Complaint};
use crate::{Driver, Result};

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

const PROBE: &str = include_str!("probe.js");

/// Told to every document before its own scripts run.
const WATCH: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`))";

/// One Chromium with a profile of its own.
pub struct Browser {
    client: Client,
    profile: PathBuf,
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
        let browser = Self { client, profile };
        let limit = Some(Duration::from_secs(120));
        browser
            .client
            .update_timeouts(TimeoutConfiguration::new(
                limit,
                Some(Duration::from_secs(60)),
                None,
            ))
            .await?;
        browser.cdp("Page.enable", json!({})).await?;
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
        let _ended = self.client.close().await;
        let _removed = std::fs::remove_dir_all(&self.profile);
    }

    /// A command of the debugging protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn cdp(&self, method: &'static str, params: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(Cdp { method, params }).await?)
    }

    /// Loads a document and waits for its `load` event.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// Runs the body of an async function in the page: `args` are its arguments, `probe.js` stands
    /// before it, what it returns comes back.
    ///
    /// # Errors
    /// What it throws.
    pub async fn run(&self, body: &str, args: Value) -> Result<Value> {
        let script = format!(
            "const finish = arguments[1]; const args = arguments[0];\n{PROBE}\n\
             (async () => {{ {body} }})().then((value) => finish({{ value: value ?? null }}), (error) => finish({{ error: String(error) }}));"
        );
        let answer = self.client.execute_async(&script, vec![args]).await?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(error.into()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// The like of [`run`](Self::run) without waiting: works where the page may run no scripts.
    ///
    /// # Errors
    /// What it throws.
    pub async fn look(&self, body: &str, args: Value) -> Result<Value> {
        let script = format!("const args = arguments[0];\n{PROBE}\n{body}");
        Ok(self.client.execute(&script, vec![args]).await?)
    }

    /// Presses and releases keys, one after the other.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn press(&self, keys: impl IntoIterator<Item = char>) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// One step back in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// One step forward in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// Turns to the frame of that number; scripts then run in it.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn enter_frame(&self, number: u16) -> Result<()> {
        Ok(self.client.enter_frame(number).await?)
    }

    /// Turns back to the page that the frame is in.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// What it complained about since it was last asked; `sites` are the origins it may ask.
    ///
    /// # Errors
    /// When the driver does not give the logs.
    pub async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        let console = self.client.issue_cmd(ReadLog("browser")).await?;
        let network = self.client.issue_cmd(ReadLog("performance")).await?;
        let mut found = complaints::of_console(&console);
        found.extend(complaints::of_network(&network, sites));
        Ok(found)
    }
}
