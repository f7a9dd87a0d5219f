//! `SHA256SUMS`: so that whoever receives the site can check it (`sha256sum -c SHA256SUMS`).

use super::staging::{Staging, hash};
use std::io;

/// Writes the sums of all files, sorted by name.
///
/// # Errors
/// When a file cannot be read.
pub fn write(staging: &Staging) -> io::Result<()> {
    let mut sums = String::new();
    for file in staging.files()? {
        sums.push_str(&format!("{}  {file}\n", hash(&staging.read_bytes(&file)?)));
    }
    staging.write("SHA256SUMS", sums.as_bytes())
}
