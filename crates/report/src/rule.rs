//! The rules, by the names under which diagnostics cite them.

use crate::diagnostics::Severity;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident;)*) => {
        /// A rule of the checker.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name),* }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Rule] = &[$(Rule::$name),*];

            /// Its stable name: a number and a slug.
            pub const fn id(self) -> &'static str {
                match self { $(Rule::$name => $id),* }
            }

            /// Whether breaking it stops the build.
            pub const fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity),* }
            }
        }
    };
}

rules! {
    /// Every file is there, readable, not empty and not absurdly long.
    File = "R01 file", Error;
    /// Every file is UTF-8 without a byte order mark.
    Utf8 = "R02 utf-8", Error;
    /// Every TOML file is TOML.
    Syntax = "R03 toml-syntax", Error;
    /// No key is written that nobody reads: it is a misspelt one.
    UnknownKey = "R04 unknown-key", Error;
    /// No required key is missing.
    MissingKey = "R05 missing-key", Error;
    /// Every value has its type, and every word is one of those known.
    WrongType = "R06 wrong-type", Error;
    /// Every quote stands in the article, character by character.
    QuoteVerbatim = "R07 quote-verbatim", Error;
    /// Every quote stands there once, or says which one it means.
    QuoteUnique = "R08 quote-unique", Error;
    /// Every quote stands inside one sentence.
    QuoteSentence = "R09 quote-sentence", Error;
}
