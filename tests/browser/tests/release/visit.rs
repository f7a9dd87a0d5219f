//! Another build in the page of a check.

use std::path::PathBuf;

use browser_tests::{Page, Result, quiet};
use server::{Fault, Server};

/// Opens it; it is there as long as what comes back.
pub async fn visit(page: &mut Page, build: PathBuf) -> Result<Visited> {
    visit_broken(page, build, |_| None).await
}

/// The same with faults.
pub async fn visit_broken(
    page: &mut Page,
    build: PathBuf,
    faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
) -> Result<Visited> {
    let server = quiet(&build, faults).listen(0).await?;
    page.visit_instead(server.url());
    Ok(Visited {
        build,
        _server: server,
    })
}

/// A build and its server, until this is dropped.
pub struct Visited {
    build: PathBuf,
    _server: Server,
}

impl Drop for Visited {
    fn drop(&mut self) {
        // Left-overs cost only space.
        let _removed = std::fs::remove_dir_all(&self.build);
    }
}
