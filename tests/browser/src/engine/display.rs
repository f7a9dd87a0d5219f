use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::Result;

/// In pixels; browsers are given no window that is wider.
pub const SCREEN: (u32, u32) = (2600, 1600);

/// A screen that nobody sees, for a browser that wants one; gone when dropped.
pub struct Display {
    name: String,
    _process: Child,
}

impl Display {
    /// Starts an X server that chooses its own number.
    ///
    /// # Errors
    /// When there is no Xvfb, or it does not come up within ten seconds.
    pub async fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0"])
            .arg(format!("{}x{}x24", SCREEN.0, SCREEN.1))
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("Xvfb can't be run: {error}"))?;
        let output = process.stdout.take().ok_or("Xvfb has no output")?;
        let mut lines = BufReader::new(output).lines();
        let number = timeout(Duration::from_secs(10), lines.next_line())
            .await
            .map_err(|_| "Xvfb did not come up within 10 s")??
            .ok_or("Xvfb ended at once")?;
        Ok(Self {
            name: format!(":{}", number.trim()),
            _process: process,
        })
    }

    /// What `DISPLAY` is to be.
    pub fn name(&self) -> &str {
        &self.name
    }
}
