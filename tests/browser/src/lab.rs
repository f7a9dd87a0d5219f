use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use server::{Fault, Server, Site};
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

use crate::media::Media;
use crate::{Browser, Driver, Page, Result};

/// The site that is tested: `dist/`, unless `BAOAN_DIST` names another directory.
pub fn dist() -> PathBuf {
    std::env::var_os("BAOAN_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        PathBuf::from,
    )
}

/// The driver, the site and the idle browsers, shared by all tests of a program.
#[derive(Clone)]
pub struct Lab(Arc<Shared>);

struct Shared {
    runtime: Runtime,
    started: OnceCell<(Driver, Server)>,
    idle: Mutex<Vec<Browser>>,
}

impl Lab {
    /// A lab without anything running yet; that starts with the first page.
    ///
    /// # Errors
    /// When there is no site, or no threads can be had.
    pub fn open() -> Result<Self> {
        let index = dist().join("index.html");
        if !index.is_file() {
            return Err(format!("there is no {}: run `cargo xtask build`", index.display()).into());
        }
        Ok(Self(Arc::new(Shared {
            runtime: Runtime::new()?,
            started: OnceCell::new(),
            idle: Mutex::default(),
        })))
    }

    /// Runs one check with a page of its own, and fails also when the browser complained about
    /// anything that `expected` does not name.
    ///
    /// # Errors
    /// What the check, or the browser, says.
    pub fn check<T, F>(&self, expected: &[&str], check: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Page) -> Result<T>,
    {
        self.0.runtime.block_on(async {
            let mut page = self.page().await?;
            let verdict = check(&mut page).await;
            let clean = page.is_clean(expected).await;
            // A browser that can't be reset is left behind; the next check starts another.
            if let Ok(browser) = page.reset().await {
                self.idle().push(browser);
            }
            match (verdict, clean) {
                (Ok(value), clean) => clean.map(|()| value),
                (Err(error), Ok(())) => Err(error),
                (Err(error), Err(complaints)) => Err(format!("{error}\n{complaints}").into()),
            }
        })
    }

    /// The site once more, on another port and with faults.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn broken_site(
        faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
    ) -> Result<Server> {
        Ok(Site::new(dist()).with_faults(faults).listen(0).await?)
    }

    /// Ends all browsers, the driver and the site.
    pub fn close(&self) {
        let idle = std::mem::take(&mut *self.idle());
        self.0.runtime.block_on(async {
            for browser in idle {
                browser.close().await;
            }
        });
    }

    async fn page(&self) -> Result<Page> {
        let start = async || {
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>((
                Driver::start().await?,
                Site::new(dist()).listen(0).await?,
            ))
        };
        let (driver, server) = self.0.started.get_or_try_init(start).await?;
        let idle = self.idle().pop();
        let browser = match idle {
            Some(browser) => browser,
            None => {
                let browser = Browser::start(driver).await?;
                Media::screen(1440).apply(&browser).await?;
                browser
            }
        };
        Ok(Page::new(browser, server.url()))
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Browser>> {
        self.0
            .idle
            .lock()
            .expect("nothing panics while it holds the browsers")
    }
}
