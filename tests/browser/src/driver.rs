use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::Result;

/// A running chromedriver on a port that it chose itself; ended when dropped.
pub struct Driver {
    url: String,
    _process: Child,
}

impl Driver {
    /// Starts it and waits until it answers.
    ///
    /// # Errors
    /// When there is no chromedriver, or it does not come up within ten seconds.
    pub async fn start() -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("chromedriver can't be run: {error}"))?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let mut said = String::new();
        let port = timeout(Duration::from_secs(10), async {
            while let Ok(Some(line)) = lines.next_line().await {
                if let Some(port) = line
                    .split("on port ")
                    .nth(1)
                    .and_then(|rest| rest.trim_end_matches('.').parse::<u16>().ok())
                    && port != 0
                {
                    return Some(port);
                }
                said.push_str(&line);
            }
            None
        })
        .await
        .map_err(|_| "chromedriver did not come up within 10 s")?
        .ok_or_else(|| format!("chromedriver ended at once: {said}"))?;
        // Read on, or it stops once the pipe is full.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            url: format!("http://127.0.0.1:{port}"),
            _process: process,
        })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}
