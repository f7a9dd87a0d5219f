use std::ops::Deref;

use serde_json::{Value, json};

use crate::media::Media;
use crate::{Browser, Result};

/// One browser with the report in it, from a site of this machine.
pub struct Page {
    browser: Browser,
    site: String,
    others: Vec<String>,
}

impl Deref for Page {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Page {
    pub(crate) fn new(browser: Browser, site: String) -> Self {
        Self {
            browser,
            site,
            others: Vec::new(),
        }
    }

    /// The same browser on another site: one with faults, say.
    pub fn visit_instead(&mut self, site: String) {
        self.site = site;
    }

    /// Lets requests go to this site too: that of a report embedded in another's page, say.
    pub fn allow(&mut self, site: String) {
        self.others.push(site);
    }

    fn sites(&self) -> Vec<String> {
        let own = std::iter::once(&self.site);
        own.chain(&self.others).cloned().collect()
    }

    /// Loads the page at an address within the site (`""`, `?elder=1`, `#/data`), ready or not.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn load(&self, address: &str) -> Result<()> {
        // From one hash to another the browser would not load anything.
        self.browser.goto("about:blank").await?;
        self.browser.goto(&format!("{}{address}", self.site)).await
    }

    /// Loads it and waits until it is interactive.
    ///
    /// # Errors
    /// When it does not get ready.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.load(address).await?;
        self.ready().await
    }

    /// Waits for `<html data-ready="true">`.
    ///
    /// # Errors
    /// When that does not come.
    pub async fn ready(&self) -> Result<()> {
        let script = "await until(() => document.documentElement.dataset.ready === 'true', 'data-ready', 10000)";
        self.run(script, Value::Null).await.map(|_| ())
    }

    /// Waits until an expression of `JavaScript` holds.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        let script = format!("await until(() => {expression}, args)");
        self.run(&script, json!(expression)).await.map(|_| ())
    }

    /// Fails unless an expression holds now.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn expect(&self, expression: &str) -> Result<()> {
        let value = self
            .look(&format!("return !!({expression})"), Value::Null)
            .await?;
        if value == json!(true) {
            Ok(())
        } else {
            Err(format!("does not hold: {expression}").into())
        }
    }

    /// What an expression is now.
    ///
    /// # Errors
    /// When it throws.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.look(&format!("return {expression}"), Value::Null)
            .await
    }

    /// Fails with everything that the browser complained about, but for the console messages that
    /// contain one of `expected`.
    ///
    /// # Errors
    /// When there is anything else.
    pub async fn is_clean(&self, expected: &[&str]) -> Result<()> {
        let complaints: Vec<String> = self
            .complaints(&self.sites())
            .await?
            .iter()
            .map(ToString::to_string)
            .filter(|told| {
                !(told.starts_with("console:") && expected.iter().any(|part| told.contains(part)))
            })
            .collect();
        if complaints.is_empty() {
            Ok(())
        } else {
            Err(complaints.join("\n").into())
        }
    }

    /// Makes the browser as good as new, for the next test.
    pub(crate) async fn reset(self) -> Result<Browser> {
        self.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": false }),
        )
        .await?;
        self.goto("about:blank").await?;
        let origin = self.site.trim_end_matches('/');
        self.cdp(
            "Storage.clearDataForOrigin",
            json!({ "origin": origin, "storageTypes": "all" }),
        )
        .await?;
        Media::screen(1440).apply(&self.browser).await?;
        self.complaints(&self.sites()).await?;
        Ok(self.browser)
    }
}
