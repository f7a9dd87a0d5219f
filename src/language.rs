//! The language of the page. Natively it is chosen while rendering ([`speaking`]); the browser's
//! Wasm is compiled for one and carries no other.

pub mod date;
mod fill;
pub mod status;

pub use fill::fill;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// 简体中文, that of the report.
    Hans,
    /// 繁體中文, converted when this is built.
    Hant,
    /// English, translated.
    English,
}

impl Language {
    /// All that the page comes in.
    pub const ALL: &[Self] = if ENGLISH {
        &[Self::Hans, Self::Hant, Self::English]
    } else {
        &[Self::Hans, Self::Hant]
    };

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

    /// That of some words which is in the current language.
    pub fn pick(words: [&'static str; 3]) -> &'static str {
        words[current() as usize]
    }

    /// A word of the page's own that stands in no Rust source; `None` where it is not translated.
    pub fn word(hans: &str) -> Option<&'static str> {
        let at = super::WORDS.binary_search_by(|(word, _)| (*word).cmp(hans));
        at.ok().map(|at| pick(super::WORDS[at].1))
    }
}
#[cfg(feature = "ssr")]
pub use native::{current, pick, speaking, word};

/// The language that this was compiled for.
#[cfg(not(feature = "ssr"))]
pub const fn current() -> Language {
    if cfg!(feature = "en") {
        Language::English
    } else if cfg!(feature = "hant") {
        Language::Hant
    } else {
        Language::Hans
    }
}
