use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use server::{Fault, Server, Site};
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;
use tokio::task_local;

use crate::engine::{Engine, WATCH};
use crate::{Browser, Page, Result, build};

task_local! {
    /// The site as the browser of this check is given it.
    static SITE: PathBuf;
}

/// The site that is tested: `dist/`, unless `BAOAN_DIST` names another directory, as `cargo xtask
/// test` does with that of the frozen report; within a check in an engine that is heard from within
/// its pages only, a copy whose pages listen.
pub fn dist() -> PathBuf {
    SITE.try_with(Clone::clone)
        .unwrap_or_else(|_| std::env::var_os("BAOAN_DIST").map_or_else(published, PathBuf::from))
}

/// The site with several reports: `target/archive`, unless `BAOAN_ARCHIVE` names another directory.
pub fn archive() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/archive");
    std::env::var_os("BAOAN_ARCHIVE").map_or_else(built, PathBuf::from)
}

/// The site of what is published: `dist/`.
fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

/// A build with faults, whose worker is there and does nothing: the real one would fetch, check and
/// keep every file of the site in every check, beside what is asked. What keeps takes [`Site::new`].
pub fn quiet(
    dir: impl Into<PathBuf>,
    faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
) -> Site {
    Site::new(dir).with_faults(move |path| {
        faults(path).or_else(|| path.ends_with("/sw.js").then_some(Fault::Empty))
    })
}

/// The browsers of one engine, shared by all tests of a program.
#[derive(Clone)]
pub struct Lab(Arc<Shared>);

struct Shared {
    engine: Engine,
    /// Whether the site's own worker comes with it.
    worker: bool,
    runtime: Runtime,
    site: OnceCell<PathBuf>,
    idle: Mutex<Vec<Browser>>,
}

impl Lab {
    /// Chromium's lab with the site as readers have it, to be pictured and timed; without anything
    /// running yet, that starts with the first page.
    ///
    /// # Errors
    /// When there is no site, or no threads can be had.
    pub fn open() -> Result<Self> {
        Self::new(Engine::Chromium, true)
    }

    /// A lab for checks in that engine: the site as [`quiet`] has it.
    ///
    /// # Errors
    /// When there is no site, or no threads can be had.
    pub fn of(engine: Engine) -> Result<Self> {
        Self::new(engine, false)
    }

    fn new(engine: Engine, worker: bool) -> Result<Self> {
        let index = dist().join("index.html");
        if !index.is_file() {
            return Err(format!("there is no {}: run `cargo xtask build`", index.display()).into());
        }
        Ok(Self(Arc::new(Shared {
            engine,
            worker,
            runtime: Runtime::new()?,
            site: OnceCell::new(),
            idle: Mutex::default(),
        })))
    }

    pub fn engine(&self) -> Engine {
        self.0.engine
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
            let site = self.0.site.get_or_try_init(|| self.site()).await?.clone();
            SITE.scope(site, self.check_there(expected, check)).await
        })
    }

    /// The same on the site of what is published.
    ///
    /// # Errors
    /// What the check, or the browser, says.
    pub fn check_published<T, F>(&self, expected: &[&str], check: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Page) -> Result<T>,
    {
        let there = SITE.scope(published(), self.check_there(expected, check));
        self.0.runtime.block_on(there)
    }

    async fn check_there<T, F>(&self, expected: &[&str], check: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Page) -> Result<T>,
    {
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
    }

    /// The site once more, on another port and with faults.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn broken_site(
        faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
    ) -> Result<Server> {
        Ok(quiet(dist(), faults).listen(0).await?)
    }

    /// Ends all browsers and says which they were.
    pub fn close(&self) {
        let idle = std::mem::take(&mut *self.idle());
        if let Some(browser) = idle.first() {
            // A line of this form is what `cargo xtask test` reads.
            println!("browser: {} {}", self.0.engine, browser.version());
        }
        self.0.runtime.block_on(async {
            for browser in idle {
                browser.close().await;
            }
        });
        if let (Engine::WebKit, Some(copy)) = (self.0.engine, self.0.site.get()) {
            // Left-overs cost only space.
            let _removed = fs::remove_dir_all(copy);
        }
    }

    async fn site(&self) -> Result<PathBuf> {
        match self.0.engine {
            Engine::WebKit => build::beginning_with(WATCH),
            Engine::Chromium | Engine::Firefox => Ok(dist()),
        }
    }

    async fn page(&self) -> Result<Page> {
        let site = if self.0.worker {
            Site::new(dist())
        } else {
            quiet(dist(), |_| None)
        };
        let server = site.listen(0).await?;
        let idle = self.idle().pop();
        let browser = match idle {
            Some(browser) => browser,
            None => self.start().await?,
        };
        Ok(Page::new(browser, server))
    }

    /// Another browser. On a machine where none has run yet the first may not come; nothing has been
    /// asked of the page until it is there.
    async fn start(&self) -> Result<Browser> {
        for _ in 0..2 {
            match Browser::start(self.0.engine).await {
                Ok(browser) => return Ok(browser),
                Err(error) => eprintln!("{} is started once more: {error}", self.0.engine),
            }
        }
        Browser::start(self.0.engine).await
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Browser>> {
        self.0
            .idle
            .lock()
            .expect("nothing panics while it holds the browsers")
    }
}
