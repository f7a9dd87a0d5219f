//! The address in a hash as it was before programs passed it on.
//!
//! Chat and mail escape it once more, append where it was shared, take the sign behind a link for
//! its end, write it in capitals. All of that is undone here; what nobody did stays as it is.

use super::percent;
use std::borrow::Cow;

/// A hash that may name a route.
pub struct Address {
    /// Part and id, without the slash before them.
    pub path: String,
    /// What stands behind its `?`, still escaped.
    pub query: String,
    /// Whether anything had to be undone.
    pub mended: bool,
}

/// More often than this no address has been escaped.
const TIMES: usize = 3;

/// Reads a hash without its `#`; `None` if it begins like no route.
pub fn read(hash: &str) -> Option<Address> {
    let mut whole = Cow::from(hash);
    for _ in 0..TIMES {
        if whole.starts_with('%') {
            whole = percent::decode(&whole).into();
        }
    }
    let rest = whole.strip_prefix('/')?;
    let (spelt, query) = cut(rest);
    // The separators alone may have been escaped.
    let decoded = percent::decode(spelt);
    let (path, inner) = cut(&decoded);
    let path = path.trim_end_matches(is_sign).to_ascii_lowercase();
    let mut queries = [inner, query].map(|query| query.get(1..).unwrap_or_default().to_owned());
    if queries.iter().all(|query| !query.is_empty()) {
        queries[0].push('&');
    }
    Some(Address {
        mended: path != spelt.trim_end_matches('/')
            || query.starts_with('&')
            || matches!(whole, Cow::Owned(_)),
        query: queries.concat(),
        path,
    })
}

/// A path, and its query with the sign before it: `?`, or the `&` of what was appended.
fn cut(text: &str) -> (&str, &str) {
    text.split_at(text.find(['?', '&']).unwrap_or(text.len()))
}

/// What may stand behind an address in a sentence, and in none at its end.
pub fn is_sign(character: char) -> bool {
    character.is_ascii_punctuation()
        || character.is_ascii_whitespace()
        // General punctuation; that of Chinese; the same in full width; what was no text.
        || matches!(
            character,
            '\u{2000}'..='\u{206f}'
                | '\u{3000}'..='\u{303f}'
                | '\u{ff00}'..='\u{ff0f}'
                | '\u{ff1a}'..='\u{ff20}'
                | '\u{ff3b}'..='\u{ff40}'
                | '\u{ff5b}'..='\u{ff65}'
                | '\u{fffd}'
        )
}
