use std::env;
use std::fs;
use std::ops::Deref;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use url::Url;

use crate::engine::{Chromium, Engine, Firefox, WebKit};
use crate::media::Media;
use crate::{Complaint, Result, Session};

/// One browser of any engine, with a profile and a driver of its own.
pub enum Browser {
    Chromium(Chromium),
    Firefox(Firefox),
    WebKit(Box<WebKit>),
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        match self {
            Self::Chromium(chromium) => chromium,
            Self::Firefox(firefox) => firefox,
            Self::WebKit(webkit) => webkit,
        }
    }
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// When its driver, or it itself, can't be started.
    pub async fn start(engine: Engine) -> Result<Self> {
        let browser = match engine {
            Engine::Chromium => Self::Chromium(Chromium::start(own_directory("profile")).await?),
            Engine::Firefox => Self::Firefox(Firefox::start().await?),
            Engine::WebKit => Self::WebKit(Box::new(WebKit::start(own_directory("home")).await?)),
        };
        Media::screen(1440).apply(&browser).await?;
        Ok(browser)
    }

    /// A Chromium with classic scroll bars, which take their width from the page's.
    ///
    /// # Errors
    /// When its driver, or it itself, can't be started.
    pub async fn with_scroll_bars() -> Result<Self> {
        let profile = own_directory("profile");
        Ok(Self::Chromium(Chromium::with_scroll_bars(profile).await?))
    }

    /// Ends it and removes what it left.
    pub async fn close(self) {
        match self {
            Self::Chromium(chromium) => chromium.close().await,
            Self::Firefox(firefox) => firefox.close().await,
            Self::WebKit(webkit) => webkit.close().await,
        }
    }

    pub const fn engine(&self) -> Engine {
        match self {
            Self::Chromium(_) => Engine::Chromium,
            Self::Firefox(_) => Engine::Firefox,
            Self::WebKit(_) => Engine::WebKit,
        }
    }

    /// Loads a document and waits for its `load` event.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        if let Self::WebKit(webkit) = self {
            webkit.listen().await?;
        }
        self.deref().goto(url).await
    }

    /// One step back in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn back(&self) -> Result<()> {
        match self {
            Self::Chromium(_) | Self::Firefox(_) => Ok(self.client().back().await?),
            // Its button passes over steps that no click has made.
            Self::WebKit(webkit) => webkit.look("history.back()", Value::Null).await.map(|_| ()),
        }
    }

    /// One step forward in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn forward(&self) -> Result<()> {
        match self {
            Self::Chromium(_) | Self::Firefox(_) => Ok(self.client().forward().await?),
            Self::WebKit(webkit) => webkit
                .look("history.forward()", Value::Null)
                .await
                .map(|_| ()),
        }
    }

    /// Whether pages are loaded as if there were no service worker; true at first, so that each
    /// check sees the site itself. `WebKitGTK` knows no such thing.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn bypass_worker(&self, bypass: bool) -> Result<()> {
        match self {
            Self::Chromium(chromium) => chromium.bypass_worker(bypass).await,
            Self::Firefox(firefox) => firefox.bypass_worker(bypass).await,
            Self::WebKit(_) => Ok(()),
        }
    }

    /// Whether the screen is one for fingers. What [`tap`](Session::tap) sends to `WebKitGTK`
    /// comes as a mouse's anyway.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn fingers(&self, on: bool) -> Result<()> {
        match self {
            Self::Chromium(chromium) => chromium.fingers(on).await,
            Self::Firefox(firefox) => firefox.fingers(on).await,
            Self::WebKit(_) => Ok(()),
        }
    }

    /// Whether pages may run their scripts.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn scripts(&mut self, on: bool) -> Result<()> {
        match self {
            Self::Chromium(chromium) => chromium.scripts(on).await,
            Self::Firefox(firefox) => firefox.scripts(on).await,
            Self::WebKit(webkit) => webkit.scripts(on).await,
        }
    }

    /// Whether the device is set to motion; at first it is not. Only `WebKitGTK` needs to be told
    /// so: it starts anew. Others are told by [`Media`], which has to say the same.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn motion(&mut self, on: bool) -> Result<()> {
        match self {
            Self::Chromium(_) | Self::Firefox(_) => Ok(()),
            Self::WebKit(webkit) => webkit.motion(on).await,
        }
    }

    /// The directory, empty at first, where downloads go from now on.
    ///
    /// # Errors
    /// When it can't be made, or the browser refuses it.
    pub async fn downloads(&self) -> Result<PathBuf> {
        let dir = own_directory("downloads");
        fs::create_dir_all(&dir)?;
        match self {
            Self::Chromium(chromium) => chromium.downloads(&dir).await?,
            Self::Firefox(firefox) => firefox.downloads(&dir).await?,
            Self::WebKit(webkit) => return webkit.downloads(),
        }
        Ok(dir)
    }

    /// The page on paper, as PDF.
    ///
    /// # Errors
    /// When the browser can't print.
    pub async fn pdf(&self) -> Result<Vec<u8>> {
        match self {
            Self::Chromium(chromium) => chromium.pdf().await,
            Self::Firefox(firefox) => firefox.pdf().await,
            Self::WebKit(_) => Err("WebKitGTK's driver knows no printing".into()),
        }
    }

    /// A command of Chromium's debugging protocol.
    ///
    /// # Errors
    /// When the browser refuses it, as others than Chromium do.
    pub async fn cdp(&self, method: &'static str, params: Value) -> Result<Value> {
        match self {
            Self::Chromium(chromium) => chromium.cdp(method, params).await,
            other => Err(format!("{} knows no {method}", other.engine()).into()),
        }
    }

    /// What it complained about since it was last asked; `sites` are the origins it may ask.
    ///
    /// # Errors
    /// When it can't be asked.
    pub async fn complaints(&self, sites: &[String]) -> Result<Vec<Complaint>> {
        match self {
            Self::Chromium(chromium) => chromium.complaints(sites).await,
            Self::Firefox(firefox) => firefox.complaints(sites).await,
            Self::WebKit(webkit) => webkit.complaints(sites).await,
        }
    }

    /// Makes it as good as new, after a check on pages of `site`.
    pub(crate) async fn reset(&mut self, site: &str) -> Result<()> {
        self.scripts(true).await?;
        self.motion(false).await?;
        self.fingers(false).await?;
        self.bypass_worker(true).await?;
        self.goto("about:blank").await?;
        match self {
            Self::Chromium(chromium) => {
                let origin = Url::parse(site)?.origin().ascii_serialization();
                chromium.forget(&origin).await?;
            }
            Self::Firefox(firefox) => firefox.forget().await?,
            Self::WebKit(_) => {}
        }
        Media::screen(1440).apply(self).await?;
        self.complaints(&[site.to_owned()]).await?;
        Ok(())
    }
}

/// A place for files that no other browser has.
fn own_directory(name: &str) -> PathBuf {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("browser-tests-{}-{name}-{number}", process::id()))
}
