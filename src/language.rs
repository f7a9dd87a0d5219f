//! The language of the page. Natively it is chosen while rendering ([`speaking`]); in the browser it
//! is that of the edition which the page carries.

pub mod date;
mod fill;
pub mod kind;
pub mod status;

pub use fill::{fill, filled};

use serde::{Deserialize, Serialize};

/// One of the page's own words in the language of the page: `t!("搜索")`, and with values
/// `t!("共{0}条", count)`. Each stands in `assets/language/en.toml`; a test looks for all of them.
macro_rules! t {
    ($words:literal) => { $crate::data::word($words) };
    ($words:literal, $($value:expr),+ $(,)?) => {
        $crate::language::fill($crate::language::t!($words), &[$(::core::convert::AsRef::<str>::as_ref(&$value)),+])
    };
}
pub(crate) use t;

/// What is said of the source where no page around it says that it is translated.
pub fn as_translated(credit: String) -> String {
    if current().is_original() {
        credit
    } else {
        t!("{0}（非官方译文）", credit)
    }
}

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// 简体中文, that of the report.
    Hans,
    /// 繁體中文, converted when this is built.
    Hant,
    /// English, translated.
    English,
}

impl Language {
    /// All that a page may come in.
    pub const ALL: [Self; 3] = [Self::Hans, Self::Hant, Self::English];

    /// Those that the report is in.
    pub fn all() -> &'static [Self] {
        crate::data::edition().languages
    }

    /// Its tag (BCP 47), as in `lang` and in the query flag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::English => "en",
        }
    }

    /// What it calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hans => "简体",
            Self::Hant => "繁體",
            Self::English => "English",
        }
    }

    /// The directory of its page, from the site's root.
    pub const fn directory(self) -> &'static str {
        match self {
            Self::Hans => "",
            Self::Hant => "zh-Hant/",
            Self::English => "en/",
        }
    }

    /// Whether it is that of the report itself.
    pub fn is_original(self) -> bool {
        self == Self::Hans
    }
}

/// A name within a sentence, where an English article has no capital.
pub fn within(name: &str) -> String {
    let own = name
        .strip_prefix("The ")
        .filter(|_| current() == Language::English);
    own.map_or_else(|| name.to_owned(), |own| ["the ", own].concat())
}

#[cfg(feature = "ssr")]
mod native {
    use super::Language;
    use std::cell::Cell;

    thread_local! {
        static CURRENT: Cell<Language> = const { Cell::new(Language::Hans) };
    }

    /// The language in which this thread renders.
    pub fn current() -> Language {
        CURRENT.get()
    }

    /// Renders in a language.
    pub fn speaking<T>(language: Language, render: impl FnOnce() -> T) -> T {
        let before = CURRENT.replace(language);
        let rendered = render();
        CURRENT.set(before);
        rendered
    }
}
#[cfg(feature = "ssr")]
pub use native::{current, speaking};

/// The language of the page.
#[cfg(not(feature = "ssr"))]
pub fn current() -> Language {
    crate::data::edition().language
}
