use std::ops::Deref;
use std::process::Stdio;
use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::commands::Context;
use crate::{Complaint, Result, Session};

/// Notes what the page says in the console, and what it asks for over the network: from the
/// inside, so nothing is missed. The console's calls are known to the page's process alone.
const WATCH: &str = "
    window.said = [];
    Services.mm.addMessageListener('said', ({ data }) => window.said.push(data));
    Services.mm.loadFrameScript('data:,' + encodeURIComponent(`(${() => {
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const everybody = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
        const told = (event) => {
            const { level, arguments: words } = event.wrappedJSObject;
            if (['error', 'warn', 'assert'].includes(level)) sendAsyncMessage('said', [...words].join(' '));
        };
        storage.addLogEventListener(told, everybody);
        // One that outlives its tab fails, which is told to the console, which fails again.
        addEventListener('unload', (event) => {
            if (event.target === this) storage.removeLogEventListener(told);
        });
    }})()`), true);
    window.asked = [];
    Services.obs.addObserver({ observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.asked.push(channel.URI.spec);
    } }, 'http-on-opening-request');
    return Services.prefs.getBoolPref('security.fileuri.strict_origin_policy');";

/// What the console shows as an error or a warning. What the CSS parser does not know is no fault
/// of a page, and the console leaves it out, too, unless asked.
const READ: &str = "
    const ours = /^(file|https?|blob|data|about):/;
    const errors = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && ours.test(one.sourceName) && one.category !== 'CSS Parser')
        .map((one) => `${one.category}: ${one.errorMessage} (${one.sourceName.slice(-80)}:${one.lineNumber})`);
    Services.console.reset();
    return { console: [...errors, ...window.said.splice(0)], asked: window.asked.splice(0) };";

/// One Firefox with a fresh profile and the policy for files that readers have, and its driver.
pub struct Firefox {
    session: Session,
    // Ended when dropped.
    _driver: Child,
}

impl Deref for Firefox {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Firefox {
    /// Starts both. The driver is the program that `GECKODRIVER` names, else `geckodriver`.
    ///
    /// # Errors
    /// When one of them can't be started.
    pub async fn start() -> Result<Self> {
        let program = std::env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
        let mut driver = Command::new(program)
            // With the browser's own rights: its console is read from the inside.
            .args(["--port", "0", "--allow-system-access"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("geckodriver can't be run: {error}"))?;
        let address = address(&mut driver).await?;
        let capabilities = json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless", "--width=1440", "--height=900"],
                "prefs": {
                    // As readers have it; profiles made for tests often have it off.
                    "security.fileuri.strict_origin_policy": true,
                },
            },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("an object stands above");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&address)
            .await?;
        let firefox = Self {
            session: Session::new(client).await?,
            _driver: driver,
        };
        if firefox.inside(WATCH).await? != json!(true) {
            return Err("Firefox runs without its policy for files".into());
        }
        Ok(firefox)
    }

    /// Ends both.
    pub async fn close(self) {
        // Fails only where nothing is left to close.
        let _ended = self.session.close().await;
    }

    /// What it complained about since it was last asked, and every request over the network that
    /// does not go to `site`.
    ///
    /// # Errors
    /// When it can't be asked.
    pub async fn complaints(&self, site: &str) -> Result<Vec<Complaint>> {
        let found = self.inside(READ).await?;
        let texts = |name: &str| {
            let list = found[name].as_array().cloned().unwrap_or_default();
            list.into_iter()
                .filter_map(|one| one.as_str().map(ToOwned::to_owned))
        };
        let foreign = texts("asked").filter(|url| !url.starts_with(site));
        let console = texts("console").map(Complaint::Console);
        Ok(console.chain(foreign.map(Complaint::Foreign)).collect())
    }

    /// Runs a script in the browser itself, not in the page.
    async fn inside(&self, script: &str) -> Result<Value> {
        let client = self.session.client();
        client.issue_cmd(Context("chrome")).await?;
        let value = client.execute(script, Vec::new()).await;
        client.issue_cmd(Context("content")).await?;
        Ok(value?)
    }
}

/// Where the driver listens, once it does.
async fn address(driver: &mut Child) -> Result<String> {
    let output = driver.stdout.take().ok_or("geckodriver has no output")?;
    let mut lines = BufReader::new(output).lines();
    let listening = async {
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some((_, address)) = line.split_once("Listening on ") {
                return Some(format!("http://{}", address.trim()));
            }
        }
        None
    };
    let address = timeout(Duration::from_secs(10), listening)
        .await
        .map_err(|_| "geckodriver did not come up within 10 s")?
        .ok_or("geckodriver ended at once")?;
    // Read on, or it stops once the pipe is full.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok(address)
}
