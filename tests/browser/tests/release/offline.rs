//! `offline.html`, opened as a file with nothing beside it.

use std::fs;
use std::path::Path;

use crate::scriptless::whole_article;
use crate::suite::Suite;
use browser_tests::download::Folder;
use browser_tests::pdf::Pdf;
use browser_tests::{Engine, Page, Result, build, dist, offline};
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    for check in offline::CHECKS {
        alone(suite.everywhere(), check.name, async move |page| {
            check.hold(page, &page.site().parse()?).await
        });
    }

    suite.add("offline/works without DecompressionStream", async |page| {
        let site = build::beginning_with("delete self.DecompressionStream")?;
        let verdict = on_copy(page, &site, async |page| {
            page.open("#/areas/area-1").await?;
            page.expect("typeof DecompressionStream === 'undefined'")
                .await?;
            page.wait("$(\"[data-detail='area-1']\")").await
        });
        verdict.await?;
        Ok(fs::remove_dir_all(site)?)
    });

    alone(
        suite,
        "is the whole article with scripts off",
        async |page| {
            page.scripts(false).await?;
            page.load("").await?;
            whole_article(page).await?;
            // What needs a script says so, where none runs.
            page.expect(
                "$$('.chart').every((chart) => chart.innerText.includes('这幅图要有脚本才能显示'))",
            )
            .await
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
        on_copy(page, &dist(), check).await
    });
}

async fn on_copy<F>(page: &mut Page, site: &Path, check: F) -> Result<()>
where
    F: AsyncFnOnce(&mut Page) -> Result<()>,
{
    let file = offline::copy(&site.join("offline.html"))?;
    page.visit_instead(file.to_string());
    let verdict = check(page).await;
    offline::remove(&file)?;
    verdict
}
