//! Screens: their width, and what the reader has set on their device.

use crate::{Browser, Result};

/// The widths at which the layout is looked at, in CSS pixels.
pub const WIDTHS: [u32; 9] = [320, 360, 390, 768, 820, 1024, 1440, 1920, 2560];

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
    /// Whether the device is set to more contrast.
    pub contrast: bool,
    /// Whether the device has few colours of its own.
    pub forced: bool,
    /// Whether it is touched, not pointed at.
    pub touch: bool,
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
            contrast: false,
            forced: false,
            touch: false,
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

    /// The same, set to more contrast.
    #[must_use]
    pub const fn contrast(self) -> Self {
        Self {
            contrast: true,
            ..self
        }
    }

    /// The same in the device's own colours.
    #[must_use]
    pub const fn forced(self) -> Self {
        Self {
            forced: true,
            ..self
        }
    }

    /// The same under a finger.
    #[must_use]
    pub const fn touch(self) -> Self {
        Self {
            touch: true,
            ..self
        }
    }

    /// Makes the browser be such a screen.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn apply(self, browser: &Browser) -> Result<()> {
        match browser {
            Browser::Chromium(chromium) => chromium.screen(self).await,
            Browser::Firefox(firefox) => firefox.screen(self).await,
            Browser::WebKit(webkit) => webkit.screen(self).await,
        }
    }
}
