//! Where the site will stand.

use std::env;

/// The site's address with a slash at its end, as `BAOAN_SITE_URL` says at build time; `None`
/// where nobody has said.
pub fn known() -> Option<String> {
    let url = env::var("BAOAN_SITE_URL").ok()?;
    let url = url.trim().trim_end_matches('/');
    (!url.is_empty()).then(|| format!("{url}/"))
}

/// The same, or the folder of the page: what is good enough for links.
pub fn or_relative() -> String {
    known().unwrap_or_else(|| "./".to_owned())
}
