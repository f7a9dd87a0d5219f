//! What there is to see, and on which screens.

use browser_tests::media::Media;

/// A phone, a tablet, a desk.
pub const WIDTHS: [u32; 3] = [390, 820, 1440];

/// The reader's choices that change the looks.
pub const MODES: [Mode; 8] = [
    Mode::Light,
    Mode::Dark,
    Mode::Contrast,
    Mode::Forced,
    Mode::Elder,
    Mode::Print,
    Mode::Traditional,
    Mode::English,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Light,
    Dark,
    Contrast,
    Forced,
    Elder,
    Print,
    Traditional,
    English,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Forced => "forced",
            Self::Elder => "elder",
            Self::Print => "print",
            Self::Traditional => "hant",
            Self::English => "en",
        }
    }

    pub fn media(self, width: u32) -> Media {
        let screen = Media::screen(width);
        match self {
            Self::Light | Self::Elder | Self::Contrast | Self::Traditional | Self::English => {
                screen
            }
            Self::Forced => screen.forced(),
            Self::Dark => screen.dark(true),
            Self::Print => screen.print(),
        }
    }

    pub fn address(self) -> &'static str {
        match self {
            Self::Elder => "?elder=1",
            Self::Contrast => "?theme=contrast",
            Self::Traditional => "zh-Hant/",
            Self::English => "en/",
            Self::Light | Self::Dark | Self::Forced | Self::Print => "",
        }
    }
}

/// A state of the page, and the piece of it that is pictured.
pub struct View {
    name: &'static str,
    pub hash: &'static str,
    pub selector: &'static str,
    /// What is pressed for it to come, by its `data-tool`.
    pub tool: Option<&'static str>,
}

impl View {
    /// `areas-390-dark`
    pub fn name(&self, mode: Mode, width: u32) -> String {
        format!("{}-{width}-{}", self.name, mode.name())
    }
}

const fn view(name: &'static str, hash: &'static str, selector: &'static str) -> View {
    View {
        name,
        hash,
        selector,
        tool: None,
    }
}

const fn tool(name: &'static str, tool: &'static str, selector: &'static str) -> View {
    View {
        name,
        hash: "#/plan",
        selector,
        tool: Some(tool),
    }
}

pub const VIEWS: [View; 13] = [
    view("page", "#/", "html"),
    view("overview", "#/overview", "#overview"),
    view("areas", "#/areas", "#areas"),
    view("timeline", "#/timeline", "#timeline"),
    view("framework", "#/framework", "#framework"),
    view("plan", "#/plan", "#plan"),
    view("data", "#/data", "#data"),
    view("source", "#/source", "#source"),
    view("detail", "#/data/figure-suggestions", "#data"),
    view(
        "filtered",
        "#/data?area=area-2&unit=件&q=提案&sort=-value",
        "#data",
    ),
    tool("search", "Search", "dialog.search[open]"),
    tool("settings", "Settings", "dialog.settings[open]"),
    tool("slide", "Present", "dialog.present[open]"),
];
