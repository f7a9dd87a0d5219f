//! The engines that the page is tested in, and what the driver of each can do beyond the standard.
//!
//! |                                  | Chromium | Firefox          | WebKitGTK            |
//! | -------------------------------- | -------- | ---------------- | -------------------- |
//! | console and requests are heard   | its logs | from the inside  | by a script in pages |
//! | width of the window              | any      | any              | any                  |
//! | dark, paper                      | yes      | yes              | no                   |
//! | motion                           | yes      | yes              | at its start         |
//! | contrast, few colours, touch     | yes      | yes              | no                   |
//! | wheel, two fingers               | yes      | yes              | no                   |
//! | scripts off, downloads to a disk | yes      | yes              | yes                  |
//! | printing to PDF                  | yes      | yes              | no                   |
//! | pictures of whole documents      | yes      | yes              | no                   |

mod chromium;
mod display;
mod firefox;
mod webkit;

use std::fmt;

pub use chromium::Chromium;
pub(crate) use display::Display;
pub use firefox::Firefox;
pub use webkit::{WATCH, WebKit};

/// One of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// What the names of its checks begin with; nothing where all began.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Chromium => "",
            Self::Firefox => "firefox/",
            Self::WebKit => "webkit/",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}
