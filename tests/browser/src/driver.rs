use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::Result;

const PATIENCE: Duration = Duration::from_secs(10);

/// A running program that drives browsers, on a port of its own; ended when dropped.
pub struct Driver {
    url: String,
    _process: Child,
}

impl Driver {
    /// Starts it and waits until it listens.
    ///
    /// # Errors
    /// When there is no such program, or it does not come up within ten seconds.
    pub async fn start(mut program: Command) -> Result<Self> {
        let name = program
            .as_std()
            .get_program()
            .to_string_lossy()
            .into_owned();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut process = program
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{name} can't be run: {error}"))?;
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_err()
        {
            if let Some(status) = process.try_wait()? {
                return Err(format!("{name} ended at once: {status}").into());
            }
            if Instant::now() > end {
                return Err(format!("{name} did not come up within {PATIENCE:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(Self {
            url: format!("http://127.0.0.1:{port}"),
            _process: process,
        })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}
