use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::Result;
use crate::engine::Display;

/// A Chinese desk that nobody sees: a screen, a window manager, without which nothing has the focus, a
/// bus over which programs speak to screen readers, and a home of its own; all gone when dropped.
pub struct Desk {
    home: PathBuf,
    bus: String,
    _manager: Child,
    _bus: Child,
    display: Display,
}

impl Desk {
    /// Starts everything.
    ///
    /// # Errors
    /// When a program is not there, or does not come up.
    pub async fn start() -> Result<Self> {
        let home = std::env::temp_dir().join(format!("baoan-desk-{}", std::process::id()));
        let _left = fs::remove_dir_all(&home);
        fs::create_dir_all(home.join("run"))?;
        let display = Display::start().await?;
        let mut bus = plain("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address"]);
        dress(&mut bus, &home, display.name());
        let mut bus = bus
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("dbus-daemon can't be run: {error}"))?;
        let output = bus.stdout.take().ok_or("the bus has no output")?;
        let mut lines = BufReader::new(output).lines();
        let address = timeout(Duration::from_secs(10), lines.next_line())
            .await
            .map_err(|_| "the bus did not come up within 10 s")??
            .ok_or("the bus ended at once")?;
        let mut manager = plain("openbox");
        dress(&mut manager, &home, display.name());
        let manager = manager
            .spawn()
            .map_err(|error| format!("openbox can't be run: {error}"))?;
        let desk = Self {
            home,
            bus: address.trim().to_owned(),
            _manager: manager,
            _bus: bus,
            display,
        };
        desk.speak_chinese().await?;
        Ok(desk)
    }

    /// The home of who sits there.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// A program that runs there.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = plain(program);
        dress(&mut command, &self.home, self.display.name());
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command
    }

    /// Makes the locale, which systems have only if they were asked for it.
    async fn speak_chinese(&self) -> Result<()> {
        let locales = self.home.join("locales");
        fs::create_dir_all(&locales)?;
        let mut program = self.command("localedef");
        program.args(["--no-archive", "-i", "zh_CN", "-f", "UTF-8"]);
        let status = program.arg(locales.join("zh_CN.UTF-8")).status().await?;
        // It also fails with warnings.
        if locales.join("zh_CN.UTF-8").is_dir() {
            return Ok(());
        }
        Err(format!("localedef made no Chinese locale: {status}").into())
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Left-overs cost only space.
        let _removed = fs::remove_dir_all(&self.home);
    }
}

fn plain(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    command
}

fn dress(command: &mut Command, home: &Path, display: &str) {
    command
        .env("DISPLAY", display)
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home.join("run"))
        .env("LOCPATH", home.join("locales"))
        .env("LANG", "zh_CN.UTF-8")
        .env("LC_ALL", "zh_CN.UTF-8")
        // Programs tell screen readers of themselves without being asked on the bus.
        .env("GNOME_ACCESSIBILITY", "1")
        .env("MOZ_ENABLE_ACCESSIBILITY", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_DATA_HOME");
}
