use std::ops::Deref;

use serde_json::json;
use url::Url;

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

    /// The address of the site, or of the one file, that it visits.
    pub fn site(&self) -> &str {
        &self.site
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
        self.goto("about:blank").await?;
        self.goto(&format!("{}{address}", self.site)).await
    }

    /// Loads it and waits until it is interactive.
    ///
    /// # Errors
    /// When it does not get ready.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.load(address).await?;
        self.ready().await
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
        self.bypass_worker(true).await?;
        self.goto("about:blank").await?;
        let origin = Url::parse(&self.site)?.origin().ascii_serialization();
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
