//! Screens: their width, and what the reader has set on their device.

use serde_json::json;

use crate::{Browser, Result};

/// The widths at which the layout is looked at, in CSS pixels.
pub const WIDTHS: [u32; 7] = [320, 360, 390, 768, 1024, 1440, 1920];

/// A screen and its reader's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether the device is set to dark.
    pub dark: bool,
    /// Whether it is paper.
    pub print: bool,
    /// Whether the device is set to no animation.
    pub still: bool,
}

impl Media {
    /// A light screen of that width; a phone is higher than wide.
    pub const fn screen(width: u32) -> Self {
        let height = if width < 600 { 844 } else { 900 };
        Self {
            width,
            height,
            dark: false,
            print: false,
            still: true,
        }
    }

    /// The same, set to dark or not.
    #[must_use]
    pub const fn dark(self, dark: bool) -> Self {
        Self { dark, ..self }
    }

    /// The same on paper.
    #[must_use]
    pub const fn print(self) -> Self {
        Self {
            print: true,
            ..self
        }
    }

    /// Makes the browser be such a screen.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn apply(self, browser: &Browser) -> Result<()> {
        browser
            .cdp(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": false }),
            )
            .await?;
        let scheme = if self.dark { "dark" } else { "light" };
        let motion = if self.still {
            "reduce"
        } else {
            "no-preference"
        };
        browser
            .cdp(
                "Emulation.setEmulatedMedia",
                json!({
                    "media": if self.print { "print" } else { "" },
                    "features": [
                        { "name": "prefers-color-scheme", "value": scheme },
                        { "name": "prefers-reduced-motion", "value": motion },
                    ],
                }),
            )
            .await?;
        Ok(())
    }
}
