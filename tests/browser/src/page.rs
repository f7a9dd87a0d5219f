use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicBool, Ordering};

use server::Server;

use crate::{Browser, Result};

/// One browser with the report in it, from a site of this machine.
pub struct Page {
    browser: Browser,
    site: String,
    others: Vec<String>,
    // Whether it has shown anything yet.
    fresh: AtomicBool,
    // An origin of its own: nothing is stored there yet.
    _server: Server,
}

impl Deref for Page {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl DerefMut for Page {
    fn deref_mut(&mut self) -> &mut Browser {
        &mut self.browser
    }
}

impl Page {
    pub(crate) fn new(browser: Browser, server: Server) -> Self {
        Self {
            browser,
            site: server.url(),
            others: Vec::new(),
            fresh: AtomicBool::new(true),
            _server: server,
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
        if !self.fresh.swap(false, Ordering::Relaxed) {
            self.goto("about:blank").await?;
        }
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
    pub(crate) async fn reset(mut self) -> Result<Browser> {
        if let Err(error) = self.browser.reset(&self.site).await {
            self.browser.close().await;
            return Err(error);
        }
        Ok(self.browser)
    }
}
