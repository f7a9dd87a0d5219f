//! A folder into which the browser really downloads.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::{Browser, Result};

/// Empty at first.
pub struct Folder(PathBuf);

impl Folder {
    /// Has everything that `browser` downloads go there, whichever frame it is of.
    ///
    /// # Errors
    /// When it can't be made, or the browser refuses it.
    pub async fn of(browser: &Browser) -> Result<Self> {
        Ok(Self(browser.downloads().await?))
    }

    /// Waits for a file until it is as it should be: it grows where it lies.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn receives(&self, name: &str, right: impl Fn(&[u8]) -> bool) -> Result<()> {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            match fs::read(self.0.join(name)) {
                Ok(content) if right(&content) => return Ok(()),
                _ if Instant::now() > end => {
                    return Err(format!("{name} did not arrive as it is").into());
                }
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    /// Fails if anything has come.
    ///
    /// # Errors
    /// With the names of what has.
    pub fn is_empty(&self) -> Result<()> {
        let names: Vec<_> = fs::read_dir(&self.0)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        if names.is_empty() {
            return Ok(());
        }
        Err(format!("downloaded: {names:?}").into())
    }

    /// Removes it with what has come.
    ///
    /// # Errors
    /// When it can't be removed.
    pub fn remove(self) -> Result<()> {
        Ok(fs::remove_dir_all(self.0)?)
    }
}
