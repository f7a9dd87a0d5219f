//! Where the site will stand, and in it the current report.

use crate::data::archive;
use std::env;

/// The site's address with a slash at its end, as `BAOAN_SITE_URL` says at build time; `None`
/// where nobody has said.
pub fn root_known() -> Option<String> {
    let url = env::var("BAOAN_SITE_URL").ok()?;
    let url = url.trim().trim_end_matches('/');
    (!url.is_empty()).then(|| format!("{url}/"))
}

/// The address under which the current report is shared, in its own language; with a slash at its end.
pub fn known() -> Option<String> {
    root_known().map(|root| root + archive::own_directory())
}

/// The same as seen from the report's page, where that is all that is known: what is good enough for
/// links.
pub fn or_relative() -> String {
    known().unwrap_or_else(|| "./".to_owned())
}

/// The same as seen from the current page.
pub fn from_page() -> String {
    known().unwrap_or_else(|| [&root(), archive::own_directory()].concat())
}

/// The site's root, as seen from the current page where its address is not known.
pub fn root() -> String {
    root_known().unwrap_or_else(|| [archive::up(), "./"].concat())
}
