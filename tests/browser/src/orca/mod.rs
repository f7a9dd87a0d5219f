//! What a screen reader says: Orca over Firefox, driven by keys as a person would press them.
//!
//! Nothing sounds: Orca is given no speech server, and writes what it would have said into its log.

mod desk;
mod log;

use std::fs;
use std::ops::Deref;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::process::Child;

use crate::{Driver, Result, Session};
use desk::Desk;
use log::Log;

/// What a reader would set, too, who does not want to hear each key, nor the page read to its end.
const SETTINGS: &str = r#"{
    "general": {
        "speechServerFactory": "", "enableBraille": false, "enableKeyEcho": false, "sayAllOnLoad": false,
        "startingProfile": ["Default", "default"]
    },
    "pronunciations": {}, "keybindings": {},
    "profiles": { "default": { "profile": ["Default", "default"], "pronunciations": {}, "keybindings": {} } }
}"#;

/// Its log is written line by line: what is said is read as soon as it is.
const LINES: &str = "import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n";

/// How long the start of anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Orca and Firefox, on a desk of their own.
pub struct Orca {
    firefox: Session,
    log: Log,
    // In the order in which they end: what uses the desk before the desk.
    _driver: Driver,
    _orca: Child,
    desk: Desk,
}

impl Deref for Orca {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.firefox
    }
}

impl Orca {
    /// Starts both. Firefox's driver is the program that `GECKODRIVER` names, else `geckodriver`.
    ///
    /// # Errors
    /// When one of the programs is not there, or does not come up.
    pub async fn start() -> Result<Self> {
        let desk = Desk::start().await?;
        let own = desk.home().join(".local/share/orca");
        fs::create_dir_all(&own)?;
        fs::write(own.join("user-settings.conf"), SETTINGS)?;
        fs::write(own.join("orca-customizations.py"), LINES)?;
        let file = desk.home().join("orca.log");
        let mut program = desk.command("orca");
        let orca = program
            .arg("--replace")
            .arg(format!("--debug-file={}", file.display()))
            .spawn()
            .map_err(|error| format!("Orca can't be run: {error}"))?;
        let mut log = Log::of(file, orca.id().unwrap_or_default());
        log.begun(PATIENCE).await?;
        let name = std::env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
        let driver = Driver::start(desk.command(name)).await?;
        let firefox = Session::start(&driver, capabilities()).await?;
        log.rest().await?;
        Ok(Self {
            firefox,
            log,
            _driver: driver,
            _orca: orca,
            desk,
        })
    }

    /// Loads the page at an address, waits until it is interactive, and lets pass what is said of it.
    ///
    /// # Errors
    /// When it does not get ready.
    pub async fn open(&mut self, url: &str) -> Result<()> {
        // From one hash to another the browser would not load anything.
        self.firefox.goto("about:blank").await?;
        self.firefox.goto(url).await?;
        self.firefox.ready().await?;
        self.heard().await.map(|_| ())
    }

    /// Moves the focus without a key, and lets pass what is said of it.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn focus(&mut self, selector: &str) -> Result<()> {
        let script = "
            const place = [...document.querySelectorAll(args)].find((one) => one.getClientRects().length);
            place.focus();
            await until(() => document.activeElement === place, 'the focus');";
        self.firefox.run(script, json!(selector)).await?;
        self.heard().await.map(|_| ())
    }

    /// Presses a key, by its name on an X screen, waits until `until` holds in the page, and gives
    /// what was said, an utterance a text.
    ///
    /// # Errors
    /// When the key is not heard of, or what it is to do does not come.
    pub async fn press(&mut self, key: &str, until: &str) -> Result<Vec<String>> {
        self.log.mark();
        let status = self
            .desk
            .command("xdotool")
            .args(["key", key])
            .status()
            .await;
        if !status.is_ok_and(|status| status.success()) {
            return Err(format!("xdotool can't press {key}").into());
        }
        self.log.heard_key(PATIENCE).await?;
        self.firefox.wait(until).await?;
        self.heard().await
    }

    /// What was said since it was last asked, once nothing more is to come: the page has been painted
    /// since, and Orca has nothing left to do.
    async fn heard(&mut self) -> Result<Vec<String>> {
        self.firefox.run("await painted(2)", Value::Null).await?;
        self.log.rest().await?;
        self.log.said()
    }

    /// Ends both, and says which browser it was.
    pub async fn close(self) {
        // A line of this form is what `cargo xtask test` reads.
        println!("browser: Orca over Firefox {}", self.firefox.version());
        // Fails only where nothing is left to close.
        let _ended = self.firefox.end().await;
    }
}

fn capabilities() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["--width=1440", "--height=1000"],
            "prefs": {
                // Tests usually have windows that believe to have the focus whether they have it or not.
                "focusmanager.testmode": false,
                "dom.serviceWorkers.enabled": false,
                // What was visited is called so; one way would be heard in another.
                "places.history.enabled": false,
                "layout.css.visited_links_enabled": false,
                "browser.translations.enable": false,
            },
        },
    })
}
