//! `offline.html`, opened as a file with nothing beside it.

use std::fs;
use std::time::{Duration, Instant};

use crate::scriptless::whole_article;
use crate::suite::Suite;
use browser_tests::{Page, Result, dist, offline};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    for check in offline::CHECKS {
        alone(suite, check.name, async move |page| {
            check.hold(page, &page.site().parse()?).await
        });
    }

    alone(suite, "works without DecompressionStream", async |page| {
        let script = json!({ "source": "delete self.DecompressionStream" });
        let added = page
            .cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        page.open("#/areas/area-1").await?;
        page.expect("typeof DecompressionStream === 'undefined'")
            .await?;
        page.wait("$(\"[data-detail='area-1']\")").await?;
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added)
            .await
            .map(|_| ())
    });

    alone(
        suite,
        "is the whole article with scripts off",
        async |page| {
            let off = json!({ "value": true });
            page.cdp("Emulation.setScriptExecutionDisabled", off)
                .await?;
            page.load("").await?;
            whole_article(page).await
        },
    );

    alone(suite, "a download is the file, to the byte", async |page| {
        page.open("#/data").await?;
        let dir =
            std::env::temp_dir().join(format!("browser-tests-{}-downloads", std::process::id()));
        fs::create_dir_all(&dir)?;
        let place = json!({ "behavior": "allow", "downloadPath": dir });
        page.cdp("Page.setDownloadBehavior", place).await?;
        page.run("$(\"a[href='data/figures.csv']\").click()", Value::Null)
            .await?;
        let whole = fs::read(dist().join("data/figures.csv"))?;
        let end = Instant::now() + Duration::from_secs(10);
        while fs::read(dir.join("figures.csv")).ok() != Some(whole.clone()) {
            if Instant::now() > end {
                return Err("figures.csv did not arrive as it is".into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        fs::remove_dir_all(dir)?;
        Ok(())
    });

    alone(suite, "prints", async |page| {
        page.open("").await?;
        let pdf = page.cdp("Page.printToPDF", json!({})).await?;
        match pdf["data"].as_str().map(str::len) {
            Some(100_000..) => Ok(()),
            length => Err(format!("a PDF of {length:?} letters").into()),
        }
    });
}

/// A check on a copy of the file.
fn alone<F>(suite: &mut Suite, name: &str, check: F)
where
    F: AsyncFnOnce(&mut Page) -> Result<()> + Send + 'static,
{
    suite.add(format!("offline/{name}"), async move |page: &mut Page| {
        let file = offline::copy()?;
        page.visit_instead(file.to_string());
        let verdict = check(page).await;
        offline::remove(&file)?;
        verdict
    });
}
