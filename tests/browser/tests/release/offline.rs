//! `offline.html`, opened as a file with nothing beside it.

use std::fs;

use crate::scriptless::whole_article;
use crate::suite::Suite;
use browser_tests::download::Folder;
use browser_tests::pdf::Pdf;
use browser_tests::{Engine, Page, Result, dist, offline};
use serde_json::Value;

/// How often each is opened; the least time counts, for what else a machine does only adds.
const ROUNDS: usize = 4;

/// Its program is JavaScript, which engines take longer to compile than Wasm, and all is in it that
/// the site loads when it is asked for: measured as 1.2 times the site's time in Chromium, 1.3 in
/// Firefox, 1.6 in `WebKitGTK`.
const SLOWER: f64 = 2.5;

/// Every drawing stands there.
pub const ALL_DRAWN: &str = "$$('.chart').every((chart) => [...chart.querySelectorAll('svg.drawing')].some((svg) => isVisible(svg) && svg.getBoundingClientRect().height > 100))";

pub fn add(suite: &mut Suite) {
    for check in offline::CHECKS {
        alone(suite.everywhere(), check.name, async move |page| {
            check.hold(page, &page.site().parse()?).await
        });
    }

    // A busy machine is as slow with the one as with the other.
    suite.add(
        format!("offline/gets ready in at most {SLOWER} times the site's time"),
        async |page| {
            let site = page.site().to_owned();
            page.allow(site.clone());
            let file = offline::copy(&dist().join("offline.html"))?;
            let mut least = [f64::INFINITY; 2];
            for _ in 0..ROUNDS {
                for (address, least) in [&site, &file.to_string()].into_iter().zip(&mut least) {
                    page.visit_instead(address.clone());
                    page.open("").await?;
                    let spent = page.value("performance.now()").await?;
                    *least = least.min(spent.as_f64().ok_or("the browser took no time")?);
                }
            }
            offline::remove(&file)?;
            let [site, alone] = least;
            if alone <= SLOWER * site {
                return Ok(());
            }
            Err(format!("{alone:.0} ms, where the site takes {site:.0} ms").into())
        },
    );

    alone(
        suite,
        "is the whole article with scripts off",
        async |page| {
            page.scripts(false).await?;
            page.load("").await?;
            whole_article(page).await?;
            page.expect(ALL_DRAWN).await
        },
    );

    alone(
        suite.everywhere(),
        "a download is the file, to the byte",
        async |page| {
            page.open("#/data").await?;
            let folder = Folder::of(page).await?;
            let whole = fs::read(dist().join("data/figures.csv"))?;
            page.run("$(\"a[href='data/figures.csv']\").click()", Value::Null)
                .await?;
            folder
                .receives("figures.csv", |content| content == whole)
                .await?;
            folder.remove()
        },
    );

    suite.not_in(Engine::WebKit, "its driver can't print");
    alone(suite.everywhere(), "prints", async |page| {
        page.open("").await?;
        let pdf = Pdf::read(&page.pdf().await?);
        if pdf.pages > 3 {
            Ok(())
        } else {
            Err(format!("{} pages", pdf.pages).into())
        }
    });
}

/// A check on a copy of the file.
fn alone<F>(suite: &mut Suite, name: &str, check: F)
where
    F: AsyncFnOnce(&mut Page) -> Result<()> + Send + 'static,
{
    suite.add(format!("offline/{name}"), async move |page: &mut Page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = check(page).await;
        offline::remove(&file)?;
        verdict
    });
}
