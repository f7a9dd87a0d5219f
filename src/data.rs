//! The report, checked at build time and compiled in: no parser travels to the reader.
//!
//! `REPORT` is the report in the language of the page; natively, where there are several, it
//! stands for the one in which is rendered now.

#[cfg(feature = "ssr")]
mod languages {
    use crate::language::{Language, current};
    use report::model::Report;
    use std::ops::Deref;

    macro_rules! report {
        ($name:ident, $file:literal) => {
            mod $name {
                include!(concat!(env!("OUT_DIR"), $file));
            }
        };
    }
    report!(hans, "/report-zh-Hans.rs");
    report!(hant, "/report-zh-Hant.rs");
    report!(english, "/report-en.rs");

    /// The report in the current language.
    pub struct Current;

    impl Deref for Current {
        type Target = Report;

        fn deref(&self) -> &Report {
            of(current())
        }
    }

    /// The report in a language.
    pub fn of(language: Language) -> &'static Report {
        match language {
            Language::Hans => &hans::REPORT,
            Language::Hant => &hant::REPORT,
            Language::English => &english::REPORT,
        }
    }

    /// The report in all languages but its own, each with its tag: what exports add to it.
    pub fn translations() -> Vec<(&'static str, &'static Report)> {
        let others = Language::ALL
            .iter()
            .filter(|language| !language.is_original());
        others
            .map(|language| (language.tag(), of(*language)))
            .collect()
    }

    /// The report.
    pub static REPORT: Current = Current;
}
#[cfg(feature = "ssr")]
pub use languages::{REPORT, of, translations};

#[cfg(not(feature = "ssr"))]
mod one {
    #[cfg(feature = "en")]
    include!(concat!(env!("OUT_DIR"), "/report-en.rs"));
    #[cfg(all(feature = "hant", not(feature = "en")))]
    include!(concat!(env!("OUT_DIR"), "/report-zh-Hant.rs"));
    #[cfg(not(any(feature = "en", feature = "hant")))]
    include!(concat!(env!("OUT_DIR"), "/report-zh-Hans.rs"));
}
#[cfg(not(feature = "ssr"))]
pub use one::REPORT;
