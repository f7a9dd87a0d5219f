//! Devices slower than this machine, on networks slower than its own.

use serde_json::json;

use crate::{Browser, Result};

/// A device, by how much slower it is than this machine, and its network.
#[derive(Debug, Clone, Copy)]
pub struct Device {
    pub name: &'static str,
    pub slower: u32,
    /// `None`: as fast as it goes.
    pub bits_per_second: Option<f64>,
    pub latency_ms: u32,
}

impl Device {
    /// This machine as it is.
    pub const HERE: Self = Self {
        name: "this machine",
        slower: 1,
        bits_per_second: None,
        latency_ms: 0,
    };

    /// Its processor a fourth as fast.
    pub const SLOW: Self = Self {
        name: "CPU 4× slower",
        slower: 4,
        ..Self::HERE
    };

    /// The same on a good mobile network: that of Chromium's «Fast 4G».
    pub const FAST: Self = Self {
        name: "CPU 4× slower, 9 Mbit/s, 60 ms",
        bits_per_second: Some(9e6),
        latency_ms: 60,
        ..Self::SLOW
    };

    /// A cheap phone on a mobile network.
    pub const PHONE: Self = Self {
        name: "phone (CPU 4× slower, 1.6 Mbit/s, 150 ms)",
        slower: 4,
        bits_per_second: Some(1.6e6),
        latency_ms: 150,
    };

    /// Makes the browser be as slow, its cache empty.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn apply(self, browser: &Browser) -> Result<()> {
        browser.cdp("Network.enable", json!({})).await?;
        let slower = json!({ "rate": self.slower });
        browser
            .cdp("Emulation.setCPUThrottlingRate", slower)
            .await?;
        let everything_anew = json!({ "cacheDisabled": true });
        browser
            .cdp("Network.setCacheDisabled", everything_anew)
            .await?;
        let bytes = self.bits_per_second.map_or(-1.0, |bits| bits / 8.0);
        let network = json!({ "offline": false, "latency": self.latency_ms, "downloadThroughput": bytes, "uploadThroughput": bytes });
        browser
            .cdp("Network.emulateNetworkConditions", network)
            .await?;
        Ok(())
    }

    /// Makes the browser as quick as it was, with its cache.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn undo(browser: &Browser) -> Result<()> {
        Self::HERE.apply(browser).await?;
        let cached = json!({ "cacheDisabled": false });
        browser.cdp("Network.setCacheDisabled", cached).await?;
        Ok(())
    }
}
