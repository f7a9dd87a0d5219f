use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::{Value, json};
use tokio::process::Command;

use super::display::{Display, SCREEN};
use crate::complaints::is_foreign;
use crate::media::Media;
use crate::{Complaint, Driver, Result, Session};

/// What every page has to begin with, to be heard.
pub const WATCH: &str = include_str!("webkit_watch.js");

/// MiniBrowser's bar has so many buttons that the window can't be as narrow as a phone.
const NARROW: &str =
    "* { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px }";

/// What this document, without its frames, has to tell. A document may be older than the last
/// question: what it was asked for is known by its timings, so they are forgotten.
const READ: &str = "
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    performance.clearResourceTimings();
    return { told: (self.told ?? []).splice(0), asked, frames: $$('iframe').length };";

/// One MiniBrowser of WebKitGTK with settings of its own, its driver and its screen.
pub struct WebKit {
    session: Session,
    driver: Driver,
    home: PathBuf,
    scripts: bool,
    /// Whether the device is set to no animation.
    still: bool,
    /// The height of its bar.
    bar: u32,
    /// What documents told that are no longer there.
    told: Mutex<Vec<Told>>,
    _display: Display,
}

enum Told {
    Console(String),
    Asked(String),
}

impl Deref for WebKit {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl WebKit {
    pub(crate) async fn start(home: PathBuf) -> Result<Self> {
        fs::create_dir_all(home.join("gtk-3.0"))?;
        fs::write(home.join("gtk-3.0/gtk.css"), NARROW)?;
        set_motion(&home, false)?;
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}/downloads\"\n", home.display());
        fs::write(home.join("user-dirs.dirs"), downloads)?;
        let display = Display::start().await?;
        let mut program = Command::new("WebKitWebDriver");
        program
            .env("DISPLAY", display.name())
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            // Pictures are not handed over by a graphics card that is none: a quarter less time.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            // On Linux, its compiler of Wasm stops the running thread by signals, and 2.50 has
            // numbers of interpreted code so far below the stack pointer that the signal's frame
            // overwrites them: one of a thousand fresh Wasms broke text or trapped (found in a
            // broken number: 0x46505845, the mark at the end of such a frame). Without that
            // compiler there are no such signals. Apple's systems send none in any case.
            .env("JSC_useBBQJIT", "0")
            .env("XDG_CONFIG_HOME", &home);
        let driver = Driver::start(program).await?;
        let session = session(&driver, true).await?;
        let bar = session.value("outerHeight - innerHeight").await?;
        let bar = bar.as_u64().ok_or("a window without a height")?;
        Ok(Self {
            session,
            driver,
            home,
            scripts: true,
            still: true,
            bar: u32::try_from(bar)?,
            told: Mutex::default(),
            _display: display,
        })
    }

    pub(crate) async fn close(self) {
        // Both fail only where there is nothing left to close or to remove.
        let _ended = self.session.end().await;
        let _removed = fs::remove_dir_all(&self.home);
    }

    /// It knows such settings only at its start, so it starts anew.
    pub(crate) async fn scripts(&mut self, on: bool) -> Result<()> {
        if on != self.scripts {
            self.session.end().await?;
            self.session = session(&self.driver, on).await?;
            self.scripts = on;
        }
        Ok(())
    }

    /// The same of motion.
    pub(crate) async fn motion(&mut self, on: bool) -> Result<()> {
        if on == self.still {
            set_motion(&self.home, on)?;
            self.session.end().await?;
            self.session = session(&self.driver, self.scripts).await?;
            self.still = !on;
        }
        Ok(())
    }

    /// Where everything goes that is downloaded; without what went there before.
    pub(crate) fn downloads(&self) -> Result<PathBuf> {
        let dir = self.home.join("downloads");
        if dir.exists() {
            fs::remove_dir_all(&dir)?;
        }
        fs::create_dir_all(&dir)?;
        Ok(dir)
    }

    pub(crate) async fn screen(&self, media: Media) -> Result<()> {
        let plain = Media {
            height: media.height,
            still: self.still,
            ..Media::screen(media.width)
        };
        if media != plain {
            return Err("WebKitGTK can't be told of anything but a size".into());
        }
        let height = media.height + self.bar;
        // Without a window manager, the window under the mouse has the focus, and the mouse is in
        // the middle of the screen. More than the screen has begins at its edge.
        let middle = |screen: u32, window: u32| screen.saturating_sub(window) / 2;
        let (x, y) = (middle(SCREEN.0, media.width), middle(SCREEN.1, height));
        let client = self.session.client();
        client.set_window_rect(x, y, media.width, height).await?;
        let there = "await until(() => innerWidth === args[0] && innerHeight === args[1], 'the window to be as asked')";
        let size = json!([media.width, media.height]);
        self.run(there, size).await.map(|_| ())
    }

    /// Keeps what the document has to tell, before it goes.
    pub(crate) async fn listen(&self) -> Result<()> {
        let document = self.look(READ, Value::Null).await?;
        self.keep(&document);
        let frames = document["frames"].as_u64().unwrap_or_default();
        for number in 0..u16::try_from(frames)? {
            self.enter_frame(number).await?;
            let document = self.look(READ, Value::Null).await;
            self.leave_frame().await?;
            self.keep(&document?);
        }
        Ok(())
    }

    pub(crate) async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        self.listen().await?;
        let mut told = self.told.lock().expect("only pushed to and taken");
        Ok(told
            .drain(..)
            .filter_map(|one| match one {
                Told::Console(text) => Some(Complaint::Console(text)),
                Told::Asked(url) => is_foreign(&url, sites).then_some(Complaint::Foreign(url)),
            })
            .collect())
    }

    fn keep(&self, document: &Value) {
        let texts = |name: &str| {
            let list = document[name].as_array().cloned().unwrap_or_default();
            list.into_iter()
                .filter_map(|one| one.as_str().map(ToOwned::to_owned))
        };
        let mut told = self.told.lock().expect("only pushed to and taken");
        told.extend(texts("told").map(Told::Console));
        told.extend(texts("asked").map(Told::Asked));
    }
}

/// The desktop's setting, from which it takes whether readers want motion.
fn set_motion(home: &Path, on: bool) -> Result<()> {
    let settings = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(on));
    Ok(fs::write(home.join("gtk-3.0/settings.ini"), settings)?)
}

async fn session(driver: &Driver, scripts: bool) -> Result<Session> {
    let scripts = format!("--enable-javascript-markup={scripts}");
    let options = json!({ "args": ["--automation", scripts] });
    Session::start(driver, json!({ "webkitgtk:browserOptions": options })).await
}
